/** The one page that says who may do what. Rows are data, so they can be checked, turned into SQL, and printed. */

export const roleNames = [
  'administrator',
  'officer',
  'coordinator',
  'signatory',
  'student',
  'partner',
  'secretary',
] as const
export type RoleName = (typeof roleNames)[number]

/** A role that an account holds in the institution of the request. `units` narrows a coordinator, `partners` a partner's officer. */
export type HeldRole = { role: RoleName; units: string[]; partners: string[] }

/** A mandate in force: which office it is held as, which acts it covers, for which agreement types (`null`: all of them). */
export type HeldMandate = { id: string; office: string; acts: string[]; types: string[] | null }

export type Actor =
  | { kind: 'visitor' }
  | { kind: 'user'; account: string; roles: HeldRole[]; mandates: HeldMandate[] }
  /** A partner's server, or a guest in its workspace: `guest` is the person who acts. */
  | { kind: 'partner'; organisations: string[]; guest?: string }
  | { kind: 'system'; because: string }

/** What a permission is asked about. A missing field means that the subject has none of it. */
export type Subject = {
  units?: readonly string[]
  student?: string | null
  partners?: readonly string[]
  published?: boolean
  act?: string
  office?: string
  type?: string
}

export type Reach =
  | 'everything'
  | 'own units'
  | 'own file'
  | 'own partnership'
  | 'what is published'
  | 'what the mandate names'
export type Grant = { to: RoleName | 'visitor' | 'person' | 'workspace' | 'mandate' | 'system'; reach: Reach }

const administrator: Grant = { to: 'administrator', reach: 'everything' }
const officer: Grant = { to: 'officer', reach: 'everything' }
const coordinator: Grant = { to: 'coordinator', reach: 'own units' }
/** What is the whole house’s, whatever their unit. */
const anyCoordinator: Grant = { to: 'coordinator', reach: 'everything' }
const signatory: Grant = { to: 'signatory', reach: 'everything' }
const secretary: Grant = { to: 'secretary', reach: 'everything' }
const visitor: Grant = { to: 'visitor', reach: 'what is published' }
/** Anyone who is signed in, whatever their roles. */
const person: Grant = { to: 'person', reach: 'own file' }
const system: Grant = { to: 'system', reach: 'everything' }
/** Somebody whom the institution has made its student: their own file only. */
const student: Grant = { to: 'student', reach: 'own file' }
/** Somebody whom the institution sends to a partner: that partner only. */
const studentOnTheWay: Grant = { to: 'student', reach: 'own partnership' }
/** A partner's own people, by a remembered browser. */
const workspace: Grant = { to: 'workspace', reach: 'own partnership' }
const mandate: Grant = { to: 'mandate', reach: 'what the mandate names' }

