import { formats } from '../../documents/index.ts'
import { dayIn, type Zone } from '../../platform/calendar.ts'
import { sayInstant } from '../../platform/calendar-words.ts'
import type { Ask } from '../../platform/page.ts'
import { Deed, FileList, NoticeBox, RefusalBox, Section, Standing, State, Table, When } from '../../ui/index.ts'
import type { Finding } from '../checks.rules.ts'
import {
  isWritable,
  type LearningAgreementState,
  learningAgreementLife,
  type Party,
  parties,
} from '../learning-agreement.ts'
import { sayMoved } from '../say-moved.ts'
import type { LearningAgreementFile } from '../show-learning-agreement.ts'
import { say } from '../words/index.ts'
import { fileAddress, institutionOf, sideOf, studentOf, tones, universityOf } from './address.ts'

export type FileProps = { ask: Ask; file: LearningAgreementFile }

export const StateOf = ({ ask, state }: { ask: Ask; state: LearningAgreementState }) => (
  <State tone={tones[state]}>{say(ask.language)(`states.${state}`)}</State>
)

const sides: Record<ReturnType<typeof sideOf>, Party> = { student: 'student', home: 'sending', office: 'receiving' }

/** State, whose turn it is and until when, in one sentence. */
export function StandingOf({ ask, file }: FileProps) {
  const { agreement, turn } = file
  const overdue = turn.until !== undefined && turn.until < ask.caller.now
  return (
    <Standing
      state={<StateOf ask={ask} state={agreement.state} />}
      yours={sides[sideOf(ask)] === (isMoved(file) ? 'student' : turn.who)}
      overdue={overdue}
    >
      {turnInWords(ask, file)}
    </Standing>
  )
}

/** All have signed, and the catalogue has moved since. Short stays take no changes: there, nobody is asked for one. */
const isMoved = ({ agreement, drift }: LearningAgreementFile): boolean =>
  agreement.state === 'agreed' && agreement.activityAttributes === 'long-term' && drift.length > 0

export const personOf = ({ version: { sendingPerson } }: LearningAgreementFile): string =>
  sendingPerson ? `${sendingPerson.givenNames} ${sendingPerson.familyName}` : ''

function turnInWords(ask: Ask, file: LearningAgreementFile): string {
  const words = say(ask.language)
  const { agreement, turn, partner } = file
  const values = {
    student: studentOf(agreement),
    institution: institutionOf(ask),
    university: universityOf(ask, partner),
    person: personOf(file),
  }
  if (isMoved(file)) return words('turn.moved', values)
  if (turn.who === null) return words(`turn.${agreement.state as 'agreed'}`)
  if (turn.who === 'network') return words('turn.network', values)
  const key = agreement.state === 'declined' ? 'declined' : turn.who
  const until = turn.until && sayInstant(turn.until, ask.office.zone as Zone, ask.language)
  return until ? words(`turn.${key}Until`, { ...values, until }) : words(`turn.${key}`, values)
}

/** What stands before everything else after a refused deed: the list of what is wrong stands below it anyway. */
export function Refused({ ask }: { ask: Ask }) {
  if (!ask.refused || ask.refused.code === 'input.wrong') return null
  const { what, why, now } = ask.says.refusal(ask.refused)
  return <RefusalBox what={what} why={why} now={now} />
}

/** What must be put right before it is signed, and what is only to be considered. */
export function Findings({ ask, file }: FileProps) {
  const words = say(ask.language)
  const { agreement, checks } = file
  const { errors, warnings } = checks
  const open = isWritable(agreement.state)
  const judged = open || agreement.state === 'student-signed' || agreement.state === 'proposed'
  if (!judged) return null
  return (
    <>
      {errors.length > 0 && (
        <Section title={words('file.wrong', { count: errors.length })}>
          <FindingList ask={ask} file={file} findings={errors} />
        </Section>
      )}
      {open && !errors.length && <NoticeBox tone="done">{words('file.inOrder')}</NoticeBox>}
      {warnings.length > 0 && (
        <Section title={words('file.doubtful', { count: warnings.length })}>
          <FindingList ask={ask} file={file} findings={warnings} />
        </Section>
      )}
    </>
  )
}

function FindingList({ ask, file, findings }: FileProps & { findings: readonly Finding[] }) {
  const writes = sideOf(ask) === 'student' && isWritable(file.agreement.state)
  return (
    <ul class="ds-list">
      {findings.map(finding => (
        <li>
          {writes ? <a href={placeOf(ask, file, finding)}>{ask.says.problem(finding)}</a> : ask.says.problem(finding)}
        </li>
      ))}
    </ul>
  )
}

