import {
  type AgreementType,
  agreementTypes,
  countByCountry,
  listPublishedAgreements,
  listTypes,
  type PublishedRow,
  sayAgreements,
  showPublishedAgreement,
} from '../../agreements/index.ts'
import { searchDirectory } from '../../directory/index.ts'
import { readListAddress } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { countries, countryName, frameworks, isSdg, languageName } from '../../reference/index.ts'
import {
  ButtonLink,
  Day,
  Deeds,
  EmptyState,
  Facts,
  FilterSelect,
  Filters,
  PageTitle,
  Section,
  Table,
} from '../../ui/index.ts'
import { PlacesMap } from '../parts/country-map.tsx'
import { goalLine, placeOf } from '../parts/networks.tsx'
import { say } from '../words/index.ts'
import { publicView } from './text-page.tsx'

const size = 50
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What the office calls its types, for lists and filters. */
async function namesOfTypes(ask: Ask): Promise<(type: AgreementType) => string> {
  const own = new Map((await listTypes(ask.caller, undefined)).map(({ type, name }) => [type, name]))
  return type => {
    const name = own.get(type)
    return name ? inLanguage(name, ask.language) : sayAgreements(ask.language)(`types.${type}`)
  }
}

/** Published agreements in force, with search, filters and a map that counts the same. */
export const agreementsPage = page({
  at: '/:office/:language/agreements',
  who: 'anyone',
  kept: true,
  async get(ask) {
    const words = say(ask.language)
    const found = await findAgreements(ask)
    const typeName = await namesOfTypes(ask)
    return publicView(ask, 'agreements', {
      otherwise: { title: words('pages.agreements'), description: words('agreements.description') },
      below: () => (
        <>
          <AgreementList ask={ask} found={found} typeName={typeName} />
          <PlacesMap
            counts={found.counts}
            language={ask.language}
            what="agreements"
            href={code => found.address.href({ country: code, after: '', name: '' })}
          />
        </>
      ),
    })
  },
})

async function findAgreements(ask: Ask) {
  const address = readListAddress(ask.url, { sorts: ['partner'] })
  const type = address.filter('type', agreementTypes)
  const framework = address.filter(
    'framework',
    frameworks.map(({ key }) => key),
  )
  const country = address.filter(
    'country',
    countries.map(({ code }) => code),
  )
  const wanted = ask.url.searchParams
  const [after, name, partner] = [wanted.get('after') ?? '', wanted.get('name') ?? '', wanted.get('partner') ?? '']
  const organisations = uuid.test(partner)
    ? [partner]
    : address.text
      ? (await searchDirectory(ask.caller, { text: address.text, limit: 200 })).map(({ id }) => id)
      : undefined
  const filter = { types: type ? [type] : undefined, framework, country, organisations }
  const position = uuid.test(after) ? { partner: name, id: after } : undefined
  const { rows, total } = await listPublishedAgreements(ask.caller, { ...filter, after: position, limit: size + 1 })
  const counts = await countByCountry(ask.caller, { types: filter.types, framework })
  return { address, type, framework, country, rows, total, counts, begun: position !== undefined }
}

type Found = Awaited<ReturnType<typeof findAgreements>>
type ListProps = { ask: Ask; found: Found; typeName: (type: AgreementType) => string }

function AgreementList({ ask, found, typeName }: ListProps) {
  const words = say(ask.language)
  const { address, rows, total, begun } = found
  const shown = rows.slice(0, size)
  const last = rows.length > size ? shown.at(-1) : undefined
  return (
    <Section title={words('agreements.list')}>
      <AgreementFilters ask={ask} found={found} typeName={typeName} />
      <Table
        caption={words('agreements.count', { count: total })}
        rows={shown}
        empty={<EmptyState title={words('agreements.none')}>{words('partners.noneWhy')}</EmptyState>}
        columns={[
          {
            label: words('partners.partner'),
            cell: row => <a href={ask.to(`/agreements/${row.id}`)}>{row.partner}</a>,
          },
          {
            label: words('networks.where'),
            cell: (row: PublishedRow) => (row.country ? placeOf(row, ask.language) : null),
          },
          { label: words('agreements.type'), cell: row => typeName(row.type) },
          { label: words('agreements.since'), cell: row => row.since && <Day on={row.since} /> },
          {
            label: words('agreements.until'),
            cell: row => (row.until ? <Day on={row.until} /> : <span class="h-quiet">{words('agreements.open')}</span>),
          },
        ]}
      />
      <Deeds>
        {begun && <ButtonLink href={address.href({ after: '', name: '' })}>{words('agreements.first')}</ButtonLink>}
        {last && (
          <ButtonLink href={address.href({ after: last.id, name: last.partner })}>
            {words('agreements.more')}
          </ButtonLink>
        )}
      </Deeds>
    </Section>
  )
}

