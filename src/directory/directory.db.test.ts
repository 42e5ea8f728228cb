import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDeployment } from '../../test/support/database.ts'
import { anInstitution, asSystem, asVisitor, officerOf } from '../../test/support/people.ts'
import { sharedFile } from '../../test/support/shared.ts'
import type { Caller } from '../platform/scope.ts'
import { addOrganisation } from './add-organisation.ts'
import { describeOrganisation } from './describe-organisation.ts'
import { importEche } from './eche-import.reactions.ts'
import { listOrganisations } from './list-organisations.ts'
import { findOrganisationMeant, searchDirectory } from './search-directory.ts'
import { showOrganisation } from './show-organisation.ts'

const on = useDeployment()
let pavia: string
let officer: Caller

beforeAll(async () => {
  const file = readFileSync(sharedFile('data/eche-2026-04-08.xlsx'))
  await importEche(on(), { fileName: 'eche.xlsx', file, by: { kind: 'system', because: 'test' } })
  pavia = await anInstitution(on(), { slug: 'pavia' })
  officer = await officerOf(on(), pavia)
})

const events = async () =>
  (
    await sql<{ name: string; subject: string }>`select name, subject from event order by id`.execute(
      on().database.kysely,
    )
  ).rows
const search = (text: string) => searchDirectory(asVisitor(on()), { text })

describe('searching', () => {
  test.each([
    ['Universita degli studi di Pavia', 'I  PAVIA01'],
    ['università pavia', 'I  PAVIA01'],
    ['University of Pavia', 'I  PAVIA01'],
    ['I  PAVIA01', 'I  PAVIA01'],
    ['i pavia01', 'I  PAVIA01'],
    ['IPAVIA01', 'I  PAVIA01'],
    ['999893752', 'I  PAVIA01'],
    ['E10209085', 'I  PAVIA01'],
    ['unipv.it', 'I  PAVIA01'],
    ['politecnico milano', 'I  MILANO02'],
    ['universidad de salamanca', 'E  SALAMAN02'],
    ['Friedrich Schiller Jena', 'D  JENA01'],
    ['Université de Montpellier', 'F  MONTPEL54'],
    ['turun yliopisto', 'SF TURKU01'],
    ['Cuza Iasi Romania', 'RO IASI02'],
  ])('%s finds %s first', async (text, code) => {
    expect((await search(text))[0]?.erasmusCode).toBe(code)
  })

  test.each([
    ['Munich', 'MUNCHEN'],
    ['München', 'MUNCHEN'],
    ['Praga', 'PRAHA'],
    ['Salonicco', 'THESSAL'],
  ])('%s finds the city as the list writes it', async (text, code) => {
    const found = await search(text)
    expect(found.some(one => one.erasmusCode?.includes(code))).toBe(true)
  })

  test('a slip of the pen still finds what looks like it', async () => {
    expect((await search('Heidleberg')).some(one => one.city?.toUpperCase() === 'HEIDELBERG')).toBe(true)
    const { alike, rows } = await listOrganisations(asVisitor(on()), {
      text: 'Politecnicoo di Milano',
      page: 1,
      size: 10,
    })
    expect(alike).toBe(true)
    expect(rows[0]?.erasmusCode).toBe('I  MILANO02')
  })

  test.each(['', ' ', '%', '_', '\\', "'; xyzzyqq --", '"', 'xyzzyqq'])(
    '%s finds nothing and breaks nothing',
    async text => {
      expect(await search(text)).toEqual([])
    },
  )

  test('filters and pages are the database’s', async () => {
    const first = await listOrganisations(officer, { country: 'MT', page: 1, size: 3 })
    const second = await listOrganisations(officer, { country: 'MT', page: 2, size: 3 })
    expect(first.total).toBeGreaterThan(6)
    expect(first.total).toBe(second.total)
    expect(new Set([...first.rows, ...second.rows].map(row => row.id)).size).toBe(6)
    expect(await listOrganisations(officer, { kind: 'municipality', page: 1, size: 3 })).toMatchObject({
      total: 0,
      rows: [],
    })
  })

  test('what was typed means one organisation, or says among which to choose', async () => {
    expect(await findOrganisationMeant(officer, 'I PAVIA01')).toMatchObject({ one: { erasmusCode: 'I  PAVIA01' } })
    expect(await findOrganisationMeant(officer, 'universita degli studi di pavia')).toMatchObject({
      one: { erasmusCode: 'I  PAVIA01' },
    })
    const near = await findOrganisationMeant(officer, 'Pavia')
    expect('choices' in near && near.choices.length).toBeGreaterThan(1)
    expect(await findOrganisationMeant(officer, 'xyzzyqq')).toEqual({ choices: [] })
  })

  test('answers from an index: far faster than a passage over all of them', async () => {
    const texts = ['pavia', 'I PAVIA01', 'university of technology', 'paris', 'Jena Germany', 'heidleberg', 'xyzzyqq']
    const median = async (work: (text: string) => Promise<unknown>) => {
      const times: number[] = []
      for (let round = 0; round < 3; round++)
        for (const text of texts) {
          const begun = performance.now()
          await work(text)
          times.push(performance.now() - begun)
        }
      return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
    }
    const passage = (text: string) =>
      sql`select count(*) from organisation where folded(name || texts_of(names) || coalesce(city, name)) like ${`%${text}%`}`.execute(
        on().database.kysely,
      )
    await median(search)
    expect(await median(search)).toBeLessThan(await median(passage))
  })
})

