import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { actors as kinds } from '../../test/support/actors.ts'
import { within } from '../../test/support/agreements.ts'
import { useDeployment } from '../../test/support/database.ts'
import { anIncomingOffice, aStudent, type IncomingOffice } from '../../test/support/nominations.ts'
import { type Actor, may } from '../permissions.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Caller } from '../platform/scope.ts'
import {
  acceptNomination,
  askForCorrection,
  type NominationState,
  nominateStudent,
  nominationLife,
  refuseNomination,
  takeBackDecision,
  withdrawNomination,
} from './index.ts'

const on = useDeployment()
let office: IncomingOffice
beforeAll(async () => {
  office = await anIncomingOffice(on())
})

const nominate = async (condition: string) =>
  (await nominateStudent(office.office(), aStudent(office, { condition, exception: 'Many at once.' })))[0]?.subject ??
  ''
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    error => {
      if (error instanceof Refusal) return error.code
      throw error
    },
  )

test('many officers accept for the last place at once, and one student gets it', async () => {
  const condition = await office.another({ persons: 1 })
  const waiting: string[] = []
  for (let n = 0; n < 6; n++) waiting.push(await nominate(condition))
  const outcomes = await Promise.all(
    waiting.map(nomination => outcome(acceptNomination(office.office(), { nomination, proposal: 1 }))),
  )
  expect(outcomes.toSorted()).toEqual([...Array(5).fill('agreement.no-place-left'), 'done'])
})

test('the same student nominated several times at once stands nominated once', async () => {
  const condition = await office.another({ persons: 9 })
  const student = aStudent(office, { condition })
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => outcome(nominateStudent(office.guest(), student))))
  expect(outcomes.toSorted()).toEqual(['done', ...Array(3).fill('nomination.nominated-already')])
})

/** The table's actions that a person takes, as commands. */
const deeds: Record<string, (caller: Caller, nomination: string) => Promise<unknown>> = {
  approve: (caller, nomination) => acceptNomination(caller, { nomination, proposal: 1 }),
  reject: (caller, nomination) => refuseNomination(caller, { nomination, proposal: 1, reason: 'For a test.' }),
  'ask-for-correction': (caller, nomination) =>
    askForCorrection(caller, { nomination, proposal: 1, reason: 'For a test.' }),
  'take-back': (caller, nomination) => takeBackDecision(caller, { nomination, proposal: 1 }),
  withdraw: (caller, nomination) => withdrawNomination(caller, { nomination }),
}
const permission = (deed: string) => (deed === 'withdraw' ? 'nomination.correct' : 'nomination.decide')

describe.each(nominationLife.states)('a nomination that is %s', state => {
  test('lets everybody do what tables say, and nothing else', async () => {
    const condition = await office.another({ persons: 500 })
    const nomination = await nominate(condition)
    const put = () =>
      within(on(), office.institution, [
        sql`delete from agreement_place where taken_by = ${nomination}`,
        sql`update nomination set state = ${state}, answer = 'For a test.' where id = ${nomination}`,
      ])
    const everybody: Record<string, Actor> = {
      ...kinds,
      officer: office.officer,
      'its own workspace': { kind: 'partner', organisations: [office.heidelberg] },
      'another workspace': { kind: 'partner', organisations: [office.granada] },
    }
    for (const [deed, run] of Object.entries(deeds))
      for (const [who, actor] of Object.entries(everybody)) {
        await put()
        const allowed = may(actor, permission(deed), { partners: [office.heidelberg], units: [] })
        const possible = nominationLife.can(state as NominationState, deed as 'approve')
        const expected = !allowed ? 'not-allowed' : possible ? 'done' : 'nomination.not-possible-now'
        expect([who, deed, await outcome(run(office.as(actor), nomination))]).toEqual([who, deed, expected])
      }
  })
})
