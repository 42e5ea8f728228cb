import { termKey, termName } from '../../courses/index.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { languageName } from '../../reference/index.ts'
import { ButtonLink, type Column, Count, Deed, EmptyState, Section, State, Table } from '../../ui/index.ts'
import { hostLists, type List, listsOf } from '../component.ts'
import { isWritable, mobilityTypes } from '../learning-agreement.ts'
import { creditsIn, inList, insertedCredits, type Resulting, standing } from '../programme.rules.ts'
import type { LearningAgreementFile } from '../show-learning-agreement.ts'
import { say } from '../words/index.ts'
import { fileAddress, sideOf } from './address.ts'
import type { FileProps } from './file-parts.tsx'

/** The tables of this kind of stay, with what the reader may do to each line. */
export function Tables({ ask, file }: FileProps) {
  const writes = sideOf(ask) === 'student' && isWritable(file.agreement.state)
  return (
    <>
      {listsOf[mobilityTypes[file.agreement.activityAttributes]].map(list => (
        <OneTable ask={ask} file={file} list={list} writes={writes} />
      ))}
    </>
  )
}

type TableProps = FileProps & { list: List; writes: boolean }

function OneTable({ ask, file, list, writes }: TableProps) {
  const words = say(ask.language)
  const lines = inList(file.lines, list)
  const changes = file.version.kind === 'change' ? inList(file.changes, list) : []
  const credits = creditsIn(standing(lines))
  const empty = (
    <EmptyState title={words('line.none')}>{words(list === 'virtual' ? 'line.optional' : 'line.noneWhy')}</EmptyState>
  )
  return (
    <Section
      id={list}
      title={words(`lists.${list}`)}
      lead={words(`leads.${list}`)}
      deeds={writes && <AddDeeds ask={ask} file={file} list={list} />}
    >
      <Table
        caption={words(`lists.${list}`)}
        captionHidden
        columns={columnsOf({ ask, file, list, writes })}
        rows={lines}
        empty={empty}
      />
      {lines.length > 0 && (
        <p class="h-quiet">
          {changes.length
            ? words('line.totalChange', { credits, inserted: insertedCredits(changes) })
            : words('line.total', { credits })}
        </p>
      )}
    </Section>
  )
}

function AddDeeds({ ask, file, list }: Omit<TableProps, 'writes'>) {
  const words = say(ask.language)
  const to = (path: string) => fileAddress(ask, file.agreement.id, path)
  const here = (hostLists as readonly List[]).includes(list)
  return (
    <>
      {here && (
        <ButtonLink href={to(`/courses?list=${list}`)} weight={list === 'studied' ? 'main' : 'other'}>
          {words('add.courses')}
        </ButtonLink>
      )}
      {list !== 'studied' && <ButtonLink href={to(`/lines/new?list=${list}`)}>{words(`add.${list}`)}</ButtonLink>}
    </>
  )
}

export const termInWords = (
  ask: Ask,
  { terms }: LearningAgreementFile,
  line: { term: number | null; terms: number | null },
) => {
  const words = say(ask.language)
  if (line.term === null || line.terms === null) return ''
  if (line.terms === 1) return words('line.year')
  const key = { term: line.term, terms: line.terms }
  const known = terms.some(term => termKey(term) === termKey(key))
  return known ? inLanguage(termName(terms, key), ask.language) : termKey(key)
}

function columnsOf(props: TableProps): Column<Resulting>[] {
  const { ask, file, list, writes } = props
  const words = say(ask.language)
  const home = list === 'recognised'
  const described = list !== 'studied' && !home
  return [
    { label: words('line.course'), cell: line => <Titled ask={ask} line={line} described={described} /> },
    { label: words('line.term'), cell: line => termInWords(ask, file, line) },
    {
      label: words('line.credits'),
      numeric: true,
      cell: line => (line.credits === null ? '' : <Count value={line.credits} />),
    },
    ...(home
      ? []
      : [
          {
            label: words('line.language'),
            cell: (line: Resulting) => line.language && languageName(line.language, ask.language),
          },
        ]),
    ...(home || list === 'virtual'
      ? [{ label: words('line.recognition'), cell: (line: Resulting) => recognitionOf(ask, line) }]
      : []),
    ...(file.version.kind === 'change'
      ? [{ label: words('line.status'), cell: (line: Resulting) => <StatusOf ask={ask} line={line} /> }]
      : []),
    ...(writes
      ? [{ label: words('line.deeds'), cell: (line: Resulting) => <LineDeeds ask={ask} file={file} line={line} /> }]
      : []),
  ]
}

const Titled = ({ ask, line, described }: { ask: Ask; line: Resulting; described: boolean }) => (
  <>
    {line.deleted ? <del>{inLanguage(line.title, ask.language)}</del> : inLanguage(line.title, ask.language)}
    {line.losCode && <span class="h-quiet"> {line.losCode}</span>}
    {described && line.shortDescription && <p class="h-quiet">{line.shortDescription}</p>}
  </>
)

const recognitionOf = (ask: Ask, { recognitionConditions: conditions }: Resulting): string =>
  conditions ? say(ask.language)('line.conditions', { conditions }) : say(ask.language)('line.automatic')

export function StatusOf({ ask, line }: { ask: Ask; line: Resulting }) {
  const words = say(ask.language)
  if (!line.status) return null
  const reason = line.reasonCode ? words(`reasons.${line.reasonCode}`) : line.reasonText
  return (
    <>
      <State tone={line.status === 'inserted' ? 'good' : 'warning'}>{words(`line.${line.status}`)}</State>
      {reason && <p class="h-quiet">{[reason, line.reasonCode && line.reasonText].filter(Boolean).join(': ')}</p>}
    </>
  )
}

function LineDeeds({ ask, file, line }: FileProps & { line: Resulting }) {
  const words = say(ask.language)
  const isChange = file.version.kind === 'change'
  const to = (path: string) => fileAddress(ask, file.agreement.id, `/lines/${line.id}${path}`)
  const moved = file.checks.errors.some(({ component, code }) => component === line.id && code === 'course-moved')
  if (line.deleted)
    return (
      <Deed action={to('/keep')} weight="quiet">
        {words('line.keep')}
      </Deed>
    )
  const untouched = isChange && line.status === null
  return (
    <div class="h-deeds">
      {moved && !untouched && <Deed action={to('/renew')}>{words('line.renew')}</Deed>}
      {!untouched && !(line.frozen && line.list === 'studied' && !isChange) && (
        <ButtonLink href={to('')} weight="quiet">
          {words('line.correct')}
        </ButtonLink>
      )}
      {untouched ? (
        <ButtonLink href={to('/remove')} weight="quiet">
          {words('line.remove')}
        </ButtonLink>
      ) : (
        <Deed action={to('/remove')} weight="quiet">
          {words('line.remove')}
        </Deed>
      )}
    </div>
  )
}
