import { expect, test } from 'vitest'
import { isReserved, reservedSlugs } from '../../src/institutions/slug.rules.ts'
import { permissions } from '../../src/permissions.ts'
import { routes } from '../../src/routes.ts'

const doors = routes.flatMap(({ at, get, post }) => [...(get ? [`GET ${at}`] : []), ...(post ? [`POST ${at}`] : [])])

test('every door says who may come in', () => {
  expect(routes.length).toBeGreaterThan(20)
  const silent = routes.filter(({ who }) => who !== 'anyone' && !(who in permissions)).map(({ at }) => at)
  expect(silent).toEqual([])
})

test('every address and method leads to one door only', () => {
  expect(doors.filter((door, i) => doors.indexOf(door) !== i)).toEqual([])
})

test('every door does something, and a form that can be refused comes back', () => {
  expect(routes.filter(({ get, post }) => !get && !post).map(({ at }) => at)).toEqual([])
})

test('an office’s doors begin with the office and the language; the deployment’s with neither', () => {
  const wrong = routes.filter(({ at }) => at.includes(':office') !== at.startsWith('/:office/:language'))
  expect(wrong.map(({ at }) => at)).toEqual([])
})

test('no office can be founded under an address that the deployment answers by itself', () => {
  const own = routes.filter(({ at }) => at !== '/' && !at.startsWith('/:office'))
  const first = [...new Set(own.map(({ at }) => at.split('/')[1] ?? ''))].filter(part => !part.includes('.'))
  expect(first.length).toBeGreaterThan(5)
  expect(first.filter(part => !isReserved(part))).toEqual([])
  // The rest is answered beside the doors (`app.tsx`), or is kept free for the network and the interface.
  const beside = ['api', 'assets', 'ewp', 'health', 'robots', 'sitemap', 'well-known']
  expect(reservedSlugs.filter(slug => !first.includes(slug))).toEqual(beside)
})
