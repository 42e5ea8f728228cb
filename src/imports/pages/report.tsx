import { type ListAddress, readListAddress } from '../../platform/list-address.ts'
import type { Ask } from '../../platform/page.ts'
import {
  ButtonLink,
  type Column,
  EmptyState,
  Filters,
  NoticeBox,
  Pagination,
  Section,
  State,
  Table,
  Tabs,
} from '../../ui/index.ts'
import { type Counts, type Import, type ImportLine, importLife } from '../import.ts'
import type { ImportKind } from '../kinds/import-kind.ts'
import { listImportRows } from '../show-import.ts'
import { say } from '../words/index.ts'
import { kindOf, pathOf, sentencesOf, tones } from './parts.tsx'

const shows = ['problem', 'new', 'changed', 'unchanged', 'noted', 'gone'] as const

type OpenProps = { ask: Ask; imported: Import; counts: Counts }
export type Shown = OpenProps & {
  list: ListAddress
  outcome: (typeof shows)[number] | undefined
  lines: ImportLine[]
  total: number
}

/** The part of the report that the address asks for; nothing while the system works, or when the rows are gone. */
export async function reportOf(ask: Ask, imported: Import): Promise<Shown | undefined> {
  const { counts, cleared, state } = imported
  if (!counts || cleared || (state !== 'checked' && state !== 'applied')) return undefined
  const list = readListAddress(ask.url, { sorts: ['row'] })
  const outcome = list.filter('show', shows)
  const want = { import: imported.id, outcome, text: list.text || undefined, page: list.page, size: list.size }
  return { ask, imported, counts, list, outcome, ...(await listImportRows(ask.caller, want)) }
}

/** What each row would change, or has changed: counted, filtered, page by page. */
export function Report(shown: Shown) {
  const { ask, imported, counts, list, outcome, lines, total } = shown
  const words = say(ask.language)
  return (
    <Section title={words('report.theRow')} id="rows">
      <Open ask={ask} imported={imported} counts={counts} />
      <Tabs label={words('report.show')} items={tabs(shown)} />
      {outcome === 'gone' && <p class="h-quiet">{words('report.goneWhy')}</p>}
      <Filters
        action={ask.url.pathname}
        search={{ label: words('report.find'), value: list.text }}
        keep={{ show: outcome }}
        active={list.text ? [{ label: `${words('report.find')}: ${list.text}`, href: list.href({ q: '' }) }] : []}
      />
      <Table
        caption={words('report.theRow')}
        captionHidden
        columns={columns(ask, imported, kindOf(imported))}
        rows={lines}
        empty={<EmptyState title={words('report.noRows')} />}
      />
      <Pagination page={list.page} size={list.size} total={total} href={page => list.href({ page })} />
    </Section>
  )
}

/** Texts that nobody can be sure of come first: one answer may put many rows right. */
function Open({ ask, imported, counts }: OpenProps) {
  const words = say(ask.language)
  if (!importLife.can(imported.state, 'decide') || counts.open === 0) return null
  return (
    <NoticeBox tone="warning">
      <p>{words('report.open', { count: counts.open })}</p>
      <ButtonLink href={pathOf(ask, imported.id, '/texts')}>{words('report.say')}</ButtonLink>
    </NoticeBox>
  )
}

function tabs({ ask, list, imported, counts, outcome }: Shown) {
  const words = say(ask.language)
  const all = { label: words('report.all'), href: list.href({ show: '' }), current: !outcome, count: imported.rows }
  const some = shows
    .filter(show => counts[show] > 0 || show === outcome)
    .map(show => ({
      label: words(`report.${show}`),
      href: list.href({ show }),
      current: show === outcome,
      count: counts[show],
    }))
  return [all, ...some]
}

function columns(ask: Ask, imported: Import, kind: ImportKind): Column<ImportLine>[] {
  const words = say(ask.language)
  const correctable = importLife.can(imported.state, 'correct')
  return [
    { label: words('report.row'), numeric: true, cell: ({ row }) => row },
    {
      label: words('report.about'),
      head: true,
      cell: ({ row, label, subject }) => {
        const name = label || '—'
        if (correctable && row !== null)
          return (
            <a href={pathOf(ask, imported.id, `/rows/${row}`)} title={words('report.correct', { row })}>
              {name}
            </a>
          )
        return subject && kind.addressOf ? <a href={ask.to(kind.addressOf(subject))}>{name}</a> : name
      },
    },
    {
      label: words('report.happens'),
      cell: ({ outcome, corrected }) => (
        <>
          {outcome && <State tone={tones[outcome]}>{words(`report.${outcome}`)}</State>}
          {Object.keys(corrected).length > 0 && <span class="h-quiet"> {words('report.corrected')}</span>}
        </>
      ),
    },
    {
      label: words('report.details'),
      cell: line => {
        const sentences = sentencesOf(ask, kind, line)
        if (sentences.length < 2) return sentences[0]
        return (
          <ul class="ds-list">
            {sentences.map(sentence => (
              <li>{sentence}</li>
            ))}
          </ul>
        )
      },
    },
  ]
}