export const permissions = {
  'institution.found': [administrator, system],
  'institution.see': [visitor],
  'document.verify': [visitor],
  'institution.shape': [administrator, system],
  'organisation.see': [visitor],
  'organisation.add': [administrator, officer, secretary, system],
  'organisation.describe': [administrator, officer, secretary, system],
  'directory.import': [administrator, system],
  'office.use': [administrator, officer, coordinator, signatory, secretary],
  'session.open': [visitor],
  'session.prune': [system],
  'account.open': [administrator, system],
  'account.change': [person, system],
  'account.block': [administrator, system],
  'person.read': [administrator, officer, coordinator, signatory, secretary, visitor, system],
  'person.name': [administrator, officer, secretary, system],
  'person.doubt': [system],
  'role.read': [administrator, officer, secretary, system],
  'role.grant': [administrator, system],
  'mandate.grant': [administrator, system],
  'import.run': [administrator, officer, secretary, system],
  'rulebook.read': [administrator, officer, coordinator, signatory, secretary, visitor, system],
  'rulebook.edit': [administrator, officer, secretary, system],
  'rulebook.follow': [person],
  'message.send': [system],
  'message.deliver': [system],
  'message.read': [administrator, officer, secretary, system],
  'message.retry': [administrator, officer, secretary],
  'network.read': [administrator, officer, signatory, secretary, visitor, system],
  'network.edit': [administrator, officer, secretary, system],
  'network.publish': [administrator, officer, secretary, system],
  'event.read': [administrator, officer, coordinator, signatory, secretary, system],
  'partner.see': [visitor],
  'partner.read': [administrator, officer, coordinator, signatory, secretary, system],
  'partner.add': [administrator, officer, secretary, system],
  'partner.edit': [administrator, officer, coordinator, secretary, system],
  'partner.end': [administrator, officer, secretary],
  'partnership-request.send': [visitor],
  'partnership-request.read': [administrator, officer, coordinator, secretary, system],
  'partnership-request.decide': [administrator, officer, coordinator, secretary],
  'partnership-request.sort': [administrator, officer, secretary],
  'partnership-request.mind': [system],
  'workspace.enter': [visitor],
  'workspace.use': [workspace],
  'workspace.read': [administrator, officer, coordinator, secretary, workspace, system],
  'workspace.invite': [administrator, officer, secretary, system],
  'nomination.read': [administrator, officer, coordinator, secretary, workspace, system],
  'nomination.receive': [administrator, officer, secretary, workspace, system],
  'nomination.correct': [administrator, officer, secretary, workspace, system],
  'nomination.decide': [administrator, officer, secretary],
  'nomination.admit': [administrator, officer, secretary],
  'application.enter': [visitor],
  'application.read': [administrator, officer, coordinator, secretary, student, workspace, system],
  'application.fill': [student],
  'application.provide': [student, workspace],
  'application.withdraw': [student, administrator, officer, secretary],
  'application.check': [administrator, officer, secretary],
  'application.decide': [administrator, officer, secretary],
  'application.invite': [administrator, officer, secretary],
  'application.mind': [system],
  'learning-agreement.begin': [student, system],
  'learning-agreement.read': [administrator, officer, coordinator, secretary, student, workspace, system],
  'learning-agreement.oversee': [administrator, officer, coordinator, secretary],
  'learning-agreement.fill': [student],
  'learning-agreement.name-responsible': [workspace, administrator, officer, secretary],
  'learning-agreement.sign-for-sending': [workspace],
  'learning-agreement.sign-for-receiving': [officer, coordinator],
  'learning-agreement.extend': [administrator, officer, secretary],
  'learning-agreement.mind': [system],
  'stay.list': [administrator, officer, coordinator, secretary],
  'stay.read': [administrator, officer, coordinator, secretary, student, workspace, system],
  'stay.use': [student],
  'stay.plan': [administrator, officer, secretary, student],
  'stay.register': [administrator, officer, secretary],
  'stay.confirm': [administrator, officer, coordinator, secretary, student, workspace],
  'appointment.see': [administrator, officer, coordinator, secretary, student],
  'appointment.publish': [administrator, officer, secretary],
  'appointment.book': [administrator, officer, secretary, student],
  'extension.ask': [administrator, officer, secretary, student],
  'extension.decide': [administrator, officer, coordinator, secretary],
  'lodging.offer': [administrator, officer, secretary],
  'lodging.ask': [administrator, officer, secretary, student],
  'lodging.decide': [administrator, officer, secretary],
  'buddy.volunteer': [student],
  'buddy.ask': [administrator, officer, secretary, student],
  'buddy.match': [administrator, officer, secretary],
  'stay.check': [administrator, officer, coordinator, secretary],
  'stay.mind': [system],
  'agreement.see': [visitor],
  'agreement.read': [administrator, officer, coordinator, signatory, secretary, system],
  'agreement.propose': [administrator, officer, coordinator, secretary],
  'agreement.edit': [administrator, officer, coordinator, secretary],
  'agreement.withdraw': [administrator, officer, coordinator, secretary],
  'agreement.decide-as-unit': [administrator, officer, coordinator, secretary],
  'agreement.decide-as-office': [administrator, officer, secretary],
  'agreement.decide-by-mandate': [mandate],
  'agreement.sign': [mandate],
  'agreement.record-signature': [administrator, officer, secretary],
  'agreement.end': [administrator, officer, secretary],
  'agreement.publish': [administrator, officer, secretary],
  'agreement.assign': [administrator, officer, secretary],
  'agreement.import': [administrator, officer],
  'agreement.mind': [system],
  'procedure.see': [visitor],
  'procedure.design': [administrator, officer],
  'course.see': [visitor],
  'course.read': [administrator, officer, coordinator, signatory, secretary, system],
  'course.edit': [administrator, officer, coordinator, system],
  'course.approve': [administrator, officer, coordinator, system],
  'course.publish': [system],
  'course.import': [administrator, officer],
  'transcript.read': [administrator, officer, coordinator, secretary, system],
  'transcript.receive': [student, workspace],
  'transcript.grade': [administrator, officer, coordinator, secretary],
  'transcript.import': [administrator, officer, secretary],
  'transcript.issue': [administrator, officer, secretary],
  'transcript.mind': [system],
  'grading.read': [administrator, officer, anyCoordinator, secretary, system],
  'grading.edit': [administrator, officer, system],
  'call.see': [visitor],
  'call.read': [administrator, officer, anyCoordinator, signatory, secretary, system],
  'call.edit': [administrator, officer, system],
  'call.publish': [administrator, officer, system],
  'conversion-policy.read': [administrator, officer, anyCoordinator, secretary, system],
  'conversion-policy.edit': [administrator, officer, coordinator, system],
  'conversion-policy.publish': [administrator, officer, system],
  // A partner’s table is given in confidence, for conversions: to those who convert, and to the student whose grades will be converted.
  'conversion.preview': [administrator, officer, anyCoordinator, secretary, studentOnTheWay, system],
  'calendar.see': [visitor],
  'calendar.edit': [administrator, officer, coordinator, system],
} satisfies Record<string, Grant[]>
export type Permission = keyof typeof permissions

