import { sayDay } from '../../platform/calendar-words.ts'
import type { Language } from '../../platform/words.ts'
import type { ApplicationFile } from '../show-application.ts'
import { say } from '../words/index.ts'

type Named = { language: Language; institution: string; university: string }

/** The admission letter, as `letter.typ` sets it. */
export function letterOf({ application, answers }: ApplicationFile, { language, institution, university }: Named) {
  const words = say(language)
  const student = `${application.givenNames} ${application.familyName}`
  const term = `${words(`terms.${application.term}`)} ${application.academicYear}`
  const { arriveOn, leaveOn } = answers.stay ?? {}
  const on = (day: string | undefined) => (day ? sayDay(day as never, language) : '')
  return {
    title: words('print.letter'),
    opening: words('print.opening', { student }),
    paragraphs: [words('print.admits', { institution, university, term })],
    lines: [
      { term: words('print.student'), fact: student },
      { term: words('form.birthDate'), fact: on(application.birthDate) },
      { term: words('form.university'), fact: university },
      { term: words('form.period'), fact: term },
      { term: words('questions.arriveOn'), fact: on(arriveOn) },
      { term: words('questions.leaveOn'), fact: on(leaveOn) },
    ],
    closing: words('print.closing', { institution }),
  }
}
