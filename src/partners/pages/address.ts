import type { Ask } from '../../platform/page.ts'
import type { PartnerState } from '../partner.ts'
import type { RequestState } from '../requests/request.ts'
import { say } from '../words/index.ts'

/** The public list of partners stands on `/partners`; the office's files have an address of their own. */
export const files = '/partner-files'
export const requests = '/partnership-requests'

export const at = (path = '') => `/:office/:language${files}${path}`
export const fileAddress = (ask: Ask, partner: string, path = '') => ask.to(`${files}/${partner}${path}`)
export const requestAddress = (ask: Ask, request: string, path = '') => ask.to(`${requests}/${request}${path}`)

export const crumbsTo = (ask: Ask, ...further: { label: string; href?: string }[]) => [
  { label: say(ask.language)('title'), ...(further.length ? { href: ask.to(files) } : {}) },
  ...further,
]
export const crumbsToRequest = (ask: Ask, ...further: { label: string; href?: string }[]) => [
  { label: say(ask.language)('requests.title'), ...(further.length ? { href: ask.to(requests) } : {}) },
  ...further,
]

type Tone = 'plain' | 'open' | 'good' | 'warning'
export const partnerTones: Record<PartnerState, Tone> = {
  prospective: 'open',
  active: 'good',
  dormant: 'plain',
  ended: 'plain',
}
export const requestTones: Record<RequestState, Tone> = {
  new: 'open',
  'under-review': 'open',
  forwarded: 'open',
  accepted: 'good',
  declined: 'plain',
  discarded: 'plain',
}
