/**
 * `npm test`: installs what is missing, then runs every check and test and ends with `N passed, N failed, N skipped`.
 *
 *   npm test                          everything
 *   npm test -- --only types,rules    some parts; `npm test -- --help` names them
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { findNode, installDependencies, main, root } from './prepare.mjs'

await main(async () => {
  await installDependencies()
  const node = findNode()
  const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` }
  const child = spawn(node, [join(root, 'scripts/test-all.ts'), ...process.argv.slice(2)], { stdio: 'inherit', env })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal))
  return new Promise(resolve => child.on('exit', code => resolve(code ?? 1)))
})
