import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { within } from '../../test/support/agreements.ts'
import { aPdf } from '../../test/support/answers.ts'
import {
  type Applicant,
  anApplicant,
  anInvited,
  applyLinkTo,
  complete,
  factNames,
  fillIn,
  giveAll,
  statePapers,
} from '../../test/support/applications.ts'
import { useDeployment } from '../../test/support/database.ts'
import { anIncomingOffice, type IncomingOffice, lettersOf } from '../../test/support/nominations.ts'
import { anAccount } from '../../test/support/people.ts'
import { wire } from '../app.tsx'
import { verifyByCode, verifyByContent } from '../documents/index.ts'
import { withdrawNomination } from '../nominations/index.ts'
import { Refusal } from '../platform/refusal.ts'
import { stateRecord, withdrawRecord } from '../rulebook/index.ts'
import { remindApplicantsTick } from './application.reactions.ts'
import {
  admitApplicant,
  askForForm,
  checkPapers,
  extendApplication,
  givePaper,
  inviteAgain,
  refuseApplication,
  returnApplication,
  saveStep,
  showApplication,
  submitApplication,
  takeUpApplication,
  withdrawApplication,
} from './index.ts'
import { listWaitingApplications } from './list-applications.ts'
import { listOwnApplications, showPaper } from './show-application.ts'

const on = useDeployment()
let office: IncomingOffice
let one: Applicant

beforeAll(async () => {
  wire()
  on().time.set('2027-05-20T09:00:00Z')
  office = await anIncomingOffice(on())
  await statePapers(office.system())
})
beforeEach(async () => {
  // Nominations of the winter term close on 15 May.
  on().time.set('2027-05-10T09:00:00Z')
  one = await anApplicant(office)
  on().time.set('2027-05-20T09:00:00Z')
})

const refusal = async (promise: Promise<unknown>): Promise<Refusal> => {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw error ?? new Error('nothing was refused')
  return error
}
const file = async () => showApplication(office.office(), one.application)
const state = async () => (await file()).application.state
const input = () => ({ application: one.application })
const seen = async () => ({ ...input(), version: (await file()).application.revision })
const lettersTo = async (email: string) =>
  (await lettersOf(on(), office.institution)).filter(({ recipient }) => recipient === email)

async function allInOrder() {
  const { papers } = await file()
  await checkPapers(office.office(), {
    ...input(),
    findings: papers.map(({ requirement, document }) => ({ requirement, document, inOrder: true })),
  })
}
async function found(requirement: string, faults: ('unsigned' | 'unstamped' | 'altered')[], note?: string) {
  const paper = (await file()).papers.find(each => each.requirement === requirement)
  const finding = { requirement, document: paper?.document ?? '', inOrder: false, faults, note }
  return checkPapers(office.office(), { ...input(), findings: [finding] })
}

describe('the weeks within which the office says that it decides', () => {
  test('give a date to whoever waits for the decision, and move with the rule', async () => {
    await complete(office, one)
    await submitApplication(one.student(), input())
    expect((await file()).turn).toEqual({ who: 'office', until: undefined })
    const rule = { kind: 'time-limit' as const, key: 'decision', label: { en: 'Decision' } }
    await stateRecord(office.system(), { ...rule, content: { what: 'decision', weeks: 4 } })
    expect((await file()).turn).toEqual({ who: 'office', until: new Date('2027-06-17T21:59:59.999Z') })
    const waiting = await listWaitingApplications(office.office(), undefined)
    expect(waiting.find(row => row.state === 'submitted')?.until).toEqual(new Date('2027-06-17T21:59:59.999Z'))
    await stateRecord(office.system(), { ...rule, content: { what: 'decision', weeks: 2 } })
    expect((await file()).turn.until).toEqual(new Date('2027-06-03T21:59:59.999Z'))
    await withdrawRecord(office.system(), { kind: 'time-limit', key: 'decision', reason: 'Only for this story.' })
  })
})

