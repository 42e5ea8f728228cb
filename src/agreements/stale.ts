import { Refusal } from '../platform/refusal.ts'

/** A form that was filled from an older state of the row is not taken: somebody else was faster. */
export function refuseStale(row: { revision: number }, seen: number | undefined): void {
  if (seen !== undefined && seen !== row.revision) throw new Refusal('agreement.changed-meanwhile')
}
