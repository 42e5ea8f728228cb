import { defineConfig } from '@playwright/test'

/**
 * What Playwright 1.65 switches off by itself, which a list of our own replaces; and the two pages that every new window holds ready
 * behind its address field, where nobody types.
 */
const withoutFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
]

/** Debian's Chromium, as root and without anything that reaches out by itself. */
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${withoutFeatures.join(',')}`,
]
const postgres = process.env.TEST_DATABASE_URL !== undefined
const pictures = process.env.HABITA_PICTURES !== undefined

/** The stories in which people, processes or long work meet in the database; all others are about pages, which know no engine. */
const onEitherEngine = /(agreement|applications|eche-list|nominations|two-people)\.flow\.ts$/

export default defineConfig({
  testDir: '.',
  testMatch: '*.flow.ts',
  outputDir: '../../test-results',
  globalSetup: './set-up.ts',
  workers: 2,
  // A story is one walk: what comes later stands on what came before.
  fullyParallel: false,
  forbidOnly: process.env.CI === 'true',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['dot'],
    ...(process.env.FLOWS_REPORT ? ([['json', { outputFile: process.env.FLOWS_REPORT }]] as const) : []),
  ],
  use: {
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args },
    screenshot: 'only-on-failure',
    // Recording every step of every story costs more than the stories: it is asked for where one has failed.
    trace: process.env.HABITA_TRACE ? 'retain-on-failure' : 'off',
  },
  projects: [
    { name: 'embedded' },
    ...(postgres && !pictures ? [{ name: 'postgres', testMatch: onEitherEngine }] : []),
    ...(pictures ? [] : [{ name: 'no-scripts', use: { javaScriptEnabled: false }, grep: /@no-scripts/ }]),
  ],
})
