import { query } from '../../platform/query.ts'
import { readable } from '../show-stay.ts'
import { helpedBy, type RequestWish, requestOf, requestRows, volunteerOf, volunteers } from './buddy.store.ts'

/** Requests and volunteers, as the office matches them. */
export const listBuddies = query('list-buddies', async (scope, wish: RequestWish) => {
  scope.must('buddy.match')
  return { ...(await requestRows(scope, wish)), volunteers: await volunteers(scope) }
})

/** One's own offer to help, and whom one helps. */
export const showVolunteering = query('show-volunteering', async (scope, _: undefined) => {
  const account = scope.actor.kind === 'user' ? scope.actor.account : ''
  scope.must('buddy.volunteer', { student: account })
  const own = await volunteerOf(scope, { account })
  return { own, students: own ? await helpedBy(scope, own.id) : [] }
})

/** Of one stay, for whoever may read it but the home university: of the volunteer a name and an address, no more. */
export const buddyOfStay = query('show-buddy-of-stay', async (scope, id: string) => {
  const stay = await readable(scope, id)
  if (scope.actor.kind === 'partner') return undefined
  const request = await requestOf(scope, { stay: id })
  const matched =
    request?.state === 'matched' && request.buddy ? await volunteerOf(scope, { id: request.buddy }) : undefined
  const buddy = matched && {
    name: matched.name,
    email: matched.email,
    languages: matched.languages,
    about: matched.about,
  }
  return { stay, request, buddy }
})
