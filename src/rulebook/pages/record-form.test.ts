import { describe, expect, test } from 'vitest'
import { records } from '../../../db/seeds/content/index.ts'
import { contentOf } from '../../../db/seeds/seed-rulebook.ts'
import { isRecordKind, type RecordKind, recordKinds, shapes } from '../record.ts'
import { canonical } from '../state-record.ts'
import { words } from '../words/index.ts'
import { answersOf, type Field, readFields } from './field.ts'
import { fieldsOf, relativeField } from './record-fields.ts'
import { contentIn, fieldsFor } from './record-form.tsx'

type Content = Record<string, unknown>
const seeded = records.flatMap(record =>
  isRecordKind(record.kind) && record.kind !== 'deadline'
    ? [{ kind: record.kind, key: record.key, content: shapes[record.kind].parse(contentOf(record)) as Content }]
    : [],
)

describe.each(recordKinds)('%s', kind => {
  test('what a record says comes out of its form as it went in', () => {
    for (const { key, content } of seeded.filter(record => record.kind === kind)) {
      const form = answersOf(fieldsFor(kind, content), content)
      expect([key, canonical(contentIn(kind, form, content))]).toEqual([key, canonical(content)])
    }
  })
  test('its questions, hints and choices have words in every language', () => {
    for (const language of ['en', 'it', 'fr'] as const)
      for (const key of keysOf([...fieldsOf[kind], relativeField]))
        expect([language, key, typeof wordAt(language, key)]).toEqual([language, key, 'string'])
  })
  test('it asks for every field of its kind', () => {
    const asked = new Set(fieldsOf[kind].map(({ name }) => name))
    const unasked = Object.keys(shapes[kind].shape).filter(name => !asked.has(name))
    expect(unasked.filter(name => !leftAlone[kind]?.includes(name))).toEqual([])
  })
})

/** Said of a record by where it came from, or fixed. */
const leftAlone: { [K in RecordKind]?: string[] } = {
  deadline: ['timeStated', 'statedFor', 'relative'],
  level: ['framework'],
}

const wordAt = (language: 'en' | 'it' | 'fr', key: string): unknown =>
  key.split('.').reduce<unknown>((tree, part) => (tree as Record<string, unknown> | undefined)?.[part], words[language])

function keysOf(fields: readonly Field[]): string[] {
  return fields.flatMap(field => [
    field.label,
    ...(field.hint ? [field.hint] : []),
    ...('fields' in field ? keysOf(field.fields) : []),
    ...('says' in field && Array.isArray(field.of) ? field.of.map(value => `${field.says}.${value}`) : []),
  ])
}

const people = fieldsOf.contact.filter(({ name }) => name === 'people')

test('rows that were left blank are taken out, and the others move together', () => {
  const form = {
    'content.people.0.name': '',
    'content.people.1.name': 'Ada',
    'content.people.1.role.en': 'Exchanges',
    'content.people.3.name': 'Emil',
  }
  expect(readFields(people, form)).toEqual({
    people: [
      { name: 'Ada', role: { en: 'Exchanges' } },
      { name: 'Emil', role: { en: '' } },
    ],
  })
  expect(form).toEqual({
    'content.people.0.name': 'Ada',
    'content.people.0.role.en': 'Exchanges',
    'content.people.1.name': 'Emil',
  })
})

test('a list is written one a line in each language, and quotes rules', () => {
  const form = { 'content.items.en': 'one\n{{level:italian}}\nthree', 'content.items.it': 'uno\n\ntre' }
  const content = readFields(fieldsOf.list, form)
  expect(content).toEqual({
    items: [
      { en: 'one', it: 'uno' },
      { kind: 'level', key: 'italian' },
      { en: 'three', it: 'tre' },
    ],
  })
  expect(answersOf(fieldsOf.list, content)).toMatchObject(form)
})

test('what is no number stays what was typed, so that the form can say so', () => {
  const form = { 'content.value': 'many' }
  expect(readFields(fieldsOf.figure, form)).toMatchObject({ value: 'many' })
})