describe('the link', () => {
  test('goes to a student whose nomination is accepted, and makes exactly one application theirs', async () => {
    expect(await factNames(office, one.application)).toEqual(['application.opened', 'application.taken-up'])
    expect((await listOwnApplications(one.student(), undefined)).map(({ id }) => id)).toEqual([one.application])
    const letter = (await lettersOf(on())).findLast(({ recipient }) => recipient === one.email)
    expect(letter).toMatchObject({ discreet: true })
    expect((await lettersTo(one.email)).some(({ text }) => text.includes('/application/link/'))).toBe(false)
  })

  test('works once, and neither guessed nor after its end', async () => {
    const secret = await applyLinkTo(on(), one.email)
    const password = 'another long password'
    for (const tried of [secret, 'guessed'])
      expect((await refusal(takeUpApplication(office.visitor(), { secret: tried, password }))).code).toBe(
        'application-link.not-valid',
      )
    on().time.set('2027-05-10T09:00:00Z')
    const late = await anInvited(office)
    on().time.set('2027-06-25T09:00:00Z')
    const over = takeUpApplication(office.visitor(), { secret: await applyLinkTo(on(), late.email), password })
    expect((await refusal(over)).code).toBe('application-link.not-valid')
  })

  test('is taken by an account that exists, which becomes a student here', async () => {
    on().time.set('2027-05-10T09:00:00Z')
    const invited = await anInvited(office)
    const { id: account } = await anAccount(on())
    const secret = await applyLinkTo(on(), invited.email)
    const signedIn = office.as({ kind: 'user', account, roles: [], mandates: [] })
    const facts = await takeUpApplication(signedIn, { secret })
    expect(facts.map(({ name }) => name)).toEqual(['role.granted', 'application.taken-up'])
    const again = await anInvited(office)
    const facts2 = await takeUpApplication(signedIn, { secret: await applyLinkTo(on(), again.email) })
    expect(facts2.map(({ name }) => name)).toEqual(['application.taken-up'])
  })

  test('opens no account over one that exists, and none without a password', async () => {
    on().time.set('2027-05-10T09:00:00Z')
    const { email } = await anAccount(on())
    const invited = await anInvited(office, { email })
    const secret = await applyLinkTo(on(), invited.email)
    const password = 'another long password'
    expect((await refusal(takeUpApplication(office.visitor(), { secret, password }))).code).toBe(
      'account.exists-already',
    )
    expect((await refusal(takeUpApplication(office.visitor(), { secret }))).problems.password?.code).toBe('missing')
  })

  test('is sent again by the office while nobody has used one', async () => {
    expect((await refusal(inviteAgain(office.office(), input()))).code).toBe('application.taken-up-already')
    on().time.set('2027-05-10T09:00:00Z')
    const invited = await anInvited(office)
    const first = await applyLinkTo(on(), invited.email)
    on().time.set('2027-05-11T09:00:00Z')
    await inviteAgain(office.office(), { application: invited.application })
    await on().jobs.drain(on())
    expect(await applyLinkTo(on(), invited.email)).not.toBe(first)
  })
})

describe('answers', () => {
  test('are kept as they were typed, right or wrong, and only those that are asked', async () => {
    const answers = { birthPlace: ' Łódź ', identityUntil: 'soon', invented: 'x' }
    await saveStep(one.student(), { ...input(), step: 'personal', answers })
    expect((await file()).answers.personal).toEqual({ birthPlace: 'Łódź', identityUntil: 'soon' })
    const problems = (await file()).missing.filter(each => each.kind === 'answer' && each.field === 'identityUntil')
    expect(problems).toMatchObject([{ problem: { code: 'wrong-date' } }])
  })

  test('of a window that is stale are refused, unless they say the same', async () => {
    const save = (birthPlace: string, version: number, byItself = false) =>
      saveStep(one.student(), { ...input(), step: 'personal', version, answers: { birthPlace }, byItself })
    await save('Jena', 0)
    expect((await refusal(save('Gera', 0))).code).toBe('application-step.changed-meanwhile')
    expect(await save('Jena', 0)).toEqual([])
    expect(await save('Gera', 1, true)).toEqual([])
    expect((await file()).answers.personal).toEqual({ birthPlace: 'Gera' })
  })

  test('that are too long are refused at their field, and the office types none', async () => {
    const answers = { birthPlace: 'x'.repeat(121) }
    const refused = await refusal(saveStep(one.student(), { ...input(), step: 'personal', answers }))
    expect(refused.problems.birthPlace?.code).toBe('too-long')
    const byOffice = saveStep(office.office(), { ...input(), step: 'personal', answers: {} })
    expect((await refusal(byOffice)).code).toBe('not-allowed')
  })
})

