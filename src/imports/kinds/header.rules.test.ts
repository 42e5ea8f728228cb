import { describe, expect, test } from 'vitest'
import { erasmusCode } from './codes.ts'
import type { ImportField } from './field.ts'
import { columnLetters, type Known, listHash, mappingProblems, suggestMapping } from './header.rules.ts'

const fields: ImportField[] = [
  { key: 'name', shape: { is: 'text', most: 300 }, required: true, synonyms: ['partner', 'ateneo'] },
  { key: 'erasmusCode', shape: erasmusCode, synonyms: ['codice erasmus'] },
  { key: 'email', shape: { is: 'email' }, synonyms: ['posta elettronica'] },
  { key: 'startsOn', shape: { is: 'day' }, synonyms: ['inizio', 'data inizio'] },
  { key: 'endsOn', shape: { is: 'day' }, synonyms: ['scadenza'] },
]
const labels: Record<string, string[]> = {
  name: ['Name', 'Nome', 'Nom'],
  erasmusCode: ['Erasmus code', 'Codice Erasmus', 'Code Erasmus'],
  email: ['E-mail', 'E-mail', 'Courriel'],
  startsOn: ['First day', 'Primo giorno', 'Premier jour'],
  endsOn: ['Last day', 'Ultimo giorno', 'Dernier jour'],
}
const known = (remembered: [string, string][] = []): Known => ({
  fields,
  labels: key => labels[key] ?? [],
  remembered: new Map(remembered),
  ours: new Set(['row', 'what is wrong']),
})
const columnsOf = (headers: string[], sample: string[][] = [], more = known()) =>
  Object.fromEntries(Object.entries(suggestMapping(headers, sample, more)).map(([key, { column }]) => [key, column]))

describe('columns are suggested', () => {
  test('by labels in any language and by what offices call them, whatever the case and punctuation', () => {
    expect(columnsOf(['ATENEO ', 'Codice\u00a0Erasmus', 'e-mail', 'Data inizio', 'SCADENZA'])).toEqual({
      name: 0,
      erasmusCode: 1,
      email: 2,
      startsOn: 3,
      endsOn: 4,
    })
  })
  test('by a header that holds the name among other words, the longest first', () => {
    expect(columnsOf(['Data inizio validità', 'Scadenza (prevista)'])).toEqual({ startsOn: 0, endsOn: 1 })
  })
  test('by cells that can be nothing else', () => {
    const sample = [
      ['Pavia', 'I  PAVIA01', 'a@unipv.it'],
      ['Jena', 'D  JENA01', ''],
    ]
    expect(columnsOf(['x', 'y', 'z'], sample)).toEqual({ erasmusCode: 1, email: 2 })
  })
  test('once each: of two columns of one name the first', () => {
    expect(columnsOf(['Partner', 'Partner'])).toEqual({ name: 0 })
  })
  test('by what stands beside them: a bare Nome is a person’s only next to a Cognome, and no more where it was left out before', () => {
    const person: ImportField[] = [
      { key: 'partner', shape: { is: 'text', most: 300 }, synonyms: ['ateneo'] },
      {
        key: 'givenName',
        shape: { is: 'text', most: 120 },
        synonyms: ['first name'],
        beside: { field: 'familyName', headers: ['nome'] },
      },
      { key: 'familyName', shape: { is: 'text', most: 120 }, synonyms: ['cognome'] },
    ]
    const of = (remembered: [string, string][] = []) => ({ ...known(remembered), fields: person, labels: () => [] })
    expect(columnsOf(['Ateneo', 'Cognome', 'Nome'], [], of())).toEqual({ partner: 0, familyName: 1, givenName: 2 })
    expect(columnsOf(['Ateneo', 'Nome'], [], of())).toEqual({ partner: 0 })
    expect(columnsOf(['Cognome', 'Nome'], [], of([['nome', '']]))).toEqual({ familyName: 0 })
  })
  test('as they were chosen before, and not at all where they were left out before', () => {
    const remembered: [string, string][] = [
      ['denominazione', 'name'],
      ['partner', ''],
    ]
    expect(columnsOf(['Partner', 'Denominazione'], [], known(remembered))).toEqual({ name: 1 })
  })
  test('never for what our own report added', () => {
    expect(columnsOf(['Row', 'What is wrong', 'Partner'])).toEqual({ name: 2 })
  })
})

describe('a choice of columns', () => {
  const says = (field: string, column: number) => ({ field, column, filled: false })
  test('is fine when every required field has a column of its own', () => {
    expect(mappingProblems([says('name', 0), says('endsOn', 2)], 3, fields)).toEqual({})
  })
  test.each([
    ['without a required field', [says('endsOn', 0)], { name: { code: 'import.column-needed' } }],
    ['with one field twice', [says('name', 0), says('name', 1)], { 'column-1': { code: 'import.column-twice' } }],
    ['with one column twice', [says('name', 0), says('endsOn', 0)], { 'column-0': { code: 'import.column-twice' } }],
    ['with a column that is not there', [says('name', 3)], { 'column-3': { code: 'not-in-list' } }],
    ['with a field that is none', [says('name', 0), says('x', 1)], { 'column-1': { code: 'not-in-list' } }],
  ])('%s is refused where it is wrong', (_, chosen, problems) => {
    expect(mappingProblems(chosen, 3, fields)).toEqual(problems)
  })
})

test('a list is the same in another order, with other case, and with the columns of our report', () => {
  const ours = new Set(['row'])
  const hash = listHash(['Partner', 'Scadenza'], ours)
  expect(listHash(['SCADENZA', ' partner', 'Row'], ours)).toBe(hash)
  expect(listHash(['Partner', 'Inizio'], ours)).not.toBe(hash)
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %d is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters)
})
