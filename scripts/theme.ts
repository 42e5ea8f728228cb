/**
 * Makes the theme's style sheet from its colours: src/ui/theme/designsystemet.config.json → src/ui/theme/habita.css.
 *
 *   node scripts/theme.ts
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const theme = join(root, 'src/ui/theme')
const folder = mkdtempSync(join(tmpdir(), 'habita-theme-'))
const cli = join(root, 'node_modules/@digdir/designsystemet/dist/bin/designsystemet.js')
const run = (...words: string[]) =>
  execFileSync(process.execPath, [cli, 'tokens', ...words], { cwd: folder, stdio: 'pipe' })

run('create', '--config', join(theme, 'designsystemet.config.json'))
run('build')
const made = readFileSync(join(folder, 'design-tokens-build/habita.css'), 'utf8')
rmSync(folder, { recursive: true })

// Paper is white: the dark look is for screens only.
const dark = '[data-color-scheme="dark"] {'
const asked = '@media (prefers-color-scheme: dark) {'
if (!made.includes(dark) || !made.includes(asked))
  throw new Error('The theme is no longer written as this script expects it.')
const blockEnd = made.indexOf('\n}', made.indexOf(dark)) + 2
const onScreen = `${made.slice(0, made.indexOf(dark))}@media screen {\n${made.slice(made.indexOf(dark), blockEnd)}\n}${made.slice(blockEnd)}`
writeFileSync(join(theme, 'habita.css'), onScreen.replace(asked, '@media screen and (prefers-color-scheme: dark) {'))
console.log('Theme: src/ui/theme/habita.css is written.')
