import type { Ask } from '../../../platform/page.ts'
import { sayAmount } from '../../../reference/index.ts'
import { files } from '../../pages/address.ts'
import { say } from '../../words/index.ts'
import type { Dwelling, LodgingState } from '../lodging.ts'

export const rooms = '/accommodation'
export const at = (path = '') => `/:office/:language${rooms}${path}`
export const lodgingIn = (ask: Ask): string => ask.params.lodgingid ?? ''
export const dwellingIn = (ask: Ask): string => ask.params.dwellingid ?? ''

export const crumbsIn = (ask: Ask, ...further: { label: string; href?: string }[]) => [
  { label: say(ask.language)('title'), href: ask.to(files) },
  { label: say(ask.language)('lodging.title'), ...(further.length ? { href: ask.to(rooms) } : {}) },
  ...further,
]

export const sayMoney = (ask: Ask, cents: number, { currency }: Pick<Dwelling, 'currency'>): string =>
  sayAmount(cents, currency, ask.language)

export const tones: Record<LodgingState, 'plain' | 'open' | 'good' | 'warning'> = {
  asked: 'open',
  allocated: 'good',
  'moved-in': 'good',
  'moved-out': 'open',
  settled: 'plain',
  refused: 'warning',
  withdrawn: 'plain',
}
