import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { languages } from '../platform/language.ts'
import {
  cefrLevels,
  countries,
  countriesByName,
  countryName,
  currencies,
  currencyName,
  cycles,
  erasmusPrefixes,
  fieldCovers,
  fieldsOfStudy,
  fieldTitle,
  findCountry,
  findCountryByNumeric,
  frameworks,
  isCountryCode,
  isProgrammeCountry,
  languageCodes,
  languageName,
  reachesCefr,
  readAcademicTerm,
  sayAmount,
  sdgs,
  writeAcademicTerm,
} from './index.ts'

type Lists = { iscedF: string[]; iscedFBroad: string[]; erasmusPrefixToEuCountry: Record<string, string> }
const vectors: { lists: Lists } = JSON.parse(
  readFileSync(new URL('../../test/vectors/identifiers.json', import.meta.url), 'utf8'),
)

describe('countries', () => {
  test('there are the 249 of ISO 3166-1 and Kosovo, each with one number', () => {
    expect(countries).toHaveLength(250)
    expect(new Set(countries.map(country => country.code)).size).toBe(250)
    expect(new Set(countries.map(country => country.numeric)).size).toBe(250)
  })

  test('the map and our list mean the same country by a number', () => {
    const atlas: { objects: { countries: { geometries: { id?: string; properties: { name: string } }[] } } } =
      createRequire(import.meta.url)('world-atlas/countries-50m.json')
    const named = atlas.objects.countries.geometries.flatMap(({ id, properties }) =>
      id ? [[id, properties.name, findCountryByNumeric(id)?.code] as const] : [],
    )
    expect(named.filter(([, , code]) => !code)).toEqual([])
    const initials = (name: string) => name.normalize('NFD').replace(/\W/g, '').slice(0, 3).toLowerCase()
    const alike = named.filter(([, name, code]) => initials(countryName(code ?? '', 'en')) === initials(name))
    expect(alike.length / named.length).toBeGreaterThan(0.9)
  })

  test.each([
    ['EL', 'GR', 'EL'],
    ['GR', 'GR', 'EL'],
    ['UK', 'GB', 'UK'],
    ['GB', 'GB', 'UK'],
    ['IT', 'IT', 'IT'],
    ['XK', 'XK', 'XK'],
  ])('%s is %s on the wire and %s in the lists of the Commission', (code, iso, eu) => {
    expect(findCountry(code)).toMatchObject({ code: iso, eu })
  })

  test('only an ISO code is a country code', () => {
    expect(isCountryCode('GR')).toBe(true)
    expect(['EL', 'UK', 'gr', 'ZZ', ''].filter(isCountryCode)).toEqual([])
  })

  test('names are in the reader’s language and order', () => {
    expect(countryName('EL', 'it')).toBe('Grecia')
    expect(countryName('DE', 'fr')).toBe('Allemagne')
    const french = countriesByName('fr').map(({ name }) => name)
    expect(french.indexOf('Égypte')).toBeLessThan(french.indexOf('Espagne'))
  })

  test('country parts of Erasmus codes are those of the vectors and lead to countries', () => {
    expect(erasmusPrefixes).toEqual(vectors.lists.erasmusPrefixToEuCountry)
    expect(Object.values(erasmusPrefixes).filter(eu => !findCountry(eu))).toEqual([])
  })

  test('Italy takes part in the programme, Switzerland and the United Kingdom do not', () => {
    expect(['IT', 'GR', 'EL', 'TR', 'RS'].every(isProgrammeCountry)).toBe(true)
    expect(['CH', 'GB', 'UK', 'US', 'XK', ''].some(isProgrammeCountry)).toBe(false)
    expect(countries.filter(({ code }) => isProgrammeCountry(code))).toHaveLength(33)
  })
})

describe('fields of study', () => {
  test('the codes are exactly those of ISCED-F 2013', () => {
    const { iscedF, iscedFBroad } = vectors.lists
    expect(fieldsOfStudy.map(field => field.code)).toEqual([...new Set([...iscedF, ...iscedFBroad])].sort())
  })

  test.each([
    ['0714', 'Electronics and automation'],
    ['0710', 'Engineering and engineering trades not further defined'],
    ['0788', 'Inter-disciplinary programmes and qualifications involving engineering, manufacturing and construction'],
    ['071', 'Engineering and engineering trades'],
    [
      '0688',
      'Inter-disciplinary programmes and qualifications involving Information and Communication Technologies (ICTs)',
    ],
  ])('%s is %s', (code, title) => expect(fieldTitle(code, 'en')).toBe(title))

  test('broad fields have names in every language', () => {
    expect(fieldTitle('0400', 'it')).toBe('Attività imprenditoriali, commerciali e diritto')
    expect(fieldTitle('04', 'fr')).toBe('Commerce, administration et droit')
    expect(fieldTitle('9999', 'en')).toBeUndefined()
  })

  test.each([
    ['0714', '0714', true],
    ['0714', '0715', false],
    ['0710', '0715', true],
    ['0710', '0721', false],
    ['0700', '0721', true],
    ['0700', '0611', false],
    ['1000', '1015', true],
    ['0000', '0721', false],
  ])('%s takes in %s: %s', (wide, code, expected) => expect(fieldCovers(wide, code)).toBe(expected))
})

describe('levels, goals, terms, currencies, frameworks', () => {
  test('a level reaches itself and what is below it', () => {
    for (const [held, level] of cefrLevels.entries())
      for (const [asked, other] of cefrLevels.entries()) expect(reachesCefr(level, other)).toBe(held >= asked)
  })

  test('every list of ours has a name in every language', () => {
    const named = [...Object.values(cycles), ...sdgs.map(sdg => sdg.name), ...frameworks.map(item => item.name)]
    for (const name of named) for (const language of languages) expect(name[language]).not.toBe('')
    expect(sdgs.map(sdg => sdg.number)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1))
  })

  test('an academic term is written as it is read', () => {
    const reading = readAcademicTerm('2025/2026-2/3')
    expect(reading).toMatchObject({ valid: true, term: 2, total: 3 })
    expect(reading.valid && writeAcademicTerm(reading)).toBe('2025/2026-2/3')
  })

  test('the runtime knows every language and currency of the lists', () => {
    expect(languageCodes.filter(code => languageName(code, 'it') === code)).toEqual([])
    expect(currencies.filter(code => currencyName(code, 'fr') === code)).toEqual([])
    expect(languageName('de', 'it')).toBe('tedesco')
    expect(languageName('not a tag', 'it')).toBe('not a tag')
  })

  test('an amount in cents is written as the reader writes it', () => {
    expect(sayAmount(123_450, 'EUR', 'en')).toBe('€1,234.50')
    expect(sayAmount(1_234_500, 'EUR', 'it').replace(/\s/g, ' ')).toBe('12.345,00 €')
    expect(sayAmount(500, 'JPY', 'en')).toBe('JP¥500')
  })
})
