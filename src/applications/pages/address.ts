import { nameOf } from '../../directory/index.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import type { Application, ApplicationState } from '../application.ts'
import { say } from '../words/index.ts'

export const files = '/applications'
export const own = '/my-application'
export const shared = '/workspace/applications'
export const at = (path = '') => `/:office/:language${files}${path}`
export const ofStudent = (path = '') => `/:office/:language${own}${path}`
export const inWorkspace = (path = '') => `/:office/:language${shared}${path}`

/** The same file has an address in the office, one in the partner's workspace, and one at its student's. */
export type Side = 'office' | 'home' | 'student'
export const sideOf = (ask: Ask): Side =>
  ask.guest ? 'home' : ask.url.pathname.startsWith(ask.to(own)) ? 'student' : 'office'
const roots: Record<Side, string> = { office: files, home: shared, student: own }

export const fileAddress = (ask: Ask, application: string, path = '') =>
  ask.to(`${roots[sideOf(ask)]}/${application}${path}`)

export const crumbsTo = (ask: Ask, ...further: { label: string; href?: string }[]) => [
  {
    label: say(ask.language)(sideOf(ask) === 'student' ? 'own.title' : 'title'),
    ...(further.length ? { href: ask.to(roots[sideOf(ask)]) } : {}),
  },
  ...further,
]

export const studentOf = ({ givenNames, familyName }: Pick<Application, 'givenNames' | 'familyName'>): string =>
  `${givenNames} ${familyName}`

export const tones: Record<ApplicationState, 'plain' | 'open' | 'good' | 'warning'> = {
  draft: 'open',
  submitted: 'open',
  returned: 'warning',
  admitted: 'good',
  refused: 'plain',
  withdrawn: 'plain',
}

export const universityOf = (ask: Ask, partner: Parameters<typeof nameOf>[0]): string => nameOf(partner, ask.language)
export const institutionOf = (ask: Ask): string => inLanguage(ask.office.name, ask.language)
export const idOf = (ask: Ask): string => ask.params.applicationid ?? ''