function placeOf(ask: Ask, { agreement }: LearningAgreementFile, { at }: Finding): string {
  if (at === 'particulars' || at === 'person') return fileAddress(ask, agreement.id, `/${at}`)
  return at === 'changes' ? '#studied' : `#${at}`
}

/** Why it cannot be signed now, said before anything more is written. */
export function Closed({ ask, file: { closed } }: FileProps) {
  if (!closed || ask.refused?.code === closed.code) return null
  const { what, why, now } = ask.says.refusal(closed)
  return <RefusalBox what={what} why={why} now={now} />
}

/** Which version is shown, which one holds, and what was answered to the last one. */
export function VersionNotes({ ask, file }: FileProps) {
  const words = say(ask.language)
  const { agreement, versions, version } = file
  const answered = isWritable(agreement.state) ? versions.find(({ number }) => number === version.number - 1) : version
  const { extendedUntil } = agreement
  const holds = agreement.agreedVersion
  return (
    <>
      {holds !== null && holds !== version.number && (
        <NoticeBox tone="info">{words('file.holds', { version: holds })}</NoticeBox>
      )}
      {answered?.answer && answered.answeredBy && (
        <Section
          title={words('file.declinedBy', {
            party: words(`parties.${answered.answeredBy}`),
            version: answered.number,
          })}
        >
          <p class="h-said">{answered.answer}</p>
        </Section>
      )}
      {extendedUntil && extendedUntil > ask.caller.now && (
        <NoticeBox tone="info">
          {words('file.extended', { until: sayInstant(extendedUntil, ask.office.zone as Zone, ask.language) })}
        </NoticeBox>
      )}
    </>
  )
}

/** What the catalogue says otherwise than what all three have signed, with the change that answers it. */
export function MovedPart({ ask, file }: FileProps) {
  const words = say(ask.language)
  const { agreement, drift, changes } = file
  const answered = new Set(changes.filter(({ status }) => status === 'deleted').map(({ id }) => id))
  const open = drift.filter(({ line }) => !answered.has(line.id))
  if (!open.length) return null
  const writes =
    sideOf(ask) === 'student' &&
    (agreement.state === 'changing' || learningAgreementLife.can(agreement.state, 'change'))
  const deed = writes && agreement.activityAttributes === 'long-term' && (
    <Deed action={fileAddress(ask, agreement.id, '/prepare')} weight="main">
      {words('moved.prepare')}
    </Deed>
  )
  return (
    <Section title={words('moved.title', { count: open.length })} lead={words('moved.lead')} deeds={deed} id="moved">
      <ul class="ds-list">
        {open.map(one => (
          <li>
            {sayMoved(ask.language, one)}
            {one.reason && <span class="h-quiet"> {words(`reasons.${one.reason}`)}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Who has signed this version and who has not, in the order in which they sign. */
export function Signatures({ ask, file }: FileProps) {
  const words = say(ask.language)
  const { agreement, signatures, version } = file
  const given = (party: Party) => signatures.find(one => one.version === version.number && one.party === party)
  const named = (party: Party) => {
    if (party === 'student') return studentOf(agreement)
    const person = given(party)
    if (person?.name) return words('file.signedAs', { name: person.name, position: person.position ?? '' })
    const { sendingPerson } = version
    return party === 'sending' && sendingPerson
      ? words('file.signedAs', { name: personOf(file), position: sendingPerson.position })
      : ''
  }
  return (
    <Section title={words('file.signatures')}>
      <Table
        caption={words('file.signatures')}
        captionHidden
        rows={parties}
        columns={[
          { label: words('file.party'), cell: party => words(`parties.${party}`) },
          { label: words('file.who'), cell: named },
          {
            label: words('file.signedAt'),
            cell: party => {
              const signature = given(party)
              return signature ? <When at={signature.signedAt} /> : <span class="h-quiet">{words('file.awaited')}</span>
            },
          },
        ]}
      />
    </Section>
  )
}

/** What has happened. Whoever reads it knows its student, the home university too. */
export const happenedIn = (ask: Ask, { agreement, happened }: LearningAgreementFile) =>
  ask.says.timeline(happened, new Map(agreement.account ? [[agreement.account, studentOf(agreement)]] : []))

/** Each version that all three have signed, as PDF. */
export function Documents({ ask, file: { agreement, documents } }: FileProps) {
  const words = say(ask.language)
  if (!documents.length) return null
  return (
    <Section title={words('print.documents')}>
      <FileList
        items={documents.map(document => ({
          name: document.name,
          href: fileAddress(ask, agreement.id, `/files/${document.id}`),
          type: formats[document.format].label,
          bytes: document.bytes,
          addedOn: dayIn(document.addedAt, ask.office.zone as Zone),
        }))}
      />
    </Section>
  )
}
