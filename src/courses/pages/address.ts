import type { Ask } from '../../platform/page.ts'
import { inLanguage, type Localised } from '../../platform/words.ts'
import { readRulebook, recordsOf } from '../../rulebook/index.ts'
import type { CourseState } from '../course.ts'
import { type NamedTerm, termsOf } from '../terms.rules.ts'
import { say, words } from '../words/index.ts'

/** The public catalogue stands on `/courses`; the office's files have an address of their own. */
export const files = '/catalogue'
export const courses = '/courses'
export const calendars = '/calendars'

export const at = (path = '') => `/:office/:language${files}${path}`
export const fileAddress = (ask: Ask, course: string, path = '') => ask.to(`${files}/${course}${path}`)

export const crumbsTo = (ask: Ask, ...further: { label: string; href?: string }[]) => [
  { label: say(ask.language)('title'), ...(further.length ? { href: ask.to(files) } : {}) },
  ...further,
]

type Tone = 'plain' | 'open' | 'good' | 'warning'
export const stateTones: Record<CourseState, Tone> = {
  proposed: 'open',
  approved: 'open',
  published: 'good',
  withdrawn: 'warning',
}

const wholeYear: Localised = { en: words.en.wholeYear, it: words.it.wholeYear, fr: words.fr.wholeYear }

/** The academic years, terms and special programmes that the rulebook names, in the reader's words. */
export async function planOf(ask: Ask) {
  const rulebook = await readRulebook(ask.caller, undefined)
  const programmes = recordsOf(rulebook, 'programme').map(({ key, label }) => ({
    value: key,
    label: inLanguage(label ?? { en: key }, ask.language),
  }))
  return {
    rulebook,
    programmes,
    years: rulebook.years.map(({ year }) => year),
    termsIn: (year: string): NamedTerm[] => termsOf(rulebook.years, year, wholeYear),
  }
}
export type Plan = Awaited<ReturnType<typeof planOf>>
