import { issuedBecause, type Sheet } from '../documents/index.ts'
import { officeOf } from '../institutions/index.ts'
import { query } from '../platform/query.ts'
import type { Caller } from '../platform/scope.ts'
import { inLanguage, type Language } from '../platform/words.ts'
import type { Application } from './application.ts'
import { showApplication } from './show-application.ts'

const duePrint = query('show-due-application-print', async (scope, due: { application: string; because: number }) => {
  scope.must('application.mind')
  return (await issuedBecause(scope, due.because, due.application)) ? undefined : officeOf(scope)
})

/** In which a student is written to, as far as the office speaks it; else English. */
export const languageFor = ({ language }: Pick<Application, 'language'>, spoken: readonly Language[]): Language =>
  language && spoken.includes(language) ? language : 'en'

type Heading = { title: string; standing: string; code: string }

/** What is printed about an application and where it can be checked; nothing where this fact has led to its document already. */
export async function printed(caller: Caller, due: { application: string; because: number }) {
  const office = await duePrint(caller, due)
  if (!office) return undefined
  const file = await showApplication(caller, due.application)
  const language = languageFor(file.application, office.languages)
  const address = `${caller.on.settings.address}/${office.slug}/${language}/verify?code=`
  const sheetFor = ({ title, standing, code }: Heading): Sheet => ({
    ...{ language, title, standing, institution: inLanguage(office.name, language) },
    check: { code, address: address + code },
  })
  return { file, office, language, sheetFor }
}
