import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { sharedFile } from '../../test/support/shared.ts'
import { readSheet, type Sheet } from '../sheets/sheet.ts'
import { type EcheOddityCode, type EcheReading, readEcheSheet } from './eche-sheet.rules.ts'

const headers = [
  'Proposal number',
  'Erasmus Code',
  'PIC',
  'OID',
  'Legal Name',
  'Street',
  'Post Cd',
  'City',
  'Country Cd',
  'Website Url',
  'Erasmus Eche Start',
  'Erasmus Eche End',
]
const pavia = {
  'Proposal number': '101010101',
  'Erasmus Code': 'I  PAVIA01',
  PIC: '999893752',
  OID: 'E10209085',
  'Legal Name': 'UNIVERSITA DEGLI STUDI DI PAVIA',
  City: 'PAVIA',
  'Country Cd': 'IT',
  'Website Url': 'www.unipv.it',
  'Erasmus Eche Start': '2021-01-01',
  'Erasmus Eche End': '2029-12-31',
}

function sheetOf(...rows: Record<string, string>[]): Sheet {
  const cells = (row: Record<string, string>) => headers.map(header => ({ ...pavia, ...row })[header] ?? '')
  return {
    headers,
    headerRow: 1,
    rows: rows.map((row, index) => ({ row: index + 2, cells: cells(row) })),
    oddities: [],
  }
}
const codesOf = (reading: EcheReading) => reading.oddities.map(({ code }) => code)

describe('a row', () => {
  test('without anything odd becomes an institution', () => {
    const reading = readEcheSheet(sheetOf({ 'Post Cd': '27100' }))
    expect(reading.oddities).toEqual([])
    expect(reading.institutions[0]).toMatchObject({
      row: 2,
      erasmusCode: 'I  PAVIA01',
      regular: true,
      pic: '999893752',
      oid: 'E10209085',
      country: 'IT',
      street: null,
      postcode: '27100',
      website: 'https://www.unipv.it',
      startOn: '2021-01-01',
      endOn: '2029-12-31',
    })
  })

  test.each<[string, Record<string, string>, EcheOddityCode[]]>([
    ['a no-break space in the code', { 'Erasmus Code': 'I\u00a0 PAVIA01' }, ['no-break-space']],
    ['a stray space in the code', { 'Erasmus Code': 'I  PAVIA 01' }, ['stray-space']],
    ['a number of one digit', { 'Erasmus Code': 'I  PAVIA1' }, ['one-digit-number']],
    ['both', { 'Erasmus Code': 'I\u00a0\u00a0PAVIA 01' }, ['no-break-space', 'stray-space']],
    ['a code that is none', { 'Erasmus Code': 'IPAVIA01' }, ['malformed-code']],
    ['a wrong PIC', { PIC: '999893753' }, ['pic-check']],
    ['a PIC of eight digits', { PIC: '99989375' }, ['malformed-pic']],
    ['no OID', { OID: '' }, ['missing-oid']],
    ['a wrong OID', { OID: 'e10209085' }, ['malformed-oid']],
    ['another country than the code', { 'Country Cd': 'EL' }, ['country-differs']],
    ['a country that is none', { 'Country Cd': 'ZZ' }, ['unknown-country']],
    ['an address of mail for a website', { 'Website Url': 'office@unipv.it' }, ['malformed-website']],
    ['a date that is none', { 'Erasmus Eche Start': 'soon' }, ['malformed-date']],
    ['an end before the start', { 'Erasmus Eche End': '2020-12-31' }, ['end-before-start']],
    ['a name with a space at its end', { 'Legal Name': 'PAVIA ' }, ['stray-space']],
    ['no name', { 'Legal Name': '' }, ['missing-name']],
  ])('with %s is reported', (_, row, codes) => {
    const reading = readEcheSheet(sheetOf(row))
    expect(codesOf(reading)).toEqual(codes)
    expect(reading.oddities.every(odd => odd.row === 2)).toBe(true)
  })

  test('that repeats a code or a PIC is reported and not kept', () => {
    const second = { PIC: '999879881', OID: 'E10208971' }
    const reading = readEcheSheet(
      sheetOf({}, { ...second, 'Erasmus Code': 'i pavia01' }, { 'Erasmus Code': 'I  MILANO02', OID: 'E10209085' }),
    )
    expect(reading.institutions.map(({ row }) => row)).toEqual([2])
    expect(reading.oddities.map(({ row, code }) => [row, code])).toEqual([
      [3, 'stray-space'],
      [3, 'duplicate-code'],
      [4, 'shared-oid'],
      [4, 'duplicate-pic'],
    ])
  })

  test('keeps what was written beside what it means', () => {
    const [institution] = readEcheSheet(sheetOf({ 'Erasmus Code': 'I\u00a0 PAVIA01', City: ' Pavia ' })).institutions
    expect(institution).toMatchObject({ erasmusCode: 'I  PAVIA01', city: 'Pavia' })
    expect(institution?.asListed).toMatchObject({ erasmusCode: 'I\u00a0 PAVIA01', city: ' Pavia ' })
  })
})

