import { expect, test } from 'vitest'
import { speaks } from './words.ts'

const en = {
  list: { title: '{count, plural, =0 {No agreements} one {# agreement} other {# agreements}}', plain: 'Plain' },
} as const
const it = {
  list: { title: '{count, plural, =0 {Nessun accordo} one {# accordo} other {# accordi}}', plain: 'Semplice' },
}

test('a count is said in the reader’s language', () => {
  const say = speaks({ en, it, fr: it })
  expect(say('en')('list.title', { count: 1200 })).toBe('1,200 agreements')
  expect(say('it')('list.title', { count: 1 })).toBe('1 accordo')
  expect(say('it')('list.plain')).toBe('Semplice')
})
