import { type Actor, type HeldRole, type RoleName, roleNames, type Subject } from '../../src/permissions.ts'

const id = (n: number) => `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`

/** Names of what sample rows belong to. */
export const samples = {
  account: id(1),
  otherAccount: id(2),
  unit: id(11),
  otherUnit: id(12),
  partner: id(21),
  otherPartner: id(22),
} as const

const held = (role: RoleName): HeldRole => ({
  role,
  units: role === 'coordinator' ? [samples.unit] : [],
  partners: role === 'partner' ? [samples.partner] : [],
})
const user = (roles: RoleName[], mandates: Extract<Actor, { kind: 'user' }>['mandates'] = []): Actor => ({
  kind: 'user',
  account: samples.account,
  roles: roles.map(held),
  mandates,
})

/** Every kind of actor there is: each role alone, some together, none, with a mandate, and those who are no users. */
export const actors: Record<string, Actor> = {
  visitor: { kind: 'visitor' },
  'a user without a role': user([]),
  ...Object.fromEntries(roleNames.map(role => [role, user([role])])),
  'coordinator and student': user(['coordinator', 'student']),
  'everyone at once': user([...roleNames]),
  'a user with a mandate': user([], [{ id: id(31), office: 'rector', acts: ['sign'], types: ['framework-agreement'] }]),
  'a partner’s workspace': { kind: 'partner', organisations: [samples.partner] },
  system: { kind: 'system', because: 'test' },
}

const some = <T>(...values: T[]): (T | undefined)[] => [undefined, ...values]

/** Rows of every kind: of one’s own, of others, of both, of nobody, published or not. */
export const subjects: Subject[] = some([samples.unit], [samples.otherUnit], [samples.unit, samples.otherUnit]).flatMap(
  units =>
    some(samples.account, samples.otherAccount).flatMap(student =>
      some([samples.partner], [samples.otherPartner]).flatMap(partners =>
        [true, false].map(published => ({
          published,
          ...(units && { units }),
          ...(student && { student }),
          ...(partners && { partners }),
        })),
      ),
    ),
)
