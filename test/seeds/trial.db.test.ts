import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { pages, records } from '../../db/seeds/content/index.ts'
import type { Language } from '../../db/seeds/content/types.ts'
import { seed } from '../../db/seeds/index.ts'
import { makeApp, wire } from '../../src/app.tsx'
import { readConfig } from '../../src/config.ts'
import { makeLog } from '../../src/platform/log.ts'
import { useDeployment } from '../support/database.ts'
import { addressOf, visit } from '../support/public-pages.ts'
import { copiesFrom } from './copies-from.ts'
import { ledgers } from './ledger/index.ts'
import { seedPage } from './seed-pages.ts'

const on = useDeployment()
let app: Hono

const everyText = pages.flatMap(({ office, page, texts }) =>
  Object.entries(texts).map(([language, words]) => ({
    office,
    page,
    language: language as Language,
    title: words.title,
    address: addressOf(office, page, language as Language),
  })),
)

describe('the trial', () => {
  beforeAll(async () => {
    wire()
    await seed(on(), () => undefined)
    app = makeApp(on(), readConfig({ LOG_LEVEL: 'silent' }), makeLog('silent'))
  }, 300_000)

  it('refuses a deployment that is not empty', async () => {
    await expect(seed(on(), () => undefined)).rejects.toThrow('empty')
  })

  it.each(everyText)('shows $address whole, with its title', async ({ address, title }) => {
    const { text } = await visit(app, address)
    expect(text).toContain(title)
    expect(text.match(/\{\{.*|\}\}/g)).toBeNull()
    expect(untranslated(text)).toEqual([])
  })

  it('copies no sentence of a seed page', async () => {
    const permitted = [
      ...records.flatMap(record => (record.kind === 'formula' ? Object.values(record.text) : [])),
      'EC2U 15, rue de l’Hôtel Dieu TSA 71117 86073 POITIERS Cedex 9 France',
    ]
    const copied: string[] = []
    for (const { address } of everyText) {
      const { text } = await visit(app, address)
      for (const { file } of ledgers)
        copied.push(...copiesFrom(seedPage(file), text, permitted).map(run => `${address}: ${run}`))
    }
    expect(copied).toEqual([])
  })
})

/** A text that no words have for it shows as its key: `list.title`. Addresses of the web and of mail look alike and are none. */
function untranslated(text: string): string[] {
  const addresses = /\S*(@|:\/\/)\S*|\b(www\.)?[a-z0-9-]+\.(eu|it|fr|org|net|com|ch|de|es|pt|fi|se|at|nl|ca|edu)\b\S*/g
  return text.replaceAll(addresses, '').match(/(?<![\w.])[a-z][A-Za-z]+(\.[a-z][A-Za-z]*)+(?![\w.])/g) ?? []
}
