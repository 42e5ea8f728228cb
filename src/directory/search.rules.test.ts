import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countryCalled, fold, readSought } from './search.rules.ts'

const wordsOf = (text: string) => readSought(text)?.words.map(([first]) => first)

describe('what is asked for', () => {
  test.each([
    ['Università di Pavia', ['pavia']],
    ['University of Technology', ['technology']],
    ['UNIVERSITY', ['university']],
    ['Jena-Ost, (Campus)', ['jena', 'ost', 'campus']],
    ['unipv.it', ['unipv.it']],
  ])('%s: the words that tell it from others', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  test.each([
    ['Munich', 'munchen'],
    ['München', 'muenchen'],
    ['Praga', 'praha'],
    ['Siviglia', 'sevilla'],
    ['Göteborg', 'goteborg'],
    ['Prague', 'praga'],
  ])('%s is also found as %s', (text, way) => {
    expect(readSought(text)?.words[0]).toContain(way)
  })

  test.each([
    ['I  PAVIA01', 'IPAVIA01'],
    ['i pavia01', 'IPAVIA01'],
    ['I\u00a0\u00a0PAVIA01', 'IPAVIA01'],
    ['999893752', '999893752'],
    ['Città', null],
    ['a', null],
  ])('%s as a code is %s', (text, compact) => {
    expect(readSought(text)?.compact).toBe(compact)
  })

  test.each([
    ['Germany', 'DE', []],
    ['Germania', 'DE', []],
    ['Allemagne', 'DE', []],
    ['Jena Germany', 'DE', [['jena', 'iena']]],
    ['France Paris', 'FR', [['paris', 'parigi']]],
    ['United Kingdom', 'GB', []],
    ['Pavia', null, []],
  ])('%s names the country %s', (text, country, rest) => {
    expect(readSought(text)).toMatchObject({ country, inCountry: rest })
  })

  test.each(['', '   ', '...', '()', '\u00a0'])('nothing is asked by “%s”', text => {
    expect(readSought(text)).toBeNull()
  })

  test('a text of any length asks for a few words at most', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000, unit: 'grapheme' }), text => {
        const sought = readSought(text)
        expect(sought?.words.length ?? 0).toBeLessThanOrEqual(8)
        expect(sought?.text.length ?? 0).toBeLessThanOrEqual(100)
      }),
    )
  })
})

test('a country is known by its name in each of our languages, accents or not', () => {
  expect(['Perù', 'Peru', 'Pérou', 'PEROU'].map(countryCalled)).toEqual(['PE', 'PE', 'PE', 'PE'])
  expect(countryCalled('Atlantis')).toBeNull()
})

test('folding forgets accents and case, and doing it twice is doing it once', () => {
  expect(fold('Łódź Œuvre Straße Ærø ÉCOLE')).toBe('lodz oeuvre strasse aero ecole')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})
