import { defineConfig } from 'vitest/config'

const shared = { testTimeout: 60_000, hookTimeout: 60_000 }
const inBrowser = 'src/**/*.browser.test.{ts,tsx}'
const onDatabase = {
  ...shared,
  include: ['src/**/*.db.test.{ts,tsx}', 'test/**/*.db.test.{ts,tsx}'],
  // Two processes take the files in turn: what a process has read, compiled and warmed up once serves all of its files.
  isolate: false,
  setupFiles: 'test/support/unwired.ts',
  maxWorkers: 2,
}
/** Every door is tried by everybody: about our pages, which know no engine, and so on the one that strangers will meet. */
const everyDoor = 'test/hostile/{reading,sending}.db.test.ts'

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
          ...onDatabase,
          name: 'embedded',
          exclude: [everyDoor],
          globalSetup: 'test/support/embedded.ts',
        },
      },
      { extends: true, test: { ...onDatabase, name: 'postgres', globalSetup: 'test/support/postgres.ts' } },
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
