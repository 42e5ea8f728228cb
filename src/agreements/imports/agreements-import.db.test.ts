import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import { importOf } from '../../../test/support/imports.ts'
import { anInstitution, officerOf } from '../../../test/support/people.ts'
import { italianCsv } from '../../../test/support/sheets.ts'
import { wire } from '../../app.tsx'
import type { Caller } from '../../platform/scope.ts'
import { publishAgreements } from '../publish-agreements.ts'

const on = useDeployment()
let officer: Caller
let pavia: string
const raw = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(on().database.kysely)).rows

const headers = [
  'Codice accordo',
  'Tipo accordo',
  'Ateneo partner',
  'Codice Erasmus',
  'Paese',
  'Data firma',
  'Data inizio',
  'Scadenza',
  'Rinnovo',
  'Mesi di rinnovo',
  'Codice accordo quadro',
  'Dipartimento',
  'Email coordinatore',
  'Posti OUT',
  'Mesi OUT',
  'Posti IN',
  'Mesi IN',
  'Codice ISCED',
  'Livello di studio',
  'Lingua',
  'Livello lingua',
]
type Row = Partial<Record<string, string>>
const sheet = (rows: Row[]) =>
  italianCsv(
    headers,
    rows.map(row => headers.map(header => row[header] ?? '')),
  )
const heidelberg = { 'Ateneo partner': 'Universität Heidelberg ', 'Codice Erasmus': 'D HEIDELB01', Paese: 'Germania' }

const list: Row[] = [
  {
    ...heidelberg,
    'Codice accordo': 'P-1',
    'Tipo accordo': 'Protocollo attuativo',
    'Data inizio': '01/09/2024',
    Scadenza: '31/08/2027',
    'Codice accordo quadro': 'Q-1',
    Dipartimento: 'med',
  },
  {
    ...heidelberg,
    'Codice accordo': 'Q-1',
    'Tipo accordo': 'ACCORDO QUADRO',
    'Data firma': '12/05/2021',
    'Data inizio': '01/09/2021',
    Scadenza: '31/08/2028',
  },
  {
    ...heidelberg,
    'Codice accordo': 'B-7',
    'Tipo accordo': 'Accordo bilaterale',
    'Data firma': '1.6.2019',
    Scadenza: '31/05/2022',
    'Email coordinatore': 'Rossi@unipv.it ',
    'Posti OUT': '4',
    'Mesi OUT': '20',
    'Posti IN': '2',
    'Mesi IN': '10,5',
    'Codice ISCED': '0912',
    'Livello di studio': 'triennale; magistrale',
    Lingua: 'tedesco',
    'Livello lingua': 'B2',
  },
  {
    ...heidelberg,
    'Codice accordo': 'B-7',
    'Tipo accordo': 'Accordo bilaterale',
    'Posti OUT': '1',
    'Mesi OUT': '6',
    'Codice ISCED': '0421',
    Lingua: 'tedesco',
    'Livello lingua': 'B1',
  },
  {
    ...heidelberg,
    'Codice accordo': 'M-3',
    'Tipo accordo': 'MoU',
    'Data firma': '15/01/2020',
    Scadenza: '14/01/2023',
    Rinnovo: 'tacito',
    'Mesi di rinnovo': '36',
  },
]

const agreements = () =>
  raw(
    sql<
      Record<string, unknown>
    >`select code, type, state, title ->> 'en' as title, in_force_since, expires_on, ended_on, renewals_done, partner_name, country, origin,
      cardinality(units) as units, (parent is not null) as under from agreement where institution = ${pavia} order by code`,
  )

beforeAll(async () => {
  wire()
  pavia = await anInstitution(on(), { slug: 'pavia' })
  officer = await officerOf(on(), pavia)
  const database = on().database.kysely
  await sql`insert into organisation (kind, name, names, country, city, erasmus_code) values
    ('higher-education', 'RUPRECHT-KARLS-UNIVERSITAET HEIDELBERG', '{"en": "Heidelberg University"}', 'DE', 'HEIDELBERG', 'D  HEIDELB01')`.execute(
    database,
  )
  await database.transaction().execute(async transaction => {
    await sql`select set_config('app.institution', ${pavia}, true)`.execute(transaction)
    await sql`insert into unit (institution, kind, code, name) values (${pavia}, 'faculty', 'MED', '{"en": "Medicine", "it": "Medicina"}')`.execute(
      transaction,
    )
    await sql`insert into person (institution, given_name, family_name, email) values (${pavia}, 'Maria', 'Rossi', 'rossi@unipv.it')`.execute(
      transaction,
    )
  })
})

