import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generatedDocs } from '../../scripts/docs.ts'
import { root } from './sources.ts'

test.each(Object.entries(generatedDocs()))('docs/generated/%s says what the code says (npm run docs)', (name, text) => {
  expect(readFileSync(join(root, 'docs/generated', name), 'utf8')).toBe(text)
})
