import { type Problem, Refusal } from '../platform/refusal.ts'
import type { Call } from './call.ts'

export function refuseWrong(problems: Record<string, Problem>): void {
  const count = Object.keys(problems).length
  if (count > 0) throw new Refusal('input.wrong', { count }, problems)
}

/** A form that was filled from an older state of the row is not taken: somebody else was faster. */
export function refuseStale(row: { revision: number }, seen: number | undefined): void {
  if (seen !== undefined && seen !== row.revision) throw new Refusal('call.changed-meanwhile')
}

/** What has been published is corrected with a reason that stays; a draft needs none. Calls that have ended are left as they are. */
export function reasonFor({ state }: Pick<Call, 'state'>, reason: string | undefined): string | null {
  if (state !== 'draft' && state !== 'published') throw new Refusal('call.ended')
  if (state === 'draft') return null
  if (!reason) refuseWrong({ reason: { code: 'missing' } })
  return reason ?? null
}
