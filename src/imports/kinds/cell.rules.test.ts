import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CellReading, partsOf, readCell } from './cell.rules.ts'
import { erasmusCode, pic } from './codes.ts'
import type { Named, Shape } from './field.ts'

const value = (shape: Shape, cell: string) => {
  const reading: CellReading = readCell(shape, cell)
  return 'value' in reading ? reading.value : undefined
}
const code = (shape: Shape, cell: string) => {
  const reading = readCell(shape, cell)
  return 'problem' in reading ? reading.problem.code : undefined
}

const day: Shape = { is: 'day' }
test.each([
  ['15/05/2026', '2026-05-15'],
  ['15.5.26', '2026-05-15'],
  ['1-9-1998', '1998-09-01'],
  ['1/9/98', '1998-09-01'],
  ['2026-05-15', '2026-05-15'],
  ['2026/05/15', '2026-05-15'],
  ['2026-05-15T00:00', '2026-05-15'],
  ['46157', '2026-05-15'],
  ['15 maggio 2026', '2026-05-15'],
  ['15\u00a0mag\u00a02026', '2026-05-15'],
  ['1º settembre 2024', '2024-09-01'],
  ['1er sept. 2024', '2024-09-01'],
  ['15 août 2026', '2026-08-15'],
  ['May 15, 2026', '2026-05-15'],
  ['15-May-26', '2026-05-15'],
  ['3 février 2025', '2025-02-03'],
])('the day %j is %s', (cell, expected) => {
  expect(value(day, cell)).toBe(expected)
})

test.each([
  ['31/02/2026', 'wrong-date'],
  ['05/15/2026', 'import.month-first'],
  ['2026', 'import.only-a-year'],
  ['2025/26', 'import.only-a-year'],
  ['30 febbraio 2026', 'wrong-date'],
  ['15 jui 2026', 'wrong-date'],
  ['tacito', 'wrong-date'],
  ['=OGGI()', 'import.formula-text'],
])('%j is no day: %s', (cell, expected) => {
  expect(code(day, cell)).toBe(expected)
})

describe('what says nothing', () => {
  test.each(['', '   ', '\u00a0', '-', '—', 'n.d.', 'N/A', '/'])('%j is empty', cell => {
    expect(readCell({ is: 'text', most: 10 }, cell)).toEqual({ empty: true })
  })
})

describe('texts', () => {
  test('lose spaces too many, and the apostrophe that an export put before them', () => {
    expect(value({ is: 'text', most: 50 }, '  Università\u00a0degli  Studi ')).toBe('Università degli Studi')
    expect(value({ is: 'text', most: 50 }, "'+39 0382 984302")).toBe('+39 0382 984302')
    expect(value({ is: 'text', most: 50 }, "'s-Hertogenbosch")).toBe("'s-Hertogenbosch")
  })
  test('that are too long are not cut', () => {
    expect(code({ is: 'text', most: 5 }, 'longer')).toBe('too-long')
  })
  test('that were read in a wrong encoding are noticed', () => {
    expect(code({ is: 'text', most: 50 }, 'UniversitÃ\u00a0 di Pavia')).toBe('import.garbled')
    expect(code({ is: 'text', most: 50 }, 'Universit\ufffd')).toBe('import.garbled')
    expect(value({ is: 'text', most: 50 }, 'São Paulo')).toBe('São Paulo')
  })
  test('in one cell are parted by lines or semicolons, else by commas', () => {
    expect(partsOf('a; b ;\nc, d;')).toEqual(['a', 'b', 'c, d'])
    expect(partsOf('a, b')).toEqual(['a', 'b'])
  })
})

describe('addresses of mail', () => {
  const email: Shape = { is: 'email' }
  test.each([
    ['Anna.Rossi@UniPV.it ', 'anna.rossi@unipv.it'],
    ['Anna Rossi <anna@unipv.it>', 'anna@unipv.it'],
    ['mailto:anna@unipv.it', 'anna@unipv.it'],
    ['anna@unipv.it;', 'anna@unipv.it'],
  ])('%j is %s', (cell, expected) => {
    expect(value(email, cell)).toBe(expected)
  })
  test.each([
    ['anna@unipv.it; ugo@unipv.it', 'import.several-addresses'],
    ['anna at unipv.it', 'wrong-email'],
    ['anna@unipv', 'wrong-email'],
  ])('%j is none: %s', (cell, expected) => {
    expect(code(email, cell)).toBe(expected)
  })
})

