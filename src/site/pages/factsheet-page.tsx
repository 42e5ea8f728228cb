import { page } from '../../platform/page.ts'
import { factsheetOf, readRulebook, saysSomething } from '../../rulebook/index.ts'
import { ButtonLink, Deeds, Section } from '../../ui/index.ts'
import { FactsheetParts } from '../parts/factsheet.tsx'
import { say } from '../words/index.ts'
import { publicView } from './text-page.tsx'

/** Facts for partners and students, gathered from the rulebook; the JSON beside it says the same. */
export const factsheetPage = page({
  at: '/:office/:language/factsheet',
  who: 'anyone',
  kept: true,
  async get(ask) {
    const words = say(ask.language)
    const sheet = factsheetOf(await readRulebook(ask.caller, undefined))
    const json = ask.to('/factsheet.json')
    return publicView(ask, 'factsheet', {
      otherwise: saysSomething(sheet)
        ? { title: words('factsheet.title'), description: words('factsheet.description') }
        : undefined,
      feeds: [{ title: words('factsheet.title'), href: json, type: 'application/json' }],
      below: (_, sources) => (
        <>
          <FactsheetParts sheet={sheet} sources={sources} />
          <Section title={words('factsheet.programs')} lead={words('factsheet.programsWhy')}>
            <Deeds>
              <ButtonLink href={json} weight="quiet">
                {words('factsheet.json')}
              </ButtonLink>
            </Deeds>
          </Section>
        </>
      ),
    })
  },
})
