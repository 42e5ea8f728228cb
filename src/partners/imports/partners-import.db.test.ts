import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import { importOf } from '../../../test/support/imports.ts'
import { anInstitution, officerOf } from '../../../test/support/people.ts'
import { italianCsv } from '../../../test/support/sheets.ts'
import { wire } from '../../app.tsx'
import { correctImportRow } from '../../imports/correct-import-row.ts'
import { listImportRows } from '../../imports/show-import.ts'
import type { Caller } from '../../platform/scope.ts'
import { reviseContact } from '../contacts/keep-contacts.ts'
import { revisePartner } from '../revise-partner.ts'

const on = useDeployment()
let officer: Caller
const raw = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(on().database.kysely)).rows

const headers = ['Ateneo', 'Codice Erasmus', 'Stato', 'Referente', 'E-mail', 'Ruolo', 'Note', 'Dal', 'Pubblico']
const list = [
  [
    'Universität Heidelberg ',
    'D\u00a0\u00a0HEIDELB01',
    'Germania',
    'Anna Schmidt',
    'Schmidt@uni-heidelberg.de',
    'Coordinatrice',
    'Partner storico – “ottimo”',
    '01/09/2014',
    'sì',
  ],
  [
    'Universität Heidelberg',
    'D HEIDELB01',
    'Germania',
    '',
    'incoming@uni-heidelberg.de',
    'International Office',
    '',
    '',
    '',
  ],
  ['Università di Jena', '', 'Germania', 'Ugo Bianchi', 'ugo@uni-jena.de', '', '', '', ''],
  ['Université de l’Invention', '', 'Francia', '', '', '', '', '', ''],
  ['Senza Paese', '', '', '', '', '', '', '', ''],
]

const partners = () =>
  raw(
    sql<
      Record<string, unknown>
    >`select o.name, p.state, p.since, p.notes, p.published, p.origin from partner p join organisation o on o.id = p.organisation order by o.name`,
  )
const contacts = () =>
  raw(
    sql<
      Record<string, unknown>
    >`select given_name, family_name, role, email from partner_contact order by email nulls last`,
  )

beforeAll(async () => {
  wire()
  const pavia = await anInstitution(on(), { slug: 'pavia' })
  officer = await officerOf(on(), pavia)
  await sql`insert into organisation (kind, name, names, country, city, erasmus_code, pic) values
    ('higher-education', 'RUPRECHT-KARLS-UNIVERSITAET HEIDELBERG', '{"en": "Heidelberg University"}', 'DE', 'HEIDELBERG', 'D  HEIDELB01', '999987157'),
    ('higher-education', 'FRIEDRICH-SCHILLER-UNIVERSITÄT JENA', '{"en": "Friedrich Schiller University Jena"}', 'DE', 'JENA', 'D  JENA01', '999854564'),
    ('higher-education', 'ERNST-ABBE-HOCHSCHULE JENA', '{}', 'DE', 'JENA', 'D  JENA02', '999868823')`.execute(
    on().database.kysely,
  )
})

test('an old list becomes partners and contacts; who nobody can be sure of is asked once', async () => {
  const run = importOf(on(), officer, 'partners')
  const first = await run.check(italianCsv(headers, list))
  expect(first.counts).toMatchObject({ new: 2, problem: 3, records: 4 })
  expect(await run.problems()).toEqual([
    [4, 'name', 'partner.nobody-sure'],
    [5, 'name', 'partner.nobody-sure'],
    [6, 'name', 'partner.cannot-be-new'],
  ])
  expect(await partners()).toEqual([])
  const [jena] = await raw(sql<{ id: string }>`select id from organisation where erasmus_code = 'D  JENA01'`)
  await run.say('organisation', 'Università di Jena (DE)', jena?.id ?? '')
  await run.say('organisation', 'Université de l’Invention (FR)', 'new')
  expect((await run.state()).counts).toMatchObject({ new: 4, problem: 1 })
  await run.apply(true)
  expect(await partners()).toMatchObject([
    { name: 'FRIEDRICH-SCHILLER-UNIVERSITÄT JENA', state: 'active', origin: 'imported', published: false },
    {
      name: 'RUPRECHT-KARLS-UNIVERSITAET HEIDELBERG',
      since: '2014-09-01',
      notes: 'Partner storico – “ottimo”',
      published: true,
    },
    { name: 'Université de l’Invention', state: 'active' },
  ])
  expect(await contacts()).toEqual([
    {
      given_name: null,
      family_name: 'International Office',
      role: 'International Office',
      email: 'incoming@uni-heidelberg.de',
    },
    { given_name: 'Anna', family_name: 'Schmidt', role: 'Coordinatrice', email: 'schmidt@uni-heidelberg.de' },
    { given_name: 'Ugo', family_name: 'Bianchi', role: null, email: 'ugo@uni-jena.de' },
  ])
  const facts = await raw(sql<{ facts: unknown }>`select facts from event where name = 'partner.imported' order by id`)
  expect(facts.map(fact => fact.facts)).toEqual([
    { file: 'list.csv', row: 2 },
    { file: 'list.csv', row: 4 },
    { file: 'list.csv', row: 5 },
  ])
})

