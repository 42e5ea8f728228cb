import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { codeFrom, issuedBecause, keepIssued, spellCode } from '../../documents/index.ts'
import { officeOf } from '../../institutions/index.ts'
import { command } from '../../platform/command.ts'
import { query } from '../../platform/query.ts'
import { reaction } from '../../platform/reaction.ts'
import type { Caller } from '../../platform/scope.ts'
import { type Language, languages } from '../../platform/words.ts'
import { happened } from '../agreement.facts.ts'
import { agreementOr404, lockAgreement, partiesOf } from '../agreement.store.ts'
import type { Agreement } from '../agreement.ts'
import { say } from '../words/index.ts'
import { printRecord } from './print-record.ts'

/** What is printed and where it can be checked; nothing where this conclusion has its record already. */
const duePrint = query('show-due-record', async (scope, due: { agreement: string; because: number }) => {
  scope.must('agreement.mind')
  if (await issuedBecause(scope, due.because, due.agreement)) return undefined
  const office = await officeOf(scope)
  return { office, language: languageOf(await agreementOr404(scope, due.agreement), office.languages) }
})

/** The language in which both sides agreed, as far as the office speaks it; else English. */
const languageOf = ({ languages: agreed }: Agreement, spoken: readonly Language[]): Language =>
  agreed.includes('en') ? 'en' : (spoken.find(language => agreed.includes(language)) ?? 'en')

const fileRecord = command(
  'file-agreement-record',
  z.object({
    agreement: z.uuid(),
    because: z.number(),
    code: z.string(),
    file: z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
  }),
  async (scope, { agreement: id, because, code, file }) => {
    const agreement = await lockAgreement(scope, id)
    scope.must('agreement.mind')
    if (await issuedBecause(scope, because, id)) return []
    const partners = (await partiesOf(scope, id)).filter(party => !party.ours).map(party => party.name)
    const title = Object.fromEntries(
      languages.map(language => [language, say(language)('print.recordOf', { code: agreement.code })]),
    ) as { en: string }
    const kept = await keepIssued(scope, {
      ...{ subject: id, about: 'agreement', kind: 'signed-copy', because, code, title, file },
      issuedTo: partners.join(', ').slice(0, 300) || agreement.code,
    })
    return [happened('agreement.record-issued', id, { document: kept.id, name: kept.name, code })]
  },
)

/** With the last signature the office issues what was signed as a document that anybody who holds it can check. */
export const issueRecord = reaction('issue-agreement-record', async (caller, fact) => {
  await issue(caller, { agreement: fact.subject, because: fact.id })
})

async function issue(caller: Caller, due: { agreement: string; because: number }): Promise<void> {
  const print = await duePrint(caller, due)
  if (!print) return
  const { office, language } = print
  const code = codeFrom(randomBytes(16))
  const spelt = spellCode(code)
  const address = `${caller.on.settings.address}/${office.slug}/${language}/verify?code=${spelt}`
  const wish = { agreement: due.agreement, language, check: { code: spelt, address } }
  const { name, bytes } = await printRecord(caller, wish)
  await fileRecord(caller, { ...due, code, file: { name, bytes } })
}
