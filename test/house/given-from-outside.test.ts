import { expect, test } from 'vitest'
import { codeOf, isTest, type Source, sources } from './sources.ts'

const product = sources('{src,db/seeds}/**/*.{ts,tsx}').filter(source => !isTest(source))

/** Where a pattern stands, outside comments and quotes: `path:line`. */
const places = (files: Source[], pattern: RegExp): string[] =>
  files.flatMap(({ path, text }) =>
    codeOf(text)
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}`] : [])),
  )
const outside = (...allowed: string[]): Source[] => product.filter(({ path }) => !allowed.includes(path))

test('the clock is given: made in one place, and read nowhere else', () => {
  const makers = [
    'src/open-deployment.ts',
    'src/platform/lock.ts',
    'src/ui/islands/autosave.ts',
    'src/ui/islands/live.ts',
  ]
  expect(places(outside(...makers), /new Date\(\)|Date\.now\(\)|performance\.timeOrigin/)).toEqual([])
})

test('nothing is left to chance that a rule or a command decides', () => {
  expect(places(product, /Math\.random\(/)).toEqual([])
})

test('the database’s clock is not asked', () => {
  const clock = /\bnow\(\)|\bcurrent_(timestamp|date|time)\b|\bclock_timestamp\(/i
  const stores = product.filter(({ path }) => path.endsWith('.store.ts'))
  expect(stores.filter(({ text }) => clock.test(text)).map(({ path }) => path)).toEqual([])
  expect(
    sources('db/migrations/*.sql')
      .filter(({ text }) => clock.test(text.replace(/--.*$/gm, '')))
      .map(({ path }) => path),
  ).toEqual([])
})

test('the environment is read by the configuration only', () => {
  expect(places(outside('src/config.ts'), /process\.env/)).toEqual([])
})

test('nothing is hidden from the checks', () => {
  const every = sources('{src,db,scripts,bench,test}/**/*.{ts,tsx,mjs}')
  const hidden = every.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, i) => {
      const silenced = /biome-ignore [^:]+: \S+ \S+|@ts-expect-error \S+/.test(line)
      return /@ts-ignore|@ts-nocheck|biome-ignore|@ts-expect-error/.test(line) && !silenced ? [`${path}:${i + 1}`] : []
    }),
  )
  expect(hidden.filter(place => !place.startsWith('test/house/'))).toEqual([])
  const left = places(every, /\b(test|it|describe)\.(skip|only|todo)\b|\bTODO\b|\bFIXME\b/)
  expect(left.filter(place => !place.startsWith('test/house/'))).toEqual([])
})
