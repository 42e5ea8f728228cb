import { nameOf } from '../../directory/index.ts'
import { dayIn, toDay, type Zone } from '../../platform/calendar.ts'
import { type Ask, page } from '../../platform/page.ts'
import { writeCsv, writeExcel } from '../../sheets/write-sheet.ts'
import { exportApplications } from '../list-applications.ts'
import type { ApplicationFilter, ApplicationRow } from '../listing.store.ts'
import { say } from '../words/index.ts'
import { at } from './address.ts'
import { wishOf } from './list-page.tsx'

const portion = 1000

async function* rowsOf(ask: Ask, filter: ApplicationFilter) {
  let after: { at: Date; id: string } | undefined
  for (;;) {
    const rows = await exportApplications(ask.caller, { filter, after, size: portion })
    yield* rows
    const last = rows.at(-1)
    after = last && { at: last.changedAt, id: last.id }
    if (rows.length < portion) return
  }
}

async function exported(ask: Ask, write: typeof writeCsv | typeof writeExcel) {
  const words = say(ask.language)
  const onDay = (at: Date | null) => at && { day: dayIn(at, ask.office.zone as Zone) }
  const file = write<ApplicationRow>({
    language: ask.language,
    rows: rowsOf(ask, wishOf(ask).filter),
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
      { header: words('list.year'), value: row => row.academicYear },
      { header: words('list.term'), value: row => words(`terms.${row.term}`) },
      { header: words('list.state'), value: row => words(`states.${row.state}`) },
      { header: words('list.submitted'), value: row => onDay(row.submittedAt) },
      { header: words('list.decided'), value: row => onDay(row.decidedAt) },
    ],
  })
  return new Response(file.body as never, {
    headers: {
      'content-type': file.contentType,
      'content-disposition': `attachment; filename="applications-${ask.office.slug}.${file.extension}"`,
      'cache-control': 'private, no-store',
    },
  })
}

export const csvPage = page({ at: at('/export.csv'), who: 'application.check', get: ask => exported(ask, writeCsv) })
export const excelPage = page({
  at: at('/export.xlsx'),
  who: 'application.check',
  get: ask => exported(ask, writeExcel),
})
