import { toDay } from '../../platform/calendar.ts'
import { sayDay, sayInstant } from '../../platform/calendar-words.ts'
import { text } from '../../platform/form.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import {
  type Deadline,
  type Due,
  dueIn,
  moveDeadline,
  movedNow,
  plannedYears,
  type Rulebook,
  showDeadline,
} from '../../rulebook/index.ts'
import {
  Button,
  ButtonLink,
  DateField,
  Deeds,
  Facts,
  Form,
  PageTitle,
  RadioGroup,
  Section,
  Tabs,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { listQuotingPages, type QuotingPage } from '../list-quoting-pages.ts'
import { say } from '../words/index.ts'
import { QuotingList } from './where-shown.tsx'

const at = '/:office/:language/rulebook/deadlines/:key/move'

/** Moving one record moves every reader of it; the page says which, before it is done. */
async function view(ask: Ask) {
  const words = say(ask.language)
  const key = ask.params.key ?? ''
  const { deadline, rulebook } = await showDeadline(ask.caller, key)
  const quoting = await listQuotingPages(ask.caller, { kind: 'deadline', key })
  const name = nameOf(deadline, ask)
  const title = words('move.title')
  return {
    title,
    crumbs: [
      { label: words('move.deadlines'), href: ask.to('/rulebook/deadlines') },
      { label: name, href: ask.to(`/rulebook/deadlines/${key}`) },
      { label: title },
    ],
    body: (
      <>
        <PageTitle kind={name}>{title}</PageTitle>
        <MoveForm ask={ask} deadline={deadline} rulebook={rulebook} />
        <Section title={words('move.atOnce')} lead={words('move.atOnceLead')}>
          <Readers ask={ask} deadline={deadline} quoting={quoting} />
        </Section>
      </>
    ),
  }
}

const nameOf = ({ label, key }: Pick<Deadline, 'label' | 'key'>, { language }: Pick<Ask, 'language'>) =>
  label ? inLanguage(label, language) : key

/** The years that can be moved: those planned, and the one of a day that has just passed. */
const yearsOf = (rulebook: Rulebook, meant: Due | undefined): string[] =>
  [...new Set([...(meant ? [meant.year] : []), ...plannedYears(rulebook)])].toSorted()

function MoveForm({ ask, deadline, rulebook }: { ask: Ask; deadline: Deadline; rulebook: Rulebook }) {
  const words = say(ask.language)
  const meant = movedNow(rulebook, deadline)
  const years = yearsOf(rulebook, meant)
  const typed = ask.entered?.values.year ?? ask.url.searchParams.get('year')
  const year = years.find(one => one === typed) ?? meant?.year ?? rulebook.year
  const due = dueIn(deadline.days, year, rulebook.office.zone)
  const here = ask.to(`/rulebook/deadlines/${deadline.key}/move`)
  return (
    <>
      <Tabs
        label={words('move.year')}
        items={years.map(one => ({ label: one, href: `${here}?year=${one}`, current: one === year }))}
      />
      <p class="h-prose">{standsNow({ ask, rulebook, due, year })}</p>
      <Form entered={ask.entered} version={deadline.revision} action={`${here}?year=${year}`} guarded>
        <input type="hidden" name="year" value={year} />
        <DateField name="on" label={words('move.on')} required value={due?.on} />
        <TextField name="time" label={words('move.time')} type="time" required value={due?.time ?? '23:59'} width="s" />
        <RadioGroup
          name="reach"
          label={words('move.reach')}
          required
          value="this-year"
          choices={[
            { value: 'this-year', label: words('move.thisYear', { year }) },
            { value: 'from-this-year', label: words('move.fromThisYear', { year }) },
          ]}
        />
        <TextArea
          name="reason"
          label={words('move.reason')}
          hint={words('move.reasonHint')}
          required
          rows={2}
          maxlength={500}
        />
        <Deeds>
          <Button>{words('move.deed')}</Button>
          <ButtonLink href={ask.to(`/rulebook/deadlines/${deadline.key}`)} weight="quiet">
            {words('move.leave')}
          </ButtonLink>
        </Deeds>
      </Form>
    </>
  )
}

type Now = { ask: Ask; rulebook: Rulebook; due: Due | undefined; year: string }

function standsNow({ ask: { language }, rulebook, due, year }: Now): string {
  const words = say(language)
  if (!due) return words('move.noDay', { year })
  const values = { year, until: sayInstant(due.at, rulebook.office.zone, language) }
  return words(due.at < rulebook.now ? 'move.hasPassed' : 'move.isDue', values)
}

function Readers({ ask, deadline, quoting }: { ask: Ask; deadline: Deadline; quoting: QuotingPage[] }) {
  const words = say(ask.language)
  return (
    <Facts
      items={[
        {
          term: words('move.pages'),
          fact: (
            <QuotingList ask={ask} quoting={quoting}>
              <li>
                <a href={ask.to('/deadlines')}>{words('pages.deadlines')}</a>
              </li>
            </QuotingList>
          ),
        },
        {
          term: words('move.feeds'),
          fact: (
            <>
              <a href={ask.to('/deadlines.ics')}>{words('move.calendar')}</a>,{' '}
              <a href={ask.to('/deadlines.json')}>JSON</a>
            </>
          ),
        },
        { term: words('move.forms'), fact: words(`move.subjects.${deadline.content.subject}`) },
      ]}
    />
  )
}

export const moveDeadlinePage = page({ at, who: 'rulebook.edit', get: view })

export const moveDeadlineDeed = deed({
  at,
  who: 'rulebook.edit',
  command: moveDeadline,
  input: (ask, { fields }) => ({
    key: ask.params.key ?? '',
    year: text(fields, 'year'),
    on: text(fields, 'on'),
    time: text(fields, 'time'),
    reach: text(fields, 'reach') as 'this-year',
    reason: text(fields, 'reason'),
    version: text(fields, 'version'),
  }),
  leads: (ask, [fact]) => {
    const words = say(ask.language)
    const to = ask.to(`/rulebook/deadlines/${ask.params.key}`)
    if (!fact) return { to, notice: words('move.unchanged') }
    const { label, to: day } = fact.facts as { label: { en: string }; to: string }
    return {
      to,
      notice: words('move.moved', { name: inLanguage(label, ask.language), day: sayDay(toDay(day), ask.language) }),
    }
  },
  again: view,
})
