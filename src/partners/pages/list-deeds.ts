import { nameOf } from '../../directory/index.ts'
import { toDay } from '../../platform/calendar.ts'
import { type Fields, list, text } from '../../platform/form.ts'
import { backTo } from '../../platform/list-address.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import { countryName } from '../../reference/index.ts'
import { writeCsv, writeExcel } from '../../sheets/write-sheet.ts'
import { exportPartners, findPartnerIds } from '../list-partners.ts'
import type { PartnerFilter, PartnerRow } from '../listing.store.ts'
import { assignPartners, publishPartners, unpublishPartners } from '../revise-partner.ts'
import { say } from '../words/index.ts'
import { at, files } from './address.ts'
import { wishOf } from './list-filters.tsx'
import { partnersView } from './partners-page.tsx'

const most = 5000

/** The ticked rows, or all that the filters of the page found. */
async function chosen(ask: Ask, fields: Fields): Promise<string[]> {
  if (text(fields, 'scope') !== 'found') return list(fields, 'partners')
  const { filter } = wishOf(ask, new URLSearchParams(text(fields, 'found')))
  return findPartnerIds(ask.caller, { filter, most })
}

const leads = (ask: Ask, fields: Fields, notice: string) => ({
  to: backTo(ask.to(files), text(fields, 'found')),
  notice,
})

export const publishDeed = deed({
  at: at('/publish'),
  who: 'partner.edit',
  command: publishPartners,
  input: async (ask, { fields }) => ({ partners: await chosen(ask, fields) }),
  leads: (ask, facts, { fields }) => leads(ask, fields, say(ask.language)('list.published', { count: facts.length })),
  again: partnersView,
})

export const unpublishDeed = deed({
  at: at('/unpublish'),
  who: 'partner.edit',
  command: unpublishPartners,
  input: async (ask, { fields }) => ({ partners: await chosen(ask, fields) }),
  leads: (ask, facts, { fields }) => leads(ask, fields, say(ask.language)('list.unpublished', { count: facts.length })),
  again: partnersView,
})

export const assignDeed = deed({
  at: at('/assign'),
  who: 'partner.edit',
  command: assignPartners,
  input: async (ask, { fields }) => ({ partners: await chosen(ask, fields), coordinator: text(fields, 'coordinator') }),
  leads: (ask, facts, { fields }) => leads(ask, fields, say(ask.language)('list.assigned', { count: facts.length })),
  again: partnersView,
})

const portion = 1000

async function* rowsOf(ask: Ask, filter: PartnerFilter) {
  let after: string | undefined
  for (;;) {
    const rows = await exportPartners(ask.caller, { filter, after, size: portion })
    yield* rows
    after = rows.at(-1)?.id
    if (rows.length < portion) return
  }
}

async function exported(ask: Ask, write: typeof writeCsv | typeof writeExcel) {
  const words = say(ask.language)
  const { filter } = wishOf(ask)
  const file = write<PartnerRow>({
    language: ask.language,
    rows: rowsOf(ask, filter),
    columns: [
      { header: words('list.name'), value: row => nameOf(row, ask.language), width: 40 },
      { header: 'Erasmus', value: row => row.erasmusCode },
      { header: words('list.city'), value: row => row.city },
      { header: words('list.country'), value: row => countryName(row.country, ask.language) },
      { header: words('list.state'), value: row => words(`states.${row.state}`) },
      { header: words('list.since'), value: row => (row.since ? { day: toDay(row.since) } : null) },
      { header: words('list.coordinator'), value: row => row.coordinator, width: 30 },
      { header: words('strategicMark'), value: row => words(row.strategic ? 'file.yes' : 'file.no') },
      { header: words('list.mark'), value: row => row.marks.map(mark => words(`marks.${mark}`)).join(', '), width: 30 },
      { header: words('file.tags'), value: row => row.tags.join(', '), width: 30 },
      { header: words('list.onSite'), value: row => words(row.published ? 'file.yes' : 'file.no') },
    ],
  })
  return new Response(file.body as never, {
    headers: {
      'content-type': file.contentType,
      'content-disposition': `attachment; filename="partners-${ask.office.slug}.${file.extension}"`,
      'cache-control': 'private, no-store',
    },
  })
}

export const csvPage = page({ at: at('/export.csv'), who: 'partner.read', get: ask => exported(ask, writeCsv) })
export const excelPage = page({ at: at('/export.xlsx'), who: 'partner.read', get: ask => exported(ask, writeExcel) })