describe('papers', () => {
  const give = (requirement: string, name = 'paper.pdf', bytes = aPdf()) =>
    givePaper(one.student(), { ...input(), requirement, file: { name, bytes } })

  test('are taken in the formats and up to the size of the rulebook, whatever they are called', async () => {
    const text = new TextEncoder().encode('just words')
    expect((await refusal(give('passport', 'passport.txt', text))).code).toBe('application.paper-format')
    expect((await refusal(give('passport', 'passport.pdf', text))).code).toBe('document.disguised')
    const large = new Uint8Array(1_048_577)
    large.set(aPdf())
    expect((await refusal(give('passport', 'passport.pdf', large))).code).toBe('application.paper-too-large')
    expect((await refusal(give('diary'))).code).toBe('application.paper-not-asked')
    const [fact] = await give('passport')
    expect(fact).toMatchObject({ name: 'application.paper-given', facts: { requirement: 'passport' } })
  })

  test('come from the side that owes them', async () => {
    expect((await refusal(give('signed-form'))).code).toBe('application.paper-of-others')
    const byGuest = givePaper(office.guest(), {
      ...input(),
      requirement: 'passport',
      file: { name: 'p.pdf', bytes: aPdf() },
    })
    expect((await refusal(byGuest)).code).toBe('application.paper-of-others')
    const stranger = givePaper(office.guest(office.granada), {
      ...input(),
      requirement: 'signed-form',
      file: { name: 'p.pdf', bytes: aPdf() },
    })
    expect((await refusal(stranger)).code).toBe('not-allowed')
  })

  test('of another application are not found by their address', async () => {
    const [given] = await give('passport')
    on().time.set('2027-05-10T09:00:00Z')
    const other = await anApplicant(office)
    const document = String(given?.facts.document)
    expect((await showPaper(one.student(), { ...input(), document })).name).toBe('paper.pdf')
    for (const wish of [
      { application: one.application, document },
      { application: other.application, document },
    ])
      expect((await refusal(showPaper(other.student(), wish))).code).toMatch(/not-found$/)
  })
})

describe('the printed form', () => {
  const sign = (bytes: Uint8Array<ArrayBuffer>) =>
    givePaper(office.guest(), { ...input(), requirement: 'signed-form', file: { name: 'form.pdf', bytes } })
  const printed = async () => {
    const { application } = await file()
    const wish = { ...input(), document: application.printedDocument ?? '' }
    return Uint8Array.from((await showPaper(one.student(), wish)).content)
  }

  test('exists only of full answers, carries a code that anybody can check, and is set once for the same answers', async () => {
    expect((await refusal(askForForm(one.student(), input()))).code).toBe('application.form-has-gaps')
    await fillIn(one)
    await askForForm(one.student(), input())
    await on().jobs.drain(on())
    const facts = (await file()).happened.find(({ name }) => name === 'application.form-printed')?.facts
    expect(await verifyByCode(office.visitor(), String(facts?.code))).toMatchObject({
      title: { en: 'Application form' },
    })
    expect(await verifyByContent(office.visitor(), await printed())).toBeDefined()
    expect(await askForForm(one.student(), input())).toEqual([])
  })

  test('is told from a copy that nobody signed, one that something was added to, and another one', async () => {
    expect((await refusal(sign(aPdf()))).code).toBe('application.form-not-printed')
    await fillIn(one)
    await askForForm(one.student(), input())
    await on().jobs.drain(on())
    const bytes = await printed()
    expect((await refusal(sign(bytes))).code).toBe('application.form-unsigned')
    await sign(new Uint8Array([...bytes, ...aPdf('signature')]))
    expect((await file()).papers).toMatchObject([{ trace: 'added-to' }])
    const altered = Uint8Array.from(bytes)
    altered[altered.length - 3] = 33
    await sign(altered)
    expect((await file()).papers).toMatchObject([{ trace: 'other' }])
    expect(await verifyByContent(office.visitor(), altered)).toBeUndefined()
  })

  test('that was signed before answers changed must be signed anew', async () => {
    await complete(office, one)
    await fillIn(one, { contact: { city: 'Mannheim' } })
    expect((await file()).missing).toMatchObject([{ kind: 'paper', why: 'outdated' }])
    expect((await refusal(sign(aPdf()))).code).toBe('application.form-outdated')
  })
})

