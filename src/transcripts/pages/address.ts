import { nameOf } from '../../directory/index.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import type { Transcript, TranscriptState } from '../transcript.ts'
import { say } from '../words/index.ts'

export const files = '/transcripts'
export const own = '/my-transcripts'
export const shared = '/workspace/transcripts'
export const at = (path = '') => `/:office/:language${files}${path}`
export const ofStudent = (path = '') => `/:office/:language${own}${path}`
export const inWorkspace = (path = '') => `/:office/:language${shared}${path}`

/** The same transcript has an address in the office, one in the home university's workspace, and one at its student's. */
export type Side = 'office' | 'home' | 'student'
export const sideOf = (ask: Ask): Side =>
  ask.guest ? 'home' : ask.url.pathname.startsWith(ask.to(own)) ? 'student' : 'office'
const roots: Record<Side, string> = { office: files, home: shared, student: own }

export const fileAddress = (ask: Ask, transcript: string, path = '') =>
  ask.to(`${roots[sideOf(ask)]}/${transcript}${path}`)

export const crumbsTo = (ask: Ask, ...further: { label: string; href?: string }[]) => [
  {
    label: say(ask.language)(sideOf(ask) === 'student' ? 'own.title' : 'title'),
    ...(further.length ? { href: ask.to(roots[sideOf(ask)]) } : {}),
  },
  ...further,
]

export const studentOf = ({ givenNames, familyName }: Pick<Transcript, 'givenNames' | 'familyName'>): string =>
  `${givenNames} ${familyName}`
export const termOf = (ask: Ask, { term, academicYear }: Pick<Transcript, 'term' | 'academicYear'>): string =>
  `${say(ask.language)(`terms.${term}`)} ${academicYear}`

export const tones: Record<TranscriptState, 'plain' | 'open' | 'good' | 'warning'> = {
  collecting: 'open',
  ready: 'open',
  issued: 'good',
  correcting: 'warning',
  withdrawn: 'warning',
  cancelled: 'plain',
}

export const universityOf = (ask: Ask, partner: Parameters<typeof nameOf>[0]): string => nameOf(partner, ask.language)
export const institutionOf = (ask: Ask): string => inLanguage(ask.office.name, ask.language)
export const idOf = (ask: Ask): string => ask.params.transcriptid ?? ''
