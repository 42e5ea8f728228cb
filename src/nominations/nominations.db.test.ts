import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { within } from '../../test/support/agreements.ts'
import { useDeployment } from '../../test/support/database.ts'
import { aGuestOf, anIncomingOffice, aStudent, type IncomingOffice, lettersOf } from '../../test/support/nominations.ts'
import { tickAll } from '../platform/jobs.ts'
import { Refusal } from '../platform/refusal.ts'
import {
  acceptNomination,
  admitLateNomination,
  askForCorrection,
  correctNomination,
  listNominations,
  type Nomination,
  nominateStudent,
  refuseNomination,
  showNomination,
  showOffer,
  takeBackDecision,
  withdrawNomination,
} from './index.ts'

const on = useDeployment()
let office: IncomingOffice
beforeAll(async () => {
  await import('../app.tsx').then(({ wire }) => wire())
})

const fresh = async () => {
  on().time.set('2026-11-02T09:00:00Z')
  office = await anIncomingOffice(on())
}
const nominate = async (given: Parameters<typeof aStudent>[1] = {}, by = office.guest()) => {
  const [received] = await nominateStudent(by, aStudent(office, given))
  return received?.subject ?? ''
}
const read = async (id: string): Promise<Nomination> => (await showNomination(office.office(), id)).nomination
const facts = async (id: string) => (await showNomination(office.office(), id)).happened.map(({ name }) => name)
const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.then(
    () => undefined,
    thrown => thrown,
  )
  if (!(error instanceof Refusal)) throw error ?? new Error('nothing was refused')
  return error
}
const code = async (work: Promise<unknown>) => (await refusal(work)).code
const places = async () => {
  let n = 0
  await within(on(), office.institution, [
    {
      async execute(kysely) {
        n =
          (
            await sql<{
              n: number
            }>`select count(*)::integer n from agreement_place where institution = ${office.institution}`.execute(
              kysely,
            )
          ).rows[0]?.n ?? 0
        return n
      },
    },
  ])
  return n
}
const letters = () => lettersOf(on(), office.institution)
/** A correction says everything again, as the form does. */
const correction = async (id: string, change: Partial<Parameters<typeof correctNomination>[1]> = {}) => {
  const { revision, ...nomination } = await read(id)
  return {
    ...aStudent(office),
    ...(Object.fromEntries(Object.entries(nomination).filter(([, value]) => value !== null)) as unknown as Parameters<
      typeof correctNomination
    >[1]),
    nomination: id,
    version: revision,
    ...change,
  }
}

describe('a partner nominates a student', () => {
  test('who then waits for the office, with all that the network asks for', async () => {
    await fresh()
    const id = await nominate({ esi: 'urn:schac:personalUniqueCode:int:esi:uni-heidelberg.de:1234', comment: 'Ready.' })
    const nomination = await read(id)
    expect(nomination).toMatchObject({
      direction: 'incoming',
      keeper: 'ours',
      omobilityId: id,
      state: 'pending',
      version: 1,
      agreementIsced: '0231',
      late: false,
      comment: 'Ready.',
    })
    expect(nomination.proposalId).toMatch(/^[0-9a-f]{64}$/)
    expect(await facts(id)).toEqual(['nomination.received'])
    expect(await places()).toBe(0)
  })

  const wrong: [string, Parameters<typeof aStudent>[1], string][] = [
    ['for a year that is not agreed', { academicYear: '2031/2032' }, 'nomination.year-not-agreed'],
    ['in a field that is not agreed', { nomineeIsced: '0711' }, 'nomination.field-not-agreed'],
    ['at a level that is not agreed', { eqfLevel: '8' }, 'nomination.level-not-agreed'],
    ['for blended mobility that is not agreed', { activityAttributes: 'short-term-blended' }, 'nomination.not-blended'],
    ['who is not born yet', { birthDate: '2026-01-01' }, 'nomination.birth-date-implausible'],
    ['with an identifier that is none', { esi: '1234' }, 'input.wrong'],
  ]
  test.each(wrong)('not %s', async (_, given, expected) => {
    await fresh()
    expect(await code(nominate(given))).toBe(expected)
  })

  test('not on an agreement that is over, or that sends students the other way', async () => {
    await fresh()
    const over = await office.another({ state: 'expired', expires: '2026-09-30' })
    expect(await code(nominate({ condition: over }))).toBe('nomination.agreement-not-in-force')
    const outgoing = await office.another({ direction: 'outgoing' })
    expect(await code(nominate({ condition: outgoing }))).toBe('agreement.condition-not-found')
  })

  test('not on a place of another partner, and not in another partner’s name', async () => {
    await fresh()
    expect(await code(nominate({ condition: office.foreign }))).toBe('agreement.condition-not-found')
    expect(await code(nominate({ partner: office.granada, condition: office.foreign }))).toBe('not-allowed')
  })

  test('not twice for the same term, however the address is written', async () => {
    await fresh()
    await nominate({ email: 'lena@student.example' })
    expect(await code(nominate({ email: 'Lena@Student.example' }))).toBe('nomination.nominated-already')
    expect(await code(nominate({ email: 'lena@student.example', term: 'year', months: 10 }))).toBe(
      'nomination.nominated-already',
    )
  })

  test('not for a place that others wait for already', async () => {
    await fresh()
    await nominate()
    await nominate()
    const no = await refusal(nominate())
    expect([no.code, no.facts.persons]).toEqual(['agreement.no-place-left', 2])
    expect(await code(nominate({ exception: 'By arrangement with the dean.' }))).toBe('not-allowed')
    expect(await nominate({ exception: 'By arrangement with the dean.' }, office.office())).not.toBe('')
  })

  test('late only by asking for it, and then an officer admits it with a reason before anybody accepts it', async () => {
    await fresh()
    const late = { academicYear: '2026/2027', term: 'spring' as const }
    const no = await refusal(nominate(late))
    expect(no.code).toBe('deadline.passed')
    expect(no.facts.closed).toContain('2026-10-15T21:59:59.999Z[Europe/Rome]')
    const id = await nominate({ ...late, askLate: true })
    expect(await read(id)).toMatchObject({ late: true, admittedBecause: null })
    expect(await code(acceptNomination(office.office(), { nomination: id, proposal: 1 }))).toBe(
      'nomination.late-and-not-admitted',
    )
    const admission = { nomination: id, proposal: 1, reason: 'Their portal was down.' }
    expect(await code(admitLateNomination(office.guest(), admission))).toBe('not-allowed')
    await admitLateNomination(office.office(), admission)
    await acceptNomination(office.office(), { nomination: id, proposal: 1 })
    expect(await facts(id)).toEqual(['nomination.approved', 'nomination.admitted', 'nomination.received-late'])
  })
})

