import { expect, test } from 'vitest'
import { readListAddress } from './list-address.ts'

const read = (query: string) =>
  readListAddress(new URL(`http://x/pavia/en/partners${query}`), { sorts: ['name', 'country'] })

test('an address without anything is the first page in the usual order', () => {
  expect(read('')).toMatchObject({ text: '', page: 1, size: 50, sort: 'name', direction: 'up' })
})

test.each([
  ['?page=0', { page: 1 }],
  ['?page=-3', { page: 1 }],
  ['?page=2.7', { page: 2 }],
  ['?page=99999999', { page: 1 }],
  ['?page=abc', { page: 1 }],
  ['?size=100', { size: 100 }],
  ['?size=1000000', { size: 50 }],
  ['?sort=country&direction=down', { sort: 'country', direction: 'down' }],
  ['?sort=name;drop&direction=sideways', { sort: 'name', direction: 'up' }],
  ['?q=%20caf%C3%A9%00%20', { text: 'café' }],
])('%s is read as what the list knows', (query, expected) => {
  expect(read(query)).toMatchObject(expected)
})

test('a filter has only values that are known', () => {
  expect(read('?state=active').filter('state', ['active', 'ended'])).toBe('active')
  expect(read('?state=x').filter('state', ['active', 'ended'])).toBeUndefined()
})

test('another filter goes back to the first page, and another page keeps the filters', () => {
  const list = read('?q=pavia&page=3')
  expect(list.href({ state: 'active' })).toBe('/pavia/en/partners?q=pavia&state=active')
  expect(list.href({ page: 4 })).toBe('/pavia/en/partners?q=pavia&page=4')
  expect(list.href({ q: undefined, page: undefined })).toBe('/pavia/en/partners')
})
