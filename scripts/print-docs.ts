/** `npm run docs`: prints what the code says of itself into `docs/generated/`. */
import { execFileSync } from 'node:child_process'
import { bundle } from './bundle.ts'
import { root } from './inputs.mjs'

execFileSync(process.execPath, [await bundle('scripts/write-docs.ts')], { cwd: root, stdio: 'inherit' })
console.log('Written: docs/generated')
