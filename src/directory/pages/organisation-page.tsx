import { type Ask, page } from '../../platform/page.ts'
import { countryName } from '../../reference/index.ts'
import { ButtonLink, Code, type Fact, Facts, PageTitle, Period, Section, Sides, Timeline } from '../../ui/index.ts'
import { nameOf, type OrganisationRecord } from '../organisation.ts'
import { showOrganisation } from '../show-organisation.ts'
import { say } from '../words/index.ts'

export const organisationPage = page({
  at: '/:office/:language/directory/:organisationid',
  who: 'office.use',
  async get(ask) {
    const words = say(ask.language)
    const { organisation, happened } = await showOrganisation(ask.caller, ask.params.organisationid ?? '')
    const name = nameOf(organisation, ask.language)
    const items = await ask.says.timeline(happened)
    const edit = (
      <ButtonLink href={ask.to(`/directory/${organisation.id}/edit`)}>{words('organisation.edit')}</ButtonLink>
    )
    return {
      title: name,
      crumbs: [{ label: words('directory.title'), href: ask.to('/directory') }, { label: name }],
      body: (
        <>
          <PageTitle kind={words(`kinds.${organisation.kind}`)} deeds={edit}>
            {name}
          </PageTitle>
          <Sides sideTitle={words('organisation.happened')} side={<Timeline items={items} />}>
            <Section
              title={words('organisation.about')}
              lead={organisation.charter === 'listed' ? words('organisation.fromList') : undefined}
            >
              <Facts items={factsOf(ask, organisation)} />
            </Section>
          </Sides>
        </>
      ),
    }
  },
})

const languagesOfNames = ['en', 'it', 'fr'] as const

function factsOf(ask: Ask, organisation: OrganisationRecord): Fact[] {
  const words = say(ask.language)
  const { street, postcode, city, country, latitude, longitude } = organisation
  const lines = [street, [postcode, city].filter(Boolean).join(' '), countryName(country, ask.language)].filter(Boolean)
  const called = languagesOfNames.flatMap(language => organisation.names[language] ?? [])
  const facts: (Fact | false)[] = [
    { term: words('organisation.legalName'), fact: organisation.name },
    called.length > 0 && { term: words('organisation.called'), fact: [...new Set(called)].join(' · ') },
    { term: words('organisation.address'), fact: lines.join(', ') },
    {
      term: words('organisation.website'),
      fact: organisation.website && (
        <a class="ds-link" href={organisation.website} rel="noopener">
          {organisation.website.replace(/^https?:\/\//i, '')}
        </a>
      ),
    },
    { term: words('fields.erasmusCode'), fact: organisation.erasmusCode && <Code>{organisation.erasmusCode}</Code> },
    organisation.pic !== null && { term: 'PIC', fact: <Code>{organisation.pic}</Code> },
    organisation.oid !== null && { term: 'OID', fact: <Code>{organisation.oid}</Code> },
    { term: words('organisation.domain'), fact: organisation.schac && <Code>{organisation.schac}</Code> },
    {
      term: words('organisation.charter'),
      fact: (
        <>
          {words(`charters.${organisation.charter}`)}{' '}
          <Period from={organisation.charterFrom ?? undefined} to={organisation.charterTo ?? undefined} />
        </>
      ),
    },
    {
      term: words('organisation.place'),
      fact: latitude !== null && longitude !== null && `${latitude.toFixed(2)}, ${longitude.toFixed(2)}`,
    },
  ]
  return facts.filter(fact => fact !== false)
}
