import { expect, test } from 'vitest'
import { importsOf, isTest, sources } from './sources.ts'

test('pages take from stores the shape of rows at most: they ask by commands and queries', () => {
  const pages = sources('src/*/**/{pages,api,ewp}/*.{ts,tsx}').filter(source => !isTest(source))
  expect(pages.length).toBeGreaterThan(20)
  const found = pages.flatMap(page =>
    importsOf(page).flatMap(({ target, names }) =>
      target.endsWith('.store.ts') && names.length ? [`${page.path} → ${target}: ${names}`] : [],
    ),
  )
  expect(found).toEqual([])
})
