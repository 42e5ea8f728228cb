import { sayAgreements, showPublishedAgreement } from '../../agreements/index.ts'
import { listUnits } from '../../institutions/index.ts'
import { findPartnerPages } from '../../partners/index.ts'
import { dayIn, toZone } from '../../platform/calendar.ts'
import { type Ask, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { countryName, isSdg, languageName } from '../../reference/index.ts'
import { ChangedOn, Day, Facts, PageTitle, Section } from '../../ui/index.ts'
import { frameworkName, namesOfTypes } from '../parts/agreement-names.ts'
import { goalLine } from '../parts/networks.tsx'
import { PlaceTable } from '../parts/place-table.tsx'
import { say } from '../words/index.ts'
import { PartnerName } from './agreements-page.tsx'

/** One agreement, as far as the public may know it. */
export const agreementPage = page({
  at: '/:office/:language/agreements/:agreementId',
  who: 'anyone',
  kept: true,
  async get(ask) {
    const words = say(ask.language)
    const agreement = await showPublishedAgreement(ask.caller, ask.params.agreementId ?? '')
    const typeName = (await namesOfTypes(ask))(agreement.type)
    const title = inLanguage(agreement.title, ask.language)
    return {
      title,
      description: words('agreements.about', { type: typeName, title }).slice(0, 155),
      crumbs: [
        { label: words('pages.home'), href: ask.to('/') },
        { label: words('pages.agreements'), href: ask.to('/agreements') },
        { label: title },
      ],
      body: (
        <>
          <PageTitle kind={typeName} lead={agreement.scope && inLanguage(agreement.scope, ask.language)}>
            {title}
          </PageTitle>
          {await AgreementFacts({ ask, agreement })}
          {await Content({ ask, agreement })}
          <ChangedOn on={dayIn(agreement.changedAt, toZone(ask.office.zone))} />
        </>
      ),
    }
  },
})

type Published = Awaited<ReturnType<typeof showPublishedAgreement>>
type Props = { ask: Ask; agreement: Published }

async function AgreementFacts({ ask, agreement }: Props) {
  const words = say(ask.language)
  const { since, until, framework, sdgs, languages } = agreement
  return (
    <Facts
      items={[
        { term: words('agreements.parties'), fact: await Parties({ ask, agreement }) },
        { term: words('agreements.since'), fact: since && <Day on={since} /> },
        { term: words('agreements.until'), fact: until ? <Day on={until} /> : words('agreements.open') },
        ...(framework ? [{ term: words('agreements.framework'), fact: frameworkName(framework, ask.language) }] : []),
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
  )
}

/** Ourselves as we are called here; the others with their pages. */
async function Parties({ ask, agreement: { parties } }: Props) {
  const pages = await findPartnerPages(
    ask.caller,
    parties.flatMap(({ organisation, ours }) => (organisation && !ours ? [organisation] : [])),
  )
  return (
    <ul class="h-plain-list">
      {parties.map(({ name, country, ours, organisation }) => (
        <li>
          {ours ? (
            inLanguage(ask.office.name, ask.language)
          ) : (
            <PartnerName name={name} page={pages.get(organisation ?? '')} ask={ask} />
          )}
          {country && `, ${countryName(country, ask.language)}`}
        </li>
      ))}
    </ul>
  )
}

async function Content({ ask, agreement: { conditions, activities, protocols } }: Props) {
  const words = say(ask.language)
  const structure = await listUnits(ask.caller, undefined)
  const unitName = (id: string) =>
    inLanguage(structure.units.find(unit => unit.id === id)?.name ?? { en: '' }, ask.language)
  return (
    <>
      {conditions.length > 0 && (
        <Section title={words('agreements.places')}>
          <PlaceTable rows={conditions} structure={structure} language={ask.language} />
        </Section>
      )}
      {activities.length > 0 && (
        <Section title={words('partner.together')}>
          <ul class="ds-list">
            {activities.map(({ kind, units }) => (
              <li>
                {sayAgreements(ask.language)(`activityKinds.${kind}`)}
                {units.length > 0 && <span class="h-quiet"> · {units.map(unitName).filter(Boolean).join(', ')}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {protocols.length > 0 && (
        <Section title={words('agreements.protocols')}>
          <ul class="ds-list">
            {protocols.map(protocol => (
              <li>
                <a href={ask.to(`/agreements/${protocol.id}`)}>{inLanguage(protocol.title, ask.language)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
