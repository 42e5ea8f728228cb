import { nameOf } from '../../directory/index.ts'
import { may } from '../../permissions.ts'
import { dayIn, type Zone } from '../../platform/calendar.ts'
import type { DeskPart, SearchPart } from '../../platform/waiting.ts'
import { listApplications, listWaitingApplications } from '../list-applications.ts'
import { say } from '../words/index.ts'
import { files, studentOf } from './address.ts'

/** Applications to check, and those that students still fill in or cure, a line for each term. */
export const applicationsOnDesk: DeskPart = {
  title: language => say(language)('title'),
  async waiting(ask) {
    if (!may(ask.caller.actor, 'application.check')) return []
    const words = say(ask.language)
    return (await listWaitingApplications(ask.caller, undefined)).map(row => {
      const values = { count: row.n, term: words(`terms.${row.term}`), year: row.academicYear }
      const yours = row.state === 'submitted'
      return {
        whose: yours ? ('yours' as const) : ('others' as const),
        deed: words(`desk.${row.state as 'draft'}`, values),
        href: ask.to(`${files}?state=${row.state}&term=${row.term}&year=${encodeURIComponent(row.academicYear)}`),
        since: dayIn(row.since, ask.office.zone as Zone),
        until: row.until,
        otherwise: words(yours ? 'desk.otherwise' : 'desk.otherwiseTheirs'),
      }
    })
  },
}

/** Those who apply, by name, mail or identifier. */
export const applicationsInSearch: SearchPart = {
  title: language => say(language)('title'),
  async find(ask, text) {
    const part = { sort: 'changed', down: true, language: ask.language, page: 1, size: 8 } as const
    const { rows } = await listApplications(ask.caller, { filter: { text }, ...part })
    return rows.map(row => ({
      label: studentOf(row),
      href: ask.to(`${files}/${row.id}`),
      about: [nameOf({ name: row.partnerName, names: row.partnerNames }, ask.language), row.academicYear].join(', '),
    }))
  },
}
