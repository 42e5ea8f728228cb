import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { generatedDocs } from '../../scripts/docs.ts'
import { root } from './sources.ts'

test.each(Object.entries(generatedDocs()))('docs/generated/%s says what the code says (npm run docs)', (name, text) => {
  expect(readFileSync(join(root, 'docs/generated', name), 'utf8')).toBe(text)
})

const texts = globSync(['*.md', 'docs/**/*.md', '{src,db,test,bench}/**/README.md'], { cwd: root })
const pictures = texts.flatMap(file =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)].map(
    ([, caption = '', path = '']) => ({
      file,
      caption,
      path: join(dirname(file), path),
    }),
  ),
)

test('every picture that a text shows is there, says what it shows, and is small', () => {
  expect(pictures.length).toBeGreaterThan(0)
  for (const { file, caption, path } of pictures) {
    expect(caption, `${file} says what ${path} shows`).not.toBe('')
    expect(existsSync(join(root, path)), `${path}, which ${file} shows, is there`).toBe(true)
    expect(statSync(join(root, path)).size, `${path} is small`).toBeLessThanOrEqual(200_000)
  }
})
