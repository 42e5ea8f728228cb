import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { keepPages, keptResponse } from './kept-pages.ts'

const asked = (headers: Record<string, string> = {}) => new Request('http://localhost/', { headers })

test('a kept page goes out whole, small, or not at all when the reader has it', async () => {
  const page = keepPages().keep('a', '<p>è</p>')
  expect(await keptResponse(asked(), page).text()).toBe('<p>è</p>')
  const small = keptResponse(asked({ 'accept-encoding': 'br, gzip' }), page)
  expect(small.headers.get('content-encoding')).toBe('gzip')
  expect(gunzipSync(await small.arrayBuffer()).toString()).toBe('<p>è</p>')
  const known = keptResponse(asked({ 'if-none-match': `"x", ${page.etag}` }), page)
  expect([known.status, await known.text()]).toEqual([304, ''])
})
test('other words have another name', () => {
  const pages = keepPages()
  expect(pages.keep('a', 'one').etag).not.toBe(pages.keep('b', 'two').etag)
})
test('when there is too much, what was asked for longest ago goes first', () => {
  const text = 'x'.repeat(1000)
  const limit = 2.5 * keepPages().keep('a', text).gzip.length
  const pages = keepPages(limit)
  pages.keep('a', text)
  pages.keep('b', text)
  expect(pages.find('a')).toBeDefined()
  pages.keep('c', text)
  expect([pages.find('a') !== undefined, pages.find('b'), pages.find('c') !== undefined]).toEqual([
    true,
    undefined,
    true,
  ])
  expect(pages.size().bytes).toBeLessThanOrEqual(limit)
})
test('a page kept again does not count twice, and a huge one is not kept', () => {
  const pages = keepPages()
  pages.keep('a', 'one')
  const { bytes } = pages.size()
  pages.keep('a', 'one')
  expect(pages.size()).toEqual({ pages: 1, bytes })
  pages.keep('b', Array.from({ length: 200_000 }, (_, i) => i).join(' '))
  expect(pages.find('b')).toBeUndefined()
})
