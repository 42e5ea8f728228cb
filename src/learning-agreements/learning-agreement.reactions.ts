import { z } from 'zod'
import { officeOf, todayOf } from '../institutions/index.ts'
import { queueMessage } from '../messages/index.ts'
import { addresseesWith } from '../people/index.ts'
import { command } from '../platform/command.ts'
import { type Fact, nothingChanged } from '../platform/facts.ts'
import { deploymentId } from '../platform/ids.ts'
import { query } from '../platform/query.ts'
import { reaction, tick } from '../platform/reaction.ts'
import type { Scope } from '../platform/scope.ts'
import { reminderDue, rulebookIn } from '../rulebook/index.ts'
import { guestsOf } from '../workspaces/index.ts'
import { driftOf } from './drift.ts'
import { holdersOf, openPeriods, toRemind } from './holding.store.ts'
import { happened } from './learning-agreement.facts.ts'
import { lockLearningAgreement, saveLearningAgreement } from './learning-agreement.store.ts'
import type { LearningAgreement, Version } from './learning-agreement.ts'
import { type About, type LetterKind, letterTo, type Reader } from './letters.ts'
import { dueOf } from './periods.rules.ts'
import { readWhole } from './read-whole.ts'
import { versionIn } from './versions.rules.ts'

/** Everybody who reads a letter about it: its student, who signs at home, and who signs here. */
async function readersOf(scope: Scope, { agreement, version }: { agreement: LearningAgreement; version: Version }) {
  const { email, givenNames, familyName, spoken, partner, units } = agreement
  const student: Reader = { email, name: `${givenNames} ${familyName}`, language: spoken, side: 'student' }
  const guests = (await guestsOf(scope, [partner])).filter(({ endedAt }) => !endedAt)
  const home: Reader[] = guests
    .filter(guest => guest.email.toLowerCase() === version.sendingPerson?.email)
    .map(guest => ({ email: guest.email, name: guest.name, language: guest.language, side: 'home' }))
  const today = await todayOf(scope)
  const here = new Map<string, Reader>()
  for (const unit of units)
    for (const one of await addresseesWith(scope, 'coordinator', today, unit))
      here.set(one.account, { email: one.email, name: one.name, language: one.language, side: 'office' })
  return { student, home, here: [...here.values()] }
}
type Readers = Awaited<ReturnType<typeof readersOf>>

async function write(
  scope: Scope,
  {
    kind,
    to,
    ...about
  }: Omit<About, 'office' | 'rulebook'> & { kind: LetterKind; to: readonly Reader[]; cause: string },
): Promise<Fact[]> {
  const whole = { ...about, office: await officeOf(scope), rulebook: await rulebookIn(scope) }
  const facts: Fact[] = []
  for (const reader of to) facts.push(...(await queueMessage(scope, letterTo(reader, kind, whole))))
  return facts
}

const moments = ['signed-by-student', 'signed-for-sending', 'declined', 'agreed'] as const

/** Who hears of it: whose turn it is now, and at the end all who have signed. */
const hears: Record<(typeof moments)[number], { kind: LetterKind; to: (readers: Readers) => Reader[] }> = {
  'signed-by-student': { kind: 'to-sign', to: ({ home }) => home },
  'signed-for-sending': { kind: 'to-sign', to: ({ here }) => here },
  declined: { kind: 'declined', to: ({ student }) => [student] },
  agreed: { kind: 'agreed', to: ({ student, home }) => [student, ...home] },
}

const writeNews = command(
  'write-learning-agreement-news',
  z.object({ agreement: z.uuid(), moment: z.enum(moments), version: z.int(), cause: z.string() }),
  async (scope, { agreement: id, moment, version: number, cause }) => {
    const agreement = await lockLearningAgreement(scope, id)
    scope.must('message.send')
    const version = versionIn(await readWhole(scope, agreement), number)
    const { kind, to } = hears[moment]
    return write(scope, { agreement, version, kind, cause, to: to(await readersOf(scope, { agreement, version })) })
  },
)

