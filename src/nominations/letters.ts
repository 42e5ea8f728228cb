import { nameOf, type OrganisationRecord } from '../directory/index.ts'
import type { Letter } from '../messages/index.ts'
import { dayIn } from '../platform/calendar.ts'
import { sayInstant } from '../platform/calendar-words.ts'
import type { Office } from '../platform/page.ts'
import { inLanguage, type Language } from '../platform/words.ts'
import type { Rulebook } from '../rulebook/index.ts'
import type { WorkspaceGuest } from '../workspaces/index.ts'
import type { Nomination } from './nomination.ts'
import { applyUntil } from './periods.rules.ts'
import { say } from './words/index.ts'

type About = { nomination: Nomination; partner: OrganisationRecord; office: Office; rulebook: Rulebook }

const spokenBy = (office: Office, language: Language | null): Language =>
  language && office.languages.includes(language) ? language : 'en'

/** To the student, in the language in which the office knows to write to them, else in English. Its dates are the rulebook's. */
export function acceptanceOf({ nomination, partner, office, rulebook }: About, cause: string): Letter {
  const language = spokenBy(office, nomination.language)
  const words = say(language)
  const until = applyUntil(rulebook, { year: nomination.academicYear, term: nomination.term })
  const values = {
    name: `${nomination.givenNames} ${nomination.familyName}`,
    institution: inLanguage(office.name, language),
    university: nameOf(partner, language),
    term: words(`terms.${nomination.term}`),
    year: nomination.academicYear,
    path: `</${office.slug}/${language}/incoming>`,
  }
  const dates = until
    ? words('mail.accepted.until', { until: sayInstant(until, rulebook.office.zone, language) })
    : words('mail.accepted.noDate')
  return {
    to: nomination.email,
    language,
    template: {
      subject: words('mail.accepted.subject', values),
      text: words('mail.accepted.text', { ...values, dates }),
    },
    about: nomination.id,
    cause,
  }
}

type News = { office: Office; guest: WorkspaceGuest; nominations: readonly Nomination[]; cause: string }

/** To a guest of the partner: what was decided since the last letter, each nomination on a line. */
export function newsFor({ office, guest, nominations, cause }: News): Letter {
  const language = spokenBy(office, guest.language)
  const words = say(language)
  const lines = nominations.map(nomination => {
    const line = words(`mail.news.${nomination.state as 'approved'}`, {
      student: `${nomination.familyName}, ${nomination.givenNames}`,
      term: words(`terms.${nomination.term}`),
      year: nomination.academicYear,
      answer: nomination.answer ?? '',
    })
    return `- ${line.replaceAll('\n', ' ')}`
  })
  const values = {
    name: guest.name,
    institution: inLanguage(office.name, language),
    count: nominations.length,
    lines: lines.join('\n'),
    path: `</${office.slug}/${language}/workspace>`,
  }
  return {
    to: guest.email,
    language,
    template: { subject: words('mail.news.subject', values), text: words('mail.news.text', values) },
    cause,
  }
}

type Round = {
  office: Office
  guest: WorkspaceGuest
  rulebook: Rulebook
  year: string
  term: Nomination['term']
  until: Date | undefined
}

/** To a guest of a partner: nominations for a term are open, until when, and where. Once a day at most. */
export function roundOf({ office, guest, rulebook, year, term, until }: Round): Letter {
  const language = spokenBy(office, guest.language)
  const words = say(language)
  const values = {
    name: guest.name,
    institution: inLanguage(office.name, language),
    term: words(`terms.${term}`),
    year,
    path: `</${office.slug}/${language}/workspace>`,
  }
  const dates = until
    ? words('mail.round.until', { until: sayInstant(until, rulebook.office.zone, language) })
    : words('mail.round.open')
  return {
    to: guest.email,
    language,
    template: { subject: words('mail.round.subject', values), text: words('mail.round.text', { ...values, dates }) },
    cause: `round ${guest.id} ${year} ${term} ${dayIn(rulebook.now, rulebook.office.zone)}`,
  }
}
