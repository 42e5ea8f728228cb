import { type Fields, list, text } from '../../platform/form.ts'
import { isUuid } from '../../platform/input.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { ButtonLink, type Column, PageTitle, Table } from '../../ui/index.ts'
import { issueTranscript } from '../issue-transcript.ts'
import { findTranscriptRevisions, listTranscripts } from '../list-transcripts.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, files } from './address.ts'
import { listView, wishOf } from './list-page.tsx'

const most = 500

type Chosen = { transcript: string; version: string }
type Said = { id: string; refusal: Refusal }

/** The ticked rows, or all that the filters of the page found, each once and with the version that was read. */
async function chosen(ask: Ask, fields: Fields): Promise<Chosen[]> {
  if (text(fields, 'scope') !== 'found') {
    const ticked = list(fields, 'transcripts').map(value => value.split(' '))
    const versions = new Map(ticked.map(([transcript = '', version = '']) => [transcript, version]))
    return [...versions].flatMap(([transcript, version]) => (isUuid(transcript) ? [{ transcript, version }] : []))
  }
  const { filter } = wishOf(ask, new URLSearchParams(text(fields, 'found')))
  const found = await findTranscriptRevisions(ask.caller, {
    filter: { ...filter, state: filter.state ?? 'ready' },
    most,
  })
  return found.map(({ id, revision }) => ({ transcript: id, version: String(revision) }))
}

/** Each row is a change of its own: one that is refused holds up no other, and says why. */
async function issueEach(ask: Ask, fields: Fields) {
  const words = say(ask.language)
  const rows = await chosen(ask, fields)
  const refused: Said[] = []
  for (const row of rows)
    try {
      await issueTranscript(ask.caller, row)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push({ id: row.transcript, refusal: error })
    }
  const notice = rows.length ? words('list.issuedMany', { count: rows.length - refused.length }) : words('list.nobody')
  if (!refused.length) {
    const found = text(fields, 'found')
    return { to: ask.to(files) + (found ? `?${found}` : ''), notice }
  }
  return answersView(ask, notice, { refused, none: refused.length === rows.length })
}

type Answers = { refused: readonly Said[]; none: boolean }

async function answersView(ask: Ask, notice: string, { refused, none }: Answers) {
  const words = say(ask.language)
  const { rows } = await listTranscripts(ask.caller, {
    filter: { ids: refused.map(({ id }) => id) },
    ...{ sort: 'student', down: false, language: ask.language, page: 1, size: most },
  })
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
        return sentence && `${sentence.what} ${sentence.why} ${sentence.now}`
      },
    },
  ]
  return {
    title: words('list.notDone'),
    status: none ? 422 : 200,
    crumbs: crumbsTo(ask, { label: words('list.notDone') }),
    unlisted: true,
    body: (
      <>
        <PageTitle count={refused.length} lead={`${notice} ${words('list.notDoneLead')}`}>
          {words('list.notDone')}
        </PageTitle>
        <Table caption={words('list.notDone')} captionHidden columns={columns} rows={rows} />
        <p class="h-deeds">
          <ButtonLink href={ask.to(files)}>{words('list.back')}</ButtonLink>
        </p>
      </>
    ),
  }
}

export const bulkIssueDeed = page({
  at: at('/issue'),
  who: 'transcript.issue',
  post: (ask, { fields }) => issueEach(ask, fields),
  again: listView,
})
