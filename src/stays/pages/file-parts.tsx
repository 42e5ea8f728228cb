import type { Child } from 'hono/jsx'
import { formats } from '../../documents/index.ts'
import { dayIn, toDay, type Zone } from '../../platform/calendar.ts'
import { sayDay, sayInstant } from '../../platform/calendar-words.ts'
import type { Ask } from '../../platform/page.ts'
import {
  Day,
  type Fact,
  Facts,
  type FileEntry,
  FileList,
  NoticeBox,
  RefusalBox,
  Section,
  Standing,
  State,
} from '../../ui/index.ts'
import type { StayFile } from '../show-stay.ts'
import type { StayState } from '../stay.ts'
import { say } from '../words/index.ts'
import { fileAddress, institutionOf, sideOf, studentOf, termOf, tones, universityOf } from './address.ts'

export type FileProps = { ask: Ask; file: StayFile }

export const StateOf = ({ ask, state, early }: { ask: Ask; state: StayState; early?: boolean }) => (
  <>
    <State tone={tones[state]}>{say(ask.language)(`states.${state}`)}</State>
    {early && state !== 'ended' && (
      <>
        {' '}
        <State tone="warning">{say(ask.language)('tags.early')}</State>
      </>
    )}
  </>
)

/** What stands before everything else after a refused deed. */
export function Refused({ ask }: { ask: Ask }) {
  if (!ask.refused || ask.refused.code === 'input.wrong') return null
  const { what, why, now } = ask.says.refusal(ask.refused)
  return <RefusalBox what={what} why={why} now={now} />
}

/** State, whose turn it is and until when, in one sentence. */
export function StandingOf({ ask, file: { stay, turn } }: FileProps) {
  const side = sideOf(ask)
  const ofOffice = turn.who === 'office'
  const yours = turn.who !== null && side === (ofOffice ? 'office' : 'student')
  return (
    <Standing
      state={<StateOf ask={ask} state={stay.state} early={stay.earlyBecause !== null} />}
      yours={yours}
      // Nobody is called late for what the office has not noted yet.
      overdue={turn.until !== undefined && turn.until < ask.caller.now && !(ofOffice && side !== 'office')}
    >
      {turnInWords(ask, { stay, turn })}
    </Standing>
  )
}

function turnInWords(ask: Ask, { stay, turn }: Pick<StayFile, 'stay' | 'turn'>): string {
  const words = say(ask.language)
  if (turn.what === null) return words(`turn.${stay.state as 'ended'}`)
  const institution = institutionOf(ask)
  if (turn.what === 'end') return words('turn.end', { institution })
  const whose = turn.who === 'student' && sideOf(ask) === 'student' ? 'yourTurn' : 'turn'
  if (!turn.until) return words(`${whose}.${turn.what === 'arrive' ? 'arrive' : 'leave'}-undated`)
  const zone = ask.office.zone as Zone
  const dated = turn.what === 'checklist'
  const on = dated ? sayInstant(turn.until, zone, ask.language) : sayDay(dayIn(turn.until, zone), ask.language)
  if (turn.what === 'note-arrival' || turn.what === 'note-departure')
    return words(`turn.${turn.what}`, { institution, on })
  return words(`${whose}.${turn.what}`, { on })
}

const dayOr = (ask: Ask, on: string | null): Child =>
  on ? <Day on={on} /> : <span class="h-quiet">{say(ask.language)('file.notStated')}</span>

/** Planned and actual days, and what was said with them. */
export function Days({ ask, file: { stay } }: FileProps) {
  const words = say(ask.language)
  const facts: Fact[] = [
    { term: words('file.arrivesOn'), fact: dayOr(ask, stay.arrivesOn) },
    { term: words('file.leavesOn'), fact: dayOr(ask, stay.leavesOn) },
    ...(stay.agreedUntil && stay.agreedUntil !== stay.leavesOn
      ? [{ term: words('file.agreedUntil'), fact: <Day on={stay.agreedUntil} /> }]
      : []),
    ...(stay.arrivedOn ? [{ term: words('file.arrivedOn'), fact: <Day on={stay.arrivedOn} /> }] : []),
    ...(stay.leftOn ? [{ term: words('file.leftOn'), fact: <Day on={stay.leftOn} /> }] : []),
    ...(stay.comment && sideOf(ask) !== 'student' ? [{ term: words('file.comment'), fact: stay.comment }] : []),
    ...(stay.earlyBecause ? [{ term: words('file.early'), fact: stay.earlyBecause }] : []),
    ...(stay.endedBecause && sideOf(ask) === 'office'
      ? [{ term: words('file.endedBecause'), fact: stay.endedBecause }]
      : []),
  ]
  return (
    <Section title={words('file.days')}>
      <Facts items={facts} />
    </Section>
  )
}

/** Who comes, as the nomination knows them. */
export function Student({ ask, file: { stay, partner } }: FileProps) {
  const words = say(ask.language)
  const facts: Fact[] = [
    { term: words('file.name'), fact: studentOf(stay) },
    { term: words('file.birthDate'), fact: <Day on={stay.birthDate} /> },
    { term: words('file.email'), fact: <a href={`mailto:${stay.email}`}>{stay.email}</a> },
    { term: words('file.university'), fact: universityOf(ask, partner) },
    { term: words('file.period'), fact: termOf(ask, stay) },
    { term: words('file.mobility'), fact: stay.omobilityId },
  ]
  return (
    <Section title={words('file.student')}>
      <Facts items={facts} />
    </Section>
  )
}

function entryOf(ask: Ask, { documents, stay }: StayFile, id: string | null): FileEntry[] {
  const document = id ? documents.get(id) : undefined
  return document
    ? [
        {
          name: document.name,
          href: fileAddress(ask, stay.id, `/files/${document.id}`),
          type: formats[document.format].label,
          bytes: document.bytes,
          addedOn: dayIn(document.addedAt, ask.office.zone as Zone),
        },
      ]
    : []
}

/** The certificates that hold now; replaced ones can still be verified by their codes. */
export function Certificates({ ask, file }: FileProps) {
  const words = say(ask.language)
  const { stay } = file
  if (!stay.arrivedOn) return null
  const entries = [...entryOf(ask, file, stay.attendanceDocument), ...entryOf(ask, file, stay.arrivalDocument)]
  const waits = !stay.arrivalDocument || (stay.leftOn !== null && !stay.attendanceDocument)
  return (
    <Section title={words('file.certificates')}>
      {entries.length > 0 && <FileList items={entries} />}
      {waits && <NoticeBox tone="info">{words('file.beingSet')}</NoticeBox>}
    </Section>
  )
}

/** What has happened to the stay. Whoever reads it knows its student, the home university too. */
export const happenedIn = (ask: Ask, { stay, happened }: StayFile) =>
  ask.says.timeline(happened, new Map(stay.account ? [[stay.account, studentOf(stay)]] : []))

export const sayOn = (ask: Ask, on: string): string => sayDay(toDay(on), ask.language)
