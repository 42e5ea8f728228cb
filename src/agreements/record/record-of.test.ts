import { expect, test } from 'vitest'
import type { ShownAgreement } from '../show-agreement.ts'
import { type Names, recordOf } from './record-of.ts'

const names: Names = {
  language: 'en',
  office: { en: 'University of Pavia' },
  unitName: id => `Department ${id}`,
  typeName: type => type,
}
const party = (id: string, more: object) => ({ id, ours: false, name: id, role: 'party', signs: true, ...more })
const signature = (round: number, more: object) => ({
  ...{ round, ours: false, signatory: 'A Rector', signedOn: '2026-09-28', contentHash: 'ab'.repeat(32) },
  ...more,
})
const shown = (more: object, signatures: object[] = []) =>
  ({
    agreement: {
      ...{ code: 'B-1', type: 'bilateral', title: { en: 'Exchange' }, units: [], languages: [], sdgs: [], terms: {} },
      ...{ renewal: 'none', round: 2, ...more },
    },
    parties: [party('us', { ours: true }), party('Heidelberg', {}), party('City of Pavia', { signs: false })],
    signatures,
    ...{ conditions: [], activities: [], documents: [] },
  }) as unknown as ShownAgreement

test('those who still have to sign find a line to sign on, and nobody else does', () => {
  const before = recordOf(shown({}), names)
  expect(before.blanks.map(({ party: name }) => name)).toEqual(['University of Pavia', 'Heidelberg'])
  const after = recordOf(shown({}, [signature(2, { party: 'Heidelberg' })]), names)
  expect(after.blanks.map(({ party: name }) => name)).toEqual(['University of Pavia'])
  expect(after.signatures).toEqual([{ text: 'A Rector, for Heidelberg, on 28 September 2026', hash: 'ab'.repeat(32) }])
})

test('a signature of an earlier round counts no more', () => {
  expect(recordOf(shown({}, [signature(1, { party: 'Heidelberg' })]), names)).toMatchObject({
    signatures: [],
    blanks: [{ party: 'University of Pavia' }, { party: 'Heidelberg' }],
  })
})

test('only an Erasmus+ agreement says what the programme says for everybody', () => {
  const titles = (type: string) => recordOf(shown({ type }), names).lists.map(({ title }) => title)
  expect(titles('erasmus')).toContain('Provisions of the programme')
  expect(titles('bilateral')).toEqual([])
})

test('a cotutelle has lines for the candidate, supervisors and doctoral schools before those of the heads', () => {
  const terms = {
    candidate: 'Ada Invented',
    ourSupervisor: 'Bruno',
    theirSupervisor: 'Carla',
    ourDoctoralSchool: 'SDAV',
  }
  const { blanks } = recordOf(shown({ type: 'cotutelle', terms }), names)
  expect(blanks.map(({ party: name }) => name)).toEqual([
    ...['Ada Invented', 'Bruno', 'Carla', 'SDAV'],
    ...['University of Pavia', 'Heidelberg'],
  ])
  const all = ['us', 'Heidelberg'].map(name => signature(2, { party: name }))
  expect(recordOf(shown({ type: 'cotutelle', terms }, all), names).blanks).toEqual([])
})
