import { formats, spellCode } from '../../documents/index.ts'
import { dayIn, type Zone } from '../../platform/calendar.ts'
import type { Ask } from '../../platform/page.ts'
import { Code, type Column, Day, type FileEntry, FileList, NoticeBox, Section, State, Table } from '../../ui/index.ts'
import type { IssuedFile } from '../show-transcript.ts'
import { say } from '../words/index.ts'
import { fileAddress } from './address.ts'

type Version = IssuedFile['versions'][number]
type Props = { ask: Ask; file: Pick<IssuedFile, 'transcript' | 'versions' | 'documents'> }

/** The files of one version: the PDF that can be checked, and what systems read. */
function filesOf(ask: Ask, { transcript, documents }: Props['file'], { number, document }: Version): FileEntry[] {
  const words = say(ask.language)
  const kept = document ? documents.get(document) : undefined
  const at = (path: string) => fileAddress(ask, transcript.id, `/versions/${number}/${path}`)
  if (!kept) return []
  const addedOn = dayIn(kept.addedAt, ask.office.zone as Zone)
  return [
    { name: kept.name, href: at('pdf'), type: formats[kept.format].label, bytes: kept.bytes, addedOn },
    { name: kept.name.replace(/\.pdf$/, '.xml'), href: at('elmo'), type: words('versions.elmo'), addedOn },
  ]
}

/** What holds now, with its files, and the code by which it can be checked. */
export function Current({ ask, file }: Props) {
  const words = say(ask.language)
  const [newest] = file.versions
  if (!newest) return null
  const entries = filesOf(ask, file, newest)
  return (
    <Section title={words('versions.files')}>
      {entries.length ? <FileList items={entries} /> : <NoticeBox tone="info">{words('versions.waits')}</NoticeBox>}
      {newest.code && (
        <p class="h-quiet">
          {words('versions.code')}:{' '}
          <a href={ask.to(`/verify?code=${newest.code}`)}>
            <Code>{spellCode(newest.code)}</Code>
          </a>
        </p>
      )}
    </Section>
  )
}

/** Every version, the newest first: earlier ones can still be read. */
export function Versions({ ask, file }: Props) {
  const words = say(ask.language)
  const { transcript, versions } = file
  if (versions.length < 2) return null
  const columns: Column<Version>[] = [
    {
      label: words('versions.number'),
      cell: ({ number }) => (
        <a href={fileAddress(ask, transcript.id, `/versions/${number}`)}>{words('versions.show', { number })}</a>
      ),
    },
    { label: words('versions.on'), cell: ({ issuedAt }) => <Day on={dayIn(issuedAt, ask.office.zone as Zone)} /> },
    {
      label: words('list.state'),
      cell: ({ number }) =>
        number === transcript.version && transcript.state !== 'withdrawn' ? (
          <State tone="good">{words('versions.holds')}</State>
        ) : (
          <State tone="plain">{words(number === transcript.version ? 'states.withdrawn' : 'versions.replaced')}</State>
        ),
    },
    { label: words('versions.why'), cell: ({ correction }) => correction ?? '' },
  ]
  return (
    <Section title={words('versions.title')}>
      <Table caption={words('versions.title')} captionHidden columns={columns} rows={versions} />
    </Section>
  )
}

export const filesOfVersion = filesOf
