/**
 * `npm run pictures`: walks through the stories and writes every screen into `pictures/`, wide and narrow, light and dark.
 * `npm run pictures -- --readme` writes the screens that the README shows instead.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { takeReadmePictures } from './readme-pictures.ts'
import { needChromium } from './test-needs.ts'

const root = join(import.meta.dirname, '..')

function walk(executable: string, more: string[]): void {
  const folder = join(root, 'pictures')
  rmSync(folder, { recursive: true, force: true })
  const done = spawnSync(
    process.execPath,
    [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '-c', 'test/flows/playwright.config.ts', ...more],
    { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM: executable, HABITA_PICTURES: folder } },
  )
  console.log(`Pictures: ${folder}`)
  process.exitCode = done.status ?? 1
}

const chromium = needChromium()
if ('missing' in chromium) {
  console.error(chromium.missing)
  process.exitCode = 1
} else if (process.argv.includes('--readme')) {
  execFileSync(process.execPath, [join(root, 'scripts/build.ts')], { stdio: 'inherit' })
  await takeReadmePictures(join(root, 'docs/pictures'), chromium.found)
} else walk(chromium.found, process.argv.slice(2))
