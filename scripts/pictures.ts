/** `npm run pictures`: walks through the stories and writes every screen into `pictures/`, wide and narrow, light and dark. */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { needChromium } from './test-needs.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'pictures')
const chromium = needChromium()
if ('missing' in chromium) {
  console.error(chromium.missing)
  process.exit(1)
}
rmSync(folder, { recursive: true, force: true })
const done = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/@playwright/test/cli.js'),
    'test',
    '-c',
    'test/flows/playwright.config.ts',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM: chromium.found, HABITA_PICTURES: folder } },
)
console.log(`Pictures: ${folder}`)
process.exitCode = done.status ?? 1
