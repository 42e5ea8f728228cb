import { expect, test } from 'vitest'
import { filesIn, indexOf, urlsetOf } from './sitemap.rules.ts'

test('a page stands once in every language, with all of them as its alternates', () => {
  const text = urlsetOf('https://a.eu', [
    { office: 'pavia', path: '/', languages: ['en', 'it'], changedAt: new Date('2026-11-02T10:00:00Z') },
  ])
  expect(text.match(/<loc>[^<]+/g)).toEqual(['<loc>https://a.eu/pavia/en', '<loc>https://a.eu/pavia/it'])
  expect(text.match(/hreflang="it" href="https:\/\/a.eu\/pavia\/it"/g)).toHaveLength(2)
  expect(text).toContain('<lastmod>2026-11-02</lastmod>')
})

test('an index leads to one file for the pages and one for every ten thousand records', () => {
  const files = filesIn('pavia', { partners: 10_000, agreements: 20_001 })
  expect(files).toEqual([
    '/sitemaps/pavia/pages.xml',
    '/sitemaps/pavia/partners-1.xml',
    '/sitemaps/pavia/agreements-1.xml',
    '/sitemaps/pavia/agreements-2.xml',
    '/sitemaps/pavia/agreements-3.xml',
  ])
  expect(indexOf('https://a.eu', files)).toContain('<sitemap><loc>https://a.eu/sitemaps/pavia/agreements-3.xml</loc>')
})

test('what stands in an address does not end it', () => {
  expect(urlsetOf('https://a.eu', [{ office: 'a&b', path: '/"<', languages: ['en'] }])).toContain(
    'a&amp;b/en/&quot;&lt;',
  )
})
