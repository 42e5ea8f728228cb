import { type Day, dayIn, toZone } from '../../platform/calendar.ts'
import { sayDay } from '../../platform/calendar-words.ts'
import type { Ask } from '../../platform/page.ts'
import { NoticeBox } from '../../ui/index.ts'
import { cohortsOf } from '../cohort.rules.ts'
import { conclusionDue } from '../cotutelle.rules.ts'
import type { ShownAgreement } from '../show-agreement.ts'
import { say } from '../words/index.ts'

type Props = { ask: Ask; shown: Pick<ShownAgreement, 'agreement'> }
const today = (ask: Ask): Day => dayIn(ask.caller.now, toZone(ask.office.zone))

/** By when a cotutelle must be concluded: a warning when the day is near or has passed. */
export function ConclusionDue({ ask, shown: { agreement } }: Props) {
  const due = conclusionDue(agreement, today(ask))
  if (!due) return null
  const within = String(agreement.terms.concludedWithin) as 'first-year'
  return (
    <NoticeBox tone={due.when === 'far' ? 'info' : 'warning'}>
      {say(ask.language)(due.when === 'passed' ? 'file.conclusionPassed' : 'file.conclusionDue', {
        on: sayDay(due.by, ask.language),
        within: say(ask.language)(`choices.${within}`),
      })}
    </NoticeBox>
  )
}

/** Which cohorts of a degree it admits, while it binds. */
export function CohortsNow({ ask, shown: { agreement } }: Props) {
  const cohorts = cohortsOf(agreement.terms, today(ask))
  if (!cohorts || agreement.state !== 'in-force') return null
  return (
    <NoticeBox tone={cohorts.phase === 'open' ? 'info' : 'warning'}>
      {say(ask.language)(`file.cohorts.${cohorts.phase}`, cohorts)}
    </NoticeBox>
  )
}
