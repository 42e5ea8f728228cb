import { type Day, toDay } from '../../platform/calendar.ts'
import { atExpiry, beginsOn, expiryOf, nextLook, renewedUntil } from '../agreement.rules.ts'
import type { Agreement, AgreementState, Renewal } from '../agreement.ts'

export type SaidDates = {
  signedOn?: string | undefined
  startsOn?: string | undefined
  endsOn?: string | undefined
  endedOn?: string | undefined
  endReason?: string | undefined
  durationMonths?: number | undefined
  renewal: Renewal
  renewalMonths?: number | undefined
  noticeDays?: number | undefined
}
export type Standing = Pick<
  Agreement,
  'state' | 'inForceSince' | 'expiresOn' | 'renewalsDone' | 'endedOn' | 'endReason' | 'nextLookOn'
>
export type StandingReading = { standing: Standing } | { problem: string; field: keyof SaidDates }

/**
 * Where an agreement that was concluded on paper stands today, by its dates alone. What they do not show is not made up: without
 * a signature or a first day it cannot be said since when it binds, and one that begins later must have been signed.
 */
export function standingOf(said: SaidDates, today: Day, frameEnd: string | null = null): StandingReading {
  const { signedOn, startsOn, endedOn } = said
  if (signedOn && signedOn > today) return { problem: 'agreement-import.signed-in-future', field: 'signedOn' }
  if (endedOn && endedOn > today) return { problem: 'agreement-import.ended-in-future', field: 'endedOn' }
  const since = signedOn ? beginsOn(toDay(signedOn), startsOn ?? null) : startsOn ? toDay(startsOn) : null
  if (!since) return { problem: 'agreement-import.begin-needed', field: 'startsOn' }
  if (endedOn && endedOn < since) return { problem: 'ends-before-begin', field: 'endedOn' }
  if (since > today && !signedOn) return { problem: 'agreement-import.signature-needed', field: 'signedOn' }
  return { standing: by(said, since, today, frameEnd) }
}

function by(said: SaidDates, since: Day, today: Day, frameEnd: string | null): Standing {
  const own = expiryOf(since, {
    startsOn: said.startsOn ?? null,
    endsOn: said.endsOn ?? null,
    durationMonths: said.durationMonths ?? null,
  })
  const { until, times } = renewed(said, own, said.endedOn ?? today)
  const expiresOn = frameEnd && (!until || frameEnd < until) ? frameEnd : until
  const state: AgreementState = said.endedOn
    ? 'terminated'
    : since > today
      ? 'signed'
      : expiresOn && expiresOn < today
        ? 'expired'
        : 'in-force'
  const standing = {
    state,
    inForceSince: state === 'signed' ? null : since,
    expiresOn: state === 'signed' ? null : expiresOn,
    renewalsDone: times,
    endedOn: said.endedOn ?? (state === 'expired' ? expiresOn : null),
    endReason: said.endedOn ? (said.endReason ?? null) : null,
  }
  const looked = { ...standing, startsOn: since, renewal: said.renewal, renewalMonths: said.renewalMonths ?? null }
  const rest = { renewalsMost: null, noticeDays: said.noticeDays ?? null, noticeEndsOn: null, warnedMonths: null }
  return { ...standing, nextLookOn: nextLook({ ...looked, ...rest }) }
}

/** Tacit renewals that have happened by a day. */
function renewed(said: SaidDates, own: Day | null, day: string): { until: Day | null; times: number } {
  let until = own
  let times = 0
  const asks = { state: 'in-force', renewal: said.renewal, renewalMonths: said.renewalMonths ?? null } as const
  const rest = { renewalsMost: null, noticeDays: null, noticeEndsOn: null }
  while (until && until < day && atExpiry({ ...asks, ...rest, expiresOn: until, renewalsDone: times }) === 'renew') {
    until = renewedUntil(until, said.renewalMonths ?? 12)
    times += 1
  }
  return { until, times }
}
