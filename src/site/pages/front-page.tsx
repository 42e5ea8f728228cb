import { countByCountry } from '../../agreements/index.ts'
import { searchPublishedPartners } from '../../partners/index.ts'
import { type Ask, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { Card, Section } from '../../ui/index.ts'
import { type CountryCount, PlacesMap } from '../parts/country-map.tsx'
import { comingDates, Dates } from '../parts/dates.tsx'
import type { Sources } from '../sources.ts'
import { say } from '../words/index.ts'
import { publicView } from './text-page.tsx'

/** Where everybody begins: the office in its own words, what comes next, and where its partners are. */
export const frontPage = page({
  at: '/:office/:language',
  who: 'anyone',
  kept: true,
  async get(ask) {
    const office = inLanguage(ask.office.name, ask.language)
    const counts = await countAll(ask)
    return publicView(ask, 'home', {
      otherwise: { title: office, description: say(ask.language)('home.description', { office }) },
      below: (_, sources) => <AtAGlance ask={ask} sources={sources} counts={counts} />,
    })
  },
})

type Counts = { partners: CountryCount[]; agreements: CountryCount[] }

async function countAll({ caller, language }: Ask): Promise<Counts> {
  const { counts } = await searchPublishedPartners(caller, { filter: {}, language, page: 1, size: 1 })
  return { partners: counts, agreements: await countByCountry(caller, {}) }
}

const nextDates = 3

function AtAGlance({ ask, sources, counts }: { ask: Ask; sources: Sources; counts: Counts }) {
  const words = say(ask.language)
  const coming = comingDates(sources).slice(0, nextDates)
  const figures = (['partners', 'agreements'] as const).filter(what => sources.pages.has(what) && counts[what].length)
  return (
    <>
      {figures.length > 0 && (
        <div class="h-cards">
          {figures.map(what => (
            <Card title={words(`pages.${what}`)} href={ask.to(`/${what}`)} level={2}>
              <p>{words(`map.${what}`, { total: sum(counts[what]), countries: counts[what].length })}</p>
            </Card>
          ))}
        </div>
      )}
      {coming.length > 0 && (
        <Section title={words('deadlines.coming')}>
          <Dates dates={coming} sources={sources} />
          <p>
            <a href={ask.to('/deadlines')}>{words('home.allDates')}</a>
          </p>
        </Section>
      )}
      {figures.includes('partners') && (
        <PlacesMap
          counts={counts.partners}
          language={ask.language}
          what="partners"
          href={country => ask.to(`/partners?country=${country}`)}
        />
      )}
    </>
  )
}

const sum = (counts: readonly CountryCount[]): number => counts.reduce((total, { n }) => total + n, 0)
