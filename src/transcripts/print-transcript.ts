import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { codeFrom, issuedBecause, keepIssued, spellCode, typeset, withdrawIssued } from '../documents/index.ts'
import { officeOf } from '../institutions/index.ts'
import { dayIn, type Zone } from '../platform/calendar.ts'
import { sayDay } from '../platform/calendar-words.ts'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { query } from '../platform/query.ts'
import { reaction } from '../platform/reaction.ts'
import { inLanguage, languages } from '../platform/words.ts'
import template from './record/transcript.typ?raw'
import { transcriptOf } from './record/transcript-of.ts'
import { happened } from './transcript.facts.ts'
import { keepPrinted, lockTranscript, versionOf } from './transcript.store.ts'
import { say } from './words/index.ts'

/** Read all over Europe: in English, with the title of each course in its own language too. */
const language = 'en'

const due = query(
  'show-due-transcript',
  async (scope, wish: { transcript: string; number: number; because: number }) => {
    scope.must('transcript.mind')
    if (await issuedBecause(scope, wish.because, wish.transcript)) return undefined
    const version = await versionOf(scope, wish.transcript, wish.number)
    return version && { version, office: await officeOf(scope) }
  },
)

const fileTranscript = command(
  'file-transcript',
  z.object({
    transcript: z.uuid(),
    number: z.int(),
    because: z.number(),
    code: z.string(),
    file: z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
  }),
  async (scope, { transcript: id, number, because, code, file }) => {
    const { state, givenNames, familyName } = await lockTranscript(scope, id)
    scope.must('transcript.mind')
    const version = await versionOf(scope, id, number)
    if (!version || state === 'withdrawn' || (await issuedBecause(scope, because, id))) return nothingChanged
    const title = Object.fromEntries(languages.map(one => [one, say(one)('print.title')])) as { en: string }
    const kept = await keepIssued(scope, {
      ...{ subject: id, about: 'transcript', kind: 'letter', because, code, title, file },
      issuedTo: `${givenNames} ${familyName}`,
    })
    await withdrawIssued(scope, { subject: id, because: version.correction, replacedBy: code })
    await keepPrinted(scope, { transcript: id, number, document: kept.id, code })
    return [happened('transcript.printed', id, { document: kept.id, version: number, code, name: kept.name })]
  },
)

/** What was issued becomes a document that anybody who holds it can check; an earlier one says that it was replaced. */
export const printTranscript = reaction('print-transcript', async (caller, fact) => {
  const number = Number(fact.facts.version)
  const found = await due(caller, { transcript: fact.subject, number, because: fact.id })
  if (!found) return
  const { version, office } = found
  const code = codeFrom(randomBytes(16))
  const address = `${caller.on.settings.address}/${office.slug}/${language}/verify?code=${spellCode(code)}`
  const sheet = {
    language,
    title: say(language)('print.title'),
    institution: inLanguage(office.name, language),
    standing: sayDay(dayIn(version.issuedAt, office.zone as Zone), language),
    check: { code: spellCode(code), address },
  } as const
  const bytes = await typeset(template, sheet, transcriptOf(version.content, language))
  const { familyName } = version.content.learner
  const name = `${say(language)('print.file')}-${familyName}${number > 1 ? `-${number}` : ''}.pdf`
  await fileTranscript(caller, { transcript: fact.subject, number, because: fact.id, code, file: { name, bytes } })
})
