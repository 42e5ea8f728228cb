import { may } from '../../permissions.ts'
import { readListAddress } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import {
  ButtonLink,
  type Column,
  Count,
  EmptyState,
  FilterSelect,
  Filters,
  PageTitle,
  Pagination,
  State,
  Table,
  When,
} from '../../ui/index.ts'
import type { Import } from '../import.ts'
import { importKinds } from '../kinds/import-kind.ts'
import { listImports } from '../list-imports.ts'
import { say } from '../words/index.ts'
import { pathOf, stateTones } from './parts.tsx'

/** The kinds that this person may bring along. */
export const kindsFor = (ask: Ask) => importKinds().filter(kind => may(ask.caller.actor, kind.permission))

export const importsPage = page({
  at: '/:office/:language/imports',
  who: 'import.run',
  async get(ask) {
    const words = say(ask.language)
    const kinds = kindsFor(ask)
    const list = readListAddress(ask.url, { sorts: ['begun'] })
    const kind = list.filter(
      'kind',
      kinds.map(({ name }) => name),
    )
    const { imports, total } = await listImports(ask.caller, { kind, page: list.page, size: list.size })
    const deeds = kinds.map(({ name, words: own }, at) => (
      <ButtonLink href={ask.to(`/imports/new/${name}`)} weight={at === 0 ? 'main' : 'other'}>
        {own(ask.language).deed}
      </ButtonLink>
    ))
    return {
      title: words('list.title'),
      unlisted: true,
      crumbs: [{ label: words('list.title') }],
      body: (
        <>
          <PageTitle count={total} lead={words('list.lead')} deeds={deeds}>
            {words('list.title')}
          </PageTitle>
          <Filters action={ask.to('/imports')} clear={kind && ask.to('/imports')}>
            <FilterSelect
              name="kind"
              label={words('list.kind')}
              all={words('list.kindAll')}
              choices={kinds.map(({ name, words: own }) => ({ value: name, label: own(ask.language).title }))}
              value={kind}
            />
          </Filters>
          <Table
            caption={words('list.title')}
            captionHidden
            columns={columns(ask)}
            rows={imports}
            empty={<EmptyState title={words('list.none')}>{words('list.noneWhy')}</EmptyState>}
          />
          <Pagination page={list.page} size={list.size} total={total} href={number => list.href({ page: number })} />
        </>
      ),
    }
  },
})

function columns(ask: Ask): Column<Import>[] {
  const words = say(ask.language)
  const titles = new Map(importKinds().map(({ name, words: own }) => [name, own(ask.language).title]))
  return [
    { label: words('list.file'), head: true, cell: ({ id, fileName }) => <a href={pathOf(ask, id)}>{fileName}</a> },
    { label: words('list.what'), cell: ({ kind }) => titles.get(kind) ?? kind },
    {
      label: words('list.state'),
      cell: ({ state }) => <State tone={stateTones[state]}>{words(`states.${state}`)}</State>,
    },
    { label: words('list.rows'), numeric: true, cell: ({ rows }) => <Count value={rows} /> },
    { label: words('list.begun'), cell: ({ begunAt }) => <When at={begunAt} /> },
  ]
}
