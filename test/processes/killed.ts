import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { closeDeployment, openDeployment } from '../../src/open-deployment.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { makeLog } from '../../src/platform/log.ts'
import type { Deployment } from '../../src/platform/scope.ts'
import { FrozenClock, type TestDeployment } from '../support/database.ts'
import { importOf } from '../support/imports.ts'
import { officerOf } from '../support/people.ts'
import { root } from '../support/server.ts'
import { sharedFile } from '../support/shared.ts'
import { italianCsv } from '../support/sheets.ts'
import { aSigningOffice } from '../support/signing.ts'
import type { Place, Places } from './places.ts'

const list = sharedFile('data/eche-2026-04-08.xlsx')
const listed = 6142
const old = 40
const moments = 3

type Ended = { killed: boolean; writes: number; printed: string }

/** Does one thing in a process of its own, which is killed at the given write. */
const perform = (place: Place, [deed, input = '']: [string, string?], dieAt?: number) =>
  new Promise<Ended>(done => {
    const child = spawn(process.execPath, [join(root, 'dist/server/test-processes-deed.js'), deed, input], {
      env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', ...place, ...(dieAt ? { DIE_AT: String(dieAt) } : {}) },
    })
    let printed = ''
    for (const out of [child.stdout, child.stderr])
      out.on('data', part => {
        printed += part
      })
    child.on('close', (_, signal) => {
      const writes = Number(/"writes":(\d+)/.exec(printed)?.[1] ?? Number.NaN)
      done({ killed: signal === 'SIGKILL', writes, printed })
    })
  })

/** Moments spread over the whole, drawn by a fixed rule; one is close to the end. The queue's own writes may come a few more or fewer. */
function drawn(writes: number): number[] {
  let seed = 1155
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return seed / 2 ** 31
  }
  const some = Array.from({ length: moments }, (_, i) => 1 + Math.floor(((i + next()) * (writes - 1)) / moments))
  return [...new Set([...some, Math.floor(writes * 0.98)])]
}

async function rowsIn<T>(place: Place, institution: string, query: RawBuilder<T>): Promise<T[]> {
  const { databaseUrl: url, databaseDirectory: directory } = readConfig(place)
  const database = await openDatabase(url ? { url, connections: 1 } : { directory })
  try {
    return await database.kysely.transaction().execute(async transaction => {
      await sql`select set_config('app.institution', ${institution}, true)`.execute(transaction)
      return (await query.execute(transaction)).rows
    })
  } finally {
    await database.close()
  }
}

/** An office with an agreement that waits for its President, and a list of old agreements that was confirmed a moment ago. */
async function prepare(place: Place) {
  const opened = await openDeployment(readConfig(place), makeLog('silent'))
  const time = new FrozenClock()
  const on: TestDeployment & Deployment = { ...opened, time, clock: time.read, close: () => closeDeployment(opened) }
  const { office, president, readyToSign, openStep, show } = await aSigningOffice(on)
  const agreement = await readyToSign()
  const step = await openStep(agreement, 'sign')
  const { hash } = await show(agreement)
  await on.jobs.drain(on)
  const officer = await officerOf(on, office.institution)
  const rows = Array.from({ length: old }, (_, n) => [`M-${n}`, 'MoU', 'Universität Heidelberg', 'DE', '15/01/2020'])
  const run = importOf(on, officer, 'agreements')
  await run.check(italianCsv(['Codice accordo', 'Tipo accordo', 'Ateneo partner', 'Paese', 'Data firma'], rows))
  expect(await run.problems()).toEqual([])
  await run.confirm(false)
  await on.close()
  return { institution: office.institution, actor: president, agreement, step, hash }
}

/** What must hold on either engine; each has a test file of its own, so that they run side by side. */
export function aKilledProcess(open: () => Places | Promise<Places>): void {
  describe('leaves the state before or the state after', () => {
    let places: Places
    let signing: Awaited<ReturnType<typeof prepare>>
    beforeAll(async () => {
      places = await open()
      signing = await prepare(places.first)
    }, 300_000)
    afterAll(() => places.remove())

    /** Kills the deed at the drawn moments, each time on a fresh copy, and looks at what is there. */
    async function kill<State>(deed: [string, string?], look: (place: Place) => Promise<State>) {
      const whole = await places.copy()
      const { writes, printed } = await perform(whole, deed)
      expect(writes, printed).toBeGreaterThan(5)
      const states: { place: Place; state: State }[] = []
      for (const moment of drawn(writes)) {
        const place = await places.copy()
        const { killed, printed } = await perform(place, deed, moment)
        expect(killed, `at ${moment} of ${writes}: ${printed}`).toBe(true)
        states.push({ place, state: await look(place) })
      }
      return { before: await look(places.first), after: await look(whole), states }
    }

    test('while a signature is made: none, or one with its fact; then it can be made', async () => {
      const { institution, agreement } = signing
      const look = (place: Place) =>
        rowsIn(
          place,
          institution,
          sql<object>`select a.state, (select count(*)::integer from agreement_signature s where s.agreement = a.id) as signatures,
            (select s.state from agreement_step s where s.id = ${signing.step}) as step,
            (select count(*)::integer from event e where e.subject = a.id and e.name = 'agreement.signed-by-us') as facts
            from agreement a where a.id = ${agreement}`,
        )
      const deed: [string, string] = ['sign', JSON.stringify(signing)]
      const { before, after, states } = await kill(deed, look)
      expect(before).toEqual([{ state: 'ready-to-sign', signatures: 0, step: 'open', facts: 0 }])
      expect(after).toEqual([{ state: 'partly-signed', signatures: 1, step: 'signed', facts: 1 }])
      for (const { state } of states) expect([before, after]).toContainEqual(state)
      expect(states.map(({ state }) => state)).toContainEqual(before)
      const unsigned = states.find(({ state }) => JSON.stringify(state) === JSON.stringify(before))
      if (unsigned) await perform(unsigned.place, deed)
      expect(unsigned && (await look(unsigned.place))).toEqual(after)
    }, 600_000)

    test('while old agreements are imported: none or all of them; then the clock takes the import up again', async () => {
      const look = (place: Place) =>
        rowsIn(
          place,
          signing.institution,
          sql<object>`select i.state, (select count(*)::integer from agreement where code like 'M-%') as agreements,
            (select count(*)::integer from event e where e.name = 'import.applied') as facts from import i`,
        )
      const { before, after, states } = await kill(['work'], look)
      expect(before).toEqual([{ state: 'confirmed', agreements: 0, facts: 0 }])
      expect(after).toEqual([{ state: 'applied', agreements: old, facts: 1 }])
      for (const { place, state } of states) {
        expect([before, after]).toContainEqual(state)
        await perform(place, ['work-later'])
        expect(await look(place)).toEqual(after)
      }
    }, 600_000)

    test('while the Commission’s list is imported: the directory as before or as after; then the list can be read again', async () => {
      const look = async (place: Place) =>
        (
          await rowsIn(
            place,
            signing.institution,
            sql<{
              listed: number
              done: number
            }>`select (select count(*)::integer from organisation where charter = 'listed') as listed,
              (select count(*)::integer from eche_import where state = 'done') as done`,
          )
        )[0]
      const deed: [string, string] = ['import-eche', list]
      const { after, states } = await kill(deed, look)
      expect(after?.listed).toBeGreaterThan(listed - 50)
      for (const { state } of states) expect([{ listed: 0, done: 0 }, after]).toContainEqual(state)
      const first = states[0]
      if (first) await perform(first.place, deed)
      expect(first && (await look(first.place))).toEqual(after)
    }, 600_000)
  })
}
