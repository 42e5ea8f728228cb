import { nameOf } from '../../directory/index.ts'
import { dayIn, toZone } from '../../platform/calendar.ts'
import { isUuid } from '../../platform/input.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { inLanguage } from '../../platform/words.ts'
import { countryName } from '../../reference/index.ts'
import { ChangedOn, Code, CountryMap, Day, Facts, PageTitle, Section } from '../../ui/index.ts'
import { type Between, gatherBetween } from '../between.ts'
import { namesOfTypes } from '../parts/agreement-names.ts'
import { extentOf } from '../parts/country-map.tsx'
import { placeOf } from '../parts/networks.tsx'
import { Agreements, Answering, Places, SharedNetworks, Together } from '../parts/partner-sections.tsx'
import { say } from '../words/index.ts'
import { Marks } from './partners-page.tsx'

/** Everything that is published between this office and one partner. */
export const partnerPage = page({
  at: '/:office/:language/partners/:partnerId',
  who: 'anyone',
  kept: true,
  async get(ask) {
    const words = say(ask.language)
    const id = ask.params.partnerId ?? ''
    if (!isUuid(id)) throw new Refusal('page.not-found')
    const between = await gatherBetween(ask.caller, id, ask.language)
    const { partner, changedAt } = between
    const title = nameOf(partner, ask.language)
    const typeName = await namesOfTypes(ask)
    return {
      title,
      description: words('partner.about', { partner: title, place: placeOf(partner, ask.language) }).slice(0, 155),
      crumbs: [
        { label: words('pages.home'), href: ask.to('/') },
        { label: words('pages.partners'), href: ask.to('/partners') },
        { label: title },
      ],
      body: (
        <>
          <PageTitle kind={words('partner.kind')} lead={placeOf(partner, ask.language)}>
            {title}
          </PageTitle>
          <About ask={ask} between={between} />
          <Agreements ask={ask} between={between} typeName={typeName} />
          <Places between={between} />
          <Together ask={ask} between={between} />
          <SharedNetworks ask={ask} between={between} />
          <Answering ask={ask} between={between} />
          <OnTheMap ask={ask} between={between} />
          <ChangedOn on={dayIn(changedAt, toZone(ask.office.zone))} />
        </>
      ),
    }
  },
})

type Props = { ask: Ask; between: Between }

function About({ ask, between: { partner, structure } }: Props) {
  const words = say(ask.language)
  const { name, names, erasmusCode, website, since, units, marks, strategic } = partner
  const title = nameOf(partner, ask.language)
  const others = [...new Set([name, ...Object.values(names)])].filter(other => other && other !== title)
  const ours = structure.units.filter(unit => units.includes(unit.id)).map(unit => inLanguage(unit.name, ask.language))
  const facts = [
    (strategic || marks.length > 0) && {
      term: words('partners.because'),
      fact: <Marks partner={partner} ask={ask} />,
    },
    others.length > 0 && { term: words('partner.names'), fact: others.join(' · ') },
    erasmusCode && { term: words('partner.code'), fact: <Code>{erasmusCode}</Code> },
    website && { term: words('partner.website'), fact: <a href={website}>{website}</a> },
    since && { term: words('partner.since'), fact: <Day on={since} /> },
    ours.length > 0 && { term: words('partner.units'), fact: ours.join(', ') },
  ]
  const known = facts.filter(fact => fact !== false && fact !== null && fact !== '')
  return known.length ? <Facts items={known} /> : null
}

/** Where it lies: its country, and the place itself where the directory knows it. */
function OnTheMap({ ask, between: { partner } }: Props) {
  const words = say(ask.language)
  const { country, latitude, longitude } = partner
  const href = `${ask.to('/partners')}?country=${country}`
  const name = nameOf(partner, ask.language)
  return (
    <Section title={words('partner.where')}>
      <CountryMap
        title={words('partner.map', { partner: name, place: placeOf(partner, ask.language) })}
        extent={extentOf([country])}
        numbers={{ [country]: 1 }}
        say={() => words('partner.others', { country: countryName(country, ask.language) })}
        href={() => href}
        points={latitude !== null && longitude !== null ? [{ name, latitude, longitude, href }] : []}
      />
    </Section>
  )
}
