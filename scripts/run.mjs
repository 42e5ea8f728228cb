/**
 * Runs one of the built programs: `node scripts/run.mjs worker|cli ARGUMENTS…`, after seeing to dependencies and build.
 * `npm run worker` and `npm run habita` use it; `npm start` is `scripts/start.mjs`.
 */
import { main, makeReady, runBuilt, Stop } from './prepare.mjs'

const programs = ['worker', 'cli']

await main(async () => {
  const [name = '', ...args] = process.argv.slice(2)
  if (!programs.includes(name)) throw new Stop(`Usage: node scripts/run.mjs ${programs.join('|')} ARGUMENTS…`)
  return runBuilt(await makeReady(), name, args, {})
})