test('old agreements stand as their dates say, with their framework, partner, places and signature on paper', async () => {
  const run = importOf(on(), officer, 'agreements')
  const first = await run.check(sheet(list))
  expect(await run.problems()).toEqual([])
  expect(first.counts).toMatchObject({ new: 5, records: 4 })
  expect(await agreements()).toEqual([])
  await run.apply(false)
  const partner = { partner_name: 'RUPRECHT-KARLS-UNIVERSITAET HEIDELBERG', country: 'DE', origin: 'imported' }
  expect(await agreements()).toMatchObject([
    {
      code: 'B-7',
      type: 'bilateral',
      state: 'expired',
      in_force_since: '2019-06-01',
      expires_on: '2022-05-31',
      ended_on: '2022-05-31',
      ...partner,
    },
    { code: 'M-3', type: 'memorandum', state: 'in-force', expires_on: '2029-01-14', renewals_done: 2, ...partner },
    {
      code: 'P-1',
      type: 'implementing-protocol',
      state: 'in-force',
      expires_on: '2027-08-31',
      units: 1,
      under: true,
      ...partner,
    },
    {
      code: 'Q-1',
      type: 'framework-agreement',
      state: 'in-force',
      in_force_since: '2021-09-01',
      expires_on: '2028-08-31',
      ...partner,
    },
  ])
  const places = await raw(
    sql`select c.direction, c.persons, c.months::float as months, c.eqf_levels, c.first_year, c.last_year from agreement_condition c order by c.position`,
  )
  expect(places).toMatchObject([
    {
      direction: 'outgoing',
      persons: 4,
      months: 20,
      eqf_levels: [6, 7],
      first_year: '2018/2019',
      last_year: '2021/2022',
    },
    { direction: 'incoming', persons: 2, months: 10.5 },
    { direction: 'outgoing', persons: 1, months: 6 },
  ])
  const facts = await raw(
    sql<{ name: string; facts: unknown }>`select name, facts from event where name like 'agreement.%' order by id`,
  )
  expect(facts.filter(({ name }) => name === 'agreement.imported').map(fact => fact.facts)).toEqual([
    { code: 'Q-1', file: 'list.csv', row: 3 },
    { code: 'B-7', file: 'list.csv', row: 4 },
    { code: 'M-3', file: 'list.csv', row: 6 },
    { code: 'P-1', file: 'list.csv', row: 2 },
  ])
  expect(facts.filter(({ name }) => name === 'agreement.signed-on-paper')).toHaveLength(3)
  expect(await raw(sql`select id from agreement_signature`)).toEqual([])
})

test('the same list again changes nothing', async () => {
  const again = await importOf(on(), officer, 'agreements').check(sheet(list))
  expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 5, problem: 0, gone: 0 })
})

test('a list that says otherwise changes what it says, and reports what it no longer has', async () => {
  const run = importOf(on(), officer, 'agreements')
  const changed = [{ ...list[1], Scadenza: '31/08/2030' }, list[4] ?? {}]
  const checked = await run.check(sheet(changed))
  expect(await run.problems()).toEqual([])
  expect(checked.counts).toMatchObject({ changed: 1, unchanged: 1, gone: 2 })
  await run.apply(false)
  expect((await agreements()).find(({ code }) => code === 'Q-1')).toMatchObject({
    state: 'in-force',
    expires_on: '2030-08-31',
  })
  expect(await agreements()).toHaveLength(4)
})

