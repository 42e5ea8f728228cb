import type { Hono } from 'hono'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDeployment } from '../../test/support/database.ts'
import { aVisitor, doorsAs, getPage } from '../../test/support/doors.ts'
import { asSystem } from '../../test/support/people.ts'
import { aSigningOffice } from '../../test/support/signing.ts'
import { readDocument } from '../agreements/read-document.ts'
import { issueRecord } from '../agreements/record/issue-record.ts'
import { spellCode } from '../documents/index.ts'
import type { Kept } from '../platform/facts.ts'

const on = useDeployment()
let visitor: Hono
let at: (path: string) => string
let code: string
let file: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  const here = await aSigningOffice(on())
  const agreement = await here.inForce(here.president)
  const concluded = (await here.show(agreement)).facts.find(fact => fact.name === 'agreement.concluded')
  await issueRecord.react(asSystem(on(), here.office.institution), concluded as Kept)
  const { documents, facts } = await here.show(agreement)
  const issued = facts.find(fact => fact.name === 'agreement.record-issued')
  code = String(issued?.facts.code)
  const document = documents[0]?.id ?? ''
  const { content } = await readDocument(here.office.as(here.officer), { agreement, document })
  file = Uint8Array.from(content)
  visitor = doorsAs(on(), aVisitor)
  at = path => `/${here.office.slug}/en/verify${path}`
})

const page = async (path: string) => {
  const answer = await getPage(visitor, at(path))
  return { status: answer.status, html: await answer.text() }
}
const send = async (bytes: Uint8Array<ArrayBuffer>) => {
  const body = new FormData()
  body.set('file', new File([bytes], 'record.pdf'))
  const answer = await visitor.request(`http://localhost${at('')}`, { method: 'POST', body })
  return { status: answer.status, html: await answer.text() }
}

describe('anybody who holds a document', () => {
  test('finds it by its code, however that is typed', async () => {
    for (const typed of [code, spellCode(code), spellCode(code).toLowerCase().replaceAll('-', ' ')]) {
      const { status, html } = await page(`?code=${encodeURIComponent(typed)}`)
      expect(status).toBe(200)
      expect(html).toContain('We issued this document, and it is valid.')
      expect(html).toContain('Universität Heidelberg')
    }
  })
  test('learns that a code or a file is not of this office', async () => {
    expect((await page('?code=0000-0000-0000')).html).toContain('We have issued no document with this code.')
    const altered = Uint8Array.from(file)
    altered[100] = 0
    expect((await send(altered)).html).toContain('This file is not one that we issued')
  })
  test('has the file compared to the last byte', async () => {
    const { status, html } = await send(file)
    expect(status).toBe(200)
    expect(html).toContain('The file is exactly the one that we issued.')
  })
  test('is told what is missing when no file came', async () => {
    const { status, html } = await send(new Uint8Array())
    expect(status).toBe(422)
    expect(html).toContain('field-file')
  })
  test('is answered whatever the code says', async () => {
    for (const typed of ['%00', '<script>', 'é'.repeat(300), '../../x', "' or 1=1 --"]) {
      const { status, html } = await page(`?code=${encodeURIComponent(typed)}`)
      expect(status).toBe(200)
      expect(html).not.toContain('<script>alert')
    }
  })
})
