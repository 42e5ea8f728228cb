import {
  type AgreementType,
  agreementTypes,
  countByCountry,
  listPublishedAgreements,
  type PublishedRow,
} from '../../agreements/index.ts'
import { searchDirectory } from '../../directory/index.ts'
import { findPartnerPages } from '../../partners/index.ts'
import { isUuid } from '../../platform/input.ts'
import { readListAddress } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import { countries, frameworks } from '../../reference/index.ts'
import { ButtonLink, Day, Deeds, EmptyState, Filters, Section, Table } from '../../ui/index.ts'
import { frameworkName, namesOfTypes } from '../parts/agreement-names.ts'
import { PlacesMap } from '../parts/country-map.tsx'
import { placeOf } from '../parts/networks.tsx'
import {
  activeOf,
  below,
  countryFilter,
  FilterFields,
  fieldFilter,
  first,
  openStructure,
  unitFilter,
} from '../parts/study-filters.tsx'
import { say } from '../words/index.ts'
import { publicView } from './text-page.tsx'

const size = 50

/** Published agreements in force, with search, filters and a map that counts the same. */
export const agreementsPage = page({
  at: '/:office/:language/agreements',
  who: 'anyone',
  kept: true,
  async get(ask) {
    const words = say(ask.language)
    const found = await findAgreements(ask)
    return publicView(ask, 'agreements', {
      otherwise: { title: words('pages.agreements'), description: words('agreements.description') },
      changedAt: found.changedAt,
      below: () => (
        <>
          <AgreementList ask={ask} found={found} />
          <PlacesMap
            counts={found.counts}
            language={ask.language}
            what="agreements"
            href={code => found.address.href({ ...first, country: code })}
          />
        </>
      ),
    })
  },
})

async function findAgreements(ask: Ask) {
  const words = say(ask.language)
  const address = readListAddress(ask.url, { sorts: ['partner'] })
  const typeName = await namesOfTypes(ask)
  const { units } = await openStructure(ask)
  const country = address.filter(
    'country',
    countries.map(({ code }) => code),
  )
  const type = {
    name: 'type',
    label: words('agreements.type'),
    all: words('agreements.allTypes'),
    value: address.filter('type', agreementTypes),
    choices: agreementTypes.map(value => ({ value: value as string, label: typeName(value) })),
  }
  const framework = {
    name: 'framework',
    label: words('agreements.framework'),
    all: words('agreements.allFrameworks'),
    value: address.filter(
      'framework',
      frameworks.map(({ key }) => key),
    ),
    choices: frameworks.map(({ key }) => ({ value: key as string, label: frameworkName(key, ask.language) })),
  }
  const [unit, field] = [unitFilter(ask, address, units), fieldFilter(ask, address)]
  const wanted = ask.url.searchParams
  const [after, name, partner] = [wanted.get('after') ?? '', wanted.get('name') ?? '', wanted.get('partner') ?? '']
  const sought = {
    text: address.text || undefined,
    organisations: isUuid(partner) ? [partner] : undefined,
    types: type.value ? [type.value] : undefined,
    framework: framework.value,
    units: below(units, unit.value),
    field: field.value,
  }
  const position = isUuid(after) ? { partner: name.replaceAll('\0', ''), id: after } : undefined
  const part = { after: position, limit: size + 1 }
  const ask4 = (meant: typeof sought) => findAs(ask, { ...meant, country }, part)
  const exact = await ask4(sought)
  const near = sought.text && !exact.everywhere.length ? await nearTo(ask, sought.text) : []
  const found = near.length ? await ask4({ ...sought, text: undefined, organisations: near }) : exact
  const pages = await findPartnerPages(
    ask.caller,
    found.rows.map(row => row.organisation),
  )
  const inCountries = found.everywhere.map(one => one.country).filter(Boolean)
  const filters = [type, framework, unit, field, countryFilter(ask, country, inCountries)]
  return { ...found, address, filters, typeName, pages, begun: position !== undefined }
}

type Sought = Parameters<typeof countByCountry>[1]
type Part = Omit<Parameters<typeof listPublishedAgreements>[1], 'filter'>

/** The list and the map answer one and the same question; the map also knows the other countries, for the choices. */
async function findAs(ask: Ask, filter: Sought, part: Part) {
  const list = await listPublishedAgreements(ask.caller, { filter, ...part })
  const everywhere = await countByCountry(ask.caller, { ...filter, country: undefined })
  return {
    ...list,
    everywhere,
    counts: everywhere.filter(({ country }) => !filter.country || country === filter.country),
  }
}

/** Whom a misspelt name may mean. */
const nearTo = async (ask: Ask, text: string): Promise<string[]> =>
  (await searchDirectory(ask.caller, { text, limit: 50 })).map(({ id }) => id)

type Found = Awaited<ReturnType<typeof findAgreements>>
type ListProps = { ask: Ask; found: Found }

function AgreementList({ ask, found }: ListProps) {
  const words = say(ask.language)
  const { address, filters, rows, total, begun } = found
  const shown = rows.slice(0, size)
  const last = rows.length > size ? shown.at(-1) : undefined
  return (
    <Section title={words('agreements.list')}>
      <Filters
        action={ask.to('/agreements')}
        search={{ label: words('agreements.search'), value: address.text }}
        active={activeOf(filters, address)}
        clear={ask.to('/agreements')}
      >
        <FilterFields filters={filters} />
      </Filters>
      <Table
        caption={words('agreements.count', { count: total })}
        rows={shown}
        empty={<EmptyState title={words('agreements.none')}>{words('partners.noneWhy')}</EmptyState>}
        columns={columnsOf(ask, found)}
      />
      <Deeds>
        {begun && <ButtonLink href={address.href(first)}>{words('agreements.first')}</ButtonLink>}
        {last && (
          <ButtonLink href={address.href({ after: last.id, name: last.partner })}>
            {words('agreements.more')}
          </ButtonLink>
        )}
      </Deeds>
    </Section>
  )
}

function columnsOf(ask: Ask, { typeName, pages }: Pick<Found, 'typeName' | 'pages'>) {
  const words = say(ask.language)
  return [
    {
      label: words('agreements.agreement'),
      cell: (row: PublishedRow) => <a href={ask.to(`/agreements/${row.id}`)}>{typeName(row.type as AgreementType)}</a>,
    },
    {
      label: words('partners.partner'),
      cell: (row: PublishedRow) => <PartnerName name={row.partner} page={pages.get(row.organisation)} ask={ask} />,
    },
    {
      label: words('networks.where'),
      cell: (row: PublishedRow) => (row.country ? placeOf(row, ask.language) : null),
    },
    { label: words('agreements.since'), cell: (row: PublishedRow) => row.since && <Day on={row.since} /> },
    {
      label: words('agreements.until'),
      cell: (row: PublishedRow) =>
        row.until ? <Day on={row.until} /> : <span class="h-quiet">{words('agreements.open')}</span>,
    },
  ]
}

/** A name that leads to the partner's page, where there is one. */
export const PartnerName = ({ name, page, ask }: { name: string; page: string | undefined; ask: Ask }) =>
  page ? <a href={ask.to(`/partners/${page}`)}>{name}</a> : name
