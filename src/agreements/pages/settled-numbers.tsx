import { type Day, dayIn, toDay, toZone } from '../../platform/calendar.ts'
import { sayDay } from '../../platform/calendar-words.ts'
import type { Ask } from '../../platform/page.ts'
import { NoticeBox } from '../../ui/index.ts'
import { firstYearOpenToChange } from '../agreement.rules.ts'
import { bindingStates } from '../agreement.ts'
import { settledYears } from '../erasmus.rules.ts'
import type { ShownAgreement } from '../show-agreement.ts'
import { say } from '../words/index.ts'

type Props = { ask: Ask; shown: Pick<ShownAgreement, 'agreement' | 'replaces'> }

/** Said before anybody types: which years an amendment of an Erasmus+ agreement cannot touch any more. */
export function SettledNumbers({ ask, shown: { agreement, replaces } }: Props) {
  const binds = replaces && bindingStates.some(state => state === replaces.state)
  if (agreement.type !== 'erasmus' || agreement.state !== 'draft' || !binds) return null
  const today = dayIn(ask.caller.now, toZone(ask.office.zone))
  const years = settledYears(replaces, agreement, today).map(year => `${year}/${year + 1}`)
  if (!years.length) return null
  const open = firstYearOpenToChange(today)
  const by: Day = toDay(`${open.slice(0, 4)}-01-31`)
  return (
    <NoticeBox tone="info">
      {say(ask.language)('conditions.settled', {
        code: replaces.code,
        years: new Intl.ListFormat(ask.language, { type: 'conjunction' }).format(years),
        ...{ open, by: sayDay(by, ask.language) },
      })}
    </NoticeBox>
  )
}
