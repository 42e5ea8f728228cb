import { type Day, toZone } from '../../platform/calendar.ts'
import { sayDay } from '../../platform/calendar-words.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { type CallPhase, phaseOf } from '../call.rules.ts'
import type { Call } from '../call.ts'
import { say } from '../words/index.ts'

/** What everybody reads stands on `/calls`; the office's files have an address of their own. */
export const files = '/call-files'
export const calls = '/calls'
export const at = (path = '') => `/:office/:language${files}${path}`
export const callIn = (ask: Ask): string => ask.params.callid ?? ''
export const fileOf = (ask: Ask, call: string, path = '') => ask.to(`${files}/${call}${path}`)

export const crumbsTo = (ask: Ask, ...further: { label: string; href?: string }[]) => [
  { label: say(ask.language)('title'), ...(further.length ? { href: ask.to(files) } : {}) },
  ...further,
]
export const crumbsBelow = (ask: Ask, call: Call, label: string) =>
  crumbsTo(ask, { label: inLanguage(call.name, ask.language), href: fileOf(ask, call.id) }, { label })

export const phaseIn = (ask: Ask, call: Call): CallPhase => phaseOf(call, ask.caller.now, toZone(ask.office.zone))

export const phaseTones = {
  draft: 'plain',
  announced: 'open',
  open: 'good',
  closed: 'plain',
  withdrawn: 'warning',
  discarded: 'plain',
} as const

/** Where the call stands, in one sentence. */
export function sayPhase(ask: Ask, call: Call): string {
  const words = say(ask.language)
  const phase = phaseIn(ask, call)
  const day = (on: string) => sayDay(on as Day, ask.language)
  if (phase === 'draft') return words('file.draftSays')
  if (phase === 'announced') return words('file.announcedSays', { day: day(call.opensOn) })
  if (phase === 'open') return words('file.openSays', { day: day(call.closesOn) })
  return phase === 'closed' ? words('file.closedSays', { day: day(call.closesOn) }) : ''
}

/** A page of a list, from the address. */
export function partOf(ask: Ask, size = 50) {
  const page = Math.max(1, Math.min(10_000, Number.parseInt(ask.url.searchParams.get('page') ?? '1', 10) || 1))
  const href = (to: number) => {
    const params = new URLSearchParams(ask.url.searchParams)
    params.set('page', String(to))
    return `${ask.url.pathname}?${params}`
  }
  return { page, size, href, limit: size, offset: (page - 1) * size }
}