function AgreementFilters({ ask, found, typeName }: ListProps) {
  const words = say(ask.language)
  const { address, type, framework, country } = found
  const active = [
    ...(type ? [{ label: typeName(type), href: address.href({ type: '', after: '', name: '' }) }] : []),
    ...(framework
      ? [{ label: frameworkName(framework, ask), href: address.href({ framework: '', after: '', name: '' }) }]
      : []),
    ...(country
      ? [{ label: countryName(country, ask.language), href: address.href({ country: '', after: '', name: '' }) }]
      : []),
  ]
  return (
    <Filters
      action={ask.to('/agreements')}
      search={{ label: words('partners.search'), value: address.text }}
      active={active}
      clear={ask.to('/agreements')}
    >
      <FilterSelect
        name="type"
        label={words('agreements.type')}
        all={words('agreements.allTypes')}
        value={type}
        choices={agreementTypes.map(value => ({ value, label: typeName(value) }))}
      />
      <FilterSelect
        name="framework"
        label={words('agreements.framework')}
        all={words('agreements.allFrameworks')}
        value={framework}
        choices={frameworks.map(({ key }) => ({ value: key, label: frameworkName(key, ask) }))}
      />
      <FilterSelect
        name="country"
        label={words('map.country')}
        all={words('map.all')}
        value={country}
        choices={found.counts
          .map(({ country: code }) => ({ value: code, label: countryName(code, ask.language) }))
          .sort((a, b) => a.label.localeCompare(b.label, ask.language))}
      />
    </Filters>
  )
}

const frameworkName = (key: string, ask: Ask): string =>
  inLanguage(frameworks.find(one => one.key === key)?.name ?? { en: key }, ask.language)

/** One agreement, as far as the public may know it. */
export const agreementPage = page({
  at: '/:office/:language/agreements/:agreementId',
  who: 'anyone',
  kept: true,
  async get(ask) {
    const words = say(ask.language)
    const agreement = await showPublishedAgreement(ask.caller, ask.params.agreementId ?? '')
    const typeName = await namesOfTypes(ask)
    const title = inLanguage(agreement.title, ask.language)
    const { since, until, framework, sdgs, languages } = agreement
    return {
      title,
      description: words('agreements.about', { type: typeName(agreement.type), title }).slice(0, 155),
      crumbs: [
        { label: words('pages.home'), href: ask.to('/') },
        { label: words('pages.agreements'), href: ask.to('/agreements') },
        { label: title },
      ],
      body: (
        <>
          <PageTitle
            kind={typeName(agreement.type)}
            lead={agreement.scope && inLanguage(agreement.scope, ask.language)}
          >
            {title}
          </PageTitle>
          <Facts
            items={[
              {
                term: words('agreements.parties'),
                fact: (
                  <ul class="h-plain-list">
                    {agreement.parties.map(({ name, country }) => (
                      <li>{[name, country && countryName(country, ask.language)].filter(Boolean).join(', ')}</li>
                    ))}
                  </ul>
                ),
              },
              { term: words('agreements.since'), fact: since && <Day on={since} /> },
              { term: words('agreements.until'), fact: until ? <Day on={until} /> : words('agreements.open') },
              ...(framework ? [{ term: words('agreements.framework'), fact: frameworkName(framework, ask) }] : []),
              ...(languages.length
                ? [
                    {
                      term: words('contact.languages'),
                      fact: languages.map(code => languageName(code, ask.language)).join(', '),
                    },
                  ]
                : []),
              ...(sdgs.length
                ? [
                    {
                      term: words('agreements.goals'),
                      fact: sdgs
                        .filter(isSdg)
                        .map(number => goalLine(number, ask.language))
                        .join(' · '),
                    },
                  ]
                : []),
            ]}
          />
          {agreement.conditions.length > 0 && (
            <Section title={words('agreements.places')}>
              <Table
                caption={words('agreements.places')}
                captionHidden
                rows={agreement.conditions}
                columns={[
                  { label: words('agreements.for'), cell: row => words(`agreements.kinds.${row.kind}`) },
                  {
                    label: words('agreements.direction'),
                    cell: row => words(`agreements.directions.${row.direction}`),
                  },
                  { label: words('agreements.years'), cell: row => `${row.firstYear} – ${row.lastYear}` },
                  { label: words('agreements.persons'), numeric: true, cell: row => row.persons },
                  {
                    label: words('agreements.levels'),
                    cell: row =>
                      row.languages
                        .map(({ language, level }) => `${languageName(language, ask.language)} ${level}`)
                        .join(', '),
                  },
                ]}
              />
            </Section>
          )}
          {agreement.protocols.length > 0 && (
            <Section title={words('agreements.protocols')}>
              <ul class="ds-list">
                {agreement.protocols.map(protocol => (
                  <li>
                    <a href={ask.to(`/agreements/${protocol.id}`)}>{inLanguage(protocol.title, ask.language)}</a>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </>
      ),
    }
  },
})
