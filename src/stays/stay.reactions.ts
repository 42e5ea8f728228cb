import { z } from 'zod'
import { officeOf, todayOf } from '../institutions/index.ts'
import { queueMessage } from '../messages/index.ts'
import { command } from '../platform/command.ts'
import { type Fact, nothingChanged } from '../platform/facts.ts'
import { deploymentId } from '../platform/ids.ts'
import { query } from '../platform/query.ts'
import { reaction, tick } from '../platform/reaction.ts'
import type { Scope } from '../platform/scope.ts'
import { reminderDays, rulebookIn } from '../rulebook/index.ts'
import { guestsOf } from '../workspaces/index.ts'
import { entriesOf, openOnes } from './checklist.rules.ts'
import { datedItems } from './dated-items.rules.ts'
import { type HomeNews, homeNews, homeNewsFor, newsFor, type StudentNews, studentNews } from './letters.ts'
import { happened } from './stay.facts.ts'
import { confirmedOf, lockStay, noteOnStay } from './stay.store.ts'
import type { Stay } from './stay.ts'
import { nextRequired, reminderStep } from './turn.rules.ts'
import { toRemind } from './waiting.store.ts'

async function aboutOf(scope: Scope, stay: Stay) {
  const rulebook = await rulebookIn(scope)
  const entries = entriesOf(rulebook, stay, await confirmedOf(scope, stay.id))
  return { stay, office: await officeOf(scope), rulebook, entries }
}

/** Writes to the student, to the home university, or to both, what became of the stay. */
const writeNews = command(
  'write-stay-news',
  z.object({
    stay: z.uuid(),
    student: z.enum(studentNews).optional(),
    home: z.enum(homeNews).optional(),
    cause: z.string(),
  }),
  async (scope, { stay: id, student, home, cause }) => {
    const stay = await lockStay(scope, id)
    scope.must('message.send')
    const about = await aboutOf(scope, stay)
    const facts: Fact[] = student ? await queueMessage(scope, newsFor(about, student, cause)) : []
    const guests = home ? (await guestsOf(scope, [stay.partner])).filter(({ endedAt }) => !endedAt) : []
    for (const guest of home ? guests : [])
      facts.push(
        ...(await queueMessage(scope, homeNewsFor(about, home as HomeNews, { guest, cause: `${cause} ${guest.id}` }))),
      )
    return facts
  },
)

const mailNews = (name: string, { student, home }: { student?: StudentNews; home?: HomeNews }) =>
  reaction(`mail-stay-${name}`, async (caller, fact) => {
    const to = { ...(student ? { student } : {}), ...(home ? { home } : {}) }
    await writeNews(caller, { stay: fact.subject, ...to, cause: `event ${fact.id} ${name}` })
  })

export const mailOpened = mailNews('opened', { student: 'opened' })
/** Only when the certificate exists, so that the mail can lead to it. */
export const mailArrived = mailNews('arrived', { student: 'arrived', home: 'arrived' })
export const mailLeft = mailNews('left', { student: 'left', home: 'left' })
export const mailCorrected = mailNews('corrected', { home: 'corrected' })
export const mailEarlyReturn = mailNews('early', { home: 'early' })
export const mailAbsent = mailNews('absent', { student: 'absent', home: 'absent' })

/** Reminds of what is open, once for each first last day and distance; when it has passed, the office's desk shows it too. */
const remindStudent = command('remind-student', z.object({ stay: z.uuid() }), async (scope, input) => {
  const stay = await lockStay(scope, input.stay)
  scope.must('message.send')
  const about = await aboutOf(scope, stay)
  const dueOn = nextRequired(about.entries, about.rulebook.office.zone)
  const days = dueOn && reminderStep(dueOn, await todayOf(scope))
  if (!dueOn || days === undefined) return nothingChanged
  await noteOnStay(scope, stay.id, { remindedOn: dueOn, remindedDays: days })
  const items = openOnes(about.entries).filter(({ required }) => required).length
  const letter = newsFor(about, days ? 'reminded' : 'overdue', `reminder ${stay.id} ${dueOn} ${days}`)
  return [happened('stay.reminded', stay.id, { days, items }), ...(await queueMessage(scope, letter))]
})

const listToRemind = query('list-students-to-remind', async (scope, _: undefined) => {
  scope.must('message.send')
  const items = datedItems(await rulebookIn(scope))
  return items.items.length ? toRemind(scope, { items, today: await todayOf(scope) }, reminderDays) : []
})

export const remindStudentsTick = tick('remind-students', async caller => {
  if (caller.institution === deploymentId) return
  for (const stay of await listToRemind(caller, undefined)) await remindStudent(caller, { stay })
})
