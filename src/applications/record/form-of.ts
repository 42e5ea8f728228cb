import { sayDay } from '../../platform/calendar-words.ts'
import type { Language } from '../../platform/words.ts'
import { countryName } from '../../reference/index.ts'
import { questions, type StepName } from '../answers.ts'
import { sayAnswer } from '../say-answer.ts'
import type { ApplicationFile } from '../show-application.ts'
import { say } from '../words/index.ts'

type Line = { term: string; fact: string }
type Named = { language: Language; university: string }

/** What is said of special needs stays between student and office: it is not on paper that others sign. */
const printedSteps = ['personal', 'contact', 'home', 'stay', 'languages'] as const satisfies StepName[]

/** The filled form, as `form.typ` sets it. Pure: the same answers in the same language are always the same form. */
export function formOf({ application, answers, asked }: ApplicationFile, { language, university }: Named) {
  const words = say(language)
  const form = asked.find(({ isForm }) => isForm)
  const student: Line[] = [
    { term: words('form.familyName'), fact: application.familyName },
    { term: words('form.givenNames'), fact: application.givenNames },
    { term: words('form.birthDate'), fact: sayDay(application.birthDate as never, language) },
    { term: words('form.nationality'), fact: countryName(application.nationality, language) },
    { term: words('form.email'), fact: application.email },
    { term: words('form.university'), fact: university },
    { term: words('form.period'), fact: `${words(`terms.${application.term}`)} ${application.academicYear}` },
  ]
  const sections = printedSteps.map(step => ({
    title: words(`steps.${step}`),
    lines: questions(step).flatMap(question => {
      const fact = sayAnswer(language, question, answers[step]?.[question.name] ?? '')
      return fact ? [{ term: words(`questions.${question.name}` as 'questions.street'), fact }] : []
    }),
  }))
  const stamped = new Set(form?.stampedBy ?? [])
  const signers = [...new Set(['student', ...(form?.signedBy ?? []), ...stamped])]
  return {
    title: words('print.form'),
    about: words('print.formAbout'),
    sections: [{ title: words('form.student'), lines: student }, ...sections],
    signaturesTitle: words('print.signatures'),
    declaration: words('print.declaration'),
    signers: signers.map(who => ({ who: words(`parties.${who}` as 'parties.student'), stamp: stamped.has(who) })),
    blank: {
      placeAndDay: words('print.placeAndDay'),
      signature: words('print.signature'),
      stamp: words('print.stamp'),
    },
  }
}
