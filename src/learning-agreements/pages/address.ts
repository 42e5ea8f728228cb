import { nameOf } from '../../directory/index.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import type { LearningAgreement, LearningAgreementState } from '../learning-agreement.ts'
import { say } from '../words/index.ts'

export const files = '/learning-agreements'
export const own = '/my-learning-agreement'
export const shared = '/workspace/learning-agreements'
export const at = (path = '') => `/:office/:language${files}${path}`
export const ofStudent = (path = '') => `/:office/:language${own}${path}`
export const inWorkspace = (path = '') => `/:office/:language${shared}${path}`
export const file = '/:agreementid'

/** The same file has an address in the office, one in the partner's workspace, and one at its student's. */
export type Side = 'office' | 'home' | 'student'
export const sideOf = (ask: Ask): Side =>
  ask.guest ? 'home' : ask.url.pathname.startsWith(ask.to(own)) ? 'student' : 'office'
const roots: Record<Side, string> = { office: files, home: shared, student: own }

export const fileAddress = (ask: Ask, agreement: string, path = '') =>
  ask.to(`${roots[sideOf(ask)]}/${agreement}${path}`)

export const crumbsTo = (ask: Ask, ...further: { label: string; href?: string }[]) => [
  {
    label: say(ask.language)(sideOf(ask) === 'student' ? 'own.title' : 'title'),
    ...(further.length ? { href: ask.to(roots[sideOf(ask)]) } : {}),
  },
  ...further,
]

export const studentOf = ({ givenNames, familyName }: Pick<LearningAgreement, 'givenNames' | 'familyName'>): string =>
  `${givenNames} ${familyName}`

/** What the file is called on its way: to its student the stay, to everybody else the student. */
export const nameOfFile = (ask: Ask, agreement: LearningAgreement): string =>
  sideOf(ask) === 'student' ? termOf(ask, agreement) : studentOf(agreement)

export const termOf = (ask: Ask, { term, academicYear }: Pick<LearningAgreement, 'term' | 'academicYear'>): string =>
  `${say(ask.language)(`terms.${term}`)} ${academicYear}`

export const tones: Record<LearningAgreementState, 'plain' | 'open' | 'good' | 'warning'> = {
  draft: 'open',
  changing: 'open',
  'student-signed': 'open',
  proposed: 'open',
  approving: 'open',
  declining: 'warning',
  declined: 'warning',
  superseded: 'warning',
  agreed: 'good',
  cancelled: 'plain',
}

export const universityOf = (ask: Ask, partner: Parameters<typeof nameOf>[0]): string => nameOf(partner, ask.language)
export const institutionOf = (ask: Ask): string => inLanguage(ask.office.name, ask.language)
export const idOf = (ask: Ask): string => ask.params.agreementid ?? ''
