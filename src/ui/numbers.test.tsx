import { expect, test } from 'vitest'
import { Code, Count, Money, sizeOf } from './numbers.tsx'
import { html, text } from './specimen/render.tsx'

test('numbers carry the separators of the reader', () => {
  expect(text(<Count value={12345} />)).toBe('12,345')
  expect(text(<Count value={12345} />, { language: 'it' })).toBe('12.345')
  expect(text(<Count value="1234567.25" digits={2} />)).toBe('1,234,567.25')
})

test('amounts show cents only where there are any', () => {
  expect(text(<Money amount={12500} />)).toBe('€12,500')
  expect(text(<Money amount="12500.5" />)).toBe('€12,500.50')
  expect(text(<Money amount={300} currency="CHF" />)).toBe('CHF 300')
})

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [12_000, '12 kB'],
  [1_240_000, '1.2 MB'],
])('%i bytes are said as %s', (bytes, said) => {
  expect(sizeOf(bytes, 'en-GB')).toBe(said)
})

test('a code keeps its two spaces', () => {
  expect(html(<Code>{'I  PAVIA01'}</Code>)).toBe('<span class="h-code">I  PAVIA01</span>')
  expect(html(<Code>{'https://www.a-university.example'}</Code>)).toContain('<span class="h-code" data-long')
})