test('what cannot be true or is not known is said at its row', async () => {
  const run = importOf(on(), officer, 'agreements')
  await run.check(
    sheet([
      { ...heidelberg, 'Codice accordo': 'X-1', 'Tipo accordo': 'MoU' },
      { ...heidelberg, 'Codice accordo': 'X-2', 'Tipo accordo': 'MoU', 'Data firma': '01/01/2030' },
      { ...heidelberg, 'Codice accordo': 'X-3', 'Tipo accordo': 'MoU', 'Data inizio': '01/01/2028' },
      {
        ...heidelberg,
        'Codice accordo': 'X-4',
        'Tipo accordo': 'MoU',
        'Data inizio': '01/01/2024',
        Scadenza: '01/01/2023',
      },
      {
        'Codice accordo': 'X-5',
        'Tipo accordo': 'MoU',
        'Data inizio': '01/01/2024',
        'Ateneo partner': 'Nessuno',
        Paese: 'Italia',
      },
      { ...heidelberg, 'Codice accordo': 'X-6', 'Tipo accordo': 'Protocollo attuativo', 'Data inizio': '01/01/2024' },
      {
        ...heidelberg,
        'Codice accordo': 'X-7',
        'Tipo accordo': 'Protocollo attuativo',
        'Data inizio': '01/01/2024',
        'Codice accordo quadro': 'Z-9',
      },
      {
        ...heidelberg,
        'Codice accordo': 'X-8',
        'Tipo accordo': 'MoU',
        'Data inizio': '01/01/2024',
        'Email coordinatore': 'via@unipv.it',
        Dipartimento: 'Alchimia',
      },
      { ...heidelberg, 'Codice accordo': 'X-9', 'Tipo accordo': 'Gentlemen’s agreement', 'Data inizio': '01/01/2024' },
      { ...heidelberg, 'Codice accordo': 'B-7', 'Tipo accordo': 'Accordo bilaterale', Scadenza: '31/05/2040' },
    ]),
  )
  expect(await run.problems()).toEqual([
    [2, 'startsOn', 'agreement-import.begin-needed'],
    [3, 'signedOn', 'agreement-import.signed-in-future'],
    [4, 'signedOn', 'agreement-import.signature-needed'],
    [5, 'endsOn', 'ends-before-begin'],
    [6, 'partner', 'agreement-import.partner-unknown'],
    [7, 'parent', 'framework-missing'],
    [8, 'parent', 'agreement-import.framework-unknown'],
    [9, 'units', 'agreement-import.unit-unknown'],
    [9, 'coordinator', 'agreement-import.person-unknown'],
    [10, 'type', 'import.not-in-list'],
    [11, 'endsOn', 'agreement-import.has-ended'],
  ])
})

test('an agreement that was published here stays so against a list that hides it, and what the list does not say stays too', async () => {
  const [before] = await raw(sql<{ id: string }>`select id from agreement where code = 'M-3'`)
  const id = before?.id ?? ''
  const visible = { ...(list[4] ?? {}), Pubblico: 'no', Note: 'Dal foglio' }
  const csv = (rows: Row[]) =>
    italianCsv(
      [...headers, 'Pubblico', 'Note'],
      rows.map(row => [...headers, 'Pubblico', 'Note'].map(header => row[header] ?? '')),
    )
  const first = importOf(on(), officer, 'agreements')
  await first.check(csv([visible]))
  await first.apply(false)
  await raw(sql`update agreement set sdgs = array[4], scope = '{"en": "Law"}' where id = ${id}`)
  await raw(sql`update agreement_party set code = 'HD-9', signs = false where agreement = ${id} and not ours`)
  on().time.set('2026-11-20T10:00:00Z')
  await publishAgreements({ ...officer, now: on().clock() }, { ids: [id] })
  const run = importOf(on(), officer, 'agreements')
  await run.check(csv([{ ...visible, Note: 'Altra nota' }]))
  expect(await run.problems()).toEqual([[2, 'published', 'import.kept']])
  await run.apply(false)
  const [after] = await raw(sql`select a.published, a.notes, a.sdgs, a.scope ->> 'en' as scope, p.code, p.signs
    from agreement a join agreement_party p on p.agreement = a.id and not p.ours where a.id = ${id}`)
  expect(after).toEqual({ published: true, notes: 'Altra nota', sdgs: [4], scope: 'Law', code: 'HD-9', signs: false })
})
