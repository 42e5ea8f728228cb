import { z } from 'zod'
import { answersOf, findApplication } from '../applications/index.ts'
import { isDay } from '../platform/calendar.ts'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { reaction } from '../platform/reaction.ts'
import { happened } from './stay.facts.ts'
import { insertStay, lockStay, saveStay, stayFor } from './stay.store.ts'
import { stayLife } from './stay.ts'

const dayOr = (text: string | undefined) => (text && isDay(text) ? text : null)

/** With the admission the stay is expected, on the days that the student has named. */
const openStay = command('open-stay', z.object({ application: z.uuid() }), async (scope, input) => {
  scope.must('stay.mind')
  const application = await findApplication(scope, input.application)
  if (application?.state !== 'admitted') return nothingChanged
  const { stay: planned } = await answersOf(scope, application.id)
  const days = { arrivesOn: dayOr(planned?.arriveOn), leavesOn: dayOr(planned?.leaveOn) }
  const id = await insertStay(scope, { application: application.id, ...days })
  return id ? [happened('stay.opened', id, {})] : nothingChanged
})

export const openForAdmitted = reaction('open-stay', async (caller, fact) => {
  await openStay(caller, { application: fact.subject })
})

/** The student does not come after all. Whoever is here already leaves by the office's hand. */
const cancelStay = command('cancel-stay', z.object({ application: z.uuid() }), async (scope, input) => {
  scope.must('stay.mind')
  const found = await stayFor(scope, input)
  if (!found) return nothingChanged
  const stay = await lockStay(scope, found.id)
  if (!stayLife.can(stay.state, 'cancel')) return nothingChanged
  await saveStay(scope, stay.id, { state: stayLife.next(stay.state, 'cancel'), endedAt: scope.now })
  return [happened('stay.cancelled', stay.id, { reason: '' })]
})

export const cancelStayWithApplication = reaction('cancel-stay', async (caller, fact) => {
  await cancelStay(caller, { application: fact.subject })
})
