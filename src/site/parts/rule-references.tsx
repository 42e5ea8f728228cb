import type { Child } from 'hono/jsx'
import { sayMonth } from '../../platform/calendar-words.ts'
import { inLanguage, type Localised } from '../../platform/words.ts'
import { sayAmount } from '../../reference/index.ts'
import { type ContentOf, quotedDue, type RecordKind, recordOf, recordsOf, type Stated } from '../../rulebook/index.ts'
import { Day } from '../../ui/index.ts'
import { pathOf } from '../page-text.ts'
import type { Sources } from '../sources.ts'
import { say } from '../words/index.ts'
import { ContactCard } from './contact.tsx'
import { milestoneLength, networkCount } from './network-references.tsx'
import { ProgrammeBlock, RecordList, SessionTable } from './records.tsx'
import { type Duration, sayDuration, sentenceOf } from './say-record.ts'
import type { Shows } from './shows.ts'

const find = <K extends RecordKind>({ rulebook }: Sources, kind: K, key: string): Stated<K> | undefined =>
  recordOf(rulebook, kind, key)
const text = ({ language }: Sources, words: Localised | null | undefined): string | undefined =>
  words ? inLanguage(words, language) : undefined

/** `offering.short-mobility` → kind and key. */
const split = (path: string): [string, string] => {
  const at = path.indexOf('.')
  return [path.slice(0, at), path.slice(at + 1)]
}

function lengthOf(sources: Sources, path: string): Duration | undefined {
  const [kind, key] = split(path)
  const { rulebook } = sources
  if (kind === 'offering') {
    const length = find(sources, 'offering', key)?.content.length
    return typeof length === 'object' ? length : undefined
  }
  if (kind === 'extension') return find(sources, 'extension-rule', key)?.content.further
  if (kind === 'session')
    return recordsOf(rulebook, 'session').find(one => one.content.programme === key)?.content.length
  if (kind === 'checklist')
    return recordsOf(rulebook, 'checklist-item').find(one => one.content.list === key)?.content.due.by
  return undefined
}

const ruleKinds = [
  'requirement',
  'document-rule',
  'transcript-rule',
  'grading-rule',
  'extension-rule',
  'statement',
] as const satisfies RecordKind[]

function monthsOf(sources: Sources, key: string): string | undefined {
  const window = find(sources, 'window', key)?.content.opens?.month
  const months = find(sources, 'issue', key)?.content.months ?? (window ? [window] : [])
  if (!months.length) return undefined
  return new Intl.ListFormat(sources.language, { type: 'disjunction' }).format(
    months.map(month => sayMonth(month, sources.language)),
  )
}

const levelOf = ({ from, to }: ContentOf<'level'>): string => (to && to !== from ? `${from}/${to}` : from)

function figureOf(sources: Sources, key: string): string | undefined {
  const figure = find(sources, 'figure', key)
  if (!figure) return undefined
  const { qualifier, value, counts } = figure.content
  const counted = counts ? countOf(sources, counts) : undefined
  return say(sources.language)(`figures.${qualifier}`, {
    value: counted ?? value,
    noun: text(sources, figure.label) ?? '',
  })
}

/** What is counted is not kept twice: `sessions:athens` counts the sessions that hold today. */
export function countOf(sources: Sources, counts: string): number | undefined {
  const [kind = '', path = ''] = counts.split(':')
  const [key = ''] = path.split('@')
  const { rulebook } = sources
  if (kind === 'sessions') return recordsOf(rulebook, 'session').filter(one => one.content.programme === key).length
  if (kind === 'programmes') return recordsOf(rulebook, 'programme').filter(one => one.content.unit === key).length
  if (kind === 'list') return find(sources, 'list', key)?.content.items.length
  return networkCount(counts, sources)
}

function publicationOf(sources: Sources, key: string): Child | undefined {
  const publication = find(sources, 'publication', key)
  if (!publication) return undefined
  const { page, url } = publication.content
  const name = text(sources, publication.label)
  const href = page ? sources.to(pathOf(page as never)) : url
  return href ? (
    <a class="ds-link" href={href}>
      {name}
    </a>
  ) : (
    name
  )
}

export const ruleLines: Shows = {
  deadline: ({ key }, { rulebook }) => {
    const due = quotedDue(rulebook, key)
    return due && <Day on={due.on} />
  },
  month: ({ key }, sources) => monthsOf(sources, key),
  level: ({ key }, sources) => {
    const level = find(sources, 'level', key)
    return level && levelOf(level.content)
  },
  strength: ({ key }, sources) => {
    const record =
      find(sources, 'level', key) ?? find(sources, 'requirement', key) ?? find(sources, 'checklist-item', key)
    return record && say(sources.language)(`strengths.${record.content.strength}`)
  },
  amount: ({ key }, sources) => {
    const amount = find(sources, 'amount', key)
    if (!amount) return undefined
    const { minorUnits, currency, per } = amount.content
    return say(sources.language)(`per.${per}`, { amount: sayAmount(minorUnits, currency, sources.language) })
  },
  count: ({ key }, sources) => figureOf(sources, key),
  duration: ({ key }, sources) => {
    if (key.startsWith('milestone.')) return milestoneLength(key.slice(10), sources)
    const length = lengthOf(sources, key)
    return length && sayDuration(sources, length)
  },
  year: ({ key }, sources) =>
    find(sources, 'deadline', key)?.content.statedFor ?? find(sources, 'publication', key)?.content.statedFor,
  publication: ({ key }, sources) => publicationOf(sources, key),
  rule: ({ key }, sources) => {
    const record = ruleKinds.map(kind => find(sources, kind, key)).find(one => one !== undefined)
    return record && sentenceOf(record as Stated, sources)
  },
  programme: ({ key }, sources) => {
    const programme = find(sources, 'programme', key)
    const name = programme && text(sources, programme.label)
    return sources.pages.has(`programmes:${key}`) ? (
      <a class="ds-link" href={sources.to(`/programmes/${key}`)}>
        {name}
      </a>
    ) : (
      name
    )
  },
}

export const ruleBlocks: Shows = {
  list: ({ key }, sources) => {
    const list = find(sources, 'list', key)
    return list && <RecordList list={list} sources={sources} />
  },
  contact: ({ key }, sources) => {
    const contact = find(sources, 'contact', key)
    return contact && <ContactCard contact={contact} sources={sources} />
  },
  programme: ({ key }, sources) => {
    const programme = find(sources, 'programme', key)
    return programme && <ProgrammeBlock programme={programme} sources={sources} />
  },
  sessions: ({ key }, sources) => {
    const sessions = recordsOf(sources.rulebook, 'session').filter(one => one.content.programme === key)
    return sessions.length ? <SessionTable sessions={sessions} sources={sources} /> : undefined
  },
}
