import { may, reachOf } from '../../permissions.ts'
import { dayIn, endOfDay, startOfDay, type Zone } from '../../platform/calendar.ts'
import type { Ask } from '../../platform/page.ts'
import type { DeskPart, SearchPart, Waiting } from '../../platform/waiting.ts'
import { inLanguage } from '../../platform/words.ts'
import { listCatalogues, listCatalogueYears, listCourses } from '../list-courses.ts'
import type { Catalogue } from '../listing.store.ts'
import { publicFrom } from '../publication.rules.ts'
import { say } from '../words/index.ts'
import { fileAddress, files, type Plan, planOf } from './address.ts'
import { approvalAddress } from './departments-page.tsx'
import { unitNames } from './said.ts'

const most = 20

/** A department's proposed courses wait for its approval until the rulebook's day; past years wait for nobody. */
function waitingApproval(ask: Ask, plan: Plan, catalogue: Catalogue, unit: string): Waiting {
  const words = say(ask.language)
  const yours = may(ask.caller.actor, 'course.approve', { units: [catalogue.unit] })
  const from = publicFrom(plan.rulebook, catalogue.code, catalogue.year)
  return {
    whose: yours ? 'yours' : 'others',
    deed: words(yours ? 'desk.approve' : 'desk.theirs', { unit, year: catalogue.year }),
    href: yours ? approvalAddress(ask, catalogue) : `${ask.to(`${files}/departments`)}?year=${catalogue.year}`,
    about: words('desk.about', { count: catalogue.proposed }),
    until: from && new Date(startOfDay(from, ask.office.zone as Zone).getTime() - 1),
    otherwise: words('desk.otherwise', { year: catalogue.year }),
  }
}

function openings(ask: Ask, plan: Plan, waiting: readonly Catalogue[]): Waiting[] {
  const words = say(ask.language)
  const today = dayIn(plan.rulebook.now, plan.rulebook.office.zone)
  const days = Map.groupBy(waiting, ({ code, year }) => `${publicFrom(plan.rulebook, code, year) ?? ''} ${year}`)
  return [...days].flatMap(([key, some]) => {
    const [first] = some
    const from = first && publicFrom(plan.rulebook, first.code, first.year)
    if (!first || !from || from <= today || !key.startsWith(from)) return []
    const count = some.reduce((sum, { approved }) => sum + approved, 0)
    return {
      whose: 'coming' as const,
      deed: words('desk.opens', { year: first.year }),
      href: `${ask.to(`${files}/departments`)}?year=${first.year}`,
      about: words('desk.opensAbout', { count }),
      until: endOfDay(from, ask.office.zone as Zone),
      otherwise: words('desk.opensOtherwise'),
    }
  })
}

/** What waits for the approval of a department, and when catalogues become public. */
export const coursesOnDesk: DeskPart = {
  title: language => say(language)('desk.title'),
  async waiting(ask) {
    if (!reachOf(ask.caller.actor, 'course.read').length) return []
    const plan = await planOf(ask)
    const rows = (await listCatalogues(ask.caller, {})).filter(({ year }) => year >= plan.rulebook.year)
    const units = await unitNames(ask)
    const proposed = rows.filter(row => row.proposed > 0).slice(0, most)
    return [
      ...proposed.map(row => waitingApproval(ask, plan, row, units(row.unit))),
      ...openings(
        ask,
        plan,
        rows.filter(row => row.approved > 0),
      ),
    ]
  },
}

/** Courses of the latest year by title, code and teacher. */
export const coursesInSearch: SearchPart = {
  title: language => say(language)('title'),
  async find(ask, text) {
    const [year] = await listCatalogueYears(ask.caller, undefined)
    if (!year) return []
    const part = { sort: 'title', down: false, language: ask.language, page: 1, size: 8 } as const
    const { rows } = await listCourses(ask.caller, { filter: { year, text }, ...part })
    const units = await unitNames(ask)
    return rows.map(row => ({
      label: `${row.code} · ${inLanguage(row.title, ask.language)}`,
      href: fileAddress(ask, row.course),
      about: [units(row.unit), row.year].join(' · '),
    }))
  },
}
