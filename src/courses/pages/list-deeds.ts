import { type Fields, list, text } from '../../platform/form.ts'
import { backTo } from '../../platform/list-address.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { languageName } from '../../reference/index.ts'
import { writeCsv, writeExcel } from '../../sheets/write-sheet.ts'
import { approveInstances } from '../approve-courses.ts'
import { exportCourses, findInstanceIds, listCatalogueYears } from '../list-courses.ts'
import type { CourseFilter, FoundCourse } from '../search.store.ts'
import { termName } from '../terms.rules.ts'
import { withdrawInstances } from '../withdraw-courses.ts'
import { say } from '../words/index.ts'
import { at, files, planOf } from './address.ts'
import { filterIn } from './course-filters.ts'
import { listView, yearShown } from './list-page.tsx'
import { cycleName, unitNames } from './said.ts'

const most = 5000

/** The ticked rows, or all that the filters of the page found. */
async function chosen(ask: Ask, fields: Fields): Promise<string[]> {
  if (text(fields, 'scope') !== 'found') return list(fields, 'instances')
  const { filter, year } = filterIn(ask, new URLSearchParams(text(fields, 'found')))
  return year ? findInstanceIds(ask.caller, { filter: { ...filter, year }, most }) : []
}

const named = (facts: readonly { name: string }[], name: string) => facts.filter(fact => fact.name === name).length
/** Back to the list as it was. */
const leads = (ask: Ask, fields: Fields, notice: string) => ({
  to: backTo(ask.to(files), text(fields, 'found')),
  notice,
})

export const approveDeed = deed({
  at: at('/approve-selected'),
  who: 'course.approve',
  command: approveInstances,
  input: async (ask, { fields }) => ({
    instances: await chosen(ask, fields),
    on: text(fields, 'on'),
    resolution: text(fields, 'resolution'),
  }),
  leads: (ask, facts, { fields }) =>
    leads(ask, fields, say(ask.language)('list.approvedNow', { count: named(facts, 'course.approved') })),
  again: listView,
})

export const withdrawDeed = deed({
  at: at('/withdraw-selected'),
  who: 'course.edit',
  command: withdrawInstances,
  input: async (ask, { fields }) => ({ instances: await chosen(ask, fields), reason: text(fields, 'reason') }),
  leads: (ask, facts, { fields }) =>
    leads(ask, fields, say(ask.language)('list.withdrawnNow', { count: facts.length })),
  again: listView,
})

const portion = 1000

async function* rowsOf(ask: Ask, filter: CourseFilter) {
  let after: string | undefined
  for (;;) {
    const rows = await exportCourses(ask.caller, { filter, language: ask.language, after, size: portion })
    yield* rows
    after = rows.at(-1)?.id
    if (rows.length < portion) return
  }
}

async function exported(ask: Ask, write: typeof writeCsv | typeof writeExcel) {
  const words = say(ask.language)
  const { filter, year: wanted } = filterIn(ask)
  const plan = await planOf(ask)
  const units = await unitNames(ask)
  const year = yearShown(wanted, await listCatalogueYears(ask.caller, undefined), plan)
  const terms = plan.termsIn(year)
  const file = write<FoundCourse>({
    language: ask.language,
    rows: rowsOf(ask, { ...filter, year }),
    columns: [
      { header: words('fields.code'), value: row => row.code },
      { header: words('fields.title'), value: row => row.name, width: 50 },
      { header: words('fields.unit'), value: row => units(row.unit), width: 40 },
      { header: words('fields.year'), value: row => row.year },
      { header: words('fields.term'), value: row => inLanguage(termName(terms, row), ask.language), width: 30 },
      { header: words('fields.section'), value: row => row.section },
      { header: words('fields.credits'), value: row => Number(row.credits) },
      {
        header: words('fields.language'),
        value: row => (row.language ? languageName(row.language, ask.language) : null),
      },
      { header: words('fields.level'), value: row => cycleName(row.level, ask.language), width: 30 },
      { header: words('fields.field'), value: row => row.field },
      { header: words('fields.teachers'), value: row => row.teachers.join(', '), width: 40 },
      { header: words('fields.places'), value: row => row.places },
      { header: words('fields.programme'), value: row => row.programme },
      { header: words('fields.state'), value: row => words(`states.${row.state}`) },
    ],
  })
  return new Response(file.body as never, {
    headers: {
      'content-type': file.contentType,
      'content-disposition': `attachment; filename="courses-${ask.office.slug}-${year.replace('/', '-')}.${file.extension}"`,
      'cache-control': 'private, no-store',
    },
  })
}

export const csvPage = page({ at: at('/export.csv'), who: 'course.read', get: ask => exported(ask, writeCsv) })
export const excelPage = page({ at: at('/export.xlsx'), who: 'course.read', get: ask => exported(ask, writeExcel) })
