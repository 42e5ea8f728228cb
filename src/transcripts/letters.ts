import { nameOf } from '../directory/index.ts'
import type { Letter } from '../messages/index.ts'
import type { Zone } from '../platform/calendar.ts'
import { sayInstant } from '../platform/calendar-words.ts'
import type { Office } from '../platform/page.ts'
import { inLanguage, type Language } from '../platform/words.ts'
import type { WorkspaceGuest } from '../workspaces/index.ts'
import type { DueTerm } from './issue.rules.ts'
import type { Transcript } from './transcript.ts'
import { say } from './words/index.ts'

export type News = 'issued' | 'corrected' | 'withdrawn'
type About = {
  transcript: Transcript
  office: Office
  partner: Parameters<typeof nameOf>[0]
  kind: News
  credits: string
  reason: string
  cause: string
}

function valuesOf({ transcript, office, partner, credits, reason }: About, language: Language) {
  return {
    name: `${transcript.givenNames} ${transcript.familyName}`,
    institution: inLanguage(office.name, language),
    university: nameOf(partner, language),
    period: `${say(language)(`terms.${transcript.term}`)} ${transcript.academicYear}`,
    ...{ credits, reason },
  }
}

/** To the student, in their language as far as the office speaks it: the copy. */
export function copyFor(about: About): Letter {
  const { transcript, office, kind, cause } = about
  const { spoken } = transcript
  const language = spoken && office.languages.includes(spoken) ? spoken : 'en'
  const values = { ...valuesOf(about, language), path: `</${office.slug}/${language}/my-transcripts/${transcript.id}>` }
  const words = say(language)
  return {
    ...{ to: transcript.email, language, about: transcript.id, cause: `${cause} copy` },
    template: { subject: words(`mail.copy.${kind}.subject`, values), text: words(`mail.copy.${kind}.text`, values) },
  }
}

/** To a person of the home university: the original lies in its workspace. */
export function originalFor({ guest, ...about }: About & { guest: WorkspaceGuest }): Letter {
  const { transcript, office, kind, cause } = about
  const language = office.languages.includes(guest.language) ? guest.language : 'en'
  const path = `</${office.slug}/${language}/workspace/transcripts/${transcript.id}>`
  const values = { ...valuesOf(about, language), guest: guest.name, path }
  const words = say(language)
  return {
    ...{ to: guest.email, language, about: transcript.id, cause: `${cause} ${guest.id}` },
    template: {
      subject: words(`mail.original.${kind}.subject`, values),
      text: words(`mail.original.${kind}.text`, values),
    },
  }
}

type Late = { due: DueTerm; office: Office; to: { email: string; language: Language } }

/** To the office: what of a term has to leave the house soon. */
export function lateLetter({ due, office, to }: Late): Letter {
  const language = office.languages.includes(to.language) ? to.language : 'en'
  const words = say(language)
  const { academicYear, term, until, days, collecting, ready } = due
  const search = new URLSearchParams({ year: academicYear, term })
  const values = {
    ...{ count: collecting + ready, collecting, ready },
    period: `${words(`terms.${term}`)} ${academicYear}`,
    until: sayInstant(until, office.zone as Zone, language),
    path: `</${office.slug}/${language}/transcripts?${search}>`,
  }
  return {
    ...{
      to: to.email,
      language,
      cause: `transcripts ${academicYear} ${term} ${until.toISOString()} ${days} ${to.email}`.slice(0, 200),
    },
    template: { subject: words('mail.late.subject', values), text: words('mail.late.text', values) },
  }
}
