import { type Sheet, typeset } from '../../documents/index.ts'
import { listUnits, officeOf } from '../../institutions/index.ts'
import { dayIn, toZone } from '../../platform/calendar.ts'
import { sayDay } from '../../platform/calendar-words.ts'
import { query } from '../../platform/query.ts'
import type { Caller } from '../../platform/scope.ts'
import { inLanguage, type Language } from '../../platform/words.ts'
import { listTypes } from '../describe-type.ts'
import { showAgreement } from '../show-agreement.ts'
import { say } from '../words/index.ts'
import template from './record.typ?raw'
import { type Names, recordOf } from './record-of.ts'

const printing = query('show-printing-office', async scope => {
  scope.must('institution.see', { published: true })
  return officeOf(scope)
})

type Wish = { agreement: string; language: Language; check?: Sheet['check'] }

/** The record of an agreement as PDF, in the language that is asked for, as far as the caller may read it. */
export async function printRecord(caller: Caller, { agreement: id, language, check }: Wish) {
  const shown = await showAgreement(caller, id)
  const office = await printing(caller, undefined)
  const { units, courses } = await listUnits(caller, undefined)
  const called = new Map([...units, ...courses].map(one => [one.id, inLanguage(one.name, language)]))
  const types = new Map((await listTypes(caller, undefined)).map(({ type, name }) => [type, name]))
  const words = say(language)
  const names: Names = {
    language,
    office: office.name,
    unitName: unit => called.get(unit) ?? '',
    typeName: type => {
      const own = types.get(type)
      return own ? inLanguage(own, language) : words(`types.${type}`)
    },
  }
  const { agreement } = shown
  const on = sayDay(dayIn(caller.now, toZone(office.zone)), language)
  const sheet: Sheet = {
    language,
    title: `${agreement.code} ${inLanguage(agreement.title, language)}`,
    institution: inLanguage(office.name, language),
    standing: words('print.standing', { state: words(`states.${agreement.state}`), on }),
    check,
  }
  return { name: fileName(agreement.code), bytes: await typeset(template, sheet, recordOf(shown, names)) }
}

const fileName = (code: string): string => `${code.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.pdf`
