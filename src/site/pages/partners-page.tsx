import { nameOf } from '../../directory/index.ts'
import { listPublishedPartners, type PublishedPartner } from '../../partners/index.ts'
import { readListAddress } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import { countryName } from '../../reference/index.ts'
import { EmptyState, FilterSelect, Filters, Pagination, Section, State, Table } from '../../ui/index.ts'
import { PlacesMap } from '../parts/country-map.tsx'
import { placeOf } from '../parts/networks.tsx'
import { say } from '../words/index.ts'
import { publicView } from './text-page.tsx'

/** Compared without accents and case, as people type names. */
const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** The partners that the office has published, with search, a filter and a map of the same rows. */
export const partnersPage = page({
  at: '/:office/:language/partners',
  who: 'anyone',
  kept: true,
  async get(ask) {
    const words = say(ask.language)
    const partners = await listPublishedPartners(ask.caller, { language: ask.language })
    return publicView(ask, 'partners', {
      otherwise: { title: words('pages.partners'), description: words('partners.description') },
      below: () => <PartnerList ask={ask} partners={partners} />,
    })
  },
})

function PartnerList({ ask, partners }: { ask: Ask; partners: PublishedPartner[] }) {
  const words = say(ask.language)
  const address = readListAddress(ask.url, { sorts: ['name'] })
  const countries = [...new Set(partners.map(({ country }) => country))]
  const country = address.filter('country', countries)
  const sought = folded(address.text)
  const called = (partner: PublishedPartner) =>
    folded(`${partner.name} ${nameOf(partner, ask.language)} ${partner.city ?? ''}`)
  const found = partners.filter(partner => called(partner).includes(sought))
  const rows = found.filter(partner => !country || partner.country === country)
  const counts = [...Map.groupBy(found, partner => partner.country)].map(([code, all]) => ({
    country: code,
    n: all.length,
  }))
  if (!partners.length) return null
  return (
    <>
      <Section title={words('partners.list')}>
        <Filters
          action={ask.to('/partners')}
          search={{ label: words('partners.search'), value: address.text }}
          active={country ? [{ label: countryName(country, ask.language), href: address.href({ country: '' }) }] : []}
          clear={ask.to('/partners')}
        >
          <FilterSelect
            name="country"
            label={words('map.country')}
            all={words('map.all')}
            value={country}
            choices={countries
              .map(code => ({ value: code, label: countryName(code, ask.language) }))
              .sort((a, b) => a.label.localeCompare(b.label, ask.language))}
          />
        </Filters>
        <Table
          caption={words('partners.count', { count: rows.length })}
          rows={rows.slice((address.page - 1) * address.size, address.page * address.size)}
          empty={<EmptyState title={words('partners.none')}>{words('partners.noneWhy')}</EmptyState>}
          columns={[
            { label: words('partners.partner'), cell: partner => nameOf(partner, ask.language) },
            { label: words('networks.where'), cell: partner => placeOf(partner, ask.language) },
            { label: words('partners.because'), cell: partner => <Marks partner={partner} ask={ask} /> },
            {
              label: words('pages.agreements'),
              cell: partner => (
                <a
                  href={`${ask.to('/agreements')}?partner=${partner.organisation}`}
                  aria-label={words('partners.agreementsWith', { partner: nameOf(partner, ask.language) })}
                >
                  {words('partners.agreements')}
                </a>
              ),
            },
          ]}
        />
        <Pagination page={address.page} size={address.size} total={rows.length} href={page => address.href({ page })} />
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

function Marks({ partner, ask }: { partner: PublishedPartner; ask: Ask }) {
  const words = say(ask.language)
  return (
    <>
      {partner.strategic && <State tone="good">{words('partners.marks.strategic')}</State>}{' '}
      {partner.marks.map(mark => (
        <>
          <State>{words(`partners.marks.${mark}`)}</State>{' '}
        </>
      ))}
    </>
  )
}
