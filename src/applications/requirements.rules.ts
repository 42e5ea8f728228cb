import { applyUntil } from '../nominations/index.ts'
import { decideBy, orLonger, type Rulebook, recordsOf, standingFor } from '../rulebook/index.ts'
import { type Application, type AskedPaper, turns } from './application.ts'

/** The document of a requirement that means the form itself, printed from the answers. */
export const theForm = 'application-form'

const homes: readonly string[] = ['home-university', 'home-coordinator', 'partner']
/** What the office takes where its rulebook does not say. */
const usualFormats = ['pdf', 'png', 'jpeg']
const usualMegabytes = 10

/** The papers that the rulebook asks for with an application of those who come: every requirement that names a document. */
export const papersAsked = (rulebook: Rulebook): AskedPaper[] =>
  recordsOf(rulebook, 'requirement')
    .filter(
      ({ content }) =>
        content.direction === 'incoming' &&
        content.subject === 'application' &&
        content.document !== undefined &&
        content.owedBy !== 'host-office',
    )
    .map(({ key, label, content }) => ({
      key,
      label: label ?? { en: key },
      isForm: content.document === theForm,
      required: content.strength === 'required',
      from: homes.includes(content.owedBy) ? ('home' as const) : ('student' as const),
      signedBy: content.signedBy ?? [],
      stampedBy: content.stampedBy ?? [],
      formats: content.formats?.length ? content.formats : usualFormats,
      megabytes: content.megabytes ?? usualMegabytes,
    }))

type Stay = Pick<Application, 'academicYear' | 'term'>

export const standingOf = (rulebook: Rulebook, { academicYear, term }: Stay) =>
  standingFor(rulebook, { subject: 'application', direction: 'incoming', term, year: academicYear })

/** Until when it can be handed in: by the rulebook, or longer where the office gave this student more time. */
export function dueOf(rulebook: Rulebook, application: Stay & Pick<Application, 'extendedUntil'>): Date | undefined {
  const until = applyUntil(rulebook, { year: application.academicYear, term: application.term })
  return orLonger(until, application.extendedUntil)
}

type Turn = { who: (typeof turns)[keyof typeof turns]; until: Date | undefined }

/** Whose turn it is and until when: the rulebook's date binds those who apply, and the office by the weeks that it promises. */
export function turnOf(
  rulebook: Rulebook,
  application: Stay & Pick<Application, 'extendedUntil' | 'state' | 'submittedAt'>,
): Turn {
  const who = turns[application.state]
  if (who === 'office')
    return { who, until: application.submittedAt ? promised(rulebook, application.submittedAt) : undefined }
  return { who, until: who === 'applicant' ? dueOf(rulebook, application) : undefined }
}

/** Until when the office says that it decides on what was handed in then. */
export const promised = (rulebook: Rulebook, submittedAt: Date): Date | undefined => decideBy(rulebook, submittedAt)?.at
