import { nameOf } from '../../directory/index.ts'
import { may } from '../../permissions.ts'
import { dayIn, type Zone } from '../../platform/calendar.ts'
import type { Ask } from '../../platform/page.ts'
import type { DeskPart, SearchPart, Waiting } from '../../platform/waiting.ts'
import {
  countMovedLearningAgreements,
  listLearningAgreements,
  listWaitingLearningAgreements,
} from '../list-learning-agreements.ts'
import { say } from '../words/index.ts'
import { files, studentOf } from './address.ts'

/** Learning agreements to sign here, and those that wait for students or their universities, a line for each term. */
export const learningAgreementsOnDesk: DeskPart = {
  title: language => say(language)('title'),
  async waiting(ask) {
    if (!may(ask.caller.actor, 'learning-agreement.oversee', { units: unitsOf(ask.caller.actor) })) return []
    const words = say(ask.language)
    const moved = await movedAway(ask)
    const waiting = (await listWaitingLearningAgreements(ask.caller, undefined)).map(row => {
      const values = { count: row.n, term: words(`terms.${row.term}`), year: row.academicYear }
      const yours = row.who === 'receiving'
      return {
        whose: yours ? ('yours' as const) : ('others' as const),
        deed: words(`desk.${row.state as 'draft'}`, values),
        about: row.change ? words('desk.change') : undefined,
        href: ask.to(`${files}?state=${row.state}&term=${row.term}&year=${encodeURIComponent(row.academicYear)}`),
        since: dayIn(row.since, ask.office.zone as Zone),
        until: row.until,
        otherwise: words(yours ? 'desk.otherwise' : 'desk.otherwiseTheirs'),
      }
    })
    return [...waiting, ...moved]
  },
}

/** The student answers with a change; the office sees from how many agreements the catalogue has moved away. */
async function movedAway(ask: Ask): Promise<Waiting[]> {
  const words = say(ask.language)
  const { n, since } = await countMovedLearningAgreements(ask.caller, undefined)
  if (!n || !since) return []
  return [
    {
      whose: 'others',
      deed: words('desk.moved', { count: n }),
      href: ask.to(`${files}?state=moved`),
      since: dayIn(since, ask.office.zone as Zone),
      otherwise: words('desk.movedOtherwise'),
    },
  ]
}

const unitsOf = (actor: Parameters<typeof may>[0]): string[] =>
  actor.kind === 'user' ? actor.roles.flatMap(({ units }) => units) : []

/** Those who have a learning agreement, by name, mail or identifier. */
export const learningAgreementsInSearch: SearchPart = {
  title: language => say(language)('title'),
  async find(ask, text) {
    const part = { sort: 'changed', down: true, language: ask.language, page: 1, size: 8 } as const
    const { rows } = await listLearningAgreements(ask.caller, { filter: { text }, ...part })
    return rows.map(row => ({
      label: studentOf(row),
      href: ask.to(`${files}/${row.id}`),
      about: [nameOf({ name: row.partnerName, names: row.partnerNames }, ask.language), row.academicYear].join(', '),
    }))
  },
}
