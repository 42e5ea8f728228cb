import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { pages, records } from '../../db/seeds/content/index.ts'
import type { Language } from '../../db/seeds/content/types.ts'
import { seed } from '../../db/seeds/index.ts'
import { makeApp, wire } from '../../src/app.tsx'
import { applicationLife, listApplications } from '../../src/applications/index.ts'
import { readConfig } from '../../src/config.ts'
import { importEche, listOrganisations } from '../../src/directory/index.ts'
import { listOffices } from '../../src/institutions/index.ts'
import { learningAgreementLife, listLearningAgreements } from '../../src/learning-agreements/index.ts'
import { listNominations, nominationLife } from '../../src/nominations/index.ts'
import { makeLog } from '../../src/platform/log.ts'
import type { Caller } from '../../src/platform/scope.ts'
import { reportMentions } from '../../src/site/report-mentions.ts'
import { listStays, stayLife } from '../../src/stays/index.ts'
import { listTranscripts, transcriptLife } from '../../src/transcripts/index.ts'
import { useDeployment } from '../support/database.ts'
import { asSystem } from '../support/people.ts'
import { addressOf, visit } from '../support/public-pages.ts'
import { sharedFile } from '../support/shared.ts'
import { copiesFrom } from './copies-from.ts'
import { findFacts, told } from './find-facts.ts'
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

type Listing = (
  caller: Caller,
  part: { filter: object; sort: 'state'; down: boolean; language: Language; page: number; size: number },
) => Promise<{ rows: readonly { state: string }[] }>

/** What a newcomer finds in the offices, in every state of its life but those named. */
const lives: [string, { states: readonly string[] }, Listing, string[]][] = [
  // Waiting for the partner's own server: there is none in the trial.
  ['nominations', nominationLife, listNominations, ['approving', 'superseded', 'rejecting']],
  ['learning agreements', learningAgreementLife, listLearningAgreements, ['approving', 'declining', 'superseded']],
  ['applications', applicationLife, listApplications, []],
  // From the last day of a stay until the office ends it, which depends on the season of the trial's first day.
  ['stays', stayLife, listStays, ['left']],
  // Nobody of the trial stays at home after all three have signed.
  ['transcripts', transcriptLife, listTranscripts, ['cancelled']],
]

describe('the trial', () => {
  beforeAll(async () => {
    wire()
    await seed(on(), () => undefined)
    app = makeApp(on(), readConfig({ LOG_LEVEL: 'silent' }), makeLog('silent'))
  }, 300_000)

  it('refuses a deployment that is not empty', async () => {
    await expect(seed(on(), () => undefined)).rejects.toThrow('empty')
  })

  it('says every fact of the seed pages on its public pages', async () => {
    const missing = await findFacts(
      async (office, page, language) => (await visit(app, addressOf(office, page, language))).text,
    )
    expect(missing.map(told)).toEqual([])
  })

  it.each(everyText)('shows $address whole, with its title', async ({ address, title }) => {
    const { text } = await visit(app, address)
    expect(text).toContain(title)
    expect(text.match(/\{\{.*|\}\}/g)).toBeNull()
    expect(untranslated(text)).toEqual([])
  })

  it('contradicts no record, and says no date, level or amount by itself', async () => {
    for (const { id, slug } of await listOffices(asSystem(on()), undefined)) {
      const { mentions } = await reportMentions(asSystem(on(), id), undefined)
      expect(mentions.map(({ page, language, mention }) => `${slug}/${language}/${page}: ${mention.text}`)).toEqual([])
    }
  })

  it.each(lives)('has %s in every state', async (_, { states }, list, but) => {
    const found = new Set<string>()
    const part = { filter: {}, sort: 'state', down: true, language: 'en', page: 1, size: 200 } as const
    for (const { id } of await listOffices(asSystem(on()), undefined))
      for (const { state } of (await list(asSystem(on(), id), part)).rows) found.add(state)
    expect(states.filter(state => !found.has(state) && !but.includes(state))).toEqual([])
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

describe('the Commission’s list, imported into the trial', () => {
  it('finds every organisation of the trial again by its code, and doubles none', async () => {
    const before = await listOrganisations(asSystem(on()), { page: 1, size: 500 })
    const file = new Uint8Array(readFileSync(sharedFile('data/eche-2026-04-08.xlsx')))
    const outcome = await importEche(on(), { fileName: 'list.xlsx', file, by: { kind: 'system', because: 'test' } })
    const coded = before.rows.filter(({ erasmusCode }) => erasmusCode !== null)
    expect(coded.length).toBeGreaterThan(100)
    expect(outcome).toMatchObject({ changed: coded.length, gone: 0 })
    const after = await listOrganisations(asSystem(on()), { page: 1, size: 1 })
    expect(after.total).toBe(before.total + outcome.added)
  }, 120_000)
})

/** A text that no words have for it shows as its key: `list.title`. Addresses of the web and of mail look alike and are none. */
function untranslated(text: string): string[] {
  const addresses = /\S*(@|:\/\/)\S*|\b(www\.)?[a-z0-9-]+\.(eu|it|fr|org|net|com|ch|de|es|pt|fi|se|at|nl|ca|edu)\b\S*/g
  return text.replaceAll(addresses, '').match(/(?<![\w.])[a-z][A-Za-z]+(\.[a-z][A-Za-z]*)+(?![\w.])/g) ?? []
}
