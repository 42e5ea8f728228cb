import { z } from 'zod'
import { type OrganisationRecord, organisationRecord } from '../../directory/index.ts'
import { command } from '../../platform/command.ts'
import { factsAbout } from '../../platform/event.store.ts'
import { type Kept, nothingChanged } from '../../platform/facts.ts'
import { query } from '../../platform/query.ts'
import { tick } from '../../platform/reaction.ts'
import { Refusal } from '../../platform/refusal.ts'
import { closedNow, type Rulebook, rulebookIn, standingFor } from '../../rulebook/index.ts'
import { readingOf } from './request.rules.ts'
import {
  countRequests,
  findRequest,
  forgetSenders,
  listRequestRows,
  type RequestFilter,
  targetOf,
} from './request.store.ts'
import type { PartnershipRequest, Target } from './request.ts'

export type RequestsWanted = { filter: RequestFilter; page: number; size: number }

export const listPartnershipRequests = query(
  'list-partnership-requests',
  async (scope, { filter, page, size }: RequestsWanted) => ({
    rows: await listRequestRows(scope, filter, { limit: size, offset: (page - 1) * size }),
    total: await countRequests(scope, filter),
    target: await targetOf(scope),
  }),
)

export type RequestFile = {
  request: PartnershipRequest
  organisation: OrganisationRecord | undefined
  happened: Kept[]
  target: Target
}

export const showPartnershipRequest = query(
  'show-partnership-request',
  async (scope, id: string): Promise<RequestFile> => {
    const request = await findRequest(scope, id)
    if (!request || !scope.may('partnership-request.read', readingOf(request))) {
      scope.reach('partnership-request.read')
      throw new Refusal('partnership-request.not-found')
    }
    scope.must('partnership-request.read', readingOf(request))
    return {
      request,
      organisation: request.organisation ? await organisationRecord(scope, request.organisation) : undefined,
      happened: await factsAbout(scope, id),
      target: await targetOf(scope),
    }
  },
)

/** What an example says must not be taken for what the office says. */
const isExample = ({ deadlines, records }: Rulebook, key: string | undefined): boolean =>
  [...deadlines, ...records].some(
    record => key !== undefined && record.key === key && ['example', 'invented'].includes(record.origin.from),
  )

/** Whether requests are taken now and until when, by the rulebook; and within how many days one may expect a decision. */
export const showRequestTarget = query('show-request-target', async (scope, _: undefined) => {
  scope.must('partnership-request.send', { published: true })
  const rulebook = await rulebookIn(scope)
  const standing = standingFor(rulebook, { subject: 'partnership-request' })
  return {
    ...(await targetOf(scope)),
    standing,
    closed: closedNow(rulebook, standing),
    example: isExample(rulebook, standing.key),
  }
})

export type RequestTarget = Awaited<ReturnType<typeof showRequestTarget>>

const forgetRequestSenders = command('forget-request-senders', z.object({}), async scope => {
  scope.must('partnership-request.mind')
  await forgetSenders(scope, new Date(scope.now.getTime() - 2 * 86_400_000))
  return nothingChanged
})

/** Where requests came from is not kept for longer than the limits need it. */
export const forgetSendersTick = tick('forget-request-senders', async caller => {
  await forgetRequestSenders(caller, {})
})
