import { beforeAll, expect, test } from 'vitest'
import { useDeployment } from '../../test/support/database.ts'
import { anInstitution, asSystem, asVisitor } from '../../test/support/people.ts'
import { closeUnit } from './close-unit.ts'
import { correctUnit } from './correct-unit.ts'
import { addUnit, listUnits } from './index.ts'

const on = useDeployment()
let office: string
let other: string

beforeAll(async () => {
  office = await anInstitution(on())
  other = await anInstitution(on())
})

const school = { kind: 'school' as const, name: { en: 'School of Design' } }
const add = async (code: string, parent?: string) =>
  (await addUnit(asSystem(on(), office), { ...school, code, parent }))[0]?.subject ?? ''
const find = async (id: string) =>
  (await listUnits(asVisitor(on(), office), undefined)).units.find(unit => unit.id === id)

test('a unit is added with its fact, and seen by everybody', async () => {
  const facts = await addUnit(asSystem(on(), office), { ...school, code: 'DES' })
  expect(facts).toMatchObject([{ name: 'unit.added', facts: { code: 'DES' } }])
  expect(await find(facts[0]?.subject ?? '')).toMatchObject({
    code: 'DES',
    name: { en: 'School of Design' },
    parent: null,
    revision: 1,
  })
})

test('a visitor adds nothing', async () => {
  await expect(addUnit(asVisitor(on(), office), { ...school, code: 'X' })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})

test('a code is taken once in an institution, and free in another', async () => {
  await add('ING')
  await expect(add('ING')).rejects.toMatchObject({
    code: 'unit.code-taken',
    problems: { code: { code: 'code-taken' } },
  })
  await expect(addUnit(asSystem(on(), other), { ...school, code: 'ING' })).resolves.toHaveLength(1)
})

test('a unit of another institution is no parent here', async () => {
  const foreign = (await addUnit(asSystem(on(), other), { ...school, code: 'FOR' }))[0]?.subject
  await expect(addUnit(asSystem(on(), office), { ...school, code: 'SUB', parent: foreign })).rejects.toMatchObject({
    code: 'unit.not-found',
  })
})

test('a form filled before somebody else saved is refused and changes nothing', async () => {
  const id = await add('OLD')
  const correct = (name: string) =>
    correctUnit(asSystem(on(), office), { ...school, id, code: 'OLD', name: { en: name }, version: 1 })
  await correct('First')
  await expect(correct('Second')).rejects.toMatchObject({ code: 'unit.changed-meanwhile' })
  expect(await find(id)).toMatchObject({ name: { en: 'First' }, revision: 2 })
})

test('closing keeps the unit, and closing again on the same day does nothing', async () => {
  const id = await add('END')
  expect(await closeUnit(asSystem(on(), office), { id, on: '2026-12-31' })).toMatchObject([{ name: 'unit.closed' }])
  expect(await closeUnit(asSystem(on(), office), { id, on: '2026-12-31' })).toEqual([])
  expect(await find(id)).toMatchObject({ closedOn: '2026-12-31' })
})
