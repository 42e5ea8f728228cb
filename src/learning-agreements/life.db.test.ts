import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { within } from '../../test/support/agreements.ts'
import { type Applicant, anApplicant } from '../../test/support/applications.ts'
import { useDeployment } from '../../test/support/database.ts'
import {
  aCatalogueOf,
  aPrepared,
  aSignerOf,
  type Signer,
  seen,
  signAll,
} from '../../test/support/learning-agreements.ts'
import { anIncomingOffice, type IncomingOffice } from '../../test/support/nominations.ts'
import { wire } from '../app.tsx'
import { may, type Permission } from '../permissions.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Caller } from '../platform/scope.ts'
import {
  addComponent,
  changeLearningAgreement,
  declineForReceiving,
  declineForSending,
  dropChange,
  extendLearningAgreement,
  reviseLearningAgreement,
  showLearningAgreement,
  signAsStudent,
  signForReceiving,
  signForSending,
} from './index.ts'
import {
  type LearningAgreementState,
  learningAgreementLife,
  learningAgreementStates,
  subjectOf,
} from './learning-agreement.ts'

const on = useDeployment()
let office: IncomingOffice
let signer: Signer
let one: Applicant
let agreement: string
let agreed: string
let drafted: string

beforeAll(async () => {
  wire()
  on().time.set('2027-05-10T09:00:00Z')
  office = await anIncomingOffice(on())
  const catalogue = await aCatalogueOf(office)
  signer = await aSignerOf(office)
  one = await anApplicant(office)
  const other = await anApplicant(office)
  on().time.set('2027-07-20T09:00:00Z')
  agreed = await aPrepared(office, { applicant: one, catalogue, signer })
  await signAll(office, { applicant: one, agreement: agreed, signer })
  drafted = await aPrepared(office, { applicant: other, catalogue, signer })
  await within(on(), office.institution, [
    sql`update application set account = ${one.account} where id = ${other.application}`,
  ])
  agreement = agreed
  on().time.set('2027-09-25T09:00:00Z')
})

type Action = Parameters<typeof learningAgreementLife.can>[1]
type Deed = { action: Action; asks: Permission; run: (caller: Caller) => Promise<unknown> }

const said = async () => ({ ...(await seen(office, agreement)), position: 'Coordinator' })
const answered = async () => ({ ...(await seen(office, agreement)), answer: 'Please choose another course.' })
const deeds: Deed[] = [
  {
    action: 'write',
    asks: 'learning-agreement.fill',
    run: by =>
      addComponent(by, {
        agreement,
        list: 'recognised',
        title: `Seminar ${Math.floor(performance.now())}`,
        term: '1/2',
      }),
  },
  { action: 'sign-as-student', asks: 'learning-agreement.fill', run: async by => signAsStudent(by, await said()) },
  {
    action: 'sign-for-sending',
    asks: 'learning-agreement.sign-for-sending',
    run: async by => signForSending(by, await said()),
  },
  {
    action: 'decline',
    asks: 'learning-agreement.sign-for-sending',
    run: async by => declineForSending(by, await answered()),
  },
  {
    action: 'sign-for-receiving',
    asks: 'learning-agreement.sign-for-receiving',
    run: async by => signForReceiving(by, await said()),
  },
  {
    action: 'comment',
    asks: 'learning-agreement.sign-for-receiving',
    run: async by => declineForReceiving(by, await answered()),
  },
  { action: 'change', asks: 'learning-agreement.fill', run: by => changeLearningAgreement(by, { agreement }) },
  { action: 'drop', asks: 'learning-agreement.fill', run: by => dropChange(by, { agreement }) },
]

/** Who has signed the newest version when it stands so. */
const signedBy: { [state in LearningAgreementState]?: string[] } = {
  'student-signed': ['student'],
  proposed: ['student', 'sending'],
  approving: ['student', 'sending', 'receiving'],
  declining: ['student', 'sending'],
}

