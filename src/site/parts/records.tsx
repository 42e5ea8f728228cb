import type { Child } from 'hono/jsx'
import { sayMonth } from '../../platform/calendar-words.ts'
import { inLanguage } from '../../platform/words.ts'
import { isRecordKind, recordOf, type Stated } from '../../rulebook/index.ts'
import { State, Table } from '../../ui/index.ts'
import type { Sources } from '../sources.ts'
import { say } from '../words/index.ts'
import { sayDuration, sentenceOf } from './say-record.ts'

type Props = { sources: Sources }

/** A named list, its records in the office's order. A record that no longer holds has left the list. */
export function RecordList({ list, sources }: Props & { list: Stated<'list'> }) {
  const items = list.content.items.flatMap(item => itemOf(item, sources) ?? [])
  return (
    <ul class="ds-list h-prose">
      {items.map(item => (
        <li>{item}</li>
      ))}
    </ul>
  )
}

function itemOf(item: Stated<'list'>['content']['items'][number], sources: Sources): Child | undefined {
  if ('en' in item) return inLanguage(item, sources.language)
  const record = isRecordKind(item.kind) ? recordOf(sources.rulebook, item.kind, item.key) : undefined
  return record && <RecordLine record={record as Stated} sources={sources} />
}

/** One record in one line of a list: its sentence, and what its kind adds to it. */
function RecordLine({ record, sources }: Props & { record: Stated }) {
  const { language } = sources
  const said = sentenceOf(record, sources)
  const quiet = (text: string) => <span class="h-quiet"> {text}</span>
  switch (record.kind) {
    case 'checklist-item':
      return (
        <>
          {said}
          {record.content.because && quiet(inLanguage(record.content.because, language))}
        </>
      )
    case 'framework':
      return (
        <>
          <strong>{said}</strong>: {inLanguage(record.content.description, language)}
        </>
      )
    case 'programme':
      return (
        <>
          {said} {record.content.example && <State>{say(language)('contact.example')}</State>}
        </>
      )
    default:
      return <>{said}</>
  }
}

export function ProgrammeBlock({ programme: { label, content }, sources }: Props & { programme: Stated<'programme'> }) {
  const { language } = sources
  return (
    <div class="h-prose">
      <p>
        <strong>{label && inLanguage(label, language)}</strong>
        {content.fullName && ` (${inLanguage(content.fullName, language)})`}
        {content.example && <State>{say(language)('contact.example')}</State>}
      </p>
      <p>{inLanguage(content.description, language)}</p>
      {content.aims.length > 0 && (
        <ul class="ds-list">
          {content.aims.map(aim => (
            <li>{inLanguage(aim, language)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

export function SessionTable({ sessions, sources }: Props & { sessions: Stated<'session'>[] }) {
  const words = say(sources.language)
  return (
    <Table
      caption={words('sessions.caption')}
      columns={[
        { label: words('sessions.session'), cell: ({ label }) => label && inLanguage(label, sources.language) },
        { label: words('sessions.month'), cell: ({ content }) => sayMonth(content.month, sources.language) },
        { label: words('sessions.length'), cell: ({ content }) => sayDuration(sources, content.length) },
      ]}
      rows={sessions}
    />
  )
}
