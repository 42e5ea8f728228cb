import { z } from 'zod'
import { officeOf } from '../institutions/index.ts'
import { queueMessage } from '../messages/index.ts'
import { command } from '../platform/command.ts'
import { type Fact, nothingChanged } from '../platform/facts.ts'
import { deploymentId } from '../platform/ids.ts'
import { query } from '../platform/query.ts'
import { reaction, tick } from '../platform/reaction.ts'
import type { Scope } from '../platform/scope.ts'
import { reminderDue, rulebookIn } from '../rulebook/index.ts'
import { guestsOf } from '../workspaces/index.ts'
import { happened } from './application.facts.ts'
import { lockApplication, saveApplication } from './application.store.ts'
import { type Application, isFillable } from './application.ts'
import type { Missing } from './completeness.rules.ts'
import { homeNewsFor, newsFor } from './letters.ts'
import { forgottenBefore } from './link.rules.ts'
import { insertLink, removeLinksBefore } from './link.store.ts'
import { openPeriods, toRemind } from './listing.store.ts'
import { dueOf } from './requirements.rules.ts'
import { standsNow } from './submit-application.ts'

const kinds = ['returned', 'admitted', 'refused'] as const

/** Writes to the student what became of the application, and to the home office what it owes. */
const writeNews = command(
  'write-application-news',
  z.object({ application: z.uuid(), kind: z.enum(kinds), cause: z.string() }),
  async (scope, { application: id, kind, cause }) => {
    const application = await lockApplication(scope, id)
    scope.must('message.send')
    const { missing } = kind === 'returned' ? await standsNow(scope, id) : { missing: [] }
    return write(scope, { application, kind, cause, missing })
  },
)

type News = { application: Application; kind: (typeof kinds)[number] | 'reminded'; cause: string; missing: Missing[] }

async function write(scope: Scope, { application, kind, cause, missing }: News): Promise<Fact[]> {
  const about = { application, office: await officeOf(scope), rulebook: await rulebookIn(scope) }
  const facts = await queueMessage(scope, newsFor({ ...about, kind, cause, missing }))
  const homes = missing.filter(one => one.kind === 'paper' && one.asked.from === 'home')
  const guests = homes.length ? await guestsOf(scope, [application.partner]) : []
  for (const guest of guests.filter(({ endedAt }) => !endedAt))
    facts.push(
      ...(await queueMessage(scope, homeNewsFor({ ...about, guest, missing: homes, cause: `${cause} ${guest.id}` }))),
    )
  return facts
}

const mailNews = (kind: (typeof kinds)[number]) =>
  reaction(`mail-application-${kind}`, async (caller, fact) => {
    await writeNews(caller, { application: fact.subject, kind, cause: `event ${fact.id} ${kind}` })
  })

export const mailReturned = mailNews('returned')
/** Only when the letter exists, so that the mail can lead to it. */
export const mailAdmitted = mailNews('admitted')
export const mailRefused = mailNews('refused')

/** Reminds one applicant, once for each date and distance. Who has not taken the application up gets another link. */
const remindApplicant = command('remind-applicant', z.object({ application: z.uuid() }), async (scope, input) => {
  const application = await lockApplication(scope, input.application)
  scope.must('message.send')
  const until = dueOf(await rulebookIn(scope), application)
  const days = until && reminderDue(until, scope.now)
  if (!until || !days || !isFillable(application.state)) return nothingChanged
  await saveApplication(scope, application.id, { remindedFor: until, remindedDays: days })
  const reminded = happened('application.reminded', application.id, { days })
  if (!application.account)
    return [
      reminded,
      happened('application.link-asked', application.id, { link: await insertLink(scope, application.id) }),
    ]
  const { missing } = await standsNow(scope, application.id)
  const cause = `reminder ${application.id} ${until.toISOString()} ${days}`
  return [reminded, ...(await write(scope, { application, kind: 'reminded', cause, missing }))]
})

/** Those whose date is near and who have not been told so: by term, since a term has one date, and those with a date of their own. */
const listToRemind = query('list-applicants-to-remind', async (scope, _: undefined) => {
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

export const remindApplicantsTick = tick('remind-applicants', async caller => {
  if (caller.institution === deploymentId) return
  for (const application of await listToRemind(caller, undefined)) await remindApplicant(caller, { application })
})

const forgetLinks = command('forget-application-links', z.object({ before: z.date() }), async (scope, { before }) => {
  scope.must('session.prune')
  await removeLinksBefore(scope, before)
  return nothingChanged
})

export const forgetApplicationLinksTick = tick('forget-application-links', async caller => {
  if (caller.institution !== deploymentId) await forgetLinks(caller, { before: forgottenBefore(caller.now) })
})
