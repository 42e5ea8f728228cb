import type { RoleName } from '../../permissions.ts'
import { Refusal } from '../../platform/refusal.ts'

type Held = { role: RoleName; account: string; since: string; until: string | null; ended_at: Date | null }

/** Whether it holds on that day: not ended, begun, and not over. */
export const holdsOn = (held: Pick<Held, 'since' | 'until' | 'ended_at'>, today: string): boolean =>
  held.ended_at === null && held.since <= today && (held.until === null || held.until >= today)

/** Where a role or a mandate stands on a day. */
export function standingOn(
  held: Pick<Held, 'since' | 'until' | 'ended_at'>,
  today: string,
): 'holds' | 'begins' | 'over' {
  if (holdsOn(held, today)) return 'holds'
  return held.ended_at === null && held.since > today ? 'begins' : 'over'
}

/** What a role must be narrowed to, so that nobody holds it for everything by leaving fields empty. */
export const narrowedBy = (role: RoleName): 'units' | 'partners' | undefined =>
  role === 'coordinator' ? 'units' : role === 'partner' ? 'partners' : undefined

/** Whether a role may name partners: a partner’s officer must, a student does whom we send there. */
export const mayNamePartners = (role: RoleName): boolean => role === 'partner' || role === 'student'

/** Whether somebody else administers the institution, today and without an end that is already set. */
export const isLastAdministrator = (administrators: Held[], account: string, today: string): boolean =>
  !administrators.some(held => held.account !== account && holdsOn(held, today) && held.until === null)

type Lent = { acts: string[]; types: string[]; since: string; until: string }
type Whole = { acts: string[]; types: string[] | null; since: string; until: string | null; ended_at: Date | null }

/** Nobody delegates more than they hold: neither acts nor types nor days. */
export function refuseBeyond(whole: Whole, part: Lent): void {
  if (whole.ended_at) throw new Refusal('mandate.not-delegable')
  const beyond = (all: string[] | null, some: string[]) => all !== null && some.some(one => !all.includes(one))
  const days = part.since < whole.since || (whole.until !== null && part.until > whole.until)
  if (beyond(whole.acts, part.acts) || beyond(whole.types, part.types) || days)
    throw new Refusal('mandate.delegated-too-far', { since: whole.since, until: whole.until ?? 'none' })
}
