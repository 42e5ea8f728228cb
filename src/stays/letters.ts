import { languageFor } from '../applications/index.ts'
import type { Letter } from '../messages/index.ts'
import { dayIn, toDay } from '../platform/calendar.ts'
import { sayDay } from '../platform/calendar-words.ts'
import type { Office } from '../platform/page.ts'
import { inLanguage, type Language } from '../platform/words.ts'
import type { Rulebook } from '../rulebook/index.ts'
import type { WorkspaceGuest } from '../workspaces/index.ts'
import { openOnes } from './checklist.rules.ts'
import type { ChecklistEntry, Stay } from './stay.ts'
import { say } from './words/index.ts'

type About = { stay: Stay; office: Office; rulebook: Rulebook; entries: readonly ChecklistEntry[] }
export const studentNews = ['opened', 'arrived', 'left', 'absent', 'reminded', 'overdue'] as const
export type StudentNews = (typeof studentNews)[number]
export const homeNews = ['arrived', 'left', 'corrected', 'early', 'absent'] as const
export type HomeNews = (typeof homeNews)[number]

const onDay = (on: string | null, language: Language): string =>
  on ? sayDay(toDay(on), language) : say(language)('mail.notStated')

function valuesOf({ stay, office }: About, language: Language) {
  return {
    name: `${stay.givenNames} ${stay.familyName}`,
    institution: inLanguage(office.name, language),
    term: say(language)(`terms.${stay.term}`),
    year: stay.academicYear,
    arrives: onDay(stay.arrivesOn, language),
    leaves: onDay(stay.leavesOn, language),
    arrived: onDay(stay.arrivedOn, language),
    left: onDay(stay.leftOn, language),
  }
}

/** What is still open, the first date first, each as a line of a list. */
const linesOf = ({ entries, rulebook }: About, language: Language, of: (entry: ChecklistEntry) => boolean): string =>
  openOnes(entries)
    .filter(of)
    .toSorted((a, b) => (a.until?.getTime() ?? Infinity) - (b.until?.getTime() ?? Infinity))
    .map(({ label, until }) => {
      const item = inLanguage(label, language).replaceAll('\n', ' ').replace(/[.]$/, '')
      const on = until && sayDay(dayIn(until, rulebook.office.zone), language)
      return `- ${on ? say(language)('mail.itemUntil', { item, on }) : item}`
    })
    .join('\n')

const reasonOf = ({ endedBecause, earlyBecause }: Stay): string => endedBecause ?? earlyBecause ?? ''

/** To the student, in their language. */
export function newsFor(about: About, kind: StudentNews, cause: string): Letter {
  const { stay, office } = about
  const language = languageFor(stay, office.languages)
  const words = say(language)
  const phase = kind === 'opened' || kind === 'arrived' ? 'welcome' : 'departure'
  const of = (entry: ChecklistEntry) =>
    kind === 'reminded' || kind === 'overdue' ? entry.required : entry.phase === phase
  const values = {
    ...valuesOf(about, language),
    lines: linesOf(about, language, of),
    reason: reasonOf(stay),
    path: `</${office.slug}/${language}/my-stay/${stay.id}>`,
  }
  return {
    to: stay.email,
    language,
    template: { subject: words(`mail.${kind}.subject`, values), text: words(`mail.${kind}.text`, values) },
    about: stay.id,
    cause,
  }
}

/** To a person of the home university: when its student really came and left (what EWP publishes as imobilities). */
export function homeNewsFor(
  about: About,
  kind: HomeNews,
  { guest, cause }: { guest: WorkspaceGuest; cause: string },
): Letter {
  const { stay, office } = about
  const language = office.languages.includes(guest.language) ? guest.language : 'en'
  const words = say(language)
  const values = {
    ...valuesOf(about, language),
    guest: guest.name,
    comment: stay.comment ?? '',
    reason: reasonOf(stay),
    path: `</${office.slug}/${language}/workspace/stays/${stay.id}>`,
  }
  return {
    to: guest.email,
    language,
    template: { subject: words(`mail.home.${kind}.subject`, values), text: words(`mail.home.${kind}.text`, values) },
    about: stay.id,
    cause,
  }
}
