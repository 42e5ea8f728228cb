import { text } from '../../platform/form.ts'
import { type Ask, type Page, page } from '../../platform/page.ts'
import { Confirm, DateField, Hidden, TextArea } from '../../ui/index.ts'
import { planStay } from '../plan-stay.ts'
import { showStay } from '../show-stay.ts'
import { earlyMargin } from '../turn.rules.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, idOf, ofStudent, sideOf, studentOf, termOf } from './address.ts'
import { sayOn } from './file-parts.tsx'

async function planView(ask: Ask) {
  const words = say(ask.language)
  const { stay } = await showStay(ask.caller, idOf(ask))
  const own = sideOf(ask) === 'student'
  const title = own ? words('deeds.ownPlanTitle') : words('deeds.planTitle', { student: studentOf(stay) })
  const label = own ? termOf(ask, stay) : studentOf(stay)
  const hint = stay.agreedUntil ? words('deeds.agreedHint', { on: sayOn(ask, stay.agreedUntil) }) : undefined
  return {
    title,
    crumbs: crumbsTo(ask, { label, href: fileAddress(ask, stay.id) }, { label: words('office.plan') }),
    unlisted: true,
    body: (
      <Confirm
        title={title}
        consequences={[words('deeds.planEffects')]}
        action={fileAddress(ask, stay.id, '/plan')}
        deed={words('office.plan')}
        cancel={fileAddress(ask, stay.id)}
        entered={ask.entered}
      >
        <Hidden name="version" value={stay.revision} />
        {stay.arrivedOn ? (
          <Hidden name="arrivesOn" value={stay.arrivesOn ?? stay.arrivedOn} />
        ) : (
          <DateField name="arrivesOn" label={words('deeds.arrivesOn')} value={stay.arrivesOn} required />
        )}
        <DateField name="leavesOn" label={words('deeds.leavesOn')} hint={hint} value={stay.leavesOn} required />
        <TextArea
          name="reason"
          label={words('deeds.earlyReason', { days: earlyMargin })}
          value={stay.earlyBecause}
          maxlength={1000}
        />
      </Confirm>
    ),
  }
}

const planAt = (address: string, who: 'stay.use' | 'stay.register'): Page =>
  page({
    at: address,
    who,
    get: planView,
    async post(ask, { fields }) {
      const given = (field: string) => text(fields, field)
      const days = { arrivesOn: given('arrivesOn'), leavesOn: given('leavesOn') }
      await planStay(ask.caller, { stay: idOf(ask), version: given('version'), ...days, reason: given('reason') })
      return { to: fileAddress(ask, idOf(ask)), notice: say(ask.language)('deeds.planDone') }
    },
    again: planView,
  })

export const planPages: Page[] = [
  planAt(ofStudent('/:stayid/plan'), 'stay.use'),
  planAt(at('/:stayid/plan'), 'stay.register'),
]
