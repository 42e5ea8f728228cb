import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the build wrote beside the server bundle: source name → hashed name. Not there in tests, which need no build. */
const list = join(import.meta.dirname, '..', 'assets.json')

const names: Record<string, string> = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {}

/** The address of a file of the design system: `asset('style.css')` → `/assets/style-4fJk2.css`. */
export const asset = (name: string): string => `/assets/${names[name] ?? name}`
