import { expect, test } from 'vitest'
import { importsOf, isTest, type Source, sources } from './sources.ts'

const every = new Map(sources('src/**/*.{ts,tsx}').map(source => [source.path, source]))
const rules = [...every.values()].filter(source => source.path.endsWith('.rules.ts') && !isTest(source))

/** Shapes are checked by zod, which does nothing but check; a published lottery may hash. */
const harmless = new Set(['zod', 'node:crypto'])
const isShell = (target: string) =>
  (!every.has(target) && !harmless.has(target)) ||
  /\.store\.ts$|^src\/platform\/(tables|scope|command|query|database|deployment)\.ts$/.test(target)

/** A slice's front door stands for the files behind it: only those are entered whose names are taken. */
const behind = (source: Source): string[] =>
  importsOf(source).flatMap(({ target, names }) => {
    const door = /^src\/[^/]+\/index\.ts$/.test(target) ? every.get(target) : undefined
    if (!door) return [target]
    return importsOf(door).flatMap(exported =>
      exported.names.some(name => names.includes(name)) ? [exported.target] : [],
    )
  })

/** Every way from a file to something that is not pure, as the chain of files. */
function waysOut(source: Source, chain: string[] = [source.path], seen = new Set<string>()): string[][] {
  return behind(source).flatMap(target => {
    if (isShell(target)) return [[...chain, target]]
    const next = every.get(target)
    if (!next || seen.has(target)) return []
    seen.add(target)
    return waysOut(next, [...chain, target], seen)
  })
}

test('there are rules to look at, and an impure file would be found', () => {
  expect(rules.length).toBeGreaterThan(5)
  const store = every.get('src/institutions/institution.store.ts')
  expect(store && waysOut(store)).not.toEqual([])
})

test.each(rules)('$path reaches no database, no package and no machine', rule => {
  expect(waysOut(rule).map(chain => chain.join(' → '))).toEqual([])
})
