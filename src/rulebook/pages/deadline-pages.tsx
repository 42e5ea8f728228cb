import { text } from '../../platform/form.ts'
import { type Ask, deed, type Page, page } from '../../platform/page.ts'
import {
  ButtonLink,
  Day,
  Deed,
  Deeds,
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
import { followDeadline } from '../moved/follow-deadline.ts'
import { readRulebook } from '../read-rulebook.ts'
import type { Deadline } from '../record.ts'
import type { Rulebook } from '../rulebook.ts'
import { showDeadline } from '../show-record.ts'
import { say } from '../words/index.ts'
import { crumbsTo } from './crumbs.ts'
import { relativeField } from './record-fields.ts'
import { WhatChanged } from './record-history.tsx'
import type { RecordPart } from './record-part.ts'
import { sayAnswer } from './say-answer.ts'
import { dayIn, nameOf, sayDay } from './say-deadline.ts'

const deadlinesListPage = page({
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

const hrefOf = (ask: Ask, { key }: Pick<Deadline, 'key'>): string => ask.to(`/rulebook/deadlines/${key}`)

const at = '/:office/:language/rulebook/deadlines/:key'

const deadlineView = (parts: readonly RecordPart[]) => async (ask: Ask) => {
  const words = say(ask.language)
  const { deadline, rulebook, history, versions, followers } = await showDeadline(ask.caller, ask.params.key ?? '')
  const title = nameOf(deadline, ask.language)
  const readers = []
  for (const part of parts) readers.push({ title: part.title(ask.language), body: await part.body(ask, deadline) })
  return {
    title,
    crumbs: crumbsTo(ask, title, { label: words('office.deadlines'), path: '/rulebook/deadlines' }),
    body: (
      <>
        <PageTitle
          kind={words('kinds.deadline')}
          deeds={!deadline.withdrawnAt && <DeadlineDeeds ask={ask} deadline={deadline} />}
        >
          {title}
        </PageTitle>
        {deadline.withdrawnAt && <State tone="warning">{words('office.withdrawn')}</State>}
        <Sides sideTitle={words('office.history')} side={<Timeline items={await ask.says.timeline(history)} />}>
          <WhatIsDue ask={ask} deadline={deadline} rulebook={rulebook} />
          {readers.map(reader => (
            <Section title={reader.title}>{reader.body}</Section>
          ))}
          {!deadline.withdrawnAt && <Followers ask={ask} deadline={deadline} followers={followers} />}
          <WhatChanged ask={ask} record={deadline} versions={versions} />
        </Sides>
      </>
    ),
  }
}

type Props = { ask: Ask; deadline: Deadline }

function DeadlineDeeds({ ask, deadline }: Props) {
  const words = say(ask.language)
  return (
    <>
      {!deadline.content.relative && (
        <ButtonLink weight="main" href={`${hrefOf(ask, deadline)}/move`}>
          {words('office.moveDeadline')}
        </ButtonLink>
      )}
      <ButtonLink href={ask.to(`/rulebook/records/deadline/${deadline.key}`)}>{words('office.wordAnew')}</ButtonLink>
    </>
  )
}

function WhatIsDue({ ask, deadline, rulebook }: Props & { rulebook: Rulebook }) {
  const words = say(ask.language)
  const { content } = deadline
  return (
    <>
      <Facts
        items={[
          { term: words('office.owedBy'), fact: words(`parties.${content.owedBy}`) },
          {
            term: words('office.concerns'),
            fact: `${words(`subjects.${content.subject}`)}, ${words(`directions.${content.direction}`)}`,
          },
          { term: words('office.terms'), fact: content.terms.map(term => words(`terms.${term}`)).join(', ') },
          ...(content.relative
            ? [{ term: words('office.howDue'), fact: sayAnswer(relativeField, content.relative, ask.language) }]
            : []),
          { term: words('office.quote'), fact: <code>{`{{deadline:${deadline.key}}}`}</code> },
        ]}
      />
      {!content.relative && (
        <>
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
        </>
      )}
    </>
  )
}

function Followers({ ask, deadline, followers }: Props & { followers: readonly string[] }) {
  const words = say(ask.language)
  const follows = ask.person !== undefined && followers.includes(ask.person.account)
  return (
    <Section title={words('office.toldOfMoves')}>
      <p>{words('office.following', { count: followers.length })}</p>
      <Deeds>
        <Deed action={`${hrefOf(ask, deadline)}/follow`} fields={{ follow: follows ? 'no' : 'yes' }}>
          {words(follows ? 'office.unfollow' : 'office.follow')}
        </Deed>
      </Deeds>
    </Section>
  )
}

/** `parts`: where a deadline is shown and what hangs on it, as higher slices know. */
export function deadlinePages(parts: readonly RecordPart[]): Page[] {
  const get = deadlineView(parts)
  return [
    deadlinesListPage,
    page({ at, who: 'rulebook.edit', get }),
    deed({
      at: `${at}/follow`,
      who: 'rulebook.edit',
      command: followDeadline,
      input: (ask, { fields }) => ({ key: ask.params.key ?? '', follow: text(fields, 'follow') === 'yes' }),
      leads: (ask, [fact]) => {
        const words = say(ask.language)
        const to = ask.to(`/rulebook/deadlines/${ask.params.key}`)
        if (!fact) return { to, notice: words('office.unchanged') }
        const name = nameOf({ label: fact.facts.label as Deadline['label'], key: '' }, ask.language)
        const done = fact.name === 'deadline.followed' ? 'office.followedNow' : 'office.unfollowedNow'
        return { to, notice: words(done, { name }) }
      },
      again: get,
    }),
  ]
}
