import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { nameOf } from '../directory/index.ts'
import { codeFrom, issuedBecause, keepIssued, spellCode, typeset } from '../documents/index.ts'
import { dayIn, type Zone } from '../platform/calendar.ts'
import { sayDay } from '../platform/calendar-words.ts'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { reaction } from '../platform/reaction.ts'
import { inLanguage, languages } from '../platform/words.ts'
import { happened } from './application.facts.ts'
import { lockApplication, saveApplication } from './application.store.ts'
import { printed } from './printing.ts'
import template from './record/letter.typ?raw'
import { letterOf } from './record/letter-of.ts'
import { say } from './words/index.ts'

const fileLetter = command(
  'file-admission-letter',
  z.object({
    application: z.uuid(),
    because: z.number(),
    code: z.string(),
    file: z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
  }),
  async (scope, { application: id, because, code, file }) => {
    const application = await lockApplication(scope, id)
    scope.must('application.mind')
    if (await issuedBecause(scope, because, id)) return nothingChanged
    const title = Object.fromEntries(languages.map(one => [one, say(one)('print.letter')])) as { en: string }
    const kept = await keepIssued(scope, {
      ...{ subject: id, about: 'application', kind: 'letter', because, code, title, file },
      issuedTo: `${application.givenNames} ${application.familyName}`,
    })
    await saveApplication(scope, id, { letterDocument: kept.id })
    return [happened('application.letter-issued', id, { document: kept.id, name: kept.name, code })]
  },
)

/** With the admission the office issues a letter that anybody who holds it can check. */
export const issueLetter = reaction('issue-admission-letter', async (caller, fact) => {
  const print = await printed(caller, { application: fact.subject, because: fact.id })
  if (!print) return
  const { file, office, sheetFor, language } = print
  const code = codeFrom(randomBytes(16))
  const words = say(language)
  const on = sayDay(dayIn(caller.now, office.zone as Zone), language)
  const sheet = sheetFor({ title: words('print.letter'), standing: on, code: spellCode(code) })
  const names = { language, institution: inLanguage(office.name, language), university: nameOf(file.partner, language) }
  const bytes = await typeset(template, sheet, letterOf(file, names))
  const name = `${words('print.letterFile')}-${file.application.familyName}.pdf`
  await fileLetter(caller, { application: fact.subject, because: fact.id, code, file: { name, bytes } })
})
