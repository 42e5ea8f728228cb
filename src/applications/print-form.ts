import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { nameOf } from '../directory/index.ts'
import { codeFrom, issuedBecause, keepIssued, spellCode, typeset } from '../documents/index.ts'
import { aMomentBefore } from '../platform/calendar.ts'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { reaction } from '../platform/reaction.ts'
import { Refusal } from '../platform/refusal.ts'
import { languages } from '../platform/words.ts'
import { happened } from './application.facts.ts'
import { lockApplication, saveApplication } from './application.store.ts'
import { type Application, isFillable, subjectOf } from './application.ts'
import { printed } from './printing.ts'
import template from './record/form.typ?raw'
import { formOf } from './record/form-of.ts'
import { standsNow } from './submit-application.ts'
import { say } from './words/index.ts'

/** Asks for the form as PDF, to be signed. It is set by the worker, since a page should not wait for it. */
export const askForForm = command('ask-for-form', z.object({ application: z.uuid() }), async (scope, input) => {
  const application = await lockApplication(scope, input.application)
  scope.must('application.fill', subjectOf(application))
  if (!isFillable(application.state)) throw new Refusal('application.not-fillable')
  const { missing, mark } = await standsNow(scope, application.id)
  const answers = missing.filter(({ kind }) => kind === 'answer').length
  if (answers) throw new Refusal('application.form-has-gaps', { count: answers })
  if (application.printedOf === mark || isBeingPrinted(application, scope.now)) return nothingChanged
  await saveApplication(scope, application.id, { printedAskedAt: scope.now })
  return [happened('application.form-asked', application.id, {})]
})

/** Asked for a moment ago: the worker prints what is answered when it comes to it. */
const isBeingPrinted = ({ printedAskedAt }: Pick<Application, 'printedAskedAt'>, now: Date): boolean =>
  printedAskedAt !== null && printedAskedAt > aMomentBefore(now)

const fileForm = command(
  'file-application-form',
  z.object({
    application: z.uuid(),
    because: z.number(),
    code: z.string(),
    mark: z.string(),
    file: z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
  }),
  async (scope, { application: id, because, code, mark, file }) => {
    const application = await lockApplication(scope, id)
    scope.must('application.mind')
    if (await issuedBecause(scope, because, id)) return nothingChanged
    const title = Object.fromEntries(languages.map(one => [one, say(one)('print.form')])) as { en: string }
    const kept = await keepIssued(scope, {
      ...{ subject: id, about: 'application', kind: 'draft', because, code, title, file },
      issuedTo: `${application.givenNames} ${application.familyName}`,
    })
    await saveApplication(scope, id, { printedDocument: kept.id, printedOf: mark, printedAskedAt: null })
    return [happened('application.form-printed', id, { document: kept.id, name: kept.name, code })]
  },
)

export const printForm = reaction('print-application-form', async (caller, fact) => {
  const print = await printed(caller, { application: fact.subject, because: fact.id })
  if (!print) return
  const { file, sheetFor, language } = print
  const code = codeFrom(randomBytes(16))
  const words = say(language)
  const sheet = sheetFor({ title: words('print.form'), standing: words('print.toBeSigned'), code: spellCode(code) })
  const university = nameOf(file.partner, language)
  const bytes = await typeset(template, sheet, formOf(file, { language, university }))
  const name = `${words('print.formFile')}-${file.application.familyName}.pdf`
  await fileForm(caller, { application: fact.subject, because: fact.id, code, mark: file.mark, file: { name, bytes } })
})
