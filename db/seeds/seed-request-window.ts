import { addDays, type Day, monthDayOf, yearOf } from '../../src/platform/calendar.ts'
import { stateDeadline, stateRecord } from '../../src/rulebook/index.ts'
import { officerOf } from './accounts.ts'
import type { Trial } from './trial.ts'

const office = 'bergamo'
const key = 'partnership-request'
const origin = { from: 'example', after: 'A round of requests each year, as an office may wish to have it.' } as const

const closing = {
  en: 'Requests for a partnership',
  it: 'Richieste di partenariato',
  fr: 'Demandes de partenariat',
}
const round = {
  en: 'Round of partnership requests',
  it: 'Raccolta delle richieste di partenariato',
  fr: 'Campagne des demandes de partenariat',
}

/** One office takes requests for partnerships in a round each year: an example, open on the day on which the trial is made. */
export async function seedRequestWindow(trial: Trial): Promise<void> {
  const [opens, closes] = [addDays(trial.today, -40), addDays(trial.today, 60)]
  const first = Number(trial.year(0).slice(0, 4))
  const offset = (day: Day) => yearOf(day) - first
  const caller = () => trial.as(officerOf[office], office)
  await stateDeadline(caller(), {
    key,
    label: closing,
    origin,
    content: { direction: 'incoming', subject: key, terms: [], owedBy: 'partner' },
    days: [{ monthDay: monthDayOf(closes), yearOffset: offset(closes) }],
  })
  const [, month, day] = opens.split('-')
  await stateRecord(caller(), {
    kind: 'window',
    key,
    label: round,
    origin,
    content: {
      subject: key,
      opens: { month: Number(month), day: Number(day), yearOffset: offset(opens) },
      closes: key,
    },
  })
}
