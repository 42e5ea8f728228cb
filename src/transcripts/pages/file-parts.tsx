import { toDay, type Zone } from '../../platform/calendar.ts'
import { sayDay, sayInstant } from '../../platform/calendar-words.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { type Column, NoticeBox, Section, Standing, State, Table } from '../../ui/index.ts'
import type { IssuedLine } from '../content.ts'
import type { Line } from '../listed.rules.ts'
import type { TranscriptFile } from '../show-transcript.ts'
import type { TranscriptState } from '../transcript.ts'
import { say } from '../words/index.ts'
import { institutionOf, tones, universityOf } from './address.ts'

export type FileProps = { ask: Ask; file: TranscriptFile }

export const StateOf = ({ ask, state }: { ask: Ask; state: TranscriptState }) => (
  <State tone={tones[state]}>{say(ask.language)(`states.${state}`)}</State>
)

/** State, whose turn it is and until when, in one sentence. */
export function StandingOf({ ask, file }: FileProps) {
  const { transcript, turn, early } = file
  const waits = transcript.state === 'ready' && early !== undefined
  return (
    <Standing
      state={<StateOf ask={ask} state={transcript.state} />}
      yours={turn.who === 'office' && !waits}
      overdue={turn.until !== undefined && turn.until < ask.caller.now}
    >
      {turnInWords(ask, file)}
    </Standing>
  )
}

function turnInWords(ask: Ask, { transcript: { state }, turn, early, partner }: TranscriptFile): string {
  const words = say(ask.language)
  const values = { institution: institutionOf(ask), university: universityOf(ask, partner) }
  if (state === 'ready' && early) return words('turn.early', { from: sayDay(early.from, ask.language) })
  if (turn.until && (state === 'collecting' || state === 'ready'))
    return words(`turn.${state}Until`, {
      ...values,
      until: sayInstant(turn.until, ask.office.zone as Zone, ask.language),
    })
  return words(`turn.${state}`, values)
}

/** What somebody should know before it is issued. */
export function Warnings({ ask, file }: FileProps) {
  const words = say(ask.language)
  const { late, months, twice, standing, scale, transcript } = file
  const day = (on: string) => sayDay(toDay(on), ask.language)
  const open = transcript.state === 'collecting' || transcript.state === 'ready'
  return (
    <>
      {transcript.reason && (
        <Section title={words('file.reason')}>
          <p class="h-said">{transcript.reason}</p>
        </Section>
      )}
      {!standing.agreed && <NoticeBox tone="warning">{words('file.noAgreement')}</NoticeBox>}
      {!scale && (
        <NoticeBox tone="warning">
          {words('file.noScale')} <a href={ask.to('/grading')}>{words('file.scale')}</a>
        </NoticeBox>
      )}
      {twice.map(({ title }) => (
        <NoticeBox tone="warning">{words('file.twice', { course: inLanguage(title, ask.language) })}</NoticeBox>
      ))}
      {open && late && (
        <NoticeBox tone="warning">
          {words('file.late', { from: day(late.from), promised: day(late.promised) })}
        </NoticeBox>
      )}
      {open && months && !late && (
        <p class="h-quiet">{words('file.months', { from: day(months.from), to: day(months.to) })}</p>
      )}
    </>
  )
}

type AnyLine = Omit<Line, 'outcome'> & Partial<Pick<IssuedLine, 'period'>> & { outcome: Line['outcome'] }

/** The courses with their results, as they stand or would stand on the transcript. */
export function Lines({ ask, lines, caption }: { ask: Ask; lines: readonly AnyLine[]; caption: string }) {
  const words = say(ask.language)
  const columns: Column<AnyLine>[] = [
    {
      label: words('file.course'),
      head: true,
      cell: ({ title, code, virtual, outside }) => (
        <>
          {inLanguage(title, ask.language)} {code && <span class="h-quiet">{code}</span>}
          {virtual && <span class="h-quiet"> · {words('file.virtual')}</span>}
          {outside && (
            <>
              {' '}
              <State tone="warning">{words('file.outside')}</State>
            </>
          )}
        </>
      ),
    },
    {
      label: words('file.shown'),
      cell: ({ outcome, shown }) =>
        outcome === 'pending' ? (
          <State tone="open">{words('outcomes.pending')}</State>
        ) : (
          shown || words(`outcomes.${outcome}`)
        ),
    },
    {
      label: words('file.credits'),
      numeric: true,
      cell: ({ awarded, outcome, credits }) =>
        outcome === 'pending' ? <span class="h-quiet">{credits}</span> : awarded,
    },
  ]
  return <Table caption={caption} captionHidden columns={columns} rows={lines} />
}

export async function happenedIn(ask: Ask, { happened }: TranscriptFile) {
  return ask.says.timeline(happened)
}
