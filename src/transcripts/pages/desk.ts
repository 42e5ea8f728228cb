import { nameOf } from '../../directory/index.ts'
import { may } from '../../permissions.ts'
import { dayIn, type Zone } from '../../platform/calendar.ts'
import { sayDay } from '../../platform/calendar-words.ts'
import type { DeskPart, SearchPart } from '../../platform/waiting.ts'
import { listTranscripts, listWaitingTranscripts } from '../list-transcripts.ts'
import { say } from '../words/index.ts'
import { files, studentOf } from './address.ts'

/** Results to record and transcripts to issue, a line for each term; what is complete and too early is coming. */
export const transcriptsOnDesk: DeskPart = {
  title: language => say(language)('title'),
  async waiting(ask) {
    if (!may(ask.caller.actor, 'transcript.issue')) return []
    const words = say(ask.language)
    return (await listWaitingTranscripts(ask.caller, undefined)).map(row => {
      const coming = row.early && row.state === 'ready'
      const from = row.months ? sayDay(row.months.from, ask.language) : ''
      const values = { count: row.n, term: words(`terms.${row.term}`), year: row.academicYear, from }
      return {
        whose: coming ? ('coming' as const) : ('yours' as const),
        deed: words(coming ? 'desk.early' : `desk.${row.state as 'ready'}`, values),
        href: ask.to(`${files}?state=${row.state}&term=${row.term}&year=${encodeURIComponent(row.academicYear)}`),
        since: dayIn(row.since, ask.office.zone as Zone),
        until: row.until,
        otherwise: words('desk.otherwise'),
      }
    })
  },
}

/** Transcripts by the student's name, mail or identifier. */
export const transcriptsInSearch: SearchPart = {
  title: language => say(language)('title'),
  async find(ask, text) {
    const part = { sort: 'changed', down: true, language: ask.language, page: 1, size: 8 } as const
    const { rows } = await listTranscripts(ask.caller, { filter: { text }, ...part })
    return rows.map(row => ({
      label: studentOf(row),
      href: ask.to(`${files}/${row.id}`),
      about: [nameOf({ name: row.partnerName, names: row.partnerNames }, ask.language), row.academicYear].join(', '),
    }))
  },
}
