import { toDay } from '../../platform/calendar.ts'
import { type Fields, list, text } from '../../platform/form.ts'
import { backTo } from '../../platform/list-address.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { countryName } from '../../reference/index.ts'
import { writeCsv, writeExcel } from '../../sheets/write-sheet.ts'
import { findAgreementIds, listForExport } from '../list-agreements.ts'
import type { ListFilter } from '../listing.store.ts'
import { assignCoordinator, publishAgreements, unpublishAgreements } from '../publish-agreements.ts'
import { say } from '../words/index.ts'
import { at, register, typeNames } from './address.ts'
import { filterFor, frameworkName, wishIn } from './list-filters.tsx'
import { listPage } from './list-page.tsx'

/** The ticked rows, or all that the filters of the page found. */
async function chosen(ask: Ask, fields: Fields): Promise<string[]> {
  if (text(fields, 'scope') !== 'found') return list(fields, 'ids')
  const found = new URLSearchParams(text(fields, 'found'))
  return findAgreementIds(ask.caller, await filterFor(ask, wishIn(found)))
}

const leads = (ask: Ask, fields: Fields, notice: string) => ({
  to: backTo(ask.to(register), text(fields, 'found')),
  notice,
})

export const publishDeed = deed({
  at: at('/publish'),
  who: 'agreement.publish',
  command: publishAgreements,
  input: async (ask, { fields }) => ({ ids: await chosen(ask, fields) }),
  leads: (ask, facts, { fields }) =>
    leads(ask, fields, say(ask.language)('list.publishedNow', { count: facts.length })),
  again: listPage,
})

export const unpublishDeed = deed({
  at: at('/unpublish'),
  who: 'agreement.publish',
  command: unpublishAgreements,
  input: async (ask, { fields }) => ({ ids: await chosen(ask, fields) }),
  leads: (ask, facts, { fields }) =>
    leads(ask, fields, say(ask.language)('list.unpublishedNow', { count: facts.length })),
  again: listPage,
})

export const assignDeed = deed({
  at: at('/assign'),
  who: 'agreement.assign',
  command: assignCoordinator,
  input: async (ask, { fields }) => ({ ids: await chosen(ask, fields), coordinator: text(fields, 'coordinator') }),
  leads: (ask, facts, { fields }) => leads(ask, fields, say(ask.language)('list.assignedNow', { count: facts.length })),
  again: listPage,
})

const portion = 1000

/** All rows that the filter finds, read a portion at a time while they are written. */
async function* rowsOf(ask: Ask, filter: ListFilter) {
  let after: string | undefined
  for (;;) {
    const rows = await listForExport(ask.caller, { filter, after, size: portion })
    yield* rows
    after = rows.at(-1)?.id
    if (rows.length < portion) return
  }
}

async function exported(ask: Ask, write: typeof writeCsv | typeof writeExcel) {
  const words = say(ask.language)
  const typeName = await typeNames(ask)
  const filter = await filterFor(ask, wishIn(ask.url.searchParams))
  type Row = Awaited<ReturnType<typeof listForExport>>[number]
  const day = (on: string | null) => (on ? { day: toDay(on) } : null)
  const file = write<Row>({
    language: ask.language,
    rows: rowsOf(ask, filter),
    columns: [
      { header: words('columns.number'), value: row => row.code },
      { header: words('columns.type'), value: row => typeName(row.type), width: 32 },
      { header: words('columns.state'), value: row => words(`states.${row.state}`) },
      { header: words('columns.title'), value: row => inLanguage(row.title, ask.language), width: 40 },
      { header: words('columns.partner'), value: row => row.partner, width: 40 },
      { header: words('columns.country'), value: row => row.country && countryName(row.country, ask.language) },
      { header: words('columns.framework'), value: row => row.framework && frameworkName(ask, row.framework) },
      { header: words('columns.since'), value: row => day(row.since) },
      { header: words('columns.until'), value: row => day(row.until) },
      { header: words('columns.published'), value: row => words(row.published ? 'yes' : 'no') },
      { header: words('columns.responsible'), value: row => row.coordinator },
      { header: words('columns.departments'), value: row => row.units, width: 30 },
    ],
  })
  return new Response(file.body as never, {
    headers: {
      'content-type': file.contentType,
      'content-disposition': `attachment; filename="agreements-${ask.office.slug}.${file.extension}"`,
      'cache-control': 'private, no-store',
    },
  })
}

export const csvPage = page({ at: at('/export.csv'), who: 'agreement.read', get: ask => exported(ask, writeCsv) })
export const excelPage = page({ at: at('/export.xlsx'), who: 'agreement.read', get: ask => exported(ask, writeExcel) })