test('a sheet without the columns that matter is refused by their names', () => {
  const sheet = { headers: ['Name', 'City'], headerRow: 1, rows: [], oddities: [] }
  expect(() => readEcheSheet(sheet)).toThrow(
    expect.objectContaining({
      code: 'eche.wrong-columns',
      facts: { missing: 'erasmus code, pic, legal name, country cd' },
    }),
  )
})

test('a formula is passed on with its field', () => {
  const sheet: Sheet = { ...sheetOf({}), oddities: [{ row: 2, column: 3, code: 'formula', value: '999893752' }] }
  expect(readEcheSheet(sheet).oddities).toEqual([{ row: 2, field: 'pic', code: 'formula', value: '999893752' }])
})

describe('the list of 8 April 2026', () => {
  let reading: EcheReading
  const odd = (code: EcheOddityCode) => reading.oddities.filter(oddity => oddity.code === code)

  beforeAll(async () => {
    reading = readEcheSheet(await readSheet(readFileSync(sharedFile('data/eche-2026-04-08.xlsx'))))
  })

  test('has 6,142 institutions in 37 countries, and normalising makes no two the same', () => {
    expect(reading.institutions).toHaveLength(6142)
    expect(new Set(reading.institutions.map(({ erasmusCode }) => erasmusCode)).size).toBe(6142)
    expect(new Set(reading.institutions.map(({ pic }) => pic)).size).toBe(6142)
    expect(new Set(reading.institutions.map(({ country }) => country)).size).toBe(37)
    expect(reading.institutions.map(({ row }) => row)).toEqual(Array.from({ length: 6142 }, (_, index) => index + 3))
  })

  test('has 74 codes with no-break spaces and 131 institutions without OID', () => {
    expect(odd('no-break-space')).toHaveLength(74)
    expect(odd('missing-oid')).toHaveLength(131)
    expect(odd('shared-oid').map(({ value }) => value)).toEqual(['E10099124'])
  })

  test('names the codes that are wrong', () => {
    const listed = (code: EcheOddityCode) =>
      odd(code)
        .filter(({ field }) => field === 'erasmusCode')
        .map(({ value }) => value)
    expect(listed('stray-space').sort()).toEqual(['DK FREDERICIA 01', 'F  PARIS 063'])
    expect(listed('one-digit-number')).toEqual(['F  VERDUN1'])
    expect(listed('malformed-code').sort()).toEqual(['BE BRUGGE11', 'RSPROKUP01'])
    const codes = new Map(reading.institutions.map(item => [item.asListed.erasmusCode, item]))
    expect(codes.get('F  VERDUN1')).toMatchObject({ erasmusCode: 'F  VERDUN01', regular: true })
    expect(codes.get('RSPROKUP01')).toMatchObject({ erasmusCode: 'RSPROKUP01', regular: false, country: 'RS' })
  })

  test('has no wrong PIC, and one campus outside the country of its code', () => {
    expect([...odd('pic-check'), ...odd('malformed-pic'), ...odd('duplicate-code'), ...odd('duplicate-pic')]).toEqual(
      [],
    )
    expect(odd('country-differs').map(({ value }) => value)).toEqual(['NL'])
    expect(odd('unknown-country')).toEqual([])
  })

  test('leaves every institution with a name, a city and days, and nothing untidy', () => {
    for (const { legalName, city, startOn, endOn } of reading.institutions) {
      expect([legalName, city].every(text => text !== '' && !/\s\s|^\s|\s$|\u00a0|\u200b/.test(text))).toBe(true)
      expect(startOn !== null && endOn !== null && startOn < endOn).toBe(true)
    }
  })
})
