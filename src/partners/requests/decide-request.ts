import { z } from 'zod'
import { officeOf, todayOf } from '../../institutions/index.ts'
import { queueMessage } from '../../messages/index.ts'
import { command } from '../../platform/command.ts'
import { maybe } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { happened as happenedToPartner } from '../partner.facts.ts'
import { wrong } from '../partner.rules.ts'
import { insertPartner, isInDirectory, partnerOf } from '../partner.store.ts'
import { acceptanceOf, refusalOf } from './letters.ts'
import { happened } from './request.facts.ts'
import { decidingOf } from './request.rules.ts'
import { lockRequest, saveRequest } from './request.store.ts'
import { type PartnershipRequest, requestLife } from './request.ts'
import { mustBeFresh, one } from './sort-request.ts'

/** The partner that the organisation is already, or its new file as a prospective one. */
async function partnerFor(scope: Scope, organisation: string, request: PartnershipRequest) {
  const known = await partnerOf(scope, organisation)
  if (known) return { partner: known.id, facts: [] }
  const unit = request.forwardedUnit ?? request.unit
  const partner = await insertPartner(scope, {
    organisation,
    state: 'prospective',
    since: await todayOf(scope),
    coordinator: request.forwardedTo,
    units: unit ? [unit] : [],
    marks: [],
    tags: [],
    notes: null,
    published: false,
    origin: 'request',
  })
  if (!partner) throw new Refusal('partner.known-already')
  return { partner, facts: [happenedToPartner('partner.added', partner, { state: 'prospective' })] }
}

/** A partnership may come of it: the organisation becomes a prospective partner, and the requester hears. */
export const acceptRequest = command(
  'accept-request',
  one.extend({ organisation: maybe(z.uuid()) }),
  async (scope, input) => {
    const request = await lockRequest(scope, input.request)
    scope.must('partnership-request.decide', decidingOf(request))
    const state = requestLife.next(request.state, 'accept')
    mustBeFresh(request.revision, input.version)
    const organisation = request.organisation ?? input.organisation
    if (!organisation) throw wrong('organisation', 'missing')
    if (!(await isInDirectory(scope, organisation))) throw wrong('organisation', 'not-in-list')
    const { partner, facts } = await partnerFor(scope, organisation, request)
    await saveRequest(scope, request.id, { state, organisation, partner, decidedAt: scope.now })
    return [
      happened('partnership-request.accepted', request.id, { partner }),
      ...facts,
      ...(await queueMessage(scope, acceptanceOf({ request, office: await officeOf(scope) }))),
    ]
  },
)

/** No partnership comes of it. The requester hears why. */
export const declineRequest = command(
  'decline-request',
  one.extend({ reason: z.string().trim().min(10).max(2000) }),
  async (scope, input) => {
    const request = await lockRequest(scope, input.request)
    scope.must('partnership-request.decide', decidingOf(request))
    const state = requestLife.next(request.state, 'decline')
    mustBeFresh(request.revision, input.version)
    await saveRequest(scope, request.id, { state, reason: input.reason, decidedAt: scope.now })
    return [
      happened('partnership-request.declined', request.id, { reason: input.reason }),
      ...(await queueMessage(scope, refusalOf({ request, office: await officeOf(scope) }, input.reason))),
    ]
  },
)