/** A version of its own for every try, since what was signed before cannot be changed any more. */
async function inState(state: LearningAgreementState): Promise<void> {
  agreement = state === 'draft' ? drafted : agreed
  const of = sql`institution = ${office.institution} and agreement = ${agreement}`
  const signatures = signedBy[state] ?? []
  const asked = signatures.length ? on().clock() : null
  const [kind, status] = state === 'draft' ? ['first', null] : ['change', 'inserted']
  const next = sql`(select max(number) from learning_agreement_version where ${of})`
  await within(on(), office.institution, [
    sql`insert into learning_agreement_version (institution, agreement, number, kind, particulars, sending_person, begun_at, asked_at, student, proposal_id)
      select institution, agreement, ${next} + 1, ${kind}, particulars, sending_person, begun_at, ${asked}::timestamptz,
        case when ${asked}::timestamptz is not null then '{}'::jsonb end, case when ${asked}::timestamptz is not null then 'x' end
      from learning_agreement_version where ${of} and number = 1`,
    sql`insert into learning_agreement_component (institution, agreement, version, list, position, status, reason_text, title, term, terms, credits)
      values (${office.institution}, ${agreement}, ${next}, 'recognised', 0, ${status}, ${status}, '{"en": "Seminar"}', 1, 2, 3)`,
    ...signatures.map(
      party => sql`insert into learning_agreement_signature (institution, agreement, version, party, account, name, position, email, signed_at, app)
      values (${office.institution}, ${agreement}, ${next}, ${party}, ${party === 'student' ? one.account : null},
        ${party === 'student' ? null : 'N'}, ${party === 'student' ? null : 'P'}, ${party === 'student' ? null : 'n@p.example'}, ${on().clock()}, 'test')`,
    ),
    sql`update learning_agreement set state = ${state}, version = ${next} where id = ${agreement}`,
  ])
}

const everybody = (): Record<string, Caller> => ({
  student: one.student(),
  'another student': office.as({
    ...{ kind: 'user', account: office.officer.account, mandates: [] },
    roles: [{ role: 'student', units: [], partners: [] }],
  }),
  'who signs at home': signer.caller(),
  'another university': office.guest(office.granada),
  officer: office.office(),
  'coordinator of another unit': office.as({
    ...{ kind: 'user', account: office.officer.account, mandates: [] },
    roles: [{ role: 'coordinator', units: [office.institution], partners: [] }],
  }),
  visitor: office.visitor(),
})

/** What a deed was refused for; `done` where it was not. */
async function outcome(deed: Deed, by: Caller): Promise<string> {
  return deed.run(by).then(
    () => 'done',
    error => {
      if (error instanceof Refusal) return error.code
      throw error
    },
  )
}

describe.each(learningAgreementStates)('a learning agreement that is %s', state => {
  test.each(deeds)('lets $action happen to whom tables and permissions say, and to nobody else', async deed => {
    const { agreement: found } = await showLearningAgreement(office.system(), agreement)
    const wrong: string[] = []
    for (const [who, caller] of Object.entries(everybody())) {
      await inState(state)
      const allowed = may(caller.actor, deed.asks, subjectOf(found))
      const possible = learningAgreementLife.can(state, deed.action)
      const result = await outcome(deed, caller)
      if (!allowed && result !== 'not-allowed') wrong.push(`${who}: ${result}`)
      if (allowed && !possible && !/not-possible-now|not-writable/.test(result)) wrong.push(`${who}: ${result}`)
      if (allowed && possible && /not-possible-now|not-writable|not-allowed/.test(result))
        wrong.push(`${who}: ${result}`)
    }
    expect(wrong).toEqual([])
  })
})

test('more time is given by the office alone', async () => {
  await inState('agreed')
  for (const [who, caller] of Object.entries(everybody())) {
    const extend = extendLearningAgreement(caller, { agreement, until: '2027-10-10', reason: 'The course moved.' })
    const result = await extend.then(
      () => 'done',
      error => (error as Refusal).code,
    )
    expect([who, result]).toEqual([who, who === 'officer' ? 'done' : 'not-allowed'])
  }
})

test('a revision is no way around what all have signed', async () => {
  await inState('declined')
  const error = await reviseLearningAgreement(one.student(), { agreement }).catch(thrown => thrown)
  expect(error.code).toBe('learning-agreement.agreed-already')
})
