import { addDays, toDay } from '../../src/platform/calendar.ts'
import type { Caller } from '../../src/platform/scope.ts'
import {
  correctTranscript,
  issueTranscript,
  recordGrades,
  showTranscript,
  transcriptOfNomination,
  withdrawTranscript,
} from '../../src/transcripts/index.ts'
import { officerOf } from './accounts.ts'
import type { OfficeKey } from './content/types.ts'
import type { Diary } from './diary.ts'
import type { Accepted } from './seed-applications.ts'
import type { Trial } from './trial.ts'

type Becomes = 'begun' | 'complete' | 'issued' | 'correcting' | 'corrected' | 'withdrawn'

/**
 * How far the results of those who came in winter and for the year are, office by office: together, every state. Where the rulebook names
 * months none can have left yet; elsewhere some belong to students who have left early.
 */
const plans: { [office in OfficeKey]?: { winter: Becomes; year: Becomes } } = {
  bergamo: { winter: 'complete', year: 'begun' },
  pavia: { winter: 'corrected', year: 'correcting' },
  milano: { winter: 'issued', year: 'withdrawn' },
  montpellier: { winter: 'complete', year: 'issued' },
}
const grades: { [office in OfficeKey]?: readonly string[] } = { montpellier: ['14', '12', 'not taken', '16'] }
const italian = ['28', '30L', 'not taken', '24'] as const

type Studying = Pick<Accepted, 'office' | 'year' | 'term'> & { nomination: string }

/** The results of invented students, once all three have signed their learning agreement. Those of last year have left the house in March. */
export function liveTranscript(trial: Trial, diary: Diary, given: Studying): void {
  const plan = given.term === 'spring' ? undefined : plans[given.office]?.[given.term]
  const becomes = given.year === -1 ? 'issued' : plan
  if (given.year === 1 || !plan || !becomes) return
  const known = given.year === -1 ? toDay(`${trial.year(0).slice(0, 4)}-02-20`) : addDays(trial.today, -9)
  const on = (after: number, does: (by: () => Caller, transcript: string) => Promise<unknown>) =>
    diary.on(addDays(known, after), async () => {
      await trial.on.jobs.drain(trial.on)
      const transcript = await transcriptOfNomination(trial.asSystem(given.office), given.nomination)
      if (transcript) await does(() => trial.as(officerOf[given.office], given.office), transcript)
    })
  on(0, (by, transcript) => record(by, transcript, { office: given.office, all: becomes !== 'begun' }))
  if (becomes === 'begun' || becomes === 'complete') return
  on(given.year === -1 ? 16 : 3, async (by, transcript) => issueTranscript(by(), await seen(by, transcript)))
  if (becomes === 'issued') return
  if (becomes === 'withdrawn') {
    const reason = 'The results of another student were copied into it.'
    on(5, async (by, transcript) => withdrawTranscript(by(), { ...(await seen(by, transcript)), reason }))
    return
  }
  on(5, async (by, transcript) =>
    correctTranscript(by(), {
      ...(await seen(by, transcript)),
      reason: 'The examiner has corrected one of the grades.',
    }),
  )
  if (becomes === 'correcting') return
  on(6, async (by, transcript) => {
    const [course] = (await showTranscript(by(), transcript)).standing.programme
    if (course) await recordGrades(by(), { transcript, grades: [{ component: course.id, grade: '29' }] })
    await issueTranscript(by(), await seen(by, transcript))
  })
}

const seen = async (by: () => Caller, transcript: string) => ({
  transcript,
  version: (await showTranscript(by(), transcript)).transcript.revision,
})

async function record(by: () => Caller, transcript: string, { office, all }: { office: OfficeKey; all: boolean }) {
  const { standing } = await showTranscript(by(), transcript)
  const written = grades[office] ?? italian
  const courses = standing.programme.filter(({ deleted }) => !deleted)
  const given = courses.map(({ id }, at) => ({ component: id, grade: written[at % written.length] ?? '' }))
  const some = all ? given : given.slice(0, 1)
  if (some.length) await recordGrades(by(), { transcript, grades: some })
}
