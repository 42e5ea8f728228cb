import { dayIn, type Zone } from '../../platform/calendar.ts'
import { sayDay, sayInstant } from '../../platform/calendar-words.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { Deed, Deeds, Section, State } from '../../ui/index.ts'
import type { StayFile } from '../show-stay.ts'
import { isLive, phases } from '../stay.ts'
import { say } from '../words/index.ts'
import { fileAddress, sideOf } from './address.ts'
import type { FileProps } from './file-parts.tsx'

type Entry = StayFile['entries'][number]

/** Both checklists, what is done and what is open, each item with its date and who confirms it. */
export function Checklists({ ask, file }: FileProps) {
  const words = say(ask.language)
  // What belongs to the departure comes first as soon as the arrival is behind the student, with all that it asked for.
  const settled = file.entries.every(({ phase, confirmed }) => phase !== 'welcome' || confirmed)
  const inOrder = file.stay.arrivedOn && settled ? phases.toReversed() : phases
  return (
    <>
      {inOrder.map(phase => {
        const entries = file.entries.filter(entry => entry.phase === phase)
        const done = entries.filter(({ confirmed }) => confirmed).length
        if (entries.length === 0 && sideOf(ask) !== 'office') return null
        return (
          <Section title={words(`checklist.${phase}`)}>
            {entries.length === 0 ? (
              <p class="h-quiet">{words('checklist.none')}</p>
            ) : (
              <p class="h-quiet">{words('checklist.lead', { done, all: entries.length })}</p>
            )}
            {entries.map(entry => (
              <OneItem ask={ask} file={file} entry={entry} />
            ))}
          </Section>
        )
      })}
    </>
  )
}

function OneItem({ ask, file, entry }: FileProps & { entry: Entry }) {
  const words = say(ask.language)
  const label = inLanguage(entry.label, ask.language)
  const address = (path: string) => fileAddress(ask, file.stay.id, `/items/${entry.key}${path}`)
  const mine = entry.mine && isLive(file.stay.state)
  return (
    <article class="h-paper" id={`item-${entry.key}`}>
      <h3 class="ds-heading" data-size="2xs">
        {label} <ItemState ask={ask} entry={entry} />
      </h3>
      <p class="h-quiet">{itemInWords(ask, entry)}</p>
      {entry.because && <p class="h-quiet">{inLanguage(entry.because, ask.language)}</p>}
      {entry.confirmed?.note && <p class="h-said">{entry.confirmed.note}</p>}
      {mine && (
        <Deeds>
          <Deed action={address(entry.confirmed ? '/reopen' : '/confirm')} weight={entry.confirmed ? 'quiet' : 'other'}>
            {words(entry.confirmed ? 'checklist.reopen' : 'checklist.confirm')}
            <span class="ds-sr-only">: {label}</span>
          </Deed>
        </Deeds>
      )}
    </article>
  )
}

function ItemState({ ask, entry }: { ask: Ask; entry: Entry }) {
  const words = say(ask.language)
  if (entry.confirmed) return <State tone="good">{words('checklist.done')}</State>
  const late = entry.required && entry.until !== undefined && entry.until < ask.caller.now
  return <State tone={late ? 'warning' : 'open'}>{words(late ? 'checklist.overdue' : 'checklist.open')}</State>
}

/** Whether one must, until when, how, and who confirms it: the rulebook's record, in one line. */
function itemInWords(ask: Ask, entry: Entry): string {
  const words = say(ask.language)
  const zone = ask.office.zone as Zone
  const { until, confirmed } = entry
  const ways = entry.ways.map(way => words(`ways.${way}` as 'ways.online'))
  return [
    words(entry.required ? 'checklist.required' : 'checklist.recommended'),
    until ? words('checklist.until', { on: sayInstant(until, zone, ask.language) }) : words('checklist.undated'),
    ways.length && new Intl.ListFormat(ask.language, { type: 'disjunction' }).format(ways),
    confirmed
      ? words('checklist.doneOn', { on: sayDay(dayIn(confirmed.confirmedAt, zone), ask.language) })
      : words('checklist.confirmedBy', { who: words(`parties.${entry.confirmedBy}`) }),
  ]
    .filter(Boolean)
    .join(' · ')
}
