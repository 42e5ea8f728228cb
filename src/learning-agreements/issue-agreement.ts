import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { organisationRecord } from '../directory/index.ts'
import { codeFrom, issuedBecause, keepIssued, openDocument, spellCode, typeset } from '../documents/index.ts'
import { officeOf } from '../institutions/index.ts'
import { dayIn, type Zone } from '../platform/calendar.ts'
import { sayDay } from '../platform/calendar-words.ts'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { query } from '../platform/query.ts'
import { reaction } from '../platform/reaction.ts'
import { inLanguage, languages } from '../platform/words.ts'
import { rulebookIn } from '../rulebook/index.ts'
import { happened } from './learning-agreement.facts.ts'
import { lockLearningAgreement } from './learning-agreement.store.ts'
import { spokenTo } from './letters.ts'
import template from './record/agreement.typ?raw'
import { agreementOf } from './record/agreement-of.ts'
import { readable, showLearningAgreement } from './show-learning-agreement.ts'
import { versionIn } from './versions.rules.ts'
import { say } from './words/index.ts'

const filePrint = command(
  'file-learning-agreement',
  z.object({
    agreement: z.uuid(),
    version: z.int(),
    because: z.number(),
    code: z.string(),
    file: z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
  }),
  async (scope, { agreement: id, version, because, code, file }) => {
    const { givenNames, familyName } = await lockLearningAgreement(scope, id)
    scope.must('learning-agreement.mind')
    if (await issuedBecause(scope, because, id)) return nothingChanged
    const title = Object.fromEntries(languages.map(one => [one, say(one)('print.title')])) as { en: string }
    const kept = await keepIssued(scope, {
      ...{ subject: id, about: 'learning-agreement', kind: 'signed-copy', because, code, title, file },
      issuedTo: `${givenNames} ${familyName}`,
    })
    return [happened('learning-agreement.printed', id, { version, document: kept.id, name: kept.name, code })]
  },
)

const duePrint = query(
  'show-due-learning-agreement-print',
  async (scope, due: { agreement: string; because: number }) => {
    scope.must('learning-agreement.mind')
    if (await issuedBecause(scope, due.because, due.agreement)) return undefined
    const { office } = await rulebookIn(scope)
    const receiving = office.organisation ? await organisationRecord(scope, office.organisation) : undefined
    return { office: await officeOf(scope), receiving }
  },
)

/** With the third signature the version is issued as PDF, which anybody who holds it can check by its code or as a file. */
export const printAgreed = reaction('print-learning-agreement', async (caller, fact) => {
  const due = await duePrint(caller, { agreement: fact.subject, because: fact.id })
  if (!due) return
  const { office, receiving } = due
  const file = await showLearningAgreement(caller, fact.subject)
  const version = versionIn(file, Number(fact.facts.version))
  const language = spokenTo({ language: file.agreement.spoken }, office)
  const words = say(language)
  const code = codeFrom(randomBytes(16))
  const zone = office.zone as Zone
  const address = `${caller.on.settings.address}/${office.slug}/${language}/verify?code=`
  const institution = inLanguage(office.name, language)
  const standing = words('print.standing', { version: version.number, on: sayDay(dayIn(caller.now, zone), language) })
  const sheet = {
    ...{ language, title: words('print.title'), standing, institution },
    check: { code: spellCode(code), address: address + spellCode(code) },
  }
  const bytes = await typeset(
    template,
    sheet,
    agreementOf({ file, version, named: { language, zone, receiving, institution } }),
  )
  const name = `${words('print.file')}-${file.agreement.familyName}-${version.number}.pdf`
  const kept = { agreement: fact.subject, version: version.number, because: fact.id, code }
  await filePrint(caller, { ...kept, file: { name, bytes } })
})

/** One document of a learning agreement, for whoever may read it. */
export const showPrint = query(
  'show-learning-agreement-print',
  async (scope, wish: { agreement: string; document: string }) => {
    const { id } = await readable(scope, wish.agreement)
    return openDocument(scope, id, wish.document)
  },
)
