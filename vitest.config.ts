import { defineConfig } from 'vitest/config'

const shared = { testTimeout: 60_000, hookTimeout: 60_000 }
const inBrowser = 'src/**/*.browser.test.{ts,tsx}'
const needsDatabase = 'src/**/*.db.test.{ts,tsx}'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'rules',
          include: ['{src,test,scripts,bench}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.{ts,tsx}', inBrowser, 'test/{flows,processes}/**'],
        },
      },
      { extends: true, test: { ...shared, name: 'browser', include: [inBrowser] } },
      {
        extends: true,
        test: {
          ...shared,
          name: 'embedded',
          include: [needsDatabase, 'test/**/*.db.test.{ts,tsx}'],
          globalSetup: 'test/support/embedded.ts',
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'postgres',
          include: [needsDatabase, 'test/**/*.db.test.{ts,tsx}'],
          globalSetup: 'test/support/postgres.ts',
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          testTimeout: 60_000,
          name: 'processes',
          include: ['test/processes/**/*.test.ts'],
          globalSetup: 'test/processes/built.ts',
          maxWorkers: 2,
        },
      },
    ],
  },
})
