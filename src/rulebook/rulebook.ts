import type { AcademicYear, Zone } from '../platform/calendar.ts'
import type { Localised } from '../platform/words.ts'
import type { Deadline, RecordKind, Stated } from './record.ts'
import type { AcademicTermRow, AcademicYearRow } from './year.store.ts'

export type Year = AcademicYearRow & { terms: AcademicTermRow[] }

/** Everything that holds at one office at one moment, as pages, feeds, forms and mails read it. */
export type Rulebook = {
  office: {
    id: string
    slug: string
    /** Its entry in the directory: codes, address, place on the map. */
    organisation: string | null
    name: Localised
    languages: readonly string[]
    zone: Zone
  }
  /** The academic year of the moment at which it was read. */
  year: AcademicYear
  now: Date
  years: readonly Year[]
  deadlines: readonly Deadline[]
  records: readonly Stated[]
}

export const recordOf = <K extends RecordKind>(rulebook: Rulebook, kind: K, key: string): Stated<K> | undefined =>
  recordsOf(rulebook, kind).find(record => record.key === key)

export const recordsOf = <K extends RecordKind>(rulebook: Rulebook, kind: K): Stated<K>[] =>
  rulebook.records.filter((record): record is Stated<K> & Stated => record.kind === kind) as Stated<K>[]

export const deadlineOf = (rulebook: Rulebook, key: string): Deadline | undefined =>
  rulebook.deadlines.find(deadline => deadline.key === key)