describe('handing in', () => {
  test('is refused with each thing that is missing, and leaves the application as it was', async () => {
    const refused = await refusal(submitApplication(one.student(), input()))
    expect(refused.code).toBe('application.incomplete')
    expect(Object.keys(refused.problems)).toEqual(
      expect.arrayContaining(['personal.birthPlace', 'stay.arriveOn', 'papers.signed-form', 'papers.passport']),
    )
    expect(refused.problems['papers.certificate']).toBeUndefined()
    expect(await state()).toBe('draft')
  })

  test('is refused after the deadline, with its date, until the office gives more time', async () => {
    await complete(office, one)
    on().time.set('2027-06-15T22:00:00Z')
    const refused = await refusal(submitApplication(one.student(), input()))
    expect([refused.code, JSON.stringify(refused.facts)]).toEqual([
      'deadline.passed',
      expect.stringContaining('2027-06-15'),
    ])
    await extendApplication(office.office(), { ...input(), until: '2027-06-20', remark: 'The post was on strike.' })
    await submitApplication(one.student(), input())
    expect(await state()).toBe('submitted')
  })

  test('is done by the student or by the home university, once', async () => {
    await complete(office, one)
    const [fact] = await submitApplication(office.guest(), input())
    expect(fact?.name).toBe('application.submitted')
    expect((await refusal(submitApplication(one.student(), input()))).code).toBe('application.not-possible-now')
    const step = { ...input(), step: 'personal' as const, version: 1, answers: {} }
    expect((await refusal(saveStep(one.student(), step))).code).toBe('application.not-fillable')
    expect((await refusal(askForForm(one.student(), input()))).code).toBe('application.not-fillable')
    await expect(giveAll(office, one)).rejects.toMatchObject({ code: 'application.not-fillable' })
    const longer = extendApplication(office.office(), { ...input(), until: '2027-06-20', remark: 'Too late for that' })
    expect((await refusal(longer)).code).toBe('application.not-fillable')
  })
})

