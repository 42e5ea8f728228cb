import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codeOf, isTest, sources } from './sources.ts'

const code = sources('{src,db,scripts,bench,test}/**/*.{ts,tsx,mjs}')
const banned = 'service|manager|helper|util|utils|common|handler|processor|data|info|base|impl'

test('a file is named after what it is, in kebab-case', () => {
  const wrong = code
    .map(source => source.path)
    .filter(path => !/^[a-z0-9]+([.-][a-z0-9]+)*\.(ts|tsx|mjs)$/.test(basename(path)))
  expect(wrong).toEqual([])
})

test('no file or folder has a name that could stand for anything', () => {
  const anything = new RegExp(`(^|[./-])(${banned})s?([./-]|$)`)
  expect(code.map(source => source.path).filter(path => anything.test(path))).toEqual([])
})

test('nothing that is declared has a name that could stand for anything', () => {
  const capital = banned.replace(/\b\w/g, letter => letter.toUpperCase())
  const declared = new RegExp(
    `\\b(?:const|let|function|class|type|interface)\\s+((?:${banned})|\\w*(?:${capital}))\\b(?!\\s*\\})`,
    'g',
  )
  const found = code
    .filter(({ path }) => path.startsWith('src/') || path.startsWith('db/'))
    .flatMap(({ path, text }) => [...codeOf(text).matchAll(declared)].map(([, name]) => `${path}: ${name}`))
  expect(found).toEqual([])
})

describe('a file can be read at one sitting', () => {
  const long = code.filter(
    source => !isTest(source) && !/\/words\/|^db\/seeds\/|^src\/reference\/|^test\/seeds\//.test(source.path),
  )
  test.each(long)('$path has at most 300 lines', ({ text }) => {
    expect(text.split('\n').length - 1).toBeLessThanOrEqual(300)
  })
})
