import type { Letter } from '../messages/index.ts'
import { sayInstant } from '../platform/calendar-words.ts'
import type { Office } from '../platform/page.ts'
import { inLanguage, type Language } from '../platform/words.ts'
import type { Rulebook } from '../rulebook/index.ts'
import type { WorkspaceGuest } from '../workspaces/index.ts'
import type { Application } from './application.ts'
import { linesOf, type Missing } from './completeness.rules.ts'
import { languageFor } from './printing.ts'
import { dueOf } from './requirements.rules.ts'
import { sayMissing } from './say-missing.ts'
import { say } from './words/index.ts'

type About = { application: Application; office: Office; rulebook: Rulebook }

function valuesOf({ application, office, rulebook }: About, language: Language) {
  const words = say(language)
  const until = dueOf(rulebook, application)
  return {
    name: `${application.givenNames} ${application.familyName}`,
    institution: inLanguage(office.name, language),
    term: words(`terms.${application.term}`),
    year: application.academicYear,
    dates: until
      ? words('mail.until', { until: sayInstant(until, rulebook.office.zone, language) })
      : words('mail.noDate'),
    path: `</${office.slug}/${language}/my-application/${application.id}>`,
  }
}

/** To the student, with the link by which the application becomes theirs. */
export function invitationOf({ secret, link, ...about }: About & { secret: string; link: string }): Letter {
  const { application, office } = about
  const language = languageFor(application, office.languages)
  const words = say(language)
  const path = `</${office.slug}/${language}/application/link/${secret}>`
  const values = { ...valuesOf(about, language), path }
  return {
    to: application.email,
    language,
    template: { subject: words('mail.invited.subject', values), text: words('mail.invited.text', values) },
    about: link,
    cause: `application link ${link}`,
    discreet: true,
  }
}

type Kind = 'returned' | 'admitted' | 'refused' | 'reminded'
type ToStudent = About & { kind: Kind; cause: string; missing: readonly Missing[] }

const listOf = (missing: readonly Missing[], language: Language): string =>
  linesOf(missing)
    .map(one => `- ${sayMissing(language, one)}`.replaceAll('\n', ' '))
    .join('\n')

/** To the student, in their language: what became of the application, or what it still lacks. */
export function newsFor({ kind, cause, missing, ...about }: ToStudent): Letter {
  const { application, office } = about
  const language = languageFor(application, office.languages)
  const words = say(language)
  const values = {
    ...valuesOf(about, language),
    remark: application.remark ?? '',
    lines: listOf(missing, language),
    count: missing.length,
  }
  return {
    to: application.email,
    language,
    template: { subject: words(`mail.${kind}.subject`, values), text: words(`mail.${kind}.text`, values) },
    about: application.id,
    cause,
  }
}

type ToHome = About & { guest: WorkspaceGuest; missing: readonly Missing[]; cause: string }

/** To a person of the home university: what it still owes for its student. */
export function homeNewsFor({ guest, missing, cause, ...about }: ToHome): Letter {
  const { application, office } = about
  const language = office.languages.includes(guest.language) ? guest.language : 'en'
  const words = say(language)
  const values = {
    ...valuesOf(about, language),
    guest: guest.name,
    lines: listOf(missing, language),
    path: `</${office.slug}/${language}/workspace/applications/${application.id}>`,
  }
  return {
    to: guest.email,
    language,
    template: { subject: words('mail.home.subject', values), text: words('mail.home.text', values) },
    about: application.id,
    cause,
  }
}
