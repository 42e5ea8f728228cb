import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: { include: ['{src,db,scripts,packages}/**/*.test.{ts,tsx}'] },
})
