import { type Fields, list, text } from '../../platform/form.ts'
import { isUuid } from '../../platform/input.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Caller } from '../../platform/scope.ts'
import { ButtonLink, type Column, PageTitle, Table } from '../../ui/index.ts'
import { listStays } from '../list-stays.ts'
import type { StayFilter } from '../listing.store.ts'
import { registerArrival } from '../register-arrival.ts'
import { endStay } from '../register-departure.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, files } from './address.ts'
import { staysView } from './list-page.tsx'
import { wishOf } from './list-parts.tsx'

const most = 500

type Chosen = { stay: string; version: string }
type Input = Chosen & { arrivedOn: string }
type Said = { id: string; refusal: Refusal }

const listed = (ask: Ask, filter: StayFilter) =>
  listStays(ask.caller, {
    filter,
    ...{ sort: 'student', down: false, language: ask.language, page: 1, size: most },
  })

/** The ticked rows, or all that the filters of the page found, each once and with the revision that was read. */
async function chosen(ask: Ask, fields: Fields): Promise<Chosen[]> {
  if (text(fields, 'scope') !== 'found') {
    const ticked = list(fields, 'stays').map(value => value.split(' '))
    const versions = new Map(ticked.map(([stay = '', version = '']) => [stay, version]))
    return [...versions].flatMap(([stay, version]) => (isUuid(stay) ? [{ stay, version }] : []))
  }
  const { rows } = await listed(ask, wishOf(ask, new URLSearchParams(text(fields, 'found'))).filter)
  return rows.map(({ id, revision }) => ({ stay: id, version: String(revision) }))
}

type Bulk = {
  path: string
  done: 'list.arrived' | 'list.ended'
  run: (caller: Caller, input: Input) => Promise<unknown>
}

/** Each row is a change of its own: one that is refused holds up no other, and says why. */
async function registerEach(ask: Ask, fields: Fields, { done, run }: Bulk) {
  const words = say(ask.language)
  const rows = await chosen(ask, fields)
  const refused: Said[] = []
  for (const row of rows)
    try {
      await run(ask.caller, { ...row, arrivedOn: text(fields, 'arrivedOn') })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push({ id: row.stay, refusal: error })
    }
  const notice = rows.length ? words(done, { count: rows.length - refused.length }) : words('list.nobody')
  if (!refused.length) {
    const found = text(fields, 'found')
    return { to: ask.to(files) + (found ? `?${found}` : ''), notice }
  }
  return answersView(ask, notice, { refused, none: refused.length === rows.length })
}

type Answers = { refused: readonly Said[]; none: boolean }

const problemsIn = (ask: Ask, { problems }: Refusal): string[] =>
  Object.values(problems).map(problem => ask.says.problem(problem))

async function answersView(ask: Ask, notice: string, { refused, none }: Answers) {
  const words = say(ask.language)
  const { rows } = await listed(ask, { ids: refused.map(({ id }) => id) })
  const columns: Column<(typeof rows)[number]>[] = [
    {
      label: words('list.student'),
      cell: row => <a href={fileAddress(ask, row.id)}>{`${row.familyName}, ${row.givenNames}`}</a>,
    },
    {
      label: words('list.notDone'),
      cell: row => {
        const said = refused.find(({ id }) => id === row.id)
        const sentence = said && ask.says.refusal(said.refusal)
        return sentence && [sentence.what, ...problemsIn(ask, said.refusal), sentence.why, sentence.now].join(' ')
      },
    },
  ]
  return {
    title: words('list.notAll'),
    crumbs: crumbsTo(ask, { label: words('list.notAll') }),
    unlisted: true,
    status: none ? 422 : 200,
    body: (
      <>
        <PageTitle lead={notice}>{words('list.notAll')}</PageTitle>
        <Table caption={words('list.notAll')} captionHidden columns={columns} rows={rows} />
        <p class="h-deeds">
          <ButtonLink href={ask.to(files)}>{words('list.back')}</ButtonLink>
        </p>
      </>
    ),
  }
}

const bulk: readonly Bulk[] = [
  { path: '/arrive', done: 'list.arrived', run: registerArrival },
  { path: '/end', done: 'list.ended', run: (caller, { stay, version }) => endStay(caller, { stay, version }) },
]

export const listDeeds = bulk.map(one =>
  page({
    at: at(one.path),
    who: 'stay.register',
    post: (ask, { fields }) => registerEach(ask, fields, one),
    again: staysView,
  }),
)