describe('the office', () => {
  beforeEach(async () => {
    await complete(office, one)
    await submitApplication(one.student(), input())
  })

  test('returns an application with exactly what is wrong, and admits it once that is cured', async () => {
    expect((await refusal(returnApplication(office.office(), await seen()))).code).toBe('application.nothing-wrong')
    await found('signed-form', ['unstamped', 'altered'], 'Page 2')
    expect((await refusal(admitApplicant(office.office(), await seen()))).code).toBe('application.lacks-something')
    await returnApplication(office.office(), await seen())
    await on().jobs.drain(on())
    const letter = (await lettersTo(one.email)).find(({ subject }) => subject.includes('needs something more'))
    expect(letter?.text).toContain(
      '- Signed application form (to be handed in anew: a stamp is missing, altered; Page 2)',
    )
    expect(letter?.text).not.toContain('Passport')
    await giveAll(office, one, 'stamped')
    await submitApplication(office.guest(), input())
    expect((await refusal(admitApplicant(office.office(), await seen()))).code).toBe('application.papers-unchecked')
    await allInOrder()
    await admitApplicant(office.office(), await seen())
    await on().jobs.drain(on())
    const issued = (await file()).happened.find(({ name }) => name === 'application.letter-issued')
    const verified = await verifyByCode(office.visitor(), String(issued?.facts.code))
    expect(verified).toMatchObject({ title: { en: 'Letter of admission' }, withdrawnAt: null })
    expect((await lettersTo(one.email)).map(({ subject }) => subject).join()).toContain('admits you')
    expect(await state()).toBe('admitted')
  })

  test('judges no paper unseen, and none both right and wrong', async () => {
    const { papers } = await file()
    const [paper] = papers
    const finding = { requirement: paper?.requirement ?? '', document: paper?.document ?? '', inOrder: true }
    const check = (findings: object[]) => refusal(checkPapers(office.office(), { ...input(), findings } as never))
    expect((await check([{ ...finding, document: one.application }])).code).toBe('application.changed-meanwhile')
    expect((await check([{ ...finding, faults: ['unsigned'] }])).code).toBe('input.wrong')
    expect((await check([])).code).toBe('application.nothing-checked')
    expect((await file()).papers.every(each => each.finding === null)).toBe(true)
  })

  test('decides on nothing that has changed since it was read', async () => {
    const stale = await seen()
    await withdrawApplication(one.student(), { ...input(), reason: 'A place elsewhere' })
    expect((await refusal(admitApplicant(office.office(), stale))).code).toBe('application.changed-meanwhile')
    expect((await refusal(checkPapers(office.office(), { ...input(), findings: [] }))).code).toBe(
      'application.not-to-check',
    )
  })

  test('refuses for a reason that the student reads', async () => {
    await refuseApplication(office.office(), { ...(await seen()), remark: 'The course is not held this year.' })
    await on().jobs.drain(on())
    expect((await lettersTo(one.email)).at(-1)?.text).toContain('The course is not held this year.')
    expect(await state()).toBe('refused')
    expect((await refusal(withdrawApplication(one.student(), input()))).code).toBe('application.not-possible-now')
  })

  test('alone decides: neither the student nor the home university admits anybody', async () => {
    for (const caller of [one.student(), office.guest()]) {
      expect((await refusal(admitApplicant(caller, await seen()))).code).toBe('not-allowed')
      expect((await refusal(checkPapers(caller, { ...input(), findings: [] }))).code).toBe('not-allowed')
    }
  })
})

test('a nomination that is withdrawn takes its application with it', async () => {
  await withdrawNomination(office.guest(), { nomination: one.nomination })
  await on().jobs.drain(on())
  expect(await state()).toBe('withdrawn')
})

test('nobody reads the application of somebody else, nor a partner that of another university', async () => {
  on().time.set('2027-05-10T09:00:00Z')
  const other = await anApplicant(office)
  for (const caller of [other.student(), office.guest(office.granada), office.visitor()])
    expect((await refusal(showApplication(caller, one.application))).code).toMatch(/not-found|not-allowed/)
})

test('whoever has not handed in is reminded twice, each time once, with what is missing', async () => {
  const tick = async () => {
    await remindApplicantsTick.run(office.system())
    await on().jobs.drain(on())
    return (await factNames(office, one.application)).filter(name => name === 'application.reminded').length
  }
  expect(await tick()).toBe(0)
  on().time.set('2027-06-02T09:00:00Z')
  expect([await tick(), await tick()]).toEqual([1, 1])
  expect((await lettersTo(one.email)).at(-1)?.text).toContain('Passport or identity card (not handed in)')
  on().time.set('2027-06-13T09:00:00Z')
  expect([await tick(), await tick()]).toEqual([2, 2])
  on().time.set('2027-06-16T09:00:00Z')
  expect(await tick()).toBe(2)
})

test('the database itself keeps the states that the life cycle knows', async () => {
  const wrong = within(on(), office.institution, [
    sql`update application set state = 'lost' where id = ${one.application}`,
  ])
  await expect(wrong).rejects.toThrow(/application_state_check/)
})
