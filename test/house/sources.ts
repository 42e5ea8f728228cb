import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

export const root = join(import.meta.dirname, '../..')

export type Source = { path: string; text: string }

/** Files of the project by pattern, with their text: `sources('src/**\/*.store.ts')`. */
export const sources = (...patterns: string[]): Source[] =>
  globSync(patterns, { cwd: root })
    .sort()
    .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))

export const isTest = ({ path }: Source): boolean => /\.test\.tsx?$/.test(path)

/** Code without its comments and without what stands in quotes, line for line: enough to look for words of the language. */
export const codeOf = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, comment => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")

type Import = { target: string; names: string[] }

/** What a module needs when it runs, with the names that it takes: `import type` is gone by then. */
export function importsOf({ path, text }: Source): Import[] {
  const found = text.matchAll(/^(?:import|export)\s+(?!type\b)(?:([^'"]*?)\sfrom\s+)?['"]([^'"]+)['"]/gm)
  return [...found].map(([, taken = '', target = '']) => ({
    target: target.startsWith('.') ? relative(root, join(root, dirname(path), target)) : target,
    names: taken
      .replace(/[{}]/g, '')
      .split(',')
      .map(name => name.trim())
      .filter(name => name && !name.startsWith('type '))
      .map(name => name.split(/\s+as\s+/)[0] ?? name),
  }))
}
