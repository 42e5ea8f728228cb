import { nameOf } from '../../directory/index.ts'
import { dayIn, type Zone } from '../../platform/calendar.ts'
import { type Ask, page } from '../../platform/page.ts'
import { writeCsv, writeExcel } from '../../sheets/write-sheet.ts'
import { exportTranscripts } from '../list-transcripts.ts'
import type { TranscriptFilter, TranscriptRow } from '../listing.store.ts'
import { say } from '../words/index.ts'
import { at } from './address.ts'
import { wishOf } from './list-page.tsx'

const portion = 1000

async function* rowsOf(ask: Ask, filter: TranscriptFilter) {
  let after: { at: Date; id: string } | undefined
  for (;;) {
    const rows = await exportTranscripts(ask.caller, { filter, after, size: portion })
    yield* rows
    const last = rows.at(-1)
    after = last && { at: last.changedAt, id: last.id }
    if (rows.length < portion) return
  }
}

async function exported(ask: Ask, write: typeof writeCsv | typeof writeExcel) {
  const words = say(ask.language)
  const onDay = (at: Date | null) => at && { day: dayIn(at, ask.office.zone as Zone) }
  const file = write<TranscriptRow>({
    language: ask.language,
    rows: rowsOf(ask, wishOf(ask).filter),
    columns: [
      { header: words('sheet.columns.familyName'), value: row => row.familyName },
      { header: words('sheet.columns.givenNames'), value: row => row.givenNames },
      { header: words('sheet.columns.email'), value: row => row.email, width: 30 },
      { header: words('sheet.columns.esi'), value: row => row.esi, width: 30 },
      {
        header: words('list.partner'),
        value: row => nameOf({ name: row.partnerName, names: row.partnerNames }, ask.language),
        width: 40,
      },
      { header: words('list.year'), value: row => row.academicYear },
      { header: words('list.term'), value: row => words(`terms.${row.term}`) },
      { header: words('list.state'), value: row => words(`states.${row.state}`) },
      { header: words('list.results'), value: row => row.graded },
      { header: words('list.version'), value: row => row.version || null },
      { header: words('list.issued'), value: row => onDay(row.issuedAt) },
    ],
  })
  return new Response(file.body as never, {
    headers: {
      'content-type': file.contentType,
      'content-disposition': `attachment; filename="transcripts-${ask.office.slug}.${file.extension}"`,
      'cache-control': 'private, no-store',
    },
  })
}

export const csvPage = page({ at: at('/export.csv'), who: 'transcript.issue', get: ask => exported(ask, writeCsv) })
export const excelPage = page({
  at: at('/export.xlsx'),
  who: 'transcript.issue',
  get: ask => exported(ask, writeExcel),
})
