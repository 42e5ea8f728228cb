import { Refusal } from '../platform/refusal.ts'

/** A form that was filled from an older version of a record must not overwrite what somebody else saved since. */
export function mustBeFresh(noun: string, kept: number, shown: number): void {
  if (kept !== shown) throw new Refusal(`${noun}.changed-meanwhile`)
}