describe('the office decides', () => {
  test('an accepted student holds a place, and is written to in their language, with the rulebook’s date', async () => {
    await fresh()
    const id = await nominate({ language: 'fr' })
    await acceptNomination(office.office(), { nomination: id, proposal: 1 })
    await on().jobs.drain(on())
    expect(await read(id)).toMatchObject({ state: 'approved' })
    expect(await places()).toBe(1)
    const [letter, ...more] = await letters()
    expect(more).toEqual([])
    expect([letter?.recipient, letter?.language]).toEqual([(await read(id)).email, 'fr'])
    expect(letter?.text).toContain('15 juin 2027, 23:59 (Rome)')
    expect(letter?.text).toContain('Heidelberg University')
  })

  test('whoever accepts a version that was corrected in the meantime reads it first', async () => {
    await fresh()
    const id = await nominate()
    await correctNomination(office.guest(), await correction(id, { months: 4 }))
    expect(await code(acceptNomination(office.office(), { nomination: id, proposal: 1 }))).toBe(
      'nomination.changed-meanwhile',
    )
    await acceptNomination(office.office(), { nomination: id, proposal: 2 })
  })

  test('an accepted nomination is neither refused nor taken back nor proposed anew', async () => {
    await fresh()
    const id = await nominate()
    await acceptNomination(office.office(), { nomination: id, proposal: 1 })
    const seen = { nomination: id, proposal: 1 }
    expect(await code(refuseNomination(office.office(), { ...seen, reason: 'No room.' }))).toBe(
      'nomination.not-possible-now',
    )
    expect(await code(takeBackDecision(office.office(), seen))).toBe('nomination.not-possible-now')
    expect(await code(correctNomination(office.guest(), await correction(id, { months: 4 })))).toBe(
      'nomination.content-is-approved',
    )
  })

  test('a refusal says why, can be taken back, and can be cured by another proposal', async () => {
    await fresh()
    const id = await nominate()
    const { proposalId } = await read(id)
    await refuseNomination(office.office(), { nomination: id, proposal: 1, reason: 'No courses in this field.' })
    expect(await read(id)).toMatchObject({ state: 'rejected', answer: 'No courses in this field.' })
    await takeBackDecision(office.office(), { nomination: id, proposal: 1 })
    expect(await read(id)).toMatchObject({ state: 'pending', answer: null })
    await refuseNomination(office.office(), { nomination: id, proposal: 1, reason: 'No courses in this field.' })
    expect(await code(correctNomination(office.guest(), await correction(id)))).toBe('nomination.nothing-corrected')
    await correctNomination(office.guest(), await correction(id, { comment: 'The dean agrees.' }))
    const again = await read(id)
    expect(again).toMatchObject({ state: 'pending', version: 2, answer: null })
    expect(again.proposalId).not.toBe(proposalId)
  })

  test('a question waits for the partner, whose correction brings it back', async () => {
    await fresh()
    const id = await nominate()
    await askForCorrection(office.office(), { nomination: id, proposal: 1, reason: 'The birth date, please.' })
    expect(await code(acceptNomination(office.office(), { nomination: id, proposal: 1 }))).toBe(
      'nomination.not-possible-now',
    )
    const { proposalId } = await read(id)
    await correctNomination(office.guest(), await correction(id, { birthDate: '2003-03-02' }))
    // What is known of the student is no part of what is proposed (EWP OM-8, OM-15).
    expect(await read(id)).toMatchObject({ state: 'pending', proposalId, version: 1, birthDate: '2003-03-02' })
  })

  test('what is known of a student changes after the decision too, and never becomes somebody else', async () => {
    await fresh()
    const id = await nominate()
    await acceptNomination(office.office(), { nomination: id, proposal: 1 })
    await correctNomination(office.guest(), await correction(id, { email: 'new@student.example' }))
    expect(await read(id)).toMatchObject({ state: 'approved', email: 'new@student.example', version: 1 })
    const other = { givenNames: 'Otto', familyName: 'Anders', birthDate: '2001-01-01' }
    expect(await code(correctNomination(office.guest(), await correction(id, other)))).toBe('nomination.other-student')
  })

  test('a withdrawn student gives the place back, and cannot come again by the same nomination', async () => {
    await fresh()
    const id = await nominate()
    await acceptNomination(office.office(), { nomination: id, proposal: 1 })
    await withdrawNomination(office.guest(), { nomination: id, reason: 'Ill.' })
    expect([await places(), (await read(id)).state]).toEqual([0, 'cancelled'])
    expect(await code(withdrawNomination(office.guest(), { nomination: id }))).toBe('nomination.not-possible-now')
    expect(await code(correctNomination(office.guest(), await correction(id, { months: 4 })))).toBe(
      'nomination.is-cancelled',
    )
  })
})

