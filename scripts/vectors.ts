/** `npm run vectors -- DIR`: bundled first, since the product's rules stand behind front doors with pages in them. */
import { spawnSync } from 'node:child_process'
import { bundle } from './bundle.ts'

const program = await bundle('scripts/check-vectors.ts')
const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exitCode = status ?? 1
