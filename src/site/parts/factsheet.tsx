import { toMonthDay } from '../../platform/calendar.ts'
import { sayMonthDay } from '../../platform/calendar-words.ts'
import { asChoice, inLanguage } from '../../platform/words.ts'
import { calendarSubjects, type Factsheet, provisions, type Stated, sayRulebook, topics } from '../../rulebook/index.ts'
import { Card, Cards, type Fact, Facts, Section, State, Table } from '../../ui/index.ts'
import type { Sources } from '../sources.ts'
import { say } from '../words/index.ts'
import { AddressLines, isExample, phoneLink } from './contact.tsx'
import { sayDuration, sentenceOf } from './say-record.ts'

type Props = { sheet: Factsheet; sources: Sources }

/** Everything a partner or a student asks beforehand, each answer the record that the office's forms enforce. */
export const FactsheetParts = ({ sheet, sources }: Props) => (
  <>
    <Limits sheet={sheet} sources={sources} />
    <Calendar sheet={sheet} sources={sources} />
    <Asked sheet={sheet} sources={sources} />
    <Matters sheet={sheet} sources={sources} />
    <Accessibility sheet={sheet} sources={sources} />
    <Sites sheet={sheet} sources={sources} />
  </>
)

const Example = ({ origin, language }: { origin: Stated['origin']; language: Sources['language'] }) =>
  isExample(origin) ? <State>{say(language)('contact.example')}</State> : null

function Limits({ sheet: { limits }, sources }: Props) {
  const { language } = sources
  const words = say(language)
  const items: Fact[] = (['decision', 'transcript'] as const).flatMap(what => {
    const limit = limits[what]
    if (!limit) return []
    const length = sayDuration(sources, { value: limit.content.weeks, unit: 'week' })
    const fact = (
      <>
        {words(`factsheet.within.${what}`, { length })} <Example origin={limit.origin} language={language} />
      </>
    )
    return [{ term: words(`factsheet.limits.${what}`), fact }]
  })
  return items.length ? <Facts items={items} /> : null
}

/** Days that come back; which academic year each next one is for stands beside it. */
function Calendar({ sheet: { calendar }, sources: { language, to } }: Props) {
  if (!calendar.length) return null
  const words = say(language)
  const rules = sayRulebook(language)
  const terms = (['winter', 'spring', 'year'] as const).filter(term => calendar.some(date => date.term === term))
  return (
    <Section title={words('factsheet.calendar')}>
      <Table
        caption={words('factsheet.calendar')}
        captionHidden
        rows={terms}
        columns={[
          {
            label: words('factsheet.stay'),
            cell: term => <strong>{asChoice(rules(`terms.${term}`), language)}</strong>,
          },
          ...calendarSubjects.map(subject => ({
            label: words(`factsheet.subjects.${subject}`),
            cell: (term: (typeof terms)[number]) => {
              const date = calendar.find(one => one.subject === subject && one.term === term)
              if (!date) return words('factsheet.noDate')
              const day = sayMonthDay(toMonthDay(date.due.on.slice(5)), language)
              return (
                <>
                  {words('factsheet.dayOf', { day, year: date.due.year })}{' '}
                  <Example origin={date.deadline.origin} language={language} />
                </>
              )
            },
          })),
        ]}
      />
      <p>
        <a href={to('/deadlines')}>{words('home.allDates')}</a>
      </p>
    </Section>
  )
}

/** What a nomination and an application need, which levels of language, and how grades are counted. */
function Asked({ sheet, sources }: Props) {
  const words = say(sources.language)
  const lists = (['requirements', 'levels', 'grading'] as const).filter(what => sheet[what].length)
  return (
    <>
      {lists.map(what => (
        <Section title={words(`factsheet.${what}`)}>
          <ul class="ds-list h-prose">
            {sheet[what].map((record: Stated) => (
              <li>
                {sentenceOf(record, sources)}
                {levelsIn(record, sources.language)} <Example origin={record.origin} language={sources.language} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}

function levelsIn(record: Stated, language: Sources['language']): string {
  if (record.kind !== 'level') return ''
  const { from, to, strength } = record.content
  return `: ${to && to !== from ? `${from}/${to}` : from} (${say(language)(`strengths.${strength}`)})`
}

function Matters({ sheet: { information }, sources }: Props) {
  if (!information.length) return null
  const rules = sayRulebook(sources.language)
  const order = information.toSorted((a, b) => topics.indexOf(a.content.topic) - topics.indexOf(b.content.topic))
  return (
    <Section title={say(sources.language)('factsheet.matters')}>
      <Cards>
        {order.map(record => (
          <Matter record={record} kind={rules(`topics.${record.content.topic}`)} sources={sources} />
        ))}
      </Cards>
    </Section>
  )
}

function Accessibility({ sheet: { accessibility }, sources }: Props) {
  if (!accessibility.length) return null
  const rules = sayRulebook(sources.language)
  const order = accessibility.toSorted(
    (a, b) => provisions.indexOf(a.content.provides) - provisions.indexOf(b.content.provides),
  )
  return (
    <Section title={say(sources.language)('factsheet.accessibility')}>
      <Cards>
        {order.map(record => (
          <Matter record={record} kind={rules(`provisions.${record.content.provides}`)} sources={sources} />
        ))}
      </Cards>
    </Section>
  )
}

type MatterProps = { record: Stated<'information'> | Stated<'accessibility'>; kind: string; sources: Sources }

function Matter({ record: { label, content, origin }, kind, sources: { language } }: MatterProps) {
  const title = label ? inLanguage(label, language) : kind
  return (
    <Card
      title={
        <>
          {title} <Example origin={origin} language={language} />
        </>
      }
    >
      {title === kind ? null : <p class="h-quiet">{kind}</p>}
      {content.about && <p>{inLanguage(content.about, language)}</p>}
      <ul class="h-plain-list">
        {content.email && (
          <li>
            <a href={`mailto:${content.email}`}>{content.email}</a>
          </li>
        )}
        {content.phone && <li>{phoneLink(content.phone)}</li>}
        {content.websites?.map(url => (
          <WebLink url={url} />
        ))}
      </ul>
    </Card>
  )
}

const WebLink = ({ url }: { url: string }) => (
  <li>
    <a href={url}>{shortOf(url)}</a>
  </li>
)

/** As people say an address: without what every address begins and ends with. */
const shortOf = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')

function Sites({ sheet: { sites }, sources: { language } }: Props) {
  if (!sites.length) return null
  return (
    <Section title={say(language)('factsheet.sites')}>
      <Cards>
        {sites.map(({ label, content, origin }) => (
          <Card
            title={
              <>
                {label && inLanguage(label, language)} <Example origin={origin} language={language} />
              </>
            }
          >
            {content.about && <p>{inLanguage(content.about, language)}</p>}
            <AddressLines address={content.address} language={language} />
            {content.website && (
              <ul class="h-plain-list">
                <WebLink url={content.website} />
              </ul>
            )}
          </Card>
        ))}
      </Cards>
    </Section>
  )
}
