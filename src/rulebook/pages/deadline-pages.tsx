import { type Ask, page } from '../../platform/page.ts'
import {
  ButtonLink,
  Day,
  EmptyState,
  Facts,
  PageTitle,
  Section,
  Sides,
  State,
  Table,
  Timeline,
} from '../../ui/index.ts'
import { plannedYears } from '../dates.rules.ts'
import { readRulebook } from '../read-rulebook.ts'
import type { Deadline } from '../record.ts'
import { showDeadline } from '../show-record.ts'
import { say } from '../words/index.ts'
import { crumbsTo } from './crumbs.ts'
import { dayIn, nameOf, sayDay } from './say-deadline.ts'

export const deadlinesListPage = page({
  at: '/:office/:language/rulebook/deadlines',
  who: 'rulebook.edit',
  async get(ask) {
    const words = say(ask.language)
    const rulebook = await readRulebook(ask.caller, undefined)
    const years = plannedYears(rulebook)
    const title = words('office.deadlines')
    return {
      title,
      crumbs: crumbsTo(ask, title),
      body: (
        <>
          <PageTitle
            count={rulebook.deadlines.length}
            lead={words('office.deadlinesLead')}
            deeds={<ButtonLink href={ask.to('/rulebook/deadlines/new')}>{words('office.stateDeadline')}</ButtonLink>}
          >
            {title}
          </PageTitle>
          <Table
            caption={title}
            captionHidden
            rows={rulebook.deadlines}
            empty={<EmptyState title={words('office.noDeadlines')} />}
            columns={[
              {
                label: words('office.what'),
                cell: deadline => <a href={hrefOf(ask, deadline)}>{nameOf(deadline, ask.language)}</a>,
              },
              { label: words('office.owedBy'), cell: ({ content }) => words(`parties.${content.owedBy}`) },
              ...years.map(year => ({
                label: year,
                cell: (deadline: Deadline) => {
                  const on = dayIn(rulebook, deadline, year)
                  return on ? <Day on={on} /> : <span class="h-quiet">{words('office.noDay')}</span>
                },
              })),
              {
                label: words('office.deed'),
                cell: deadline =>
                  deadline.content.relative ? null : (
                    <a
                      href={`${hrefOf(ask, deadline)}/move`}
                      aria-label={`${words('office.move')}: ${nameOf(deadline, ask.language)}`}
                    >
                      {words('office.move')}
                    </a>
                  ),
              },
            ]}
          />
        </>
      ),
    }
  },
})

export const hrefOf = (ask: Ask, { key }: Pick<Deadline, 'key'>): string => ask.to(`/rulebook/deadlines/${key}`)

export const deadlinePage = page({
  at: '/:office/:language/rulebook/deadlines/:key',
  who: 'rulebook.edit',
  async get(ask) {
    const words = say(ask.language)
    const { deadline, rulebook, history } = await showDeadline(ask.caller, ask.params.key ?? '')
    const title = nameOf(deadline, ask.language)
    const { content } = deadline
    const holds = !deadline.withdrawnAt
    return {
      title,
      crumbs: crumbsTo(ask, title, { label: words('office.deadlines'), path: '/rulebook/deadlines' }),
      body: (
        <>
          <PageTitle
            kind={words('kinds.deadline')}
            deeds={
              holds && (
                <>
                  {!content.relative && (
                    <ButtonLink weight="main" href={`${hrefOf(ask, deadline)}/move`}>
                      {words('office.moveDeadline')}
                    </ButtonLink>
                  )}
                  <ButtonLink href={ask.to(`/rulebook/records/deadline/${deadline.key}`)}>
                    {words('office.wordAnew')}
                  </ButtonLink>
                </>
              )
            }
          >
            {title}
          </PageTitle>
          {!holds && <State tone="warning">{words('office.withdrawn')}</State>}
          <Sides sideTitle={words('office.history')} side={<Timeline items={await ask.says.timeline(history)} />}>
            <Facts
              items={[
                { term: words('office.owedBy'), fact: words(`parties.${content.owedBy}`) },
                {
                  term: words('office.concerns'),
                  fact: `${words(`subjects.${content.subject}`)}, ${words(`directions.${content.direction}`)}`,
                },
                { term: words('office.terms'), fact: content.terms.map(term => words(`terms.${term}`)).join(', ') },
                { term: words('office.quote'), fact: <code>{`{{deadline:${deadline.key}}}`}</code> },
              ]}
            />
            <Section title={words('office.fallsOn')}>
              <Facts
                items={plannedYears(rulebook).map(year => {
                  const on = dayIn(rulebook, deadline, year)
                  return { term: year, fact: on && <Day on={on} /> }
                })}
              />
            </Section>
            <Section title={words('office.stated')}>
              <ul class="ds-list">
                {deadline.days.map(day => (
                  <li>{sayDay(day, ask.language)}</li>
                ))}
              </ul>
            </Section>
          </Sides>
        </>
      ),
    }
  },
})
