import { expect, test } from 'vitest'
import { namesIn } from './icu.ts'

test.each([
  ['Nothing at all', []],
  ['{actor} signed', ['actor']],
  ['{count, number} of {total}', ['count', 'total']],
  ['{count, plural, one {One day} other {# days of {name}}} left', ['count', 'name']],
  ['{how, select, mail {by mail to {address}} other {otherwise}}', ['address', 'how']],
  ['at {when, date, ::dMMMMyyyy}', ['when']],
  ["It’s '{not}' {this}", ['this']],
])('%s', (message, names) => {
  expect(namesIn(message)).toEqual(names)
})
