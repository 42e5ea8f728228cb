import { describe, expect, it } from 'vitest'
import { findPage, findRecord, pages, records } from '../../db/seeds/content/index.ts'
import type { Language, SeedRecord } from '../../db/seeds/content/types.ts'
import { copiesFrom } from './copies-from.ts'
import { findFacts, told } from './find-facts.ts'
import { facts, ledgers } from './ledger/index.ts'
import { readPage } from './read-page.ts'
import { linesOf, seedPage } from './seed-pages.ts'

/** `aims.0.en` of a record. */
const fieldAt = (record: SeedRecord, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], record as unknown)

/** The wording that a funder prescribes, and the address of a house: neither can be said in other words. */
const permitted = [
  ...records.flatMap(record => (record.kind === 'formula' ? Object.values(record.text) : [])),
  'EC2U 15, rue de l’Hôtel Dieu TSA 71117 86073 POITIERS Cedex 9 France',
]

describe.each(ledgers)('the ledger of $file', ({ office, file, lines, facts: told }) => {
  it('accounts for each non-empty line exactly once, in order', () => {
    expect(lines.map(({ line }) => line)).toEqual([...linesOf(file).keys()])
  })

  it('finds in each line a fact or gives the reason why there is none', () => {
    const ids = new Set(told.map(fact => fact.id))
    for (const line of lines) {
      if ('noFact' in line) expect(line.noFact.length, `line ${line.line}`).toBeGreaterThan(8)
      else {
        expect(line.facts.length, `line ${line.line}`).toBeGreaterThan(0)
        expect(
          line.facts.filter(id => !ids.has(id)),
          `line ${line.line} points to facts that nobody states`,
        ).toEqual([])
      }
    }
  })

  it('states each fact once and leaves none without a line', () => {
    const ids = told.map(fact => fact.id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    const used = new Set(lines.flatMap(line => ('facts' in line ? line.facts : [])))
    expect(ids.filter(id => !used.has(id))).toEqual([])
  })

  it('says where each fact is shown and how one recognises it', () => {
    for (const fact of told) {
      expect(fact.expects.length, fact.id).toBeGreaterThan(0)
      expect(findPage(fact.office, fact.page), `${fact.id} is to be shown on ${office}/${fact.page}`).toBeDefined()
    }
  })

  it('points from each fact to the record that holds it, with the same values', () => {
    for (const { id, kind, office: holder, record } of told) {
      const found = findRecord(kind, record.key, holder)
      expect(found, `${id} points to ${kind} ${record.key}`).toBeDefined()
      if (!found) continue
      const held = Object.fromEntries(Object.keys(record.fields).map(path => [path, fieldAt(found, path)]))
      expect(held, id).toEqual(record.fields)
    }
  })

  it('copies no sentence into its own words', () => {
    const seed = seedPage(file)
    expect(told.flatMap(fact => copiesFrom(seed, fact.says, permitted))).toEqual([])
  })
})

describe('the records of the seed pages', () => {
  it('are each claimed by a fact of the page on which they are said to stand', () => {
    const claimed = new Set(facts.map(({ kind, record }) => `${kind} ${record.key}`))
    const implied = new Set([
      'organisation',
      'list',
      'contact',
      'unit',
      'partner',
      'institution',
      'milestone',
      'figure',
    ])
    const unclaimed = records.filter(
      ({ kind, key, origin }) => origin.from === 'page' && !implied.has(kind) && !claimed.has(`${kind} ${key}`),
    )
    expect(unclaimed.map(({ kind, key }) => `${kind} ${key}`)).toEqual([])
  })

  it('name lines in which the ledger finds facts', () => {
    const stating = new Map(
      ledgers.map(({ office, lines }) => [
        office,
        new Set(lines.flatMap(line => ('facts' in line ? [line.line] : []))),
      ]),
    )
    const wrong = records.flatMap(({ kind, key, origin }) =>
      origin.from === 'page'
        ? origin.lines
            .filter(line => !stating.get(origin.page)?.has(line))
            .map(line => `${kind} ${key}: line ${line} of ${origin.page}`)
        : [],
    )
    expect(wrong).toEqual([])
  })
})

describe('the texts of the offices', () => {
  it('say every fact of the seed pages, once their references are read', async () => {
    const missing = await findFacts(async (office, page, language) => {
      const text = readPage(office, page, language)
      if (text === undefined) throw new Error(`${office} has no page ${page}`)
      return text
    })
    expect(missing.map(told)).toEqual([])
  })

  it('copy no sentence of a seed page, in any language', () => {
    const copied = ledgers.flatMap(({ file }) => {
      const seed = seedPage(file)
      return pages.flatMap(({ office, page, texts }) =>
        Object.keys(texts).flatMap(language => {
          const text = readPage(office, page, language as Language) ?? ''
          return copiesFrom(seed, text, permitted).map(run => `${office}/${page} ${language}: ${run}`)
        }),
      )
    })
    expect(copied).toEqual([])
  })

  it('copy none in the labels of records either', () => {
    const copied = ledgers.flatMap(({ file }) => {
      const seed = seedPage(file)
      return records.flatMap(record =>
        copiesFrom(seed, JSON.stringify(record), permitted).map(run => `${record.kind} ${record.key}: ${run}`),
      )
    })
    expect(copied).toEqual([])
  })
})

describe('finding facts', () => {
  it('reports what a page does not say, and a page that cannot be read', async () => {
    const missing = await findFacts(async (office, page) => {
      if (office === 'bergamo') throw new Error('the server is asleep')
      return page === 'procedures' ? 'Only the Rector signs.' : ''
    })
    const of = (id: string) => missing.find(({ fact }) => fact.id === id)
    expect(of('montpellier.signatory')?.expectations).toHaveLength(1)
    expect(of('bergamo.deadline.nomination.winter')?.because).toBe('the server is asleep')
    expect(missing).toHaveLength(facts.length)
  })

  it('asks for each page once', async () => {
    const asked: string[] = []
    await findFacts(async (office, page) => {
      asked.push(`${office} ${page}`)
      return ''
    })
    expect(asked).toEqual([...new Set(asked)])
  })
})

describe('the guard against copies', () => {
  const seed = 'One two three four five six seven, eight nine ten: eleven twelve thirteen fourteen fifteen.'

  it('lets seven shared words pass', () => {
    expect(copiesFrom(seed, 'we say two three four five six seven eight and stop')).toEqual([])
  })

  it('reports the whole passage from eight words on, whatever the case and punctuation', () => {
    expect(copiesFrom(seed, 'we say Two, three – four FIVE six seven eight nine ten and stop')).toEqual([
      'two three four five six seven eight nine ten',
    ])
  })

  it('reports each passage once', () => {
    const ours = 'one two three four five six seven eight. Then eight nine ten eleven twelve thirteen fourteen fifteen'
    expect(copiesFrom(seed, ours)).toHaveLength(2)
  })

  it('permits a formula and nothing longer', () => {
    const formula = 'two three four five six seven eight nine'
    expect(copiesFrom(seed, `here: ${formula}.`, [formula])).toEqual([])
    expect(copiesFrom(seed, `here: ${formula} ten`, [formula])).toHaveLength(1)
  })
})
