import { stayTerms } from '../../agreements/index.ts'
import { nameOf } from '../../directory/index.ts'
import { isUuid } from '../../platform/input.ts'
import { readListAddress } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import {
  ButtonLink,
  type Column,
  EmptyState,
  FilterSelect,
  Filters,
  PageTitle,
  Pagination,
  Table,
  When,
} from '../../ui/index.ts'
import { learningAgreementStates } from '../learning-agreement.ts'
import {
  learningAgreementSortings,
  listLearningAgreementChoices,
  listLearningAgreements,
} from '../list-learning-agreements.ts'
import type { LearningAgreementFilter, LearningAgreementRow, LearningAgreementSorting } from '../listing.store.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, files, institutionOf, inWorkspace, termOf } from './address.ts'
import { StateOf } from './file-parts.tsx'

const states = [...learningAgreementStates, 'moved'] as const

/** What the address of the list asks for; what it cannot mean is left out. */
export function wishOf(ask: Ask) {
  const address = readListAddress(ask.url, { sorts: learningAgreementSortings, direction: 'down' })
  const where = (name: string, means: (value: string) => boolean) => {
    const value = ask.url.searchParams.get(name) ?? ''
    return means(value) ? value : undefined
  }
  const filter: LearningAgreementFilter = {
    text: address.text || undefined,
    state: address.filter('state', states),
    term: address.filter('term', stayTerms),
    year: where('year', value => /^\d{4}\/\d{4}$/.test(value)),
    partner: where('partner', isUuid),
  }
  return { address, filter }
}

async function listView(ask: Ask) {
  const words = say(ask.language)
  const { address, filter } = wishOf(ask)
  const { rows, total } = await listLearningAgreements(ask.caller, {
    filter,
    sort: address.sort as LearningAgreementSorting,
    down: address.direction === 'down',
    language: ask.language,
    page: address.page,
    size: address.size,
  })
  return {
    title: words('title'),
    crumbs: crumbsTo(ask),
    unlisted: true,
    body: (
      <>
        <PageTitle count={total} lead={words('list.lead')}>
          {words('title')}
        </PageTitle>
        {await AgreementFilters({ ask })}
        <Listed ask={ask} rows={rows} />
        <Pagination
          page={address.page}
          size={address.size}
          total={total}
          href={to => address.href({ page: to })}
          sizes={[25, 50, 100]}
          sizeHref={size => address.href({ size })}
        />
      </>
    ),
  }
}

export const learningAgreementsPage = page({ at: at(), who: 'learning-agreement.oversee', get: listView })

async function filtersOf(ask: Ask) {
  const words = say(ask.language)
  const { years, partners } = await listLearningAgreementChoices(ask.caller, undefined)
  return {
    state: {
      label: words('list.state'),
      all: words('list.allStates'),
      choices: states.map(value => ({
        value: value as string,
        label: value === 'moved' ? words('list.moved') : words(`states.${value}`),
      })),
    },
    term: {
      label: words('list.term'),
      all: words('list.allTerms'),
      choices: stayTerms.map(value => ({ value: value as string, label: words(`terms.${value}`) })),
    },
    year: {
      label: words('list.year'),
      all: words('list.years'),
      choices: years.map(value => ({ value, label: value })),
    },
    partner: {
      label: words('list.partner'),
      all: words('list.partners'),
      choices: partners.map(partner => ({ value: partner.id, label: nameOf(partner, ask.language) })),
    },
  }
}

async function AgreementFilters({ ask }: { ask: Ask }) {
  const { address } = wishOf(ask)
  const filters = Object.entries(await filtersOf(ask)).filter(([, { choices }]) => choices.length > 0)
  const set = (name: string) => ask.url.searchParams.get(name) ?? ''
  const active = filters.flatMap(([name, { label, choices }]) => {
    const chosen = choices.find(({ value }) => value === set(name))
    return chosen ? [{ label: `${label}: ${chosen.label}`, href: address.href({ [name]: undefined }) }] : []
  })
  return (
    <Filters
      action={ask.url.pathname}
      search={{ label: say(ask.language)('list.search'), value: address.text }}
      active={active}
      clear={ask.url.pathname}
      keep={{ sort: set('sort'), direction: set('direction'), size: set('size') }}
    >
      {filters.map(([name, { label, all, choices }]) => (
        <FilterSelect name={name} label={label} all={all} choices={choices} value={set(name)} />
      ))}
    </Filters>
  )
}

function Listed({ ask, rows }: { ask: Ask; rows: LearningAgreementRow[] }) {
  const words = say(ask.language)
  const { address } = wishOf(ask)
  const exported = (ending: string) => ask.to(`${files}/export.${ending}`) + ask.url.search
  const filtered = ask.url.searchParams.size > 0
  return (
    <>
      <Table
        caption={words('title')}
        captionHidden
        columns={columns(ask)}
        rows={rows}
        sorting={{
          by: address.sort,
          direction: address.direction,
          href: (by, direction) => address.href({ sort: by, direction }),
        }}
        empty={
          <EmptyState title={words(filtered ? 'list.none' : 'list.empty')}>
            {words(filtered ? 'list.noneWhy' : 'list.emptyWhy')}
          </EmptyState>
        }
      />
      {rows.length > 0 && (
        <p class="h-deeds">
          <ButtonLink href={exported('xlsx')} weight="quiet">
            {words('list.excel')}
          </ButtonLink>
          <ButtonLink href={exported('csv')} weight="quiet">
            {words('list.csv')}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

function columns(ask: Ask): Column<LearningAgreementRow>[] {
  const words = say(ask.language)
  return [
    {
      label: words('list.student'),
      sort: 'student',
      cell: row => <a href={fileAddress(ask, row.id)}>{`${row.familyName}, ${row.givenNames}`}</a>,
    },
    {
      label: words('list.partner'),
      sort: 'partner',
      cell: row => nameOf({ name: row.partnerName, names: row.partnerNames }, ask.language),
    },
    { label: words('list.term'), cell: row => termOf(ask, row) },
    {
      label: words('list.state'),
      sort: 'state',
      cell: row => (
        <>
          <StateOf ask={ask} state={row.state} />{' '}
          <span class="h-quiet">{words('file.version', { version: row.version })}</span>
        </>
      ),
    },
    { label: words('list.changed'), sort: 'changed', cell: row => <When at={row.changedAt} /> },
  ]
}

async function homeView(ask: Ask) {
  const words = say(ask.language)
  const address = readListAddress(ask.url, { sorts: ['changed'], direction: 'down', sizes: [25] })
  const { rows, total } = await listLearningAgreements(ask.caller, {
    filter: {},
    ...{ sort: 'changed', down: true, language: ask.language, page: address.page, size: address.size },
  })
  const shown = columns(ask).filter(({ sort }) => sort !== 'partner')
  const empty = <EmptyState title={words('home.none')}>{words('home.noneWhy')}</EmptyState>
  return {
    title: words('title'),
    crumbs: crumbsTo(ask),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('home.lead', { institution: institutionOf(ask) })}>{words('title')}</PageTitle>
        <Table caption={words('title')} captionHidden columns={shown} rows={rows} empty={empty} />
        <Pagination page={address.page} size={address.size} total={total} href={to => address.href({ page: to })} />
      </>
    ),
  }
}

/** Those of a partner's own students. */
export const homeListPage = page({ at: inWorkspace(), who: 'workspace.use', entrance: 'workspace', get: homeView })
