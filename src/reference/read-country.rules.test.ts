import { expect, test } from 'vitest'
import { languages } from '../platform/language.ts'
import { countries, countryName } from './countries.ts'
import { readCountry } from './read-country.rules.ts'

test.each([
  ['IT', 'IT'],
  [' de ', 'DE'],
  ['EL', 'GR'],
  ['UK', 'GB'],
  ['Germania', 'DE'],
  ['allemagne', 'DE'],
  ['Deutschland', 'DE'],
  ['España', 'ES'],
  ['ESPANA', 'ES'],
  ['Česko', 'CZ'],
  ['Repubblica Ceca', 'CZ'],
  ['Türkiye', 'TR'],
  ['Turchia', 'TR'],
  ['Stati Uniti d’America', 'US'],
  ['U.S.A.', 'US'],
  ['Regno Unito', 'GB'],
  ['Olanda', 'NL'],
  ['Côte d’Ivoire', 'CI'],
  ['Corea del Sud', 'KR'],
])('%s is %s', (written, code) => {
  expect(readCountry(written)).toBe(code)
})

test.each(['', 'ZZ', 'Bavaria', 'I', 'Europa', 'Germany and Austria'])('“%s” is no country', written => {
  expect(readCountry(written)).toBeNull()
})

test('every country is known by its name in each of our languages', () => {
  for (const { code } of countries)
    for (const language of languages) expect(readCountry(countryName(code, language)), code).toBe(code)
})
