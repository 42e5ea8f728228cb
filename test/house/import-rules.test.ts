import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from './sources.ts'

const config = join(root, '.dependency-cruiser.cjs')
const rules: string[] = createRequire(config)(config).forbidden.map(({ name }: { name: string }) => name)
const slices = rules.filter(name => name.endsWith('-looks-down')).map(name => name.replace('-looks-down', ''))

type Import = [from: string, to: string]

/** For each rule, imports that break it and no other: a file, or the name of a module that it does not find beside it. */
const broken: Record<string, Import[]> = {
  'no-circles': [['src/platform/egg.ts', 'src/platform/hen.ts']],
  'nothing-unresolved': [['src/platform/seeker.ts', './nowhere.ts']],
  'packages-stand-alone': [['packages/ewp/src/borrower.ts', 'src/platform/words.ts']],
  'platform-knows-no-slice': [
    ['src/platform/nosy.ts', 'src/partners/index.ts'],
    ['src/ui/nosy.ts', 'src/partners/index.ts'],
    ['src/sheets/nosy.ts', 'src/partners/index.ts'],
  ],
  'platform-knows-no-room': [
    ['src/platform/painter.ts', 'src/ui/table.ts'],
    ['src/platform/clerk.ts', 'src/sheets/sheet.ts'],
  ],
  'sheets-know-no-page': [['src/sheets/painter.ts', 'src/ui/table.ts']],
  'ui-knows-words-only': [
    ['src/ui/eager.ts', 'src/platform/command.ts'],
    ['src/ui/clerk.ts', 'src/sheets/sheet.ts'],
  ],
  'permissions-know-no-one': [['src/permissions.ts', 'src/platform/words.ts']],
  'slices-know-no-shared-page': [
    ['src/partners/climber.ts', 'src/routes.ts'],
    ['src/platform/climber.ts', 'src/routes.ts'],
    ['src/sheets/climber.ts', 'src/routes.ts'],
  ],
  'slices-by-the-front-door': [['src/agreements/burglar.ts', 'src/partners/pantry.ts']],
  ...Object.fromEntries(
    slices.map((slice, at) => [
      `${slice}-looks-down`,
      [[`src/${slice}/upwards.ts`, `src/${slices[at + 1] ?? 'desk'}/index.ts`]],
    ]),
  ),
  'no-unlisted-slice': [['src/wiring.ts', 'src/strange/index.ts']],
  'rules-touch-no-shell': [
    ['src/partners/reading.rules.ts', 'fs'],
    ['src/partners/sending.rules.ts', 'nodemailer'],
  ],
  'only-stores-touch-tables': [
    ['src/partners/show-partner.ts', 'src/platform/tables.ts'],
    ['src/partners/list-partners.ts', 'kysely'],
  ],
  'inside-does-not-know-outside': [['src/partners/add-partner.ts', 'src/partners/pages/partner-page.ts']],
  'product-knows-no-tests': [['src/partners/cheater.ts', 'test/support/answers.ts']],
  'product-needs-no-development': [['src/partners/spoilt.ts', 'fast-check']],
}

/** What must stay possible, or the rules above would be kept by reporting everything. */
const kept: Import[] = [
  // A circle is reported once, where it begins.
  ['src/platform/hen.ts', 'src/platform/egg.ts'],
  ['src/agreements/propose-agreement.ts', 'src/partners/index.ts'],
  ['src/agreements/propose-agreement.ts', 'src/permissions.ts'],
  ['src/agreements/agreement.store.ts', 'src/platform/tables.ts'],
  ['src/agreements/agreement.store.ts', 'kysely'],
  ['src/agreements/term.rules.ts', 'zod'],
  ['src/agreements/term.rules.ts', 'node:crypto'],
  ['src/agreements/index.ts', 'src/agreements/pages/agreement-page.ts'],
  ['src/ui/table.ts', 'src/platform/words.ts'],
  ['src/sheets/sheet.ts', 'src/platform/refusal.ts'],
  ['src/agreements/pages/export-agreements.ts', 'src/sheets/sheet.ts'],
  ['src/agreements/agreement.test.ts', 'test/support/answers.ts'],
  ['src/agreements/agreement.test.ts', 'fast-check'],
  ['src/main.ts', 'src/agreements/index.ts'],
]

const folder = mkdtempSync(join(tmpdir(), 'habita-import-rules-'))
const packages = { dependencies: ['kysely', 'nodemailer', 'zod'], devDependencies: ['fast-check'] }

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text, { flag: 'a' })
}

const isFile = (target: string) => /^(src|test|packages)\//.test(target)
const named = ([from, to]: Import) => {
  const path = isFile(to) ? relative(dirname(from), to) : to
  return !isFile(to) || path.startsWith('.') ? path : `./${path}`
}

/** A house of its own with these imports and nothing else. */
function build(imports: Import[]): void {
  const versions = (names: string[]) => Object.fromEntries(names.map(name => [name, '1.0.0']))
  const { dependencies, devDependencies } = packages
  write(
    'package.json',
    JSON.stringify({ dependencies: versions(dependencies), devDependencies: versions(devDependencies) }),
  )
  write('tsconfig.json', '{"compilerOptions":{"module":"nodenext","allowImportingTsExtensions":true}}')
  for (const name of [...dependencies, ...devDependencies]) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    write(`node_modules/${name}/index.js`, 'module.exports = {}\n')
  }
  for (const one of imports) {
    write(one[0], `import ${JSON.stringify(named(one))}\n`)
    if (isFile(one[1])) write(one[1], '')
  }
}

type Violation = { from: string; to: string; rule: { name: string } }

const cruise = (): Violation[] => {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const folders = ['src', 'test', 'packages']
  const report = join(folder, 'report.json')
  const asked = ['--config', config, '--output-type', 'json', '--output-to', report, ...folders]
  execFileSync(process.execPath, [program, ...asked], { cwd: folder })
  return createRequire(config)(report).summary.violations
}

let reported: Violation[]
beforeAll(() => {
  build([...Object.values(broken).flat(), ...kept])
  reported = cruise()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const told = ([from, to]: Import) => `${from} → ${to}`
const reportedBy = (rule: string) => reported.filter(({ rule: { name } }) => name === rule)
/** A module of a package is reported as the file that it is. */
const asWritten = ({ from, to }: Violation) => told([from, /^node_modules\/([^/]+)\//.exec(to)?.[1] ?? to])

test('there is a way to break each rule', () => {
  expect(slices.length).toBeGreaterThan(10)
  expect(Object.keys(broken).sort()).toEqual([...rules].sort())
})

describe('breaking a rule is reported, and nothing else beside it:', () => {
  test.each(rules)('%s', rule => {
    const wanted = (broken[rule] ?? []).map(told).sort()
    expect(reportedBy(rule).map(asWritten).sort()).toEqual(wanted)
  })
})
