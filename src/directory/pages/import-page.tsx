import { readListAddress } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import { countryName } from '../../reference/index.ts'
import {
  ButtonLink,
  Code,
  type Column,
  EmptyState,
  FilterSelect,
  Filters,
  PageTitle,
  Pagination,
  Progress,
  RefusalBox,
  Table,
  When,
} from '../../ui/index.ts'
import { type ReportLine, reportKinds } from '../eche-import.ts'
import { type EcheReport, showEcheImport } from '../list-eche-imports.ts'
import { say } from '../words/index.ts'
import { countsOf } from './imports-page.tsx'

export const importPage = page({
  at: '/directory/imports/:importid',
  who: 'directory.import',
  async get(ask) {
    const words = say(ask.language)
    const list = readListAddress(ask.url, { sorts: ['row'] })
    const kind = list.filter('kind', reportKinds)
    const code = ask.url.searchParams.get('code')?.slice(0, 60) || undefined
    const report = await showEcheImport(ask.caller, {
      import: ask.params.importid ?? '',
      kind,
      code,
      page: list.page,
      size: list.size,
    })
    const { fileName, state } = report.import
    const title = state === 'begun' ? 'imports.reading' : state === 'done' ? 'imports.report' : 'imports.refusedTitle'
    return {
      title: words(title, { file: fileName }),
      crumbs: [{ label: words('imports.title'), href: '/directory/imports' }, { label: fileName }],
      unlisted: true,
      body: (
        <>
          <PageTitle lead={<When at={report.import.begunAt} />}>{words(title, { file: fileName })}</PageTitle>
          <Outcome ask={ask} report={report} />
        </>
      ),
    }
  },
})

function Outcome({ ask, report }: { ask: Ask; report: EcheReport }) {
  const words = say(ask.language)
  const { state, refusal, rows, staged, fileName } = report.import
  if (state === 'begun')
    return (
      <Progress
        label={words('imports.reading', { file: fileName })}
        value={staged}
        max={rows ?? 1}
        href={ask.url.pathname}
      >
        <p>{words('imports.leave')}</p>
      </Progress>
    )
  if (refusal)
    return (
      <>
        <RefusalBox {...ask.says.refusal(refusal)} />
        <ButtonLink href="/directory/imports">{words('imports.new')}</ButtonLink>
      </>
    )
  return <Report ask={ask} report={report} />
}

function Report({ ask, report }: { ask: Ask; report: EcheReport }) {
  const words = say(ask.language)
  const list = readListAddress(ask.url, { sorts: ['row'] })
  const kind = list.filter('kind', reportKinds)
  const code = ask.url.searchParams.get('code') ?? undefined
  const odd = report.odd.map(one => ({ value: one.code, label: `${oddity(ask, one.code)} (${one.count})` }))
  return (
    <>
      <p class="h-lead">{words('imports.summary', countsOf(report.import))}</p>
      <Filters action={ask.url.pathname} clear={ask.url.pathname}>
        <FilterSelect
          name="kind"
          label={words('imports.kind')}
          all={words('imports.all')}
          choices={reportKinds.map(value => ({ value, label: words(`imports.kinds.${value}`) }))}
          value={kind}
        />
        <FilterSelect
          name="code"
          label={words('imports.odd')}
          all={words('imports.allOdd')}
          choices={odd}
          value={code}
        />
      </Filters>
      <Lines ask={ask} lines={report.lines} />
      <Pagination page={list.page} size={list.size} total={report.total} href={to => list.href({ page: to })} />
    </>
  )
}

type OddityKey = Parameters<ReturnType<typeof say>>[0]
const oddity = (ask: Ask, code: string) => say(ask.language)(`oddities.eche.${code}` as OddityKey)
const fieldName = (ask: Ask, field: string) => say(ask.language)(`fields.${field}` as OddityKey)

function Lines({ ask, lines }: { ask: Ask; lines: ReportLine[] }) {
  const words = say(ask.language)
  const columns: Column<ReportLine>[] = [
    { label: words('imports.row'), numeric: true, cell: line => line.row },
    { label: words('imports.institution'), head: true, cell: line => line.name },
    { label: words('fields.erasmusCode'), cell: line => line.erasmusCode && <Code>{line.erasmusCode}</Code> },
    { label: words('imports.kind'), cell: line => words(`imports.kinds.${line.kind}`) },
    { label: words('imports.what'), cell: line => <WhatOf ask={ask} line={line} /> },
  ]
  const empty = <EmptyState title={words('imports.nothingFound')} />
  return <Table caption={words('imports.title')} captionHidden columns={columns} rows={lines} empty={empty} />
}

function WhatOf({ ask, line }: { ask: Ask; line: ReportLine }) {
  const words = say(ask.language)
  if (line.kind === 'oddity' && line.code)
    return (
      <>
        {line.value && (
          <>
            {fieldName(ask, line.field ?? 'name')} <Code>{line.value}</Code>{' '}
          </>
        )}
        {oddity(ask, line.code)}
      </>
    )
  if (!line.changes) return null
  return (
    <ul class="ds-list">
      {Object.entries(line.changes).map(([field, [before, after]]) => (
        <li>
          {words('imports.changed', {
            field: fieldName(ask, field),
            before: shownValue(ask, field, before),
            after: shownValue(ask, field, after),
          })}
        </li>
      ))}
    </ul>
  )
}

function shownValue(ask: Ask, field: string, value: string | null): string {
  const words = say(ask.language)
  if (value === null || value === '') return words('imports.nothing')
  if (field === 'country') return countryName(value, ask.language)
  return field === 'charter' ? words(`charters.${value}` as OddityKey) : value
}
