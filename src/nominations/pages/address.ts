import { nameOf } from '../../directory/index.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import type { NominationState, Nominee } from '../nomination.ts'
import { say } from '../words/index.ts'

export const files = '/nominations'
export const at = (path = '') => `/:office/:language${files}${path}`
export const inWorkspace = (path = '') => `/:office/:language/workspace${path}`

/** The same file has an address in the office and one in the partner's workspace. */
export const fileAddress = (ask: Ask, nomination: string, path = '') =>
  ask.to(`${ask.guest ? '/workspace' : ''}${files}/${nomination}${path}`)

export const crumbsTo = (ask: Ask, ...further: { label: string; href?: string }[]) => [
  {
    label: say(ask.language)('title'),
    ...(further.length ? { href: ask.to(ask.guest ? '/workspace' : files) } : {}),
  },
  ...further,
]

export const studentOf = ({ givenNames, familyName }: Pick<Nominee, 'givenNames' | 'familyName'>): string =>
  `${givenNames} ${familyName}`

export const tones: Record<NominationState, 'plain' | 'open' | 'good' | 'warning'> = {
  pending: 'open',
  'correction-asked': 'warning',
  approving: 'open',
  approved: 'good',
  superseded: 'open',
  rejecting: 'open',
  rejected: 'plain',
  cancelled: 'plain',
}

/** The university for which a guest acts, or the one of the file. */
export const universityOf = (ask: Ask, partner?: Parameters<typeof nameOf>[0]): string =>
  partner ? nameOf(partner, ask.language) : ask.guest ? inLanguage(ask.guest.university, ask.language) : ''

export const institutionOf = (ask: Ask): string => inLanguage(ask.office.name, ask.language)
