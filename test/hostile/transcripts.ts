import {
  correctTranscript,
  issueTranscript,
  listTranscripts,
  recordGrades,
  showTranscript,
  uploadGradeSheet,
} from '../../src/transcripts/index.ts'
import type { aSigningOffice } from '../support/signing.ts'

type Filling = Awaited<ReturnType<typeof aSigningOffice>> & { mark: string }

/** Of those whose learning agreement is signed by all: the first is issued and being corrected, the next ones have results; and a sheet with more. */
export async function fillTranscripts({ mark, officer, office: house }: Filling): Promise<void> {
  const by = house.as(officer)
  const part = { sort: 'student', down: false, language: 'en', page: 1, size: 10 } as const
  const { rows } = await listTranscripts(by, { filter: {}, ...part })
  for (const [at, { id }] of rows.entries()) {
    const { standing, twice } = await showTranscript(by, id)
    const grades = standing.programme
      .filter(({ deleted }) => !deleted)
      .map(course => ({ component: course.id, grade: '30' }))
    if (grades.length) await recordGrades(by, { transcript: id, grades })
    if (at > 0 || twice.length) continue
    const seen = async () => ({ transcript: id, version: (await showTranscript(by, id)).transcript.revision })
    await issueTranscript(by, await seen())
    await house.on.jobs.drain(house.on)
    await correctTranscript(by, { ...(await seen()), reason: `Copied wrongly, ${mark}` })
  }
  const answers = { familyName: mark, code: 'ALG-1', grade: '30' }
  await uploadGradeSheet(by, { fileName: `${mark}.csv`, rows: [{ row: 2, answers }] })
}
