/** Reminders go out so many days before a date, each once. */
export const reminderDays = [3, 14] as const
const dayLong = 86_400_000

/** The reminder that is due at a moment, or none. */
export function reminderDue(until: Date, now: Date): number | undefined {
  const left = until.getTime() - now.getTime()
  return left <= 0 ? undefined : reminderDays.find(days => left <= days * dayLong)
}

/** The rulebook's date, or a longer one where the office gave somebody more time. */
export function orLonger(until: Date | undefined, extendedUntil: Date | null): Date | undefined {
  if (!until || !extendedUntil) return extendedUntil ?? until
  return extendedUntil > until ? extendedUntil : until
}
