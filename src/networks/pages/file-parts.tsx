import type { Child } from 'hono/jsx'
import type { Ask } from '../../platform/page.ts'
import { isPartialDate } from '../../platform/partial-date.ts'
import { sayPartialDate, sayTenure } from '../../platform/partial-date-words.ts'
import type { Language, Localised } from '../../platform/words.ts'
import { ButtonLink, type Column, Section, State } from '../../ui/index.ts'
import type { Network } from '../network.ts'
import type { NetworkFile } from '../network-file.ts'
import type { PartKind } from '../parts/part.ts'
import { say } from '../words/index.ts'
import { fileAddress } from './address.ts'

/** What every part of the file needs. */
export type FileView = {
  ask: Ask
  file: NetworkFile
  edits: boolean
  text: (words: Localised | null) => string
}

type Dated = { since?: string | null | undefined; until?: string | null | undefined }

const dateIn = (value: string | null | undefined) => (value && isPartialDate(value) ? value : null)

/** When something happened: a date, or a period where it says until when. */
export const whenItWas = ({ since, until }: Dated, language: Language): string => {
  const date = dateIn(since)
  return date && !until ? sayPartialDate(date, language) : inTime({ since, until }, language)
}

/** From when to when, in words; nothing where nothing is known. */
export const inTime = ({ since, until }: Dated, language: Language): string =>
  sayTenure({ since: dateIn(since), until: dateIn(until) }, language)

type SectionProps = {
  view: FileView
  kind: PartKind
  empty: boolean
  lead?: Child
  /** Instead of the button that adds a row. */
  deeds?: Child
  children?: Child
}

/** One kind of parts: its rows, or that there are none, and for officers the way to another. */
export function PartSection({ view: { ask, file, edits }, kind, empty, lead, deeds, children }: SectionProps) {
  const words = say(ask.language)
  if (empty && !edits) return null
  const add = edits && (
    <ButtonLink href={fileAddress(ask, file.id, `/${kind}/add`)} weight="quiet">
      {words(`parts.${kind}.add`)}
    </ButtonLink>
  )
  return (
    <Section title={words(`parts.${kind}.title`)} id={kind} lead={lead} deeds={deeds ?? add}>
      {empty ? <p class="h-quiet">{words(`parts.${kind}.none`)}</p> : children}
    </Section>
  )
}

type CorrectProps = { view: FileView; kind: PartKind; id: string; name: string }

/** The way to correct a row; nothing for those who only read. */
export function Correct({ view: { ask, file, edits }, kind, id, name }: CorrectProps) {
  const correct = say(ask.language)('file.correct')
  return edits ? (
    <a class="ds-link" href={fileAddress(ask, file.id, `/${kind}/${id}`)} aria-label={`${correct}: ${name}`}>
      {correct}
    </a>
  ) : null
}

/** The last column of a table for those who may change its rows. */
export const correctColumn = <Row extends { id: string }>(
  view: FileView,
  kind: PartKind | ((row: Row) => PartKind),
  name: (row: Row) => string,
): Column<Row>[] =>
  view.edits
    ? [
        {
          label: say(view.ask.language)('file.correct'),
          cell: row => (
            <Correct view={view} kind={typeof kind === 'function' ? kind(row) : kind} id={row.id} name={name(row)} />
          ),
        },
      ]
    : []

/** Examples and inventions are shown to everybody as such. */
export const ExampleMark = ({ ask, origin }: { ask: Ask; origin: Network['origin'] }) => {
  const words = say(ask.language)
  if (origin.from === 'example') return <State tone="warning">{words('origin.example')}</State>
  return origin.from === 'invented' ? <State tone="warning">{words('origin.invented')}</State> : null
}

/** How the office knows it. */
export function originInWords(ask: Ask, origin: Network['origin']): string {
  const words = say(ask.language)
  switch (origin.from) {
    case 'office':
      return words('origin.office')
    case 'page':
      return words('origin.page', { count: origin.lines.length, lines: origin.lines.join(', ') })
    case 'public':
      return words('origin.public', { url: origin.url })
    case 'example':
      return words('origin.exampleLong', { after: origin.after })
    case 'invented':
      return words('origin.invented')
  }
}
