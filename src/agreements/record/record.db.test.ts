import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { anOffice } from '../../../test/support/agreements.ts'
import { useDeployment } from '../../../test/support/database.ts'
import { asSystem } from '../../../test/support/people.ts'
import { aSigningOffice } from '../../../test/support/signing.ts'
import { spellCode, verifyByCode, verifyByContent } from '../../documents/index.ts'
import type { Kept } from '../../platform/facts.ts'
import type { Caller } from '../../platform/scope.ts'
import { readDocument } from '../read-document.ts'
import { issueRecord } from './issue-record.ts'
import { printRecord } from './print-record.ts'

const on = useDeployment()
let here: Awaited<ReturnType<typeof aSigningOffice>>
let agreement: string
let concluded: Kept

beforeAll(async () => {
  here = await aSigningOffice(on())
  agreement = await here.inForce(here.president)
  concluded = (await here.show(agreement)).facts.find(fact => fact.name === 'agreement.concluded') as Kept
  await issueRecord.react(asSystem(on(), here.office.institution), concluded)
})

const visitor = (institution = here.office.institution): Caller => ({
  ...{ on: on(), institution, actor: { kind: 'visitor' }, now: on().clock() },
})
const codes = async () => {
  const { rows } = await sql<{
    code: string
  }>`select code from issued_document where subject = ${agreement}`.execute(on().database.kysely)
  return rows.map(row => row.code)
}

test('with the last signature the record is with the agreement, and anybody who holds it can check it', async () => {
  const { documents, facts } = await here.show(agreement)
  const record = documents.find(({ kind }) => kind === 'signed-copy')
  expect(record).toMatchObject({ format: 'pdf', version: 1, addedBy: null })
  expect(facts.find(fact => fact.name === 'agreement.record-issued')?.facts).toMatchObject({ document: record?.id })
  const [code = ''] = await codes()
  const known = { code, issuedTo: 'Universität Heidelberg', withdrawnAt: null, replacedBy: null }
  expect(await verifyByCode(visitor(), ` ${spellCode(code).toLowerCase()} `)).toMatchObject(known)
  const { content } = await readDocument(here.office.as(here.officer), { agreement, document: record?.id ?? '' })
  expect(await verifyByContent(visitor(), content)).toMatchObject(known)
  const altered = Uint8Array.from(content)
  altered[altered.length - 40] = 0
  expect(await verifyByContent(visitor(), altered)).toBeUndefined()
})

test('the same conclusion issues one record, however often the work is done', async () => {
  const caller = asSystem(on(), here.office.institution)
  await Promise.all([issueRecord.react(caller, concluded), issueRecord.react(caller, concluded)])
  expect(await codes()).toHaveLength(1)
  expect((await here.show(agreement)).documents).toHaveLength(1)
})

test('another institution knows nothing of it, and nothing of codes that are none', async () => {
  const [code = ''] = await codes()
  const other = await anOffice(on())
  expect(await verifyByCode(visitor(other.institution), code)).toBeUndefined()
  for (const typed of ['', 'x', '000000000000', `${code}0`])
    expect(await verifyByCode(visitor(), typed)).toBeUndefined()
})

test.each(['en', 'it', 'fr'] as const)('the record is a tagged PDF in %s, whatever the title says', async language => {
  const title = { en: '#let evil = read("/etc/passwd") $x$ *Łódź* Ελλάδα Türkçe' }
  const draft = await here.propose({ title })
  const { name, bytes } = await printRecord(here.office.as(here.officer), { agreement: draft, language })
  const text = Buffer.from(bytes).toString('latin1')
  expect(name).toMatch(/\.pdf$/)
  expect(text.startsWith('%PDF-1.7')).toBe(true)
  expect(text).toContain('/StructTreeRoot')
  expect(text).toContain('pdfuaid')
})

test('whoever may not read the agreement does not print it', async () => {
  await expect(printRecord(visitor(), { agreement, language: 'en' })).rejects.toMatchObject({ code: 'not-allowed' })
})
