import { describe, expect, test } from 'vitest'
import { Refusal } from '../../platform/refusal.ts'
import { answersOf, mapColumns } from './row-answers.rules.ts'

const headers = [
  'Cognome',
  'First name',
  'Date of birth',
  'Citizenship',
  'E-mail',
  'Year',
  'Semester',
  'Months',
  'ISCED',
  'Level',
  'Agreement number',
]
const labels = (key: string) => [key]
const mapping = mapColumns(headers, [], labels)
const places = [
  { id: 'letters', code: 'A-1', subjects: [{ isced: '0230' }], eqfLevels: [6] },
  { id: 'law', code: 'A-1', subjects: [{ isced: '0421' }], eqfLevels: [] },
  { id: 'physics', code: 'A-2', subjects: [], eqfLevels: [] },
]
const row = (...cells: string[]) => answersOf(cells, mapping, places)
const lena = [
  'Muster',
  'Lena',
  '2.3.2004',
  'Germania',
  'Lena@Student.example',
  '2027/28',
  'autumn',
  '5',
  '231',
  'BA',
  'a-1',
]

describe('a row of a partner’s sheet', () => {
  test('is read as people write, in whatever language the headers are', () => {
    expect(row(...lena)).toEqual({
      familyName: 'Muster',
      givenNames: 'Lena',
      birthDate: '2004-03-02',
      nationality: 'DE',
      email: 'lena@student.example',
      academicYear: '2027/2028',
      term: 'winter',
      months: '5',
      nomineeIsced: '0231',
      eqfLevel: '6',
      condition: 'letters',
    })
  })
  test('keeps what cannot be read as it is written, for a person to put right', () => {
    expect(row(...lena.with(2, 'no date').with(4, 'nobody'))).toMatchObject({ birthDate: 'no date', email: 'nobody' })
  })
  test('means a line only where number, field and level leave one', () => {
    expect(row(...lena.with(8, '0421')).condition).toBe('law')
    expect(row(...lena.with(10, '').with(8, '0711')).condition).toBe('physics')
    expect(row(...lena.with(10, 'A-9')).condition).toBeUndefined()
  })
})

test('a sheet without a column that must be there is refused, and the column named', () => {
  try {
    mapColumns(['Surname', 'First name'], [], labels)
    expect.fail('it was taken')
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal)
    expect((error as Refusal).facts.columns).toContain('birthDate')
  }
})
