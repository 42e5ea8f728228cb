import { nameOf } from '../../directory/index.ts'
import { dayIn, toDay, type Zone } from '../../platform/calendar.ts'
import { type Ask, page } from '../../platform/page.ts'
import { writeCsv, writeExcel } from '../../sheets/write-sheet.ts'
import { exportLearningAgreements } from '../list-learning-agreements.ts'
import type { LearningAgreementFilter, LearningAgreementRow } from '../listing.store.ts'
import { say } from '../words/index.ts'
import { at } from './address.ts'
import { wishOf } from './list-page.tsx'

const portion = 1000

async function* rowsOf(ask: Ask, filter: LearningAgreementFilter) {
  let after: { at: Date; id: string } | undefined
  for (;;) {
    const rows = await exportLearningAgreements(ask.caller, { filter, after, size: portion })
    yield* rows
    const last = rows.at(-1)
    after = last && { at: last.changedAt, id: last.id }
    if (rows.length < portion) return
  }
}

async function exported(ask: Ask, write: typeof writeCsv | typeof writeExcel) {
  const words = say(ask.language)
  const file = write<LearningAgreementRow>({
    language: ask.language,
    rows: rowsOf(ask, wishOf(ask).filter),
    columns: [
      { header: words('person.familyName'), value: row => row.familyName },
      { header: words('person.givenNames'), value: row => row.givenNames },
      { header: words('particulars.birthDate'), value: row => ({ day: toDay(row.birthDate) }) },
      { header: words('particulars.nationality'), value: row => row.nationality },
      { header: words('particulars.email'), value: row => row.email, width: 30 },
      {
        header: words('list.partner'),
        value: row => nameOf({ name: row.partnerName, names: row.partnerNames }, ask.language),
        width: 40,
      },
      { header: words('list.year'), value: row => row.academicYear },
      { header: words('list.term'), value: row => words(`terms.${row.term}`) },
      { header: words('list.state'), value: row => words(`states.${row.state}`) },
      { header: words('list.version'), value: row => row.version },
      { header: words('list.agreedVersion'), value: row => row.agreedVersion },
      { header: words('list.changed'), value: row => ({ day: dayIn(row.changedAt, ask.office.zone as Zone) }) },
    ],
  })
  return new Response(file.body as never, {
    headers: {
      'content-type': file.contentType,
      'content-disposition': `attachment; filename="learning-agreements-${ask.office.slug}.${file.extension}"`,
      'cache-control': 'private, no-store',
    },
  })
}

export const csvPage = page({
  at: at('/export.csv'),
  who: 'learning-agreement.oversee',
  get: ask => exported(ask, writeCsv),
})
export const excelPage = page({
  at: at('/export.xlsx'),
  who: 'learning-agreement.oversee',
  get: ask => exported(ask, writeExcel),
})
