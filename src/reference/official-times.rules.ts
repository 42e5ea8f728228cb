import { addWeeks, type Day } from '../platform/calendar.ts'

/**
 * Weeks within which something is done where an office rules nothing else: changes of a learning agreement from the start of the term, answers
 * to them from the request (guidelines on learning agreements), transcripts from the results, recognition from the transcript, certificates
 * of traineeships from their end (ECHE guidelines 2021–2027).
 */
const officialWeeks = {
  'la-change-request': 5,
  'la-change-agreement': 2,
  'transcript-issue': 5,
  recognition: 5,
  'traineeship-certificate': 5,
} as const
export type OfficialTime = keyof typeof officialWeeks

/** The last day in time; by the office's own weeks where it rules them. */
export const officialUntil = (what: OfficialTime, from: Day, weeks: number = officialWeeks[what]): Day =>
  addWeeks(from, weeks)
