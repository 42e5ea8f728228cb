import { sayDay } from '../../platform/calendar-words.ts'
import type { Language } from '../../platform/words.ts'
import type { Stay } from '../stay.ts'
import { say } from '../words/index.ts'

export type CertificateKind = 'arrival' | 'attendance'
type Named = { kind: CertificateKind; language: Language; institution: string; university: string }

/** What the office certifies, as `certificate.typ` sets it. Pure: the same stay in the same language is always the same text. */
export function certificateOf({ stay }: { stay: Stay }, { kind, language, institution, university }: Named) {
  const words = say(language)
  const student = `${stay.givenNames} ${stay.familyName}`
  const on = (day: string | null) => (day ? sayDay(day as never, language) : '')
  const values = { student, institution, university, from: on(stay.arrivedOn), to: on(stay.leftOn) }
  const lines = [
    { term: words('certificate.student'), fact: student },
    { term: words('certificate.birthDate'), fact: on(stay.birthDate) },
    { term: words('certificate.university'), fact: university },
    { term: words('certificate.period'), fact: `${words(`terms.${stay.term}`)} ${stay.academicYear}` },
    { term: words('certificate.from'), fact: on(stay.arrivedOn) },
    ...(kind === 'attendance' ? [{ term: words('certificate.to'), fact: on(stay.leftOn) }] : []),
    { term: words('certificate.mobility'), fact: stay.omobilityId },
  ]
  return {
    title: words(`certificate.${kind}.title`),
    statement: words(`certificate.${kind}.statement`, values),
    lines,
    closing: words('certificate.closing', { institution }),
    valid: words('certificate.valid'),
  }
}
