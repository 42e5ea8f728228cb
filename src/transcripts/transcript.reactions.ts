import { z } from 'zod'
import { organisationRecord } from '../directory/index.ts'
import { officeOf } from '../institutions/index.ts'
import { queueMessage } from '../messages/index.ts'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { reaction } from '../platform/reaction.ts'
import { guestsOf } from '../workspaces/index.ts'
import { copyFor, type News, originalFor } from './letters.ts'
import { lockTranscript, versionOf } from './transcript.store.ts'

/** The original to the home university through its workspace, a copy to the student: each is told once. */
const writeNews = command(
  'write-transcript-news',
  z.object({ transcript: z.uuid(), number: z.int().optional(), reason: z.string().optional(), cause: z.string() }),
  async (scope, { transcript: id, number, reason, cause }) => {
    const transcript = await lockTranscript(scope, id)
    scope.must('message.send')
    const version = await versionOf(scope, id, number ?? transcript.version)
    const partner = await organisationRecord(scope, transcript.partner)
    if (!version || !partner) return nothingChanged
    const kind: News = number === undefined ? 'withdrawn' : version.correction ? 'corrected' : 'issued'
    const { credits } = version.content
    const said = { credits, reason: reason ?? version.correction ?? '' }
    const about = { transcript, office: await officeOf(scope), partner, kind, cause, ...said }
    const facts = await queueMessage(scope, copyFor(about))
    const guests = await guestsOf(scope, [transcript.partner])
    for (const guest of guests.filter(({ endedAt }) => !endedAt))
      facts.push(...(await queueMessage(scope, originalFor({ ...about, guest }))))
    return facts
  },
)

/** Only when the document is there, so that the mail can lead to it. */
export const mailTranscript = reaction('mail-transcript', async (caller, fact) => {
  const number = Number(fact.facts.version)
  await writeNews(caller, { transcript: fact.subject, number, cause: `event ${fact.id}` })
})

export const mailWithdrawal = reaction('mail-transcript-withdrawn', async (caller, fact) => {
  await writeNews(caller, { transcript: fact.subject, reason: String(fact.facts.reason), cause: `event ${fact.id}` })
})
