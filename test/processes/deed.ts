/**
 * One deed in a process of its own, which may be told to die in it: `deed.js NAME INPUT`, where DIE_AT is the number of the write at
 * which the process kills itself as `kill -9` would. On PostgreSQL a write is a statement sent, embedded it is a write to a file.
 */
import fs, { readFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import pg from 'pg'
import { signForUs } from '../../src/agreements/index.ts'
import { readConfig } from '../../src/config.ts'
import { importEche } from '../../src/directory/index.ts'
import { closeDeployment, openDeployment } from '../../src/open-deployment.ts'
import type { Actor } from '../../src/permissions.ts'
import type { Deployment } from '../../src/platform/deployment.ts'
import { tickAll } from '../../src/platform/jobs.ts'
import { makeLog } from '../../src/platform/log.ts'

type Signing = { institution: string; actor: Actor; agreement: string; step: string; hash: string }

const log = makeLog('warn')
const deeds: Record<string, (on: Deployment, input: string) => Promise<unknown>> = {
  'import-eche': (on, file) =>
    importEche(on, { fileName: 'list.xlsx', file: readFileSync(file), by: { kind: 'system', because: 'test' } }),
  sign(on, input) {
    const { institution, actor, ...signed }: Signing = JSON.parse(input)
    return signForUs({ on, institution, actor, now: on.clock() }, signed)
  },
  work: on => on.jobs.drain(on),
  /** What the clock does for whatever was forsaken: an hour later nobody can still be at it. */
  'work-later': on => tickAll({ ...on, clock: () => new Date(Date.now() + 3_600_000) }, log),
}

const dieAt = Number(process.env.DIE_AT ?? Number.POSITIVE_INFINITY)
const afterwards = dieAt % 2 === 0
let writes = 0
let counting = false
const count = () => {
  if (counting && ++writes === dieAt) process.kill(process.pid, 'SIGKILL')
}

/** Dies before the write or, every second time, just after it. */
const counted = <F extends (...args: never[]) => unknown>(write: F): F =>
  function (this: unknown, ...args: never[]) {
    if (!afterwards) count()
    const answer = write.apply(this, args)
    if (afterwards) count()
    return answer
  } as F

fs.writeSync = counted(fs.writeSync as never)
syncBuiltinESMExports()
pg.Client.prototype.query = counted(pg.Client.prototype.query as never)

const [name = '', input = ''] = process.argv.slice(2)
const on = await openDeployment(readConfig(), log)
counting = true
await deeds[name]?.(on, input)
counting = false
fs.writeSync(1, `${JSON.stringify({ writes })}\n`)
await closeDeployment(on)