describe('numbers', () => {
  test.each([
    ['12', 12],
    ['12,0', 12],
    ['1.200', 1200],
  ])('%j is %d persons', (cell, expected) => {
    expect(value({ is: 'whole', least: 1, most: 5000 }, cell)).toBe(expected)
  })
  test.each([
    ['5,5', 5.5],
    ['5.50', 5.5],
    ['1.200,50', 1200.5],
    ['1 200', 1200],
  ])('%j is the amount %d', (cell, expected) => {
    expect(value({ is: 'amount', most: 10_000 }, cell)).toBe(expected)
  })
  test.each([
    ['12 students', 'not-a-number'],
    ['2,5', 'not-a-number'],
    ['0', 'too-small'],
    ['5001', 'too-great'],
  ])('%j is refused: %s', (cell, expected) => {
    expect(code({ is: 'whole', least: 1, most: 5000 }, cell)).toBe(expected)
  })
})

describe('codes', () => {
  test.each([
    ['i pavia01', 'I  PAVIA01'],
    ['D\u00a0\u00a0HEIDELB01', 'D  HEIDELB01'],
    ['IRLDUBLIN02', 'IRLDUBLIN02'],
  ])('%j is the Erasmus code %j', (cell, expected) => {
    expect(value(erasmusCode, cell)).toBe(expected)
  })
  test('what is none is said so', () => {
    expect(code(erasmusCode, 'PAVIA')).toBe('import.wrong-erasmus-code')
    expect(code(pic, '999893753')).toBe('import.wrong-pic')
    expect(value(pic, '999.893.752')).toBe('999893752')
  })
})

const levels: readonly Named[] = [
  { value: '6', names: { en: 'Bachelor', it: 'Laurea', fr: 'Licence' }, also: ['BA', 'L', '1st cycle'] },
  { value: '7', names: { en: 'Master', it: 'Laurea magistrale', fr: 'Master' }, also: ['LM'] },
]
describe('values of a list', () => {
  test.each([
    ['Bachelor', '6'],
    ['  laurea MAGISTRALE ', '7'],
    ['Licence', '6'],
    ['lm', '7'],
    ['7', '7'],
  ])('%j is %s', (cell, expected) => {
    expect(value({ is: 'one-of', of: () => levels }, cell)).toBe(expected)
  })
  test('a text that nobody knows is given back to be interpreted', () => {
    expect(readCell({ is: 'one-of', of: () => levels }, 'Biennio')).toEqual({
      problem: { code: 'import.not-in-list' },
      unsure: { written: 'Biennio', of: levels },
    })
  })
  test('several are each known, or the first that is not is named', () => {
    const many: Shape = { is: 'many-of', of: () => levels, most: 5 }
    expect(value(many, 'Bachelor; LM; bachelor')).toEqual(['6', '7'])
    expect(readCell(many, 'Bachelor, Biennio')).toMatchObject({ unsure: { written: 'Biennio' } })
  })
})

test('yes and no are said in three languages, or with a cross', () => {
  expect(['X', 'sì', 'Oui', 'TRUE', '✓'].map(cell => value({ is: 'yes' }, cell))).toEqual(Array(5).fill(true))
  expect(['no', 'Non', '0'].map(cell => value({ is: 'yes' }, cell))).toEqual(Array(3).fill(false))
  expect(code({ is: 'yes' }, 'forse')).toBe('import.yes-or-no')
})

const shapes: Shape[] = [
  { is: 'text', most: 20 },
  { is: 'texts', each: 10, most: 3 },
  { is: 'day' },
  { is: 'country' },
  erasmusCode,
  pic,
  { is: 'email' },
  { is: 'website' },
  { is: 'whole', least: 0, most: 100 },
  { is: 'amount', most: 100 },
  { is: 'one-of', of: () => levels },
  { is: 'many-of', of: () => levels, most: 2 },
  { is: 'yes' },
]
test('whatever a cell holds, it is empty, a value or a problem; and a value that is read again stays itself', () => {
  fc.assert(
    fc.property(fc.constantFrom(...shapes), fc.string({ unit: 'binary', maxLength: 40 }), (shape, cell) => {
      const reading = readCell(shape, cell)
      expect(['empty', 'value', 'problem'].filter(name => name in reading)).toHaveLength(1)
      if (!('value' in reading) || Array.isArray(reading.value)) return
      expect(readCell(shape, String(reading.value))).toEqual(reading)
    }),
    { numRuns: 2000 },
  )
})
