import { nameOf } from '../../directory/index.ts'
import { dayIn, toDay, type Zone } from '../../platform/calendar.ts'
import { type Ask, page } from '../../platform/page.ts'
import { writeCsv, writeExcel } from '../../sheets/write-sheet.ts'
import { exportNominations } from '../list-nominations.ts'
import type { NominationFilter, NominationRow } from '../listing.store.ts'
import { say } from '../words/index.ts'
import { at } from './address.ts'
import { wishOf } from './list-filters.tsx'

const portion = 1000

async function* rowsOf(ask: Ask, filter: NominationFilter) {
  let after: { at: Date; id: string } | undefined
  for (;;) {
    const rows = await exportNominations(ask.caller, { filter, after, size: portion })
    yield* rows
    const last = rows.at(-1)
    after = last && { at: last.nominatedAt, id: last.id }
    if (rows.length < portion) return
  }
}

async function exported(ask: Ask, write: typeof writeCsv | typeof writeExcel) {
  const words = say(ask.language)
  const { filter } = wishOf(ask)
  const file = write<NominationRow>({
    language: ask.language,
    rows: rowsOf(ask, filter),
    columns: [
      { header: words('form.familyName'), value: row => row.familyName },
      { header: words('form.givenNames'), value: row => row.givenNames },
      { header: words('form.birthDate'), value: row => ({ day: toDay(row.birthDate) }) },
      { header: words('form.nationality'), value: row => row.nationality },
      { header: words('form.email'), value: row => row.email, width: 30 },
      {
        header: words('list.partner'),
        value: row => nameOf({ name: row.partnerName, names: row.partnerNames }, ask.language),
        width: 40,
      },
      { header: words('list.place'), value: row => row.code },
      { header: words('list.year'), value: row => row.academicYear },
      { header: words('list.term'), value: row => words(`terms.${row.term}`) },
      { header: words('form.months'), value: row => row.months },
      { header: words('form.isced'), value: row => row.nomineeIsced },
      { header: words('form.level'), value: row => row.eqfLevel },
      { header: words('list.state'), value: row => words(`states.${row.state}`) },
      { header: words('late'), value: row => words(row.late ? 'file.yes' : 'file.no') },
      { header: words('file.answer'), value: row => row.answer, width: 40 },
      { header: words('list.when'), value: row => ({ day: dayIn(row.nominatedAt, ask.office.zone as Zone) }) },
    ],
  })
  return new Response(file.body as never, {
    headers: {
      'content-type': file.contentType,
      'content-disposition': `attachment; filename="nominations-${ask.office.slug}.${file.extension}"`,
      'cache-control': 'private, no-store',
    },
  })
}

export const csvPage = page({ at: at('/export.csv'), who: 'nomination.read', get: ask => exported(ask, writeCsv) })
export const excelPage = page({ at: at('/export.xlsx'), who: 'nomination.read', get: ask => exported(ask, writeExcel) })
