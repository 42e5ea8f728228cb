import { page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { ButtonLink, Card, Cards, EmptyState, KeyDates, PageTitle, Period, Section, Table } from '../../ui/index.ts'
import { datesOf, plannedYears } from '../dates.rules.ts'
import { readRulebook } from '../read-rulebook.ts'
import { recordKinds } from '../record.ts'
import { type Rulebook, recordsOf } from '../rulebook.ts'
import { say } from '../words/index.ts'

const shown = 8

/** What the office enforces, at one look: what comes next, what is stated, which years are open. */
export const rulebookPage = page({
  at: '/:office/:language/rulebook',
  who: 'rulebook.edit',
  async get(ask) {
    const words = say(ask.language)
    const rulebook = await readRulebook(ask.caller, undefined)
    return {
      title: words('office.rulebook'),
      body: (
        <>
          <PageTitle lead={words('office.lead', { year: rulebook.year })}>{words('office.rulebook')}</PageTitle>
          <Section
            title={words('office.next')}
            deeds={<ButtonLink href={ask.to('/rulebook/deadlines')}>{words('office.allDeadlines')}</ButtonLink>}
          >
            <Next rulebook={rulebook} language={ask.language} to={ask.to} />
          </Section>
          <Section
            title={words('office.kinds')}
            lead={words('office.kindsLead')}
            deeds={<ButtonLink href={ask.to('/rulebook/factsheet')}>{words('factsheet.open')}</ButtonLink>}
          >
            <Cards>
              {recordKinds
                .filter(kind => kind !== 'deadline')
                .map(kind => (
                  <Card
                    title={words(`kinds.${kind}`)}
                    href={ask.to(`/rulebook/records/${kind}`)}
                    foot={words('office.count', { count: recordsOf(rulebook, kind).length })}
                  />
                ))}
            </Cards>
          </Section>
          <Section
            title={words('office.years')}
            deeds={<ButtonLink href={ask.to('/rulebook/years/new')}>{words('office.openYear')}</ButtonLink>}
          >
            <Table
              caption={words('office.years')}
              captionHidden
              rows={rulebook.years.toReversed()}
              empty={<EmptyState title={words('office.noYears')}>{words('office.noYearsWhy')}</EmptyState>}
              columns={[
                {
                  label: words('office.year'),
                  cell: year => <a href={ask.to(`/rulebook/years/${year.year.replace('/', '-')}`)}>{year.year}</a>,
                },
                { label: words('office.days'), cell: year => <Period from={year.startOn} to={year.endOn} /> },
                {
                  label: words('office.termsOfYear'),
                  cell: year => year.terms.map(term => inLanguage(term.name, ask.language)).join(', '),
                },
              ]}
            />
          </Section>
        </>
      ),
    }
  },
})

type NextProps = { rulebook: Rulebook; language: 'en' | 'it' | 'fr'; to: (path: string) => string }

function Next({ rulebook, language, to }: NextProps) {
  const words = say(language)
  const dates = datesOf(rulebook, plannedYears(rulebook))
    .filter(date => date.at >= rulebook.now)
    .slice(0, shown)
  if (!dates.length) return <EmptyState title={words('office.noDeadlines')} />
  return (
    <KeyDates
      items={dates.map(({ on, record, label, character, year }) => ({
        on,
        label: (
          <a
            href={to(
              record.kind === 'deadline'
                ? `/rulebook/deadlines/${record.key}`
                : `/rulebook/records/window/${record.key}`,
            )}
          >
            {words(`feed.${character}`, { label: inLanguage(label, language) })}
          </a>
        ),
        note: words('office.forYear', { year }),
      }))}
    />
  )
}
