import { z } from 'zod'
import { organisationRecord } from '../../directory/index.ts'
import { officeOf, todayOf } from '../../institutions/index.ts'
import { queueMessage } from '../../messages/index.ts'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { languages } from '../../platform/words.ts'
import { mustBeInTime } from '../../rulebook/index.ts'
import { wrong } from '../partner.rules.ts'
import { receiptOf } from './letters.ts'
import { happened } from './request.facts.ts'
import { deadlines, fromHash, tooMany } from './request.rules.ts'
import { insertRequest, recentRequests, sameRequest, targetOf, unitNamed } from './request.store.ts'
import { requestShape } from './request.ts'

type Who = { organisation?: string | undefined; organisationName?: string | undefined; country?: string | undefined }

/** The organisation as the directory knows it, else as it was typed. */
async function organisationIn(scope: Scope, input: Who) {
  if (input.organisation) {
    const known = await organisationRecord(scope, input.organisation)
    if (!known) throw wrong('organisation', 'not-in-list')
    return { organisation: known.id, organisationName: known.name, country: known.country }
  }
  if (!input.organisationName) throw wrong('organisation', 'missing')
  if (!input.country) throw wrong('country', 'missing')
  return { organisation: null, organisationName: input.organisationName, country: input.country }
}

/** Somebody outside asks for a partnership, in the time that the rulebook sets where it sets any; `from` is the network address that they come from. */
export const sendPartnershipRequest = command(
  'send-partnership-request',
  requestShape.extend({ language: z.enum(languages), from: z.string().max(100) }),
  async (scope, input) => {
    scope.must('partnership-request.send', { published: true })
    await mustBeInTime(scope, { subject: 'partnership-request' })
    const who = await organisationIn(scope, input)
    if (input.unit && !(await unitNamed(scope, input.unit))) throw wrong('unit', 'not-in-list')
    const sender = { fromHash: fromHash(scope.institution, input.from), email: input.email }
    const recent = await recentRequests(scope, sender)
    if (await sameRequest(scope, input)) return nothingChanged
    if (tooMany(recent)) throw new Refusal('partnership-request.too-many-attempts')
    const request = {
      ...who,
      kind: input.kind,
      unit: input.unit ?? null,
      name: input.name,
      position: input.position ?? null,
      email: input.email,
      message: input.message,
      language: input.language,
      decideBy: deadlines(await todayOf(scope), await targetOf(scope)),
    }
    const id = await insertRequest(scope, { ...request, fromHash: sender.fromHash })
    const about = { request: { ...request, id }, office: await officeOf(scope) }
    return [
      happened('partnership-request.received', id, { kind: request.kind, organisation: request.organisationName }),
      ...(await queueMessage(scope, receiptOf(about, request.decideBy, request.message))),
    ]
  },
)
