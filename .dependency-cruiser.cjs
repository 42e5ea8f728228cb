/**
 * Who may know whom. `npm test -- --only imports` checks it; docs/architecture.md says why.
 * What rules reach, and that pages take no values from stores, is checked in test/house, which can tell types from values.
 */

/** THE list of the slices, lowest first: a slice looks down, never up. What happens above reaches it through facts. */
const slices = [
  'reference',
  'directory',
  'institutions',
  'people',
  'documents',
  'messages',
  'imports',
  'rulebook',
  'exchange',
  'partners',
  'workspaces',
  'networks',
  'agreements',
  'courses',
  'grading',
  'allocations',
  'calls',
  'nominations',
  'applications',
  'learning-agreements',
  'stays',
  'transcripts',
  'recognition',
  'grants',
  'site',
  'privacy',
  'desk',
]
const slice = `^src/(${slices.join('|')})/`
/** What every slice stands on, each in a room of its own. */
const rooms = '^src/(platform|ui|sheets)/'
const tests = '\\.test\\.tsx?$'
const error = (name, from, to) => ({ name, severity: 'error', from, to })

module.exports = {
  forbidden: [
    error('no-circles', {}, { circular: true }),
    error('nothing-unresolved', {}, { couldNotResolve: true }),
    error('packages-stand-alone', { path: '^packages/' }, { path: '^src/' }),
    error('platform-knows-no-slice', { path: rooms, pathNot: tests }, { path: slice }),
    error('platform-knows-no-room', { path: '^src/platform/', pathNot: tests }, { path: '^src/(ui|sheets)/' }),
    error('sheets-know-no-page', { path: '^src/sheets/', pathNot: tests }, { path: '^src/ui/' }),
    error(
      'ui-knows-words-only',
      { path: '^src/ui/', pathNot: tests },
      { path: '^src/(platform|sheets)/', pathNot: '^src/platform/(words|language)\\.ts$' },
    ),
    error('permissions-know-no-one', { path: '^src/permissions\\.ts$' }, { path: '.' }),
    error(
      'slices-know-no-shared-page',
      { path: [slice, rooms], pathNot: tests },
      { path: '^src/[^/]+\\.tsx?$', pathNot: '^src/permissions\\.ts$' },
    ),
    error(
      'slices-by-the-front-door',
      { path: slice, pathNot: tests },
      { path: slice, pathNot: ['^src/$1/', '/index\\.ts$'] },
    ),
    ...slices
      .slice(0, -1)
      .map((name, i) =>
        error(
          `${name}-looks-down`,
          { path: `^src/${name}/`, pathNot: tests },
          { path: `^src/(${slices.slice(i + 1).join('|')})/` },
        ),
      ),
    error('no-unlisted-slice', {}, { path: '^src/[^/]+/', pathNot: [slice, rooms] }),
    error(
      'rules-touch-no-shell',
      { path: '\\.rules\\.ts$' },
      { dependencyTypes: ['core', 'npm', 'npm-dev'], pathNot: ['^(node:)?crypto$', '^node_modules/zod/'] },
    ),
    error(
      'only-stores-touch-tables',
      { path: slice, pathNot: ['\\.store\\.ts$', tests] },
      { path: ['^src/platform/(tables|database)\\.ts$', 'node_modules/(kysely|pg|@electric-sql)/'] },
    ),
    error(
      'inside-does-not-know-outside',
      { path: '^src/([^/]+)/[^/]+\\.tsx?$', pathNot: ['(reactions|index)\\.ts$', tests] },
      { path: '^src/$1/(pages|api|ewp)/' },
    ),
    error(
      'product-knows-no-tests',
      { path: ['^src/', '^db/'], pathNot: [tests, '/specimen/'] },
      { path: ['^(test|bench|scripts)/', tests] },
    ),
    error(
      'product-needs-no-development',
      { path: '^src/', pathNot: [tests, '/specimen/'] },
      { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/(hono|zod|use-intl|@types)/' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: '^dist/',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    parser: 'swc',
  },
}
