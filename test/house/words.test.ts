import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import '../../src/app.tsx'
import '../../src/networks/index.ts'
import { permissions } from '../../src/permissions.ts'
import { declaredFacts } from '../../src/platform/facts.ts'
import { knownLives } from '../../src/platform/machine.ts'
import { languages } from '../../src/platform/words.ts'
import { type Tree, treeOf } from '../../src/sentences.ts'
import { namesIn } from './icu.ts'
import { isTest, sources } from './sources.ts'

const product = sources('src/**/*.{ts,tsx}').filter(source => !isTest(source))
const wordsOfSlices = product.filter(({ path }) => /\/words\/(en|it|fr)\.ts$/.test(path))

const at = (tree: Tree, path: string): string | Tree | undefined =>
  path.split('.').reduce<string | Tree | undefined>((node, key) => (typeof node === 'object' ? node[key] : node), tree)

const said = (tree: Tree, path: string): boolean => typeof at(tree, path) === 'string'
const allFound = (pattern: RegExp): string[] => [
  ...new Set(product.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, code = '']) => code))),
]

const refusals = [
  ...allFound(/new Refusal\(\s*'([^']+)'/g),
  ...knownLives().map(({ noun }) => `${noun}.not-possible-now`),
].sort()
const problems = [...new Set(allFound(/\bcode: '([a-z][a-z-]*)'/g))].sort()

describe.each(languages)('in %s', language => {
  const tree = treeOf(language)
  test('every fact has its sentence', () => {
    expect(declaredFacts().filter(name => !said(tree.facts, name))).toEqual([])
  })
  test('every refusal says what, why, and what can be done now', () => {
    const parts = refusals.flatMap(code => ['what', 'why', 'now'].map(part => `${code}.${part}`))
    expect(parts.filter(path => !said(tree.refusals, path))).toEqual([])
  })
})

test('refusals and facts were found in the code', () => {
  expect(refusals.length).toBeGreaterThan(20)
  expect(declaredFacts().length).toBeGreaterThan(20)
  expect(problems.length).toBeGreaterThan(10)
})

test('no words are kept for a refusal that nobody makes', () => {
  const codes = (tree: Tree, path: string[] = []): string[] =>
    'what' in tree
      ? [path.join('.')]
      : Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [] : codes(value, [...path, key])))
  const text = product.map(source => source.text).join('\n')
  // A slice may say itself why a permission is not given.
  const made = new Set([...refusals, ...Object.keys(permissions).map(permission => `${permission}-not-allowed`)])
  // Some are put together: `${noun}.changed-meanwhile`.
  const ends = new Set(allFound(/`\$\{[^}]+\}\.([a-z-]+)`/g))
  const dead = codes(treeOf('en').refusals).filter(
    code => !made.has(code) && !ends.has(code.split('.').at(-1) ?? '') && !text.includes(`'${code}'`),
  )
  expect(dead).toEqual([])
})

describe('words of a slice', async () => {
  for (const { path } of wordsOfSlices.filter(source => source.path.endsWith('/en.ts'))) {
    const trees = await Promise.all(languages.map(async language => [language, await load(path, language)] as const))
    test(`${path} and its translations can be said`, () => {
      expect(trees.flatMap(([language, tree]) => unsayable(language, tree))).toEqual([])
    })
    test(`${path} and its translations expect the same`, () => {
      const [, english = {}] = trees[0] ?? []
      const wrong = messages(english).flatMap(([key, message]) =>
        trees.flatMap(([language, tree]) => {
          const theirs = at(tree, key)
          return typeof theirs === 'string' && namesIn(theirs).join() !== namesIn(message).join()
            ? [`${key}: ${namesIn(message)} / ${language}: ${namesIn(theirs)}`]
            : []
        }),
      )
      expect(wrong).toEqual([])
    })
  }
})

async function load(path: string, language: string): Promise<Tree> {
  const file = `../../${path.replace(/en\.ts$/, `${language}.ts`)}`
  const module = (await import(/* @vite-ignore */ file)) as Record<string, Tree>
  return module[language] ?? Object.values(module)[0] ?? {}
}

const messages = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : messages(value, `${path}${key}.`),
  )

/** What a language cannot say of these words, with the code of what is wrong. */
function unsayable(language: string, tree: Tree): string[] {
  const broken: string[] = []
  const say = createTranslator({
    locale: language,
    messages: tree,
    timeZone: 'UTC',
    onError: error => broken.push(error.message.split('\n')[0] ?? ''),
  }) as unknown as (key: string, values: Record<string, number>) => string
  for (const [key, message] of messages(tree))
    say(key, Object.fromEntries(namesIn(message).map(name => [name, 1] as const)))
  return broken
}
