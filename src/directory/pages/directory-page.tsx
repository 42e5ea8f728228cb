import { readListAddress } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import { countriesByName, countryName } from '../../reference/index.ts'
import {
  ButtonLink,
  Code,
  type Column,
  EmptyState,
  FilterSelect,
  Filters,
  NoticeBox,
  PageTitle,
  Pagination,
  Table,
} from '../../ui/index.ts'
import { listOrganisations, type OrganisationsFound } from '../list-organisations.ts'
import { charters, nameOf, type Organisation, organisationKinds } from '../organisation.ts'
import { say } from '../words/index.ts'

const addressOf = (ask: Ask) => {
  const list = readListAddress(ask.url, { sorts: ['name'] })
  const countries = countriesByName(ask.language)
  return {
    list,
    countries,
    kind: list.filter('kind', organisationKinds),
    charter: list.filter('charter', charters),
    country: countries.find(({ code }) => code === ask.url.searchParams.get('country'))?.code,
  }
}

export const directoryPage = page({
  at: '/:office/:language/directory',
  who: 'office.use',
  async get(ask) {
    const words = say(ask.language)
    const { list, kind, charter, country } = addressOf(ask)
    const found = await listOrganisations(ask.caller, {
      text: list.text,
      kind,
      charter,
      country,
      page: list.page,
      size: list.size,
    })
    const add = <ButtonLink href={ask.to('/directory/new')}>{words('directory.add')}</ButtonLink>
    const crumbs = [{ label: words('directory.title') }]
    return {
      title: words('directory.title'),
      crumbs,
      body: (
        <>
          <PageTitle count={found.alike ? undefined : found.total} lead={words('directory.lead')} deeds={add}>
            {words('directory.title')}
          </PageTitle>
          <DirectoryFilters ask={ask} />
          {found.alike && <NoticeBox tone="info">{words('directory.alike')}</NoticeBox>}
          <Organisations ask={ask} found={found} />
          {!found.alike && (
            <Pagination
              page={list.page}
              size={list.size}
              total={found.total}
              href={to => list.href({ page: to })}
              sizes={[25, 50, 100]}
              sizeHref={size => list.href({ size })}
            />
          )}
        </>
      ),
    }
  },
})

function DirectoryFilters({ ask }: { ask: Ask }) {
  const words = say(ask.language)
  const { list, countries, kind, charter, country } = addressOf(ask)
  const active = [
    kind && { label: `${words('directory.kind')}: ${words(`kinds.${kind}`)}`, href: list.href({ kind: '' }) },
    country && {
      label: `${words('directory.country')}: ${countryName(country, ask.language)}`,
      href: list.href({ country: '' }),
    },
    charter && {
      label: `${words('directory.charter')}: ${words(`charters.${charter}`)}`,
      href: list.href({ charter: '' }),
    },
  ].filter(filter => filter !== undefined)
  return (
    <Filters
      action={ask.url.pathname}
      search={{ label: words('directory.search'), value: list.text }}
      active={active}
      clear={ask.url.pathname}
      keep={{ size: ask.url.searchParams.get('size') ?? undefined }}
    >
      <FilterSelect
        name="kind"
        label={words('directory.kind')}
        all={words('directory.kinds')}
        choices={organisationKinds.map(value => ({ value, label: words(`kinds.${value}`) }))}
        value={kind}
      />
      <FilterSelect
        name="country"
        label={words('directory.country')}
        all={words('directory.countries')}
        choices={countries.map(({ code, name }) => ({ value: code, label: name }))}
        value={country}
      />
      <FilterSelect
        name="charter"
        label={words('directory.charter')}
        all={words('directory.charters')}
        choices={charters.map(value => ({ value, label: words(`charters.${value}`) }))}
        value={charter}
      />
    </Filters>
  )
}

function Organisations({ ask, found }: { ask: Ask; found: OrganisationsFound }) {
  const words = say(ask.language)
  const columns: Column<Organisation>[] = [
    {
      label: words('directory.name'),
      cell: row => <a href={ask.to(`/directory/${row.id}`)}>{nameOf(row, ask.language)}</a>,
    },
    { label: words('directory.code'), cell: row => row.erasmusCode && <Code>{row.erasmusCode}</Code> },
    { label: words('directory.city'), cell: row => row.city },
    { label: words('directory.country'), cell: row => countryName(row.country, ask.language) },
    { label: words('directory.kind'), cell: row => words(`kinds.${row.kind}`) },
    { label: words('directory.charter'), cell: row => words(`charters.${row.charter}`) },
  ]
  const searched = ask.url.searchParams.size > 0
  const empty = searched ? (
    <EmptyState
      title={words('directory.none')}
      deed={<ButtonLink href={ask.to('/directory/new')}>{words('directory.add')}</ButtonLink>}
    >
      {words('directory.noneWhy')}
    </EmptyState>
  ) : (
    <EmptyState title={words('directory.empty')}>{words('directory.emptyWhy')}</EmptyState>
  )
  return <Table caption={words('directory.title')} captionHidden columns={columns} rows={found.rows} empty={empty} />
}
