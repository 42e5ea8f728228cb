import { expect, test } from 'vitest'
import { inTreeOrder, mustStandBelow, unitsAbove, unitsBelow } from './unit.rules.ts'

const units = [
  { id: 'b', parent: null, name: 'Engineering' },
  { id: 'a', parent: null, name: 'Architecture' },
  { id: 'c', parent: 'b', name: 'Electronics' },
  { id: 'd', parent: 'c', name: 'Robotics' },
]

test('units stand in the order of their tree, sisters by name', () => {
  expect(inTreeOrder(units, unit => unit.name).map(({ unit, depth }) => `${depth}${unit.id}`)).toEqual([
    '0a',
    '0b',
    '1c',
    '2d',
  ])
})

test('a unit can move below another one, never below itself or what stands below it', () => {
  expect(() => mustStandBelow(units, 'd', 'a')).not.toThrow()
  expect(() => mustStandBelow(units, 'b', 'd')).toThrow('unit.below-itself')
  expect(() => mustStandBelow(units, 'b', 'b')).toThrow('unit.below-itself')
  expect(() => mustStandBelow(units, 'b', 'nowhere')).toThrow('unit.not-found')
})

test('a unit is asked for with its parts, or with what it is part of', () => {
  expect(unitsBelow(units, 'b')).toEqual(['b', 'c', 'd'])
  expect(unitsBelow(units, 'a')).toEqual(['a'])
  expect(unitsAbove(units, 'd')).toEqual(['d', 'c', 'b'])
})
