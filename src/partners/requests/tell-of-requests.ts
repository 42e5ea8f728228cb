import { z } from 'zod'
import { officeOf, todayOf } from '../../institutions/index.ts'
import { queueMessage } from '../../messages/index.ts'
import { type Addressee, addresseeNamed, addresseesWith } from '../../people/index.ts'
import { command } from '../../platform/command.ts'
import type { Fact } from '../../platform/facts.ts'
import { reaction, tick } from '../../platform/reaction.ts'
import type { Scope } from '../../platform/scope.ts'
import { type Occasion, turnLetter } from './letters.ts'
import { happened } from './request.facts.ts'
import { turnOf } from './request.rules.ts'
import { lockRequest, noteOverdueTold, overdueRequests, unitNamed } from './request.store.ts'
import type { PartnershipRequest } from './request.ts'

/** To whom one writes of a request: whoever's turn it is. The office stands in for a faculty that has nobody to write to. */
async function whoseTurn(scope: Scope, request: PartnershipRequest): Promise<Pick<Addressee, 'email' | 'language'>[]> {
  const today = await todayOf(scope)
  if (turnOf(request).who === 'faculty') {
    const asked = request.forwardedTo ? await addresseeNamed(scope, request.forwardedTo) : undefined
    if (asked?.email) return [{ email: asked.email, language: asked.language }]
    const unit = request.forwardedUnit ?? undefined
    const coordinators = await addresseesWith(scope, 'coordinator', today, unit)
    if (coordinators.length) return coordinators
  }
  return addresseesWith(scope, 'officer', today)
}

async function tell(scope: Scope, request: PartnershipRequest, occasion: Occasion): Promise<Fact[]> {
  const { until } = turnOf(request)
  if (!until) return []
  const office = await officeOf(scope)
  const unitOf = request.forwardedUnit ?? request.unit
  const unit = unitOf ? await unitNamed(scope, unitOf) : undefined
  const facts: Fact[] = []
  for (const to of await whoseTurn(scope, request))
    facts.push(...(await queueMessage(scope, turnLetter({ request, office, to, unit, until, occasion }))))
  return facts
}

/** Writes to whoever decides that a request has come, or that one is theirs to answer now. */
export const tellOfRequest = command(
  'tell-of-request',
  z.object({ request: z.uuid(), occasion: z.enum(['received', 'forwarded']) }),
  async (scope, { request: id, occasion }) => {
    scope.must('partnership-request.mind')
    const request = await lockRequest(scope, id)
    // Somebody was written to by name when it was forwarded.
    const asked = request.forwardedTo ? await addresseeNamed(scope, request.forwardedTo) : undefined
    if (occasion === 'forwarded' && (request.state !== 'forwarded' || asked?.email)) return []
    return tell(scope, request, occasion)
  },
)

/** Writes once for each day that has passed without an answer; a request that was forwarded again has a new day. */
export const tellOfOverdue = command(
  'tell-of-overdue-requests',
  z.object({ most: z.int().min(1).max(200).default(50) }),
  async (scope, { most }) => {
    scope.must('partnership-request.mind')
    const facts: Fact[] = []
    const told: { id: string; until: string }[] = []
    for (const request of await overdueRequests(scope, await todayOf(scope), most)) {
      const until = turnOf(request).until ?? request.decideBy
      facts.push(happened('partnership-request.overdue', request.id, { until }))
      facts.push(...(await tell(scope, request, 'overdue')))
      told.push({ id: request.id, until })
    }
    if (told.length) await noteOverdueTold(scope, told)
    return facts
  },
)

export const mailRequest = reaction('mail-partnership-request', async (caller, fact) => {
  const occasion = fact.name === 'partnership-request.received' ? 'received' : 'forwarded'
  await tellOfRequest(caller, { request: fact.subject, occasion })
})

export const tellOfOverdueTick = tick('tell-of-overdue-requests', async caller => {
  await tellOfOverdue(caller, {})
})