describe('the partner', () => {
  test('hears of a whole sitting in one letter, each guest in their own, and then no more', async () => {
    await fresh()
    const { email } = await aGuestOf(office)
    const [first, second] = [await nominate({ familyName: 'Zander' }), await nominate({ familyName: 'Adler' })]
    await acceptNomination(office.office(), { nomination: first, proposal: 1 })
    on().time.advance(60_000)
    await refuseNomination(office.office(), { nomination: second, proposal: 1, reason: 'No room.' })
    const quiet = { info: () => undefined, error: (_: object, text: string) => expect.fail(text) }
    on().time.advance(5 * 60_000)
    await tickAll(on(), quiet)
    expect((await letters()).filter(({ recipient }) => recipient === email)).toEqual([])
    on().time.advance(6 * 60_000)
    await tickAll(on(), quiet)
    on().time.advance(60 * 60_000)
    await tickAll(on(), quiet)
    const [news, ...more] = (await letters()).filter(({ recipient }) => recipient === email)
    expect(more).toEqual([])
    expect(news?.text).toMatch(/- Adler, Lena .*refused\. No room\.\n- Zander, Lena .*accepted\./)
  })

  test('reads its own nominations only, and finds those of others neither by list nor by guessing', async () => {
    await fresh()
    const id = await nominate()
    const theirs = office.guest(office.granada)
    const wish = { filter: {}, sort: 'nominated', down: true, language: 'en', page: 1, size: 50 } as const
    expect((await listNominations(office.guest(), wish)).total).toBe(1)
    expect(await listNominations(theirs, wish)).toEqual({ rows: [], total: 0 })
    expect(await code(showNomination(theirs, id))).toBe('nomination.not-found')
    expect(await code(withdrawNomination(theirs, { nomination: id }))).toBe('not-allowed')
    expect(await code(correctNomination(theirs, await correction(id)))).toBe('not-allowed')
    expect(await code(acceptNomination(office.guest(), { nomination: id, proposal: 1 }))).toBe('not-allowed')
  })

  test('sees what its agreements still provide, with what waits counted', async () => {
    await fresh()
    await nominate()
    const { places: offered, periods } = await showOffer(office.guest(), office.heidelberg)
    const next = offered.find(({ id, year }) => id === office.condition && year === '2027/2028')
    expect(next).toMatchObject({ persons: 2, waiting: 1, left: { year: 1 } })
    expect(periods.map(({ year, term, standing }) => [year, term, standing.open])).toEqual([
      ['2026/2027', 'winter', false],
      ['2026/2027', 'spring', false],
      ['2026/2027', 'year', false],
      ['2027/2028', 'winter', true],
      ['2027/2028', 'spring', true],
      ['2027/2028', 'year', true],
    ])
    expect(await code(showOffer(office.guest(office.granada), office.heidelberg))).toBe('not-allowed')
  })
})
