import { z } from 'zod'
import { todayOf } from '../institutions/index.ts'
import { addDays, toDay } from '../platform/calendar.ts'
import { command } from '../platform/command.ts'
import { maybe, revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { happened } from './agreement.facts.ts'
import {
  activitiesOf,
  conditionsOf,
  contactsOf,
  insertAgreement,
  lockAgreement,
  nextCode,
  partiesOf,
  saveActivities,
  saveAgreement,
  saveContacts,
  saveParties,
  saveUnits,
} from './agreement.store.ts'
import type { Agreement } from './agreement.ts'
import { saveConditions } from './condition.store.ts'
import { refuseStale } from './stale.ts'

const mayContinue: Agreement['state'][] = ['in-force', 'notice-given', 'expired']

/**
 * Continues an agreement, renewed or with other terms, as a draft of its own that goes through the whole procedure; when
 * it comes into force, the old one gives way.
 */
export const renewAgreement = command(
  'renew-agreement',
  z.object({
    agreement: z.uuid(),
    version: revision.optional(),
    code: maybe(z.string().trim().min(1).max(60)),
    /** An amendment begins when it is signed; a renewal when the old term ends. */
    as: z.enum(['renewal', 'amendment']).default('renewal'),
  }),
  async (scope, input) => {
    const before = await lockAgreement(scope, input.agreement)
    scope.must('agreement.end', before)
    refuseStale(before, input.version)
    if (!mayContinue.includes(before.state))
      throw new Refusal('agreement.not-possible-now', { state: before.state, action: 'renew' })
    const code = input.code ?? (await nextCode(scope, scope.now.getUTCFullYear()))
    const id = await insertAgreement(scope, { ...continued(before, input.as, await todayOf(scope)), code })
    await copyParts(scope, before, id)
    // Counted as a change of the old one, so that the same form sent again finds it changed.
    await saveAgreement(scope, before.id, {})
    return [
      happened('agreement.proposed', id, { code, type: before.type }),
      happened('agreement.renewal-proposed', before.id, { by: id, code }),
    ]
  },
)

/** What the new draft takes over. Its end is asked anew, except where an amendment keeps the old one. */
function continued(before: Agreement, as: 'renewal' | 'amendment', today: string): Partial<Agreement> {
  const { type, parent, framework, title, scope, units, coordinator, languages, sdgs, terms } = before
  const { spendsMoney, moneyNote, touchesCurricula, renewal, renewalMonths, noticeDays, renewalsMost } = before
  const after = before.expiresOn && before.expiresOn >= today ? addDays(toDay(before.expiresOn), 1) : null
  const dates =
    as === 'renewal'
      ? { startsOn: after, endsOn: null, durationMonths: before.durationMonths }
      : { startsOn: null, endsOn: before.expiresOn, durationMonths: null }
  return {
    ...{ type, parent, framework, title, scope, units, coordinator, languages, sdgs, terms },
    ...{ spendsMoney, moneyNote, touchesCurricula, renewal, renewalMonths, noticeDays, renewalsMost },
    ...dates,
    replaces: before.id,
  }
}

async function copyParts(scope: Scope, before: Agreement, id: string): Promise<void> {
  const old = await partiesOf(scope, before.id)
  await saveParties(
    scope,
    id,
    old.map(({ id: _, name: __, country: ___, code: ____, ...party }) => ({ ...party, code: null })),
  )
  const organisationOf = new Map(old.map(party => [party.id, party.organisation]))
  const parties = await partiesOf(scope, id)
  const same = (party: string | null) =>
    parties.find(fresh => party !== null && fresh.organisation === organisationOf.get(party))?.id ?? null
  await saveUnits(scope, id, before.units)
  const conditions = await conditionsOf(scope, before.id)
  await saveConditions(
    scope,
    id,
    conditions.map(({ id: _, ...condition }) => ({ ...condition, party: same(condition.party) ?? '' })),
  )
  const activities = await activitiesOf(scope, before.id)
  await saveActivities(
    scope,
    id,
    activities.map(({ kind, units, note }) => ({ kind, units, note })),
  )
  const contacts = await contactsOf(scope, before.id)
  await saveContacts(
    scope,
    id,
    contacts.map(({ party, name, role, email, telephone }) => ({ party: same(party), name, role, email, telephone })),
  )
}
