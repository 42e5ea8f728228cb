import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlOf, isFinal, nextAttempt, plainOf, refusesAddress } from './message.rules.ts'

const now = new Date('2026-11-02T09:00:00Z')
const address = 'https://habita.example.eu'

test('waits grow, and come to an end after the seventh attempt', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7].map(attempt => (nextAttempt(attempt, now)?.getTime() ?? 0) - now.getTime())
  expect(waits).toEqual([...waits].sort((a, b) => a - b))
  expect(waits[0]).toBe(60_000)
  expect(nextAttempt(8, now)).toBeUndefined()
})

test('a server that answers 5xx is believed, anything else may pass', () => {
  expect([550, 554].every(isFinal)).toBe(true)
  expect([undefined, 421, 450, 250].some(isFinal)).toBe(false)
})

test('only a reply to the address itself says that there is no such mailbox', () => {
  const said = (code: number, step: string) => refusesAddress({ text: '', code, step })
  expect([said(550, 'RCPT TO'), said(553, 'RCPT TO')]).toEqual([true, true])
  expect([said(550, 'DATA'), said(552, 'RCPT TO'), said(450, 'RCPT TO'), said(554, 'MAIL FROM')]).not.toContain(true)
})

test('paths in angle brackets become links, and nothing else does', () => {
  const text = 'Open </pavia/en/agreements?page=2> now.\nNot <b> and not <javascript:alert(1)> nor </ x>.'
  expect(plainOf(text, address)).toContain('Open https://habita.example.eu/pavia/en/agreements?page=2 now.')
  const html = htmlOf(text, address, 'en')
  expect(html.match(/<a /g)).toHaveLength(1)
  expect(html).toContain('<a href="https://habita.example.eu/pavia/en/agreements?page=2">')
  expect(html).toContain('&lt;b&gt;')
  expect(html).toContain('&lt;javascript:alert(1)&gt;')
})

test('empty lines part paragraphs, and lines with a hyphen make a list', () => {
  const html = htmlOf('Dear colleague,\n\n- one\n- two\n\nKind regards\nPavia', address, 'en')
  expect(html).toContain('<p>Dear colleague,</p>')
  expect(html).toContain('<ul><li>one</li>\n<li>two</li></ul>')
  expect(html).toContain('<p>Kind regards<br>\nPavia</p>')
})

test('whatever is written, no tag of the writer gets through', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '/', '"', '&', 'a', ' ', '\n', '-') }), text => {
      const tags = htmlOf(text, address, 'en').match(/<[^>]*>/g) ?? []
      for (const tag of tags)
        expect(tag).toMatch(/^<(!doctype html|html lang="en"|\/?(html|body|p|ul|li|br|a)|a href="https:[^"<>]*")>$/)
    }),
  )
})
