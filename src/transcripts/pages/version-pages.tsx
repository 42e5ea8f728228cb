import { downloadOf } from '../../documents/index.ts'
import { dayIn, type Zone } from '../../platform/calendar.ts'
import { sayDay } from '../../platform/calendar-words.ts'
import { type Ask, type Page, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { xmlDocument } from '../../platform/xml.ts'
import { FileList, NoticeBox, PageTitle, Section } from '../../ui/index.ts'
import { toElmo } from '../ewp/to-elmo.ts'
import { openVersion, showIssued } from '../show-transcript.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, idOf, inWorkspace, ofStudent, studentOf, termOf } from './address.ts'
import { Lines } from './file-parts.tsx'
import { filesOfVersion } from './version-parts.tsx'

const numberOf = (ask: Ask): number => (/^[1-9]\d{0,4}$/.test(ask.params.number ?? '') ? Number(ask.params.number) : 0)
const wanted = (ask: Ask) => ({ transcript: idOf(ask), number: numberOf(ask) })

/** One version as it was issued, whatever came after it. */
async function versionView(ask: Ask) {
  const words = say(ask.language)
  const file = await showIssued(ask.caller, idOf(ask))
  const version = file.versions.find(({ number }) => number === numberOf(ask))
  if (!version) throw new Refusal('transcript.not-found')
  const student = studentOf(file.transcript)
  const { content, correction, number } = version
  const later = file.versions.find(other => other.number === number + 1)
  const issuedOn = later ? sayDay(dayIn(later.issuedAt, ask.office.zone as Zone), ask.language) : ''
  return {
    title: `${student} · ${words('versions.show', { number })}`,
    crumbs: crumbsTo(
      ask,
      { label: student, href: fileAddress(ask, file.transcript.id) },
      { label: words('versions.show', { number }) },
    ),
    unlisted: true,
    body: (
      <>
        <PageTitle kind={`${words('one')} · ${termOf(ask, file.transcript)}`}>
          {`${student} · ${words('versions.show', { number })}`}
        </PageTitle>
        {later && (
          <NoticeBox tone="warning">{words('versions.replacedBy', { number: later.number, on: issuedOn })}</NoticeBox>
        )}
        {correction && (
          <Section title={words('versions.why')}>
            <p class="h-said">{correction}</p>
          </Section>
        )}
        <Section title={words('file.programme')}>
          <Lines ask={ask} lines={content.lines} caption={words('file.programme')} />
          <p>
            <strong>{words('file.total', { credits: content.credits })}</strong>
          </p>
        </Section>
        <FileList items={filesOfVersion(ask, file, version)} />
      </>
    ),
  }
}

async function pdf(ask: Ask) {
  const { document } = await openVersion(ask.caller, wanted(ask))
  if (!document) throw new Refusal('transcript.not-found')
  return downloadOf(document)
}

/** Made of what was frozen when it was issued, with the PDF in it. */
async function elmo(ask: Ask) {
  const { transcript, version, document } = await openVersion(ask.caller, wanted(ask))
  const { content, issuedAt, number } = version
  const attached = document && { name: document.name, pdf: document.content }
  const name = `transcript-${transcript.omobilityId.replace(/[^\w-]/g, '_')}-${number}.xml`
  return new Response(xmlDocument(toElmo({ content, issuedAt, attached })), {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

const version = '/:transcriptid/versions/:number'
const views = [
  ['', versionView],
  ['/pdf', pdf],
  ['/elmo', elmo],
] as const

export const versionPages: Page[] = views.flatMap(([path, get]) => [
  page({ at: at(version + path), who: 'transcript.read', get }),
  page({ at: ofStudent(version + path), who: 'transcript.receive', get }),
  page({ at: inWorkspace(version + path), who: 'workspace.use', entrance: 'workspace', get }),
])
