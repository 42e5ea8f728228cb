import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeFrom, readCode, spellCode } from './code.rules.ts'

const secret = fc.uint8Array({ minLength: 16, maxLength: 16 })

test('a code is read back however it is typed', () => {
  const sloppy = [
    (text: string) => text,
    (text: string) => text.toLowerCase(),
    (text: string) => ` ${text.replaceAll('-', ' ')} `,
    (text: string) => text.replaceAll('1', 'l').replaceAll('0', 'O'),
  ]
  fc.assert(
    fc.property(secret, fc.constantFrom(...sloppy), (bytes, typed) => {
      const code = codeFrom(bytes)
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)
      expect(readCode(typed(spellCode(code)))).toBe(code)
    }),
  )
})

test('what is no code is nothing', () => {
  for (const typed of ['', 'K7M4-Q2XD', 'K7M4-Q2XD-9TRAB', 'K7M4-Q2XD-9TRU', 'Ж7M4-Q2XD-9TRA'])
    expect(readCode(typed), typed).toBeUndefined()
})

test('every sign of a code is as likely as any other', () => {
  const counts = new Map<string, number>()
  for (let n = 0; n < 20_000; n++)
    for (const sign of codeFrom(new Uint8Array([n & 255, n >> 8]))) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  expect(counts.size).toBe(32)
  for (const count of counts.values()) expect(Math.abs(count - 7500)).toBeLessThan(450)
})
