import { isDay } from '../../platform/calendar.ts'
import { type Ask, page } from '../../platform/page.ts'
import { inLanguage, type Localised } from '../../platform/words.ts'
import { type SheetColumn, writeCsv, writeExcel } from '../../sheets/write-sheet.ts'
import type { ListedNetwork } from '../list.store.ts'
import { listNetworks } from '../list-networks.ts'
import { say } from '../words/index.ts'
import { at } from './address.ts'
import { askedIn } from './list-page.tsx'

function columns(ask: Ask): SheetColumn<ListedNetwork>[] {
  const words = say(ask.language)
  const text = (words: Localised | null) => (words ? inLanguage(words, ask.language) : null)
  // A year or month stays the text that it is: a sheet would make a day of it.
  const date = (value: string | null | undefined) => (value && isDay(value) ? { day: value } : (value ?? null))
  return [
    { header: words('list.key'), value: row => row.key },
    { header: words('list.name'), value: row => text(row.name), width: 30 },
    { header: words('file.fullName'), value: row => text(row.fullName), width: 40 },
    { header: words('list.kind'), value: row => words(`kinds.${row.kind}`) },
    { header: words('list.region'), value: row => text(row.region) },
    { header: words('list.founded'), value: row => date(row.founded), width: 12 },
    { header: words('list.members'), value: row => row.members, width: 12 },
    { header: words('list.ours'), value: row => row.ours && words(`role.${row.ours.role}`) },
    { header: words('list.since'), value: row => date(row.ours?.since), width: 12 },
    { header: words('list.website'), value: row => row.website, width: 30 },
    { header: words('list.shown'), value: row => words(row.published ? 'list.published' : 'list.unpublished') },
  ]
}

/** The list as it stands in the address, with every row that is found. */
const exportPage = (ending: 'csv' | 'xlsx') =>
  page({
    at: at(`/export.${ending}`),
    who: 'office.use',
    async get(ask) {
      const { rows } = await listNetworks(ask.caller, askedIn(ask).wish)
      const content = { columns: columns(ask), rows, language: ask.language }
      const sheet = ending === 'csv' ? writeCsv(content) : writeExcel(content)
      const name = `${ask.office.slug}-${say(ask.language)('list.file')}.${sheet.extension}`
      return new Response(sheet.body as unknown as ReadableStream<Uint8Array>, {
        headers: {
          'content-type': sheet.contentType,
          'content-disposition': `attachment; filename="${name}"`,
          'cache-control': 'private, no-store',
        },
      })
    },
  })

export const csvExport = exportPage('csv')
export const excelExport = exportPage('xlsx')
