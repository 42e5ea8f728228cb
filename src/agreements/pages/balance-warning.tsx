import { dayIn, toZone } from '../../platform/calendar.ts'
import type { Ask } from '../../platform/page.ts'
import { NoticeBox } from '../../ui/index.ts'
import { overBalance } from '../balance.rules.ts'
import type { ShownAgreement } from '../show-agreement.ts'
import { say } from '../words/index.ts'

type Props = { ask: Ask; shown: Pick<ShownAgreement, 'agreement' | 'counts'> }

/** One side has sent more than the agreement allows: how much, over which years, and what the agreement says. */
export function BalanceWarning({ ask, shown: { agreement, counts } }: Props) {
  const over = overBalance(agreement.terms, counts, dayIn(ask.caller.now, toZone(ask.office.zone)))
  if (!over) return null
  const { difference, unit, limit, years, last } = over
  const way = difference > 0 ? 'sent' : 'received'
  return (
    <NoticeBox tone="warning">
      {say(ask.language)('balance.over', { way, amount: Math.abs(difference), unit, limit, years, last })}
    </NoticeBox>
  )
}