const mail = (moment: (typeof moments)[number]) =>
  reaction(`mail-learning-agreement-${moment}`, async (caller, fact) => {
    const cause = `event ${fact.id} ${moment}`
    await writeNews(caller, { agreement: fact.subject, moment, version: Number(fact.facts.version), cause })
  })

export const mailSignedByStudent = mail('signed-by-student')
export const mailSignedForSending = mail('signed-for-sending')
export const mailDeclined = mail('declined')
export const mailAgreed = mail('agreed')

const listHolders = query('list-learning-agreements-with', async (scope, instance: string) => {
  scope.must('learning-agreement.mind')
  return holdersOf(scope, instance)
})

/** Student and coordinators hear how the catalogue has moved away from what was agreed; and the file says since when. */
const noteDrift = command(
  'note-drift',
  z.object({ agreement: z.uuid(), instance: z.uuid(), cause: z.string() }),
  async (scope, { agreement: id, instance, cause }) => {
    const agreement = await lockLearningAgreement(scope, id)
    scope.must('learning-agreement.mind')
    const whole = await readWhole(scope, agreement)
    const all = await driftOf(scope, whole)
    const since = all.length ? (agreement.movedSince ?? scope.now) : null
    if ((since === null) !== (agreement.movedSince === null))
      await saveLearningAgreement(scope, id, { movedSince: since })
    const moved = all.filter(drift => drift.instance === instance)
    if (!moved.length) return nothingChanged
    const version = versionIn(whole, agreement.agreedVersion ?? 1)
    const { student, home, here } = await readersOf(scope, { agreement, version })
    const told = await write(scope, {
      agreement,
      version,
      moved,
      kind: 'moved',
      cause,
      to: [student, ...home, ...here],
    })
    if (!told.length) return nothingChanged
    return [
      ...moved.map(({ what, reason, line }) =>
        happened('learning-agreement.course-moved', id, { what, reason: reason ?? '', course: line.title }),
      ),
      ...told,
    ]
  },
)

/** What a department changes in its catalogue reaches everybody who has agreed on that course. */
export const followCourse = reaction('follow-course', async (caller, fact) => {
  const instance = String(fact.facts.instance)
  for (const agreement of await listHolders(caller, instance))
    await noteDrift(caller, { agreement, instance, cause: `event ${fact.id} drift` })
})

/** Reminds of a first version that is not signed at home yet, once for each date and distance. */
const remind = command('remind-of-learning-agreement', z.object({ agreement: z.uuid() }), async (scope, input) => {
  const agreement = await lockLearningAgreement(scope, input.agreement)
  scope.must('message.send')
  const until = dueOf(await rulebookIn(scope), agreement)
  const days = until && reminderDue(until, scope.now)
  if (!until || !days || agreement.agreedVersion !== null) return nothingChanged
  await saveLearningAgreement(scope, agreement.id, { remindedFor: until, remindedDays: days })
  const version = versionIn(await readWhole(scope, agreement))
  const { student, home } = await readersOf(scope, { agreement, version })
  const to = agreement.state === 'student-signed' ? home : [student]
  const cause = `reminder ${agreement.id} ${until.toISOString()} ${days}`
  const letters = await write(scope, { agreement, version, kind: 'reminded', cause, to })
  return [happened('learning-agreement.reminded', agreement.id, { days }), ...letters]
})

/** By term, since a term has one date, and those with a date of their own. */
const listToRemind = query('list-learning-agreements-to-remind', async (scope, _: undefined) => {
  scope.must('message.send')
  const periods = await openPeriods(scope)
  if (!periods.length) return []
  const rulebook = await rulebookIn(scope)
  const due = periods.flatMap(period => {
    const until = dueOf(rulebook, period)
    const days = until && reminderDue(until, scope.now)
    return until && days ? [{ ...period, until, days }] : []
  })
  return toRemind(scope, due)
})

export const remindOfLearningAgreementsTick = tick('remind-of-learning-agreements', async caller => {
  if (caller.institution === deploymentId) return
  for (const agreement of await listToRemind(caller, undefined)) await remind(caller, { agreement })
})
