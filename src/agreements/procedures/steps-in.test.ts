import { expect, test } from 'vitest'
import { stepsIn } from './steps-in.ts'

test('steps keep their key, new ones get one of their own, empty and removed ones fall away', () => {
  const steps = stepsIn({
    'steps.0.key': 'senate',
    'steps.0.name.en': 'The Senate resolves',
    'steps.0.body.en': 'Senate',
    'steps.0.order': '1',
    'steps.1.key': 'old',
    'steps.1.name.en': 'Gone',
    'steps.1.remove': 'yes',
    'steps.2.key': '',
    'steps.2.name.en': 'Senate',
    'steps.2.order': '2',
    'steps.3.key': '',
    'steps.3.name.en': '',
    'steps.3.body.en': '',
    'steps.3.order': '3',
  })
  expect(steps.map(({ key, order }) => [key, order])).toEqual([
    ['senate', '1'],
    ['senate-2', '2'],
  ])
})

test('a name without letters still makes a key', () => {
  expect(stepsIn({ 'steps.0.name.en': '—' })[0]).toMatchObject({ key: 'step' })
})
