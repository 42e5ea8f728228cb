import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { bundle } from '../../scripts/bundle.ts'

/** These tests run the programs as they are delivered, so they are built first; what they kill is bundled beside them. */
export async function setup() {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../scripts/build.ts')], { stdio: 'inherit' })
  await bundle('test/processes/deed.ts')
}
