import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { declaredFacts } from './platform/facts.ts'
import { languages } from './platform/words.ts'
import './reactions.ts'
import './routes.ts'
import { refusalSentences, saidOnce, type Tree, treeOf } from './sentences.ts'

const leaves = (tree: Tree, path: string[] = []): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[...path, key].join('.')] : leaves(value, [...path, key]),
  )
const at = (tree: Tree, path: string): string | Tree | undefined =>
  path
    .split('.')
    .reduce<string | Tree | undefined>((part, key) => (typeof part === 'object' ? part[key] : undefined), tree)

const wordFiles = globSync('*/words/{en,it,fr}.ts', { cwd: import.meta.dirname })

test.each(wordFiles)('every message of %s can be read', async file => {
  const language = /(\w+)\.ts$/.exec(file)?.[1] ?? ''
  const module = (await import(join(import.meta.dirname, file))) as Record<string, Tree>
  const messages = module[language]
  // Lists of names, not of messages.
  if (!messages) return
  const broken: string[] = []
  const say = createTranslator({
    locale: language,
    messages,
    timeZone: 'UTC',
    onError: error => {
      if (error.code === 'INVALID_MESSAGE') broken.push(error.message)
    },
  }) as (key: string) => string
  for (const leaf of leaves(messages)) say(leaf)
  expect(broken).toEqual([])
})

test('every fact that can happen has its sentence', () => {
  const facts = declaredFacts().filter(name => !name.startsWith('test.'))
  expect(facts.length).toBeGreaterThan(10)
  for (const language of languages)
    expect(facts.filter(name => typeof at(treeOf(language).facts, name) !== 'string')).toEqual([])
})

test('every refusal has its three parts, and every problem its sentence', () => {
  const sources = globSync('**/*.{ts,tsx}', { cwd: import.meta.dirname })
    .filter(file => !/\.test\.tsx?$/.test(file))
    .map(file => readFileSync(join(import.meta.dirname, file), 'utf8'))
  const named = (pattern: RegExp) => [
    ...new Set(sources.flatMap(source => [...source.matchAll(pattern)].map(hit => hit[1] ?? ''))),
  ]
  const refusals = named(/new Refusal\(\s*'([a-z.-]+)'/g)
  const problems = named(/'input\.wrong',[^\n]*\n?[^\n]*\{ code: '([a-z.-]+)'/g)
  expect(refusals.length).toBeGreaterThan(20)
  for (const language of languages) {
    const { refusals: said, problems: known } = treeOf(language)
    const parts = (code: string) =>
      ['what', 'why', 'now'].filter(part => typeof at(said, `${code}.${part}`) !== 'string')
    expect(refusals.flatMap(code => parts(code).map(part => `${code}.${part}`))).toEqual([])
    expect(problems.filter(code => typeof at(known, code) !== 'string')).toEqual([])
  }
})

test('where a slice says itself why a permission is not given, its words stand for the general ones', () => {
  const refused = (permission: string) => refusalSentences('en', { code: 'not-allowed', facts: { permission } })
  expect(refused('agreement.sign').what).toBe('You cannot sign this agreement.')
  expect(refused('agreement.edit').what).toBe('You cannot do this here.')
})

test('what is done again and again in one sitting is said once, and on another day once more', () => {
  const line = (at: string, sentence: string) => ({ at: new Date(at), sentence })
  const lines = [
    line('2026-05-03T09:00:00Z', 'saved'),
    line('2026-05-02T10:20:00Z', 'handed in'),
    line('2026-05-02T10:10:00Z', 'saved'),
    line('2026-05-02T10:00:00Z', 'saved'),
    line('2026-05-01T10:00:00Z', 'saved'),
  ]
  expect(saidOnce(lines)).toEqual([lines[0], lines[1], lines[2], lines[4]])
})