/** One way in which an actor reaches a permission's subjects; several are united. */
export type Filter =
  | { everything: true }
  | { units: string[] }
  | { student: string }
  | { partners: string[] }
  | { published: true }
  | { mandates: HeldMandate[] }

/** Of a permission's subjects, those this actor can reach; an empty list is nothing at all. */
export function reachOf(actor: Actor, permission: Permission): Filter[] {
  const grants: Grant[] = permissions[permission]
  // A student whom nobody sends anywhere reaches no partner.
  return grants
    .flatMap(grant => filtersOf(actor, grant))
    .filter(filter => !('partners' in filter) || filter.partners.length > 0)
}

function filtersOf(actor: Actor, grant: Grant): Filter[] {
  if (grant.to === 'visitor') return [{ published: true }]
  if (grant.to === 'system') return actor.kind === 'system' ? [{ everything: true }] : []
  if (grant.to === 'workspace') return actor.kind === 'partner' ? [{ partners: actor.organisations }] : []
  if (actor.kind !== 'user') return []
  if (grant.to === 'person') return [{ student: actor.account }]
  if (grant.to === 'mandate') return actor.mandates.length ? [{ mandates: actor.mandates }] : []
  return actor.roles.filter(held => held.role === grant.to).map(held => filterOf(actor.account, held, grant.reach))
}

function filterOf(account: string, held: HeldRole, reach: Reach): Filter {
  switch (reach) {
    case 'everything':
      return { everything: true }
    case 'own units':
      return { units: held.units }
    case 'own file':
      return { student: account }
    case 'own partnership':
      return { partners: held.partners }
    case 'what is published':
      return { published: true }
    case 'what the mandate names':
      return { mandates: [] }
  }
}

/** Whether there is anything at all that this permission lets somebody do: for menus and doors, before a subject is known. */
export const mayAnywhere = (actor: Actor, permission: Permission): boolean => reachOf(actor, permission).length > 0

export function may(actor: Actor, permission: Permission, subject: Subject = {}): boolean {
  return reachOf(actor, permission).some(filter => covers(filter, subject))
}

function covers(filter: Filter, subject: Subject): boolean {
  if ('everything' in filter) return true
  if ('units' in filter) return filter.units.some(unit => subject.units?.includes(unit))
  if ('student' in filter) return subject.student === filter.student
  if ('partners' in filter) return filter.partners.some(partner => subject.partners?.includes(partner))
  if ('published' in filter) return subject.published === true
  return filter.mandates.some(mandate => names(mandate, subject))
}

/** A mandate covers an act only in the office that the procedure asks for, and only the types that it names. */
export function names(mandate: HeldMandate, subject: Subject): boolean {
  if (!subject.act || !mandate.acts.includes(subject.act)) return false
  if (subject.office && subject.office !== mandate.office) return false
  return mandate.types === null || (subject.type !== undefined && mandate.types.includes(subject.type))
}

/** The mandate by which this actor may do the act, or nothing. No role stands in for it. */
export const mandateFor = (actor: Actor, subject: Subject): HeldMandate | undefined =>
  actor.kind === 'user' ? actor.mandates.find(mandate => names(mandate, subject)) : undefined
