import { may } from '../../permissions.ts'
import { dayIn } from '../../platform/calendar.ts'
import { sayDay } from '../../platform/calendar-words.ts'
import { text } from '../../platform/form.ts'
import { type Ask, page, type View } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  ButtonLink,
  Confirm,
  Count,
  DateField,
  Day,
  EmptyState,
  Filters,
  PageTitle,
  Table,
  TextField,
} from '../../ui/index.ts'
import { approveCatalogue } from '../approve-courses.ts'
import { listCatalogues, listCatalogueYears } from '../list-courses.ts'
import type { Catalogue } from '../listing.store.ts'
import { isPublic, publicFrom } from '../publication.rules.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, files, type Plan, planOf } from './address.ts'
import { filterIn } from './course-filters.ts'
import { yearShown } from './list-page.tsx'
import { YearSelect } from './public-filters.tsx'
import { unitNames } from './said.ts'

/** How each department's catalogue of a year stands, and from when on everybody reads it. */
export const departmentsPage = page({
  at: at('/departments'),
  who: 'course.read',
  async get(ask): Promise<View> {
    const words = say(ask.language)
    const plan = await planOf(ask)
    const years = await listCatalogueYears(ask.caller, undefined)
    const year = yearShown(filterIn(ask).year, years, plan)
    const rows = await listCatalogues(ask.caller, { year })
    return {
      title: words('departments.title'),
      crumbs: crumbsTo(ask, { label: words('list.departments') }),
      unlisted: true,
      body: (
        <>
          <PageTitle lead={words('departments.lead')}>{words('departments.title')}</PageTitle>
          <Filters action={ask.url.pathname}>
            <YearSelect ask={ask} years={[...new Set([year, ...years, ...plan.years])].sort().reverse()} year={year} />
          </Filters>
          <Table
            caption={`${words('departments.title')}, ${year}`}
            captionHidden
            rows={rows}
            columns={columns(ask, await unitNames(ask), plan)}
            empty={<EmptyState title={words('departments.none', { year })}>{words('departments.noneWhy')}</EmptyState>}
          />
        </>
      ),
    }
  },
})

function columns(ask: Ask, units: (id: string) => string, plan: Plan) {
  const words = say(ask.language)
  const count = (state: 'proposed' | 'approved' | 'published' | 'withdrawn') => ({
    label: words(`states.${state}`),
    numeric: true,
    cell: (row: Catalogue) => <Count value={row[state]} />,
  })
  return [
    {
      label: words('fields.unit'),
      cell: (row: Catalogue) => (
        <a href={`${ask.to(files)}?year=${encodeURIComponent(row.year)}&unit=${row.unit}`}>{units(row.unit)}</a>
      ),
    },
    count('proposed'),
    count('approved'),
    count('published'),
    count('withdrawn'),
    {
      label: words('departments.from'),
      cell: (row: Catalogue) => {
        const from = publicFrom(plan.rulebook, row.code, row.year)
        return from ? <Day on={from} /> : words('departments.always')
      },
    },
    {
      label: words('departments.approve'),
      cell: (row: Catalogue) =>
        row.proposed > 0 &&
        may(ask.caller.actor, 'course.approve', { units: [row.unit] }) && (
          <ButtonLink href={approvalAddress(ask, row)}>{words('departments.approve')}</ButtonLink>
        ),
    },
  ]
}

export const approvalAddress = (ask: Ask, { unit, year }: Pick<Catalogue, 'unit' | 'year'>): string =>
  ask.to(`${files}/departments/${unit}/approve?year=${encodeURIComponent(year)}`)

async function approvalView(ask: Ask): Promise<View> {
  const words = say(ask.language)
  const unit = ask.params.unitid ?? ''
  const year = filterIn(ask).year ?? ''
  const catalogue = (await listCatalogues(ask.caller, { year })).find(one => one.unit === unit)
  if (!catalogue && !ask.refused) throw new Refusal('page.not-found')
  if (!catalogue?.proposed && !ask.refused) throw new Refusal('course.nothing-proposed', { year })
  const { rulebook } = await planOf(ask)
  const from = publicFrom(rulebook, catalogue?.code ?? '', year)
  const day = from ? sayDay(from, ask.language) : ''
  const open = isPublic(from, dayIn(rulebook.now, rulebook.office.zone))
  const title = words('departments.confirm', { unit: (await unitNames(ask))(unit), year })
  return {
    title,
    crumbs: crumbsTo(
      ask,
      { label: words('list.departments'), href: ask.to(`${files}/departments?year=${year}`) },
      { label: words('departments.approve') },
    ),
    unlisted: true,
    body: (
      <Confirm
        title={title}
        consequences={[
          words('departments.willApprove', { count: catalogue?.proposed ?? 0 }),
          from
            ? words(open ? 'departments.willPublish' : 'departments.willWait', { day })
            : words('departments.willPublishAlways'),
        ]}
        action={approvalAddress(ask, { unit, year })}
        deed={words('departments.approve')}
        cancel={ask.to(`${files}/departments?year=${year}`)}
        entered={ask.entered}
      >
        <DateField name="on" label={words('departments.on')} hint={words('departments.onHint')} />
        <TextField name="resolution" label={words('departments.resolution')} maxlength={120} width="m" />
      </Confirm>
    ),
  }
}

export const approvalPage = page({
  at: at('/departments/:unitid/approve'),
  who: 'course.approve',
  get: approvalView,
  async post(ask, { fields }) {
    const year = filterIn(ask).year ?? ''
    const decision = { on: text(fields, 'on'), resolution: text(fields, 'resolution') }
    const facts = await approveCatalogue(ask.caller, { unit: ask.params.unitid ?? '', year, ...decision })
    const count = facts.filter(({ name }) => name === 'course.approved').length
    return {
      to: ask.to(`${files}/departments?year=${encodeURIComponent(year)}`),
      notice: say(ask.language)('departments.done', { count }),
    }
  },
  again: approvalView,
})
