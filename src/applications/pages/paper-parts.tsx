import { formats, largestFile } from '../../documents/index.ts'
import { dayIn, type Zone } from '../../platform/calendar.ts'
import { sayInstant } from '../../platform/calendar-words.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { Button, Deeds, type FileEntry, FileField, FileList, Form, NoticeBox, Section, State } from '../../ui/index.ts'
import { type AskedPaper, isFillable, type Paper } from '../application.ts'
import { sayFaults } from '../say-missing.ts'
import type { ApplicationFile } from '../show-application.ts'
import { say } from '../words/index.ts'
import { fileAddress, sideOf } from './address.ts'
import type { FileProps } from './file-parts.tsx'

type OneProps = FileProps & { asked: AskedPaper }

/** Every paper that the rulebook asks for: what was handed in, what the office found, and where it can be handed in. */
export function Papers({ ask, file }: FileProps) {
  const words = say(ask.language)
  return (
    <Section title={words('papers.title')}>
      {file.asked.length === 0 && <p class="h-quiet">{words('papers.none')}</p>}
      {file.asked.map(asked => (
        <OnePaper ask={ask} file={file} asked={asked} />
      ))}
    </Section>
  )
}

function OnePaper({ ask, file, asked }: OneProps) {
  const words = say(ask.language)
  const paper = file.papers.find(({ requirement }) => requirement === asked.key)
  const lack = file.missing.find(one => one.kind === 'paper' && one.asked.key === asked.key)
  const mine = sideOf(ask) === (asked.from === 'home' ? 'home' : 'student')
  return (
    <article class="h-paper" id={`paper-${asked.key}`}>
      <h3 class="ds-heading" data-size="2xs">
        {inLanguage(asked.label, ask.language)} <FindingOf ask={ask} paper={paper} lacks={lack !== undefined} />
      </h3>
      <p class="h-quiet">{askedInWords(ask, file, asked)}</p>
      {paper && <Handed ask={ask} file={file} paper={paper} />}
      {paper?.finding === 'faulty' && <NoticeBox tone="warning">{sayFaults(ask.language, paper)}</NoticeBox>}
      {lack?.kind === 'paper' && lack.why === 'outdated' && (
        <NoticeBox tone="warning">{words('papers.outdated')}</NoticeBox>
      )}
      {mine && isFillable(file.application.state) && <Upload ask={ask} file={file} asked={asked} />}
    </article>
  )
}

function FindingOf({ ask, paper, lacks }: { ask: Ask; paper: Paper | undefined; lacks: boolean }) {
  const words = say(ask.language)
  if (!paper) return <State tone={lacks ? 'warning' : 'plain'}>{words('papers.notGiven')}</State>
  if (paper.finding === 'faulty') return <State tone="warning">{words('papers.faulty')}</State>
  return (
    <State tone={paper.finding ? 'good' : 'open'}>{words(paper.finding ? 'papers.inOrder' : 'papers.given')}</State>
  )
}

/** Whether one must, until when, who hands it in, who signs it, in which form: the rulebook's record, in one line. */
function askedInWords(ask: Ask, { turn }: ApplicationFile, asked: AskedPaper): string {
  const words = say(ask.language)
  const until = turn.who === 'applicant' ? turn.until : undefined
  const names = (parties: readonly string[]) =>
    new Intl.ListFormat(ask.language).format(parties.map(party => words(`signers.${party}` as 'signers.student')))
  return [
    words(asked.required ? 'papers.required' : 'papers.recommended'),
    until && words('papers.until', { on: sayInstant(until, ask.office.zone as Zone, ask.language) }),
    words(asked.from === 'home' ? 'papers.fromHome' : 'papers.fromStudent'),
    asked.signedBy.length && words('papers.signedBy', { who: names(asked.signedBy) }),
    asked.stampedBy.length && words('papers.stampedBy', { who: names(asked.stampedBy) }),
    words('papers.formats', {
      formats: asked.formats.map(one => formats[one as 'pdf']?.label ?? one).join(', '),
      megabytes: asked.megabytes,
    }),
  ]
    .filter(Boolean)
    .join(' · ')
}

function Handed({ ask, file, paper }: FileProps & { paper: Paper }) {
  const words = say(ask.language)
  const entry = entryOf(ask, file, paper.document)
  const about = paper.trace && sideOf(ask) === 'office' ? words(`traces.${paper.trace}`) : undefined
  return entry ? <FileList items={[{ ...entry, about }]} /> : null
}

export function entryOf(ask: Ask, { documents, application }: ApplicationFile, id: string): FileEntry | undefined {
  const document = documents.get(id)
  return (
    document && {
      name: document.name,
      href: fileAddress(ask, application.id, `/files/${document.id}`),
      type: formats[document.format].label,
      bytes: document.bytes,
      addedOn: dayIn(document.addedAt, ask.office.zone as Zone),
    }
  )
}

function Upload({ ask, file, asked }: OneProps) {
  const words = say(ask.language)
  if (asked.isForm && !file.application.printedDocument)
    return <p>{words(sideOf(ask) === 'student' ? 'papers.printFirst' : 'papers.notPrinted')}</p>
  const entered = ask.params.requirement === asked.key && ask.refused?.code === 'input.wrong' ? ask.entered : undefined
  return (
    <Form action={fileAddress(ask, file.application.id, `/papers/${asked.key}`)} files entered={entered}>
      <FileField
        name={`file.${asked.key}`}
        label={words('papers.file')}
        required
        accept={asked.formats.flatMap(one => (formats[one as 'pdf']?.endings ?? []).map(ending => `.${ending}`))}
        largest={Math.min(asked.megabytes * 1_000_000, largestFile)}
      />
      <Deeds>
        <Button weight="other">{words('papers.give')}</Button>
      </Deeds>
    </Form>
  )
}

/** The form as it was printed to be signed, and the way to print it. */
export function Printed({ ask, file }: FileProps) {
  const words = say(ask.language)
  const { application, asked, mark } = file
  if (!asked.some(({ isForm }) => isForm)) return null
  const entry = application.printedDocument ? entryOf(ask, file, application.printedDocument) : undefined
  const current = application.printedOf === mark
  const student = sideOf(ask) === 'student'
  const waits = application.printedAskedAt !== null
  const canPrint = student && isFillable(application.state) && !current && !waits
  if (!entry && !student) return null
  return (
    <Section title={words('printed.title')}>
      {student && <p>{words('printed.lead')}</p>}
      {entry && <FileList items={[{ ...entry, about: current ? undefined : words('printed.outdated') }]} />}
      {waits && <NoticeBox tone="info">{words('printed.waits')}</NoticeBox>}
      {canPrint && (
        <Form action={fileAddress(ask, application.id, '/print')}>
          <Deeds>
            <Button weight="other">{words('printed.deed')}</Button>
          </Deeds>
        </Form>
      )}
    </Section>
  )
}
