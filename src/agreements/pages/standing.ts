import type { Day } from '../../platform/calendar.ts'
import { sayDay } from '../../platform/calendar-words.ts'
import { inLanguage, type Language } from '../../platform/words.ts'
import { noticeBy } from '../agreement.rules.ts'
import type { ShownAgreement } from '../show-agreement.ts'
import { turnOf } from '../whose-turn.rules.ts'
import { say } from '../words/index.ts'

/** Whose turn it is, until when, and what happens then; for an agreement that binds, what its end brings. */
export function standingSentences(language: Language, shown: ShownAgreement): string[] {
  const words = say(language)
  const { agreement } = shown
  const day = (on: string | null) => sayDay((on ?? '1970-01-01') as Day, language)
  switch (agreement.state) {
    case 'draft':
      return [words('turn.draft')]
    case 'in-procedure':
    case 'ready-to-sign':
    case 'partly-signed':
      return waiting(language, shown)
    case 'signed':
      return [words('turn.signed', { on: day(agreement.startsOn) })]
    case 'in-force':
      return running(language, shown)
    case 'notice-given':
      return [words('turn.notice', { on: day(agreement.noticeOn), ends: day(agreement.noticeEndsOn) })]
    case 'expired':
      return [words('turn.expired', { on: day(agreement.endedOn ?? agreement.expiresOn) })]
    case 'terminated':
      return [words('turn.terminated', { on: day(agreement.endedOn) })]
    case 'renewed':
      return [words('turn.renewed', { on: day(agreement.endedOn) })]
    case 'refused':
      return [words('turn.refused')]
    case 'withdrawn':
      return [words('turn.withdrawn')]
  }
}

function waiting(language: Language, { steps, parties }: ShownAgreement): string[] {
  const words = say(language)
  const { open, next, until } = turnOf(steps)
  const called = (list: typeof open) => [
    ...new Set(list.map(step => parties.find(({ id }) => id === step.party)?.name ?? inLanguage(step.body, language))),
  ]
  const all = new Intl.ListFormat(language, { type: 'conjunction' }).format(called(open))
  const then = next.length
    ? new Intl.ListFormat(language, { type: 'conjunction' }).format(called(next))
    : words('turn.concluded')
  return [
    words('turn.body', { body: all }),
    ...(until ? [words('turn.until', { on: sayDay(until as Day, language) })] : []),
    words('turn.after', { next: then }),
  ]
}

function running(language: Language, { agreement }: ShownAgreement): string[] {
  const words = say(language)
  const { expiresOn, renewal, renewalMonths, renewalsMost, renewalsDone } = agreement
  if (!expiresOn) return [words('turn.inForceOpen')]
  const on = sayDay(expiresOn as Day, language)
  const last = noticeBy(agreement)
  if (renewal === 'tacit' && last && renewalMonths) {
    if (renewalsMost !== null && renewalsDone >= renewalsMost)
      return [words('turn.inForce', { on }), words('turn.renewsNoLonger')]
    return [
      words('turn.inForce', { on }),
      words('turn.renews', { on, months: renewalMonths, notice: sayDay(last, language) }),
    ]
  }
  return [words('turn.inForce', { on }), ...(renewal === 'express' ? [words('turn.endsItself')] : [])]
}
