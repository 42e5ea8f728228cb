import type { RoleName } from '../../permissions.ts'

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

/** Whether somebody else administers the institution, today and without an end that is already set. */
export const isLastAdministrator = (administrators: Held[], account: string, today: string): boolean =>
  !administrators.some(held => held.account !== account && holdsOn(held, today) && held.until === null)
