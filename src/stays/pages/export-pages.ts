import { nameOf } from '../../directory/index.ts'
import { toDay } from '../../platform/calendar.ts'
import { type Ask, page } from '../../platform/page.ts'
import { writeCsv, writeExcel } from '../../sheets/write-sheet.ts'
import { exportStays } from '../list-stays.ts'
import type { StayFilter, StayRow } from '../listing.store.ts'
import { say } from '../words/index.ts'
import { at } from './address.ts'
import { wishOf } from './list-parts.tsx'

const portion = 1000

async function* rowsOf(ask: Ask, filter: StayFilter) {
  let after: { at: Date; id: string } | undefined
  for (;;) {
    const rows = await exportStays(ask.caller, { filter, after, size: portion })
    yield* rows
    const last = rows.at(-1)
    after = last && { at: last.changedAt, id: last.id }
    if (rows.length < portion) return
  }
}

async function exported(ask: Ask, write: typeof writeCsv | typeof writeExcel) {
  const words = say(ask.language)
  const day = (on: string | null) => on && { day: toDay(on) }
  const file = write<StayRow>({
    language: ask.language,
    rows: rowsOf(ask, wishOf(ask).filter),
    columns: [
      { header: words('list.student'), value: row => `${row.familyName}, ${row.givenNames}`, width: 30 },
      { header: words('list.email'), value: row => row.email, width: 30 },
      {
        header: words('list.partner'),
        value: row => nameOf({ name: row.partnerName, names: row.partnerNames }, ask.language),
        width: 40,
      },
      { header: words('list.year'), value: row => row.academicYear },
      { header: words('list.term'), value: row => words(`terms.${row.term}`) },
      { header: words('list.state'), value: row => words(`states.${row.state}`) },
      { header: words('file.arrivesOn'), value: row => day(row.arrivesOn) },
      { header: words('file.arrivedOn'), value: row => day(row.arrivedOn) },
      { header: words('file.leavesOn'), value: row => day(row.leavesOn) },
      { header: words('file.leftOn'), value: row => day(row.leftOn) },
      { header: words('list.open'), value: row => row.open },
      { header: words('list.due'), value: row => day(row.dueOn) },
    ],
  })
  return new Response(file.body as never, {
    headers: {
      'content-type': file.contentType,
      'content-disposition': `attachment; filename="stays-${ask.office.slug}.${file.extension}"`,
      'cache-control': 'private, no-store',
    },
  })
}

export const csvPage = page({ at: at('/export.csv'), who: 'stay.list', get: ask => exported(ask, writeCsv) })
export const excelPage = page({ at: at('/export.xlsx'), who: 'stay.list', get: ask => exported(ask, writeExcel) })
