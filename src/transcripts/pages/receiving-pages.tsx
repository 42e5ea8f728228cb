import { dayIn, type Zone } from '../../platform/calendar.ts'
import { readListAddress } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import { type Column, Day, EmptyState, NoticeBox, PageTitle, Pagination, Section, Table } from '../../ui/index.ts'
import { listTranscripts } from '../list-transcripts.ts'
import type { TranscriptRow } from '../listing.store.ts'
import { listOwnTranscripts, showIssued } from '../show-transcript.ts'
import type { Transcript } from '../transcript.ts'
import { say } from '../words/index.ts'
import {
  crumbsTo,
  fileAddress,
  idOf,
  institutionOf,
  inWorkspace,
  ofStudent,
  sideOf,
  studentOf,
  termOf,
  universityOf,
} from './address.ts'
import { Lines, StateOf } from './file-parts.tsx'
import { Current, Versions } from './version-parts.tsx'

const issuedOn = (ask: Ask, at: Date | null) => at && <Day on={dayIn(at, ask.office.zone as Zone)} />

async function homeListView(ask: Ask) {
  const words = say(ask.language)
  const address = readListAddress(ask.url, { sorts: ['changed'], direction: 'down', sizes: [25] })
  const { rows, total } = await listTranscripts(ask.caller, {
    filter: {},
    ...{ sort: 'changed', down: true, language: ask.language, page: address.page, size: address.size },
  })
  const columns: Column<TranscriptRow>[] = [
    {
      label: words('list.student'),
      cell: row => <a href={fileAddress(ask, row.id)}>{`${row.familyName}, ${row.givenNames}`}</a>,
    },
    { label: words('list.term'), cell: row => termOf(ask, row) },
    { label: words('list.state'), cell: row => <StateOf ask={ask} state={row.state} /> },
    { label: words('list.issued'), cell: row => issuedOn(ask, row.issuedAt) },
  ]
  const institution = institutionOf(ask)
  return {
    title: words('title'),
    crumbs: crumbsTo(ask),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('home.lead', { institution })}>{words('title')}</PageTitle>
        <Table
          caption={words('title')}
          captionHidden
          columns={columns}
          rows={rows}
          empty={<EmptyState title={words('home.none')}>{words('home.noneWhy', { institution })}</EmptyState>}
        />
        <Pagination page={address.page} size={address.size} total={total} href={to => address.href({ page: to })} />
      </>
    ),
  }
}

export const homeListPage = page({ at: inWorkspace(), who: 'workspace.use', entrance: 'workspace', get: homeListView })

async function ownListView(ask: Ask) {
  const words = say(ask.language)
  const all = await listOwnTranscripts(ask.caller, undefined)
  const columns: Column<Transcript>[] = [
    { label: words('list.term'), cell: row => <a href={fileAddress(ask, row.id)}>{termOf(ask, row)}</a> },
    { label: words('list.issued'), cell: row => issuedOn(ask, row.issuedAt) },
    { label: words('list.state'), cell: row => <StateOf ask={ask} state={row.state} /> },
  ]
  return {
    title: words('own.title'),
    crumbs: crumbsTo(ask),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('own.lead', { institution: institutionOf(ask) })}>{words('own.title')}</PageTitle>
        <Table
          caption={words('own.title')}
          captionHidden
          columns={columns}
          rows={all}
          empty={<EmptyState title={words('own.none')}>{words('own.noneWhy')}</EmptyState>}
        />
      </>
    ),
  }
}

export const ownListPage = page({ at: ofStudent(), who: 'transcript.receive', get: ownListView })

/** The newest version as home university and student read it, with its files and what came before. */
async function receivedView(ask: Ask) {
  const words = say(ask.language)
  const file = await showIssued(ask.caller, idOf(ask))
  const { transcript, partner, versions } = file
  const student = studentOf(transcript)
  const [newest] = versions
  const kind =
    sideOf(ask) === 'home' ? words('home.original') : words('own.copy', { university: universityOf(ask, partner) })
  return {
    title: student,
    crumbs: crumbsTo(ask, { label: sideOf(ask) === 'home' ? student : termOf(ask, transcript) }),
    unlisted: true,
    body: (
      <>
        <PageTitle kind={`${words('one')} · ${termOf(ask, transcript)}`}>{student}</PageTitle>
        <NoticeBox tone="info">{kind}</NoticeBox>
        <Current ask={ask} file={file} />
        {newest && (
          <Section title={words('file.programme')}>
            <Lines ask={ask} lines={newest.content.lines} caption={words('file.programme')} />
            <p>
              <strong>{words('file.total', { credits: newest.content.credits })}</strong>
            </p>
          </Section>
        )}
        <Versions ask={ask} file={file} />
      </>
    ),
  }
}

export const homeFilePage = page({
  at: inWorkspace('/:transcriptid'),
  who: 'workspace.use',
  entrance: 'workspace',
  get: receivedView,
})
export const ownFilePage = page({ at: ofStudent('/:transcriptid'), who: 'transcript.receive', get: receivedView })
