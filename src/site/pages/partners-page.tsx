import { listOrganisationsWithAgreements } from '../../agreements/index.ts'
import { nameOf } from '../../directory/index.ts'
import { type PublishedPartner, searchPublishedPartners } from '../../partners/index.ts'
import { readListAddress } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import { countries } from '../../reference/index.ts'
import { ButtonLink, EmptyState, Filters, Pagination, Section, State, Table } from '../../ui/index.ts'
import { PlacesMap } from '../parts/country-map.tsx'
import { placeOf } from '../parts/networks.tsx'
import {
  activeOf,
  below,
  countryFilter,
  FilterFields,
  fieldFilter,
  openStructure,
  unitFilter,
} from '../parts/study-filters.tsx'
import { say } from '../words/index.ts'
import { publicView } from './text-page.tsx'

/** The partners that the office has published, with search, filters and a map of the same rows. */
export const partnersPage = page({
  at: '/:office/:language/partners',
  who: 'anyone',
  kept: true,
  async get(ask) {
    const words = say(ask.language)
    const found = await findPartners(ask)
    return publicView(ask, 'partners', {
      otherwise: { title: words('pages.partners'), description: words('partners.description') },
      below: () => (
        <>
          {found.any && <PartnerList ask={ask} found={found} />}
          <Section title={words('partners.become')} lead={words('partners.becomeWhy')}>
            <ButtonLink href={ask.to('/partnership-request')}>{words('pages.partnership-request')}</ButtonLink>
          </Section>
        </>
      ),
    })
  },
})

async function findPartners(ask: Ask) {
  const address = readListAddress(ask.url, { sorts: ['name'] })
  const { units } = await openStructure(ask)
  const [unit, field] = [unitFilter(ask, address, units), fieldFilter(ask, address)]
  const country = address.filter(
    'country',
    countries.map(({ code }) => code),
  )
  const ofUnits = below(units, unit.value)
  const withAgreements = (filter: { units?: string[] | undefined; field?: string | undefined }) =>
    listOrganisationsWithAgreements(ask.caller, filter)
  const {
    rows,
    counts,
    countries: inCountries,
  } = await searchPublishedPartners(ask.caller, {
    filter: {
      text: address.text || undefined,
      country,
      units: ofUnits,
      orWith: ofUnits && (await withAgreements({ units: ofUnits })),
      organisations: field.value ? await withAgreements({ field: field.value }) : undefined,
    },
    language: ask.language,
    page: address.page,
    size: address.size,
  })
  const filters = [countryFilter(ask, country, inCountries), unit, field]
  const asked = address.text || filters.some(filter => filter.value)
  return { address, filters, rows, counts, any: rows.length > 0 || asked }
}

type Found = Awaited<ReturnType<typeof findPartners>>

function PartnerList({ ask, found: { address, filters, rows, counts } }: { ask: Ask; found: Found }) {
  const words = say(ask.language)
  const total = counts.reduce((sum, { n }) => sum + n, 0)
  return (
    <>
      <Section title={words('partners.list')}>
        <Filters
          action={ask.to('/partners')}
          search={{ label: words('partners.search'), value: address.text }}
          active={activeOf(filters, address)}
          clear={ask.to('/partners')}
        >
          <FilterFields filters={filters} />
        </Filters>
        <Table
          caption={words('partners.count', { count: total })}
          rows={rows}
          empty={<EmptyState title={words('partners.none')}>{words('partners.noneWhy')}</EmptyState>}
          columns={[
            {
              label: words('partners.partner'),
              cell: partner => <a href={ask.to(`/partners/${partner.id}`)}>{nameOf(partner, ask.language)}</a>,
            },
            { label: words('networks.where'), cell: partner => placeOf(partner, ask.language) },
            { label: words('partners.because'), cell: partner => <Marks partner={partner} ask={ask} /> },
          ]}
        />
        <Pagination page={address.page} size={address.size} total={total} href={page => address.href({ page })} />
      </Section>
      <PlacesMap
        counts={counts}
        language={ask.language}
        what="partners"
        href={code => address.href({ country: code })}
      />
    </>
  )
}

export function Marks({ partner, ask }: { partner: PublishedPartner; ask: Ask }) {
  const words = say(ask.language)
  if (!partner.strategic && !partner.marks.length) return null
  return (
    <span>
      {partner.strategic && <State tone="good">{words('partners.marks.strategic')}</State>}{' '}
      {partner.marks.map(mark => (
        <>
          <State>{words(`partners.marks.${mark}`)}</State>{' '}
        </>
      ))}
    </span>
  )
}