test('the same list again changes nothing, and asks nothing that was answered', async () => {
  const again = await importOf(on(), officer, 'partners').check(italianCsv(headers, list))
  expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 4, problem: 1, gone: 0 })
})

test('a list that says more changes what it says, and leaves alone what it does not say', async () => {
  const run = importOf(on(), officer, 'partners')
  const other = [
    ['Heidelberg', 'D HEIDELB01', '', 'Anna Schmidt', 'schmidt@uni-heidelberg.de', 'Leiterin', '', '', ''],
    ['', 'D JENA01', '', 'Eva Neu', 'eva@uni-jena.de', '', 'Nuova nota', '', ''],
  ]
  const checked = await run.check(italianCsv(headers, other))
  expect(checked.counts).toMatchObject({ changed: 2, new: 0 })
  await run.apply(false)
  expect((await partners()).map(({ notes }) => notes)).toEqual(['Nuova nota', 'Partner storico – “ottimo”', null])
  expect((await contacts()).map(({ email, role }) => [email, role])).toEqual([
    ['eva@uni-jena.de', null],
    ['incoming@uni-heidelberg.de', 'International Office'],
    ['schmidt@uni-heidelberg.de', 'Leiterin'],
    ['ugo@uni-jena.de', null],
  ])
})

test('a code that belongs to somebody else is pointed out', async () => {
  const run = importOf(on(), officer, 'partners')
  await run.check(italianCsv(headers, [['Universität Heidelberg', 'D JENA02', '', '', '', '', '', '', '']]))
  expect(await run.problems()).toEqual([[2, 'erasmusCode', 'partner.named-otherwise']])
})

test('what was changed here after an import stays, is told with its day, and gives way only where somebody says so', async () => {
  const [before] = await raw(
    sql<{
      id: string
      revision: number
      contact: string
      rev: number
    }>`select p.id, p.revision, c.id as contact, c.revision as rev
      from partner p join organisation o on o.id = p.organisation join partner_contact c on c.partner = p.id
      where o.erasmus_code = 'D  JENA01' and c.email = 'eva@uni-jena.de'`,
  )
  if (!before) throw new Error('Jena is missing')
  on().time.set('2026-11-20T10:00:00Z')
  const now = { ...officer, now: on().clock() }
  await revisePartner(now, {
    partner: before.id,
    version: before.revision,
    notes: 'Written here',
    units: [],
    marks: [],
  })
  await reviseContact(now, {
    contact: before.contact,
    version: before.rev,
    familyName: 'Alt',
    email: 'eva.alt@uni-jena.de',
  })
  const header = ['Ateneo', 'Codice Erasmus', 'Referente', 'E-mail', 'Note', 'Dal']
  const row = ['', 'D JENA01', 'Eva Neu', 'eva@uni-jena.de', 'Nota del foglio', '01/02/2020']
  const run = importOf(on(), officer, 'partners')
  const checked = await run.check(italianCsv(header, [row]))
  expect(checked.counts).toMatchObject({ changed: 1, noted: 1, problem: 0 })
  const { lines } = await listImportRows(officer, { import: run.id(), page: 1, size: 10 })
  expect(lines[0]?.changes).toEqual({ since: ['', '2020-02-01'] })
  const kept = lines[0]?.problems.map(({ code, field, facts }) => [code, field, facts?.on, facts?.now, facts?.list])
  expect(kept).toEqual([
    ['import.kept', 'notes', '2026-11-20', 'Written here', 'Nota del foglio'],
    ['import.kept', 'contact', '2026-11-20', 'none', 'Eva Neu, eva@uni-jena.de'],
  ])
  const [line] = lines
  await correctImportRow(
    { ...officer, now: on().clock() },
    { import: run.id(), row: 2, version: line?.revision ?? 0, cells: {}, take: ['notes'] },
  )
  await run.apply(false)
  const [after] = await raw(
    sql<{ notes: string; since: string }>`select notes, since from partner where id = ${before.id}`,
  )
  expect(after).toEqual({ notes: 'Nota del foglio', since: '2020-02-01' })
  const addresses = (await contacts()).map(({ email }) => email)
  expect(addresses).toContain('eva.alt@uni-jena.de')
  expect(addresses).not.toContain('eva@uni-jena.de')
  const again = await importOf(on(), officer, 'partners').check(italianCsv(header, [row]))
  expect(again.counts).toMatchObject({ unchanged: 1, noted: 1 })
})