describe('an organisation that no list brings', () => {
  const municipality = {
    kind: 'municipality',
    name: 'Comune di Pavia',
    country: 'IT',
    city: 'Pavia',
    names: { en: 'City of Pavia' },
  } as const

  test('is added by an officer and found by its names', async () => {
    const [fact] = await addOrganisation(officer, {
      ...municipality,
      website: 'www.comune.pv.it',
      latitude: '45,19',
      longitude: 9.16,
    })
    expect(fact).toMatchObject({ name: 'organisation.added', facts: { name: 'Comune di Pavia' } })
    expect((await events()).at(-1)).toEqual({ name: 'organisation.added', subject: fact?.subject })
    const { organisation } = await showOrganisation(officer, fact?.subject ?? '')
    expect(organisation).toMatchObject({
      kind: 'municipality',
      charter: 'never',
      latitude: 45.19,
      website: 'https://www.comune.pv.it',
      revision: 1,
    })
    expect((await search('City of Pavia'))[0]?.id).toBe(fact?.subject)
  })

  test.each([
    ['without a name', { name: '' }, 'name', 'missing'],
    ['with an overlong name', { name: 'x'.repeat(301) }, 'name', 'too-long'],
    ['of no kind', { kind: 'castle' }, 'kind', 'not-in-list'],
    ['in no country', { country: 'XX' }, 'country', 'not-in-list'],
    ['with the Commission’s code of Greece', { country: 'EL' }, 'country', 'not-in-list'],
    ['with half a place', { latitude: '45.19' }, 'longitude', 'missing'],
    ['with a place outside the world', { latitude: '91', longitude: '0' }, 'latitude', 'wrong-degrees'],
    ['with a domain that is none', { schac: 'http://unipv.it' }, 'schac', 'wrong-schac'],
    ['with a code that is none', { erasmusCode: 'PAVIA' }, 'erasmusCode', 'wrong-erasmus-code'],
    ['with a PIC that is none', { pic: '123456789' }, 'pic', 'wrong-pic'],
    ['with a website that is none', { website: 'javascript:alert(1)' }, 'website', 'wrong-address'],
  ])('%s is refused, and nothing is saved', async (_, wrong, field, code) => {
    const before = await events()
    await expect(addOrganisation(officer, { ...municipality, ...wrong } as never)).rejects.toMatchObject({
      code: 'input.wrong',
      problems: { [field]: { code } },
    })
    expect(await events()).toEqual(before)
  })

  test('with the code of another is refused', async () => {
    await expect(
      addOrganisation(officer, { ...municipality, kind: 'higher-education', erasmusCode: 'i pavia01' }),
    ).rejects.toMatchObject({
      code: 'organisation.known-already',
    })
  })

  test('is added by nobody who does not work in an office', async () => {
    await expect(addOrganisation(asVisitor(on(), pavia), municipality)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('what an office says of an organisation', () => {
  const jena = async () => (await search('D JENA01'))[0]?.id ?? ''

  test('adds names and a place, and leaves what the list says', async () => {
    const id = await jena()
    await describeOrganisation(officer, {
      organisation: id,
      version: 1,
      name: 'Something else',
      city: 'Elsewhere',
      names: { it: 'Università Friedrich Schiller di Jena' },
      schac: 'Uni-Jena.de',
      latitude: '50.93',
      longitude: '11.59',
    })
    const { organisation, happened } = await showOrganisation(officer, id)
    expect(organisation).toMatchObject({
      name: 'FRIEDRICH-SCHILLER-UNIVERSITÄT JENA',
      city: 'JENA',
      names: { it: 'Università Friedrich Schiller di Jena' },
      schac: 'uni-jena.de',
      revision: 2,
    })
    expect(happened.map(fact => fact.name)).toEqual(['organisation.described'])
    expect((await search('università friedrich schiller'))[0]?.id).toBe(id)
  })

  test('is refused when somebody was faster', async () => {
    await expect(describeOrganisation(officer, { organisation: await jena(), version: 1 })).rejects.toMatchObject({
      code: 'organisation.changed-meanwhile',
    })
  })

  test('is refused with the domain of another, to a visitor, and for what is not there', async () => {
    const [milano] = await search('I MILANO02')
    const input = { organisation: milano?.id ?? '', version: 1, schac: 'uni-jena.de' }
    await expect(describeOrganisation(officer, input)).rejects.toMatchObject({ code: 'organisation.known-already' })
    await expect(describeOrganisation(asVisitor(on(), pavia), input)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(describeOrganisation(asSystem(on(), pavia), { ...input, organisation: pavia })).rejects.toMatchObject({
      code: 'organisation.not-found',
    })
  })
})
