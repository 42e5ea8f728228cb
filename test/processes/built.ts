import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** These tests run the programs as they are delivered, so they are built first. */
export function setup() {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../scripts/build.ts')], { stdio: 'inherit' })
}
