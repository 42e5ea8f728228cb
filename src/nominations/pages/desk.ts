import { nameOf } from '../../directory/index.ts'
import { may } from '../../permissions.ts'
import { dayIn, type Zone } from '../../platform/calendar.ts'
import type { DeskPart, SearchPart } from '../../platform/waiting.ts'
import { listNominations, listWaitingNominations } from '../list-nominations.ts'
import { say } from '../words/index.ts'
import { files, studentOf } from './address.ts'

/** Nominations to decide, and those that partners correct, a line for each term. */
export const nominationsOnDesk: DeskPart = {
  title: language => say(language)('title'),
  async waiting(ask) {
    if (!may(ask.caller.actor, 'nomination.decide')) return []
    const words = say(ask.language)
    return (await listWaitingNominations(ask.caller, undefined)).map(row => {
      const values = { count: row.n, term: words(`terms.${row.term}`), year: row.academicYear }
      const yours = row.state === 'pending'
      const state = yours ? 'to-decide' : row.state
      return {
        whose: yours ? ('yours' as const) : ('others' as const),
        deed: words(yours ? 'desk.decide' : 'desk.corrections', values),
        href: ask.to(`${files}?state=${state}&term=${row.term}&year=${encodeURIComponent(row.academicYear)}`),
        about: yours && row.late ? words('desk.admit', { count: row.late }) : undefined,
        since: dayIn(row.since, ask.office.zone as Zone),
        until: row.until,
        otherwise: words(yours ? 'desk.otherwise' : 'desk.otherwiseTheirs'),
      }
    })
  },
}

/** Nominated students by name, mail or identifier. */
export const nominationsInSearch: SearchPart = {
  title: language => say(language)('title'),
  async find(ask, text) {
    const part = { sort: 'nominated', down: true, language: ask.language, page: 1, size: 8 } as const
    const { rows } = await listNominations(ask.caller, { filter: { text }, ...part })
    return rows.map(row => ({
      label: studentOf(row),
      href: ask.to(`${files}/${row.id}`),
      about: [nameOf({ name: row.partnerName, names: row.partnerNames }, ask.language), row.academicYear].join(', '),
    }))
  },
}
