import { type RawBuilder, type SqlBool, sql } from 'kysely'
import {
  type Actor,
  type Filter,
  type HeldMandate,
  mandateFor,
  may,
  type Permission,
  reachOf,
  type Subject,
} from '../permissions.ts'
import type { Caller } from './deployment.ts'
import type { InstitutionId } from './ids.ts'
import { Refusal } from './refusal.ts'
import { lend, takeBack } from './tables.ts'

export type { Caller, Deployment } from './deployment.ts'

/** Everything that a command or query may lean on. The transaction stays behind it (`tables.ts`). */
export type Scope = {
  readonly institution: InstitutionId
  readonly actor: Actor
  readonly now: Date
  must(permission: Permission, subject?: Subject): void
  may(permission: Permission, subject?: Subject): boolean
  reach(permission: Permission): Filter[]
  /** The mandate by which the actor does what no role allows; refuses without one. */
  mandate(permission: Permission, subject: Subject): HeldMandate
}

type Work<T> = (scope: Scope) => Promise<T>
type Wish = { label: string; readOnly?: boolean; before?: (scope: Scope) => void }

export async function inScope<T>(caller: Caller, wish: Wish, work: Work<T>): Promise<T> {
  return caller.on.database.kysely.transaction().execute(async transaction => {
    const account = caller.actor.kind === 'user' ? caller.actor.account : ''
    // Transaction-local, so a pooled connection never carries one institution, or the owner's rights, into another's request.
    await sql`select set_config('role', 'habita_app', true), set_config('app.institution', ${caller.institution}, true),
      set_config('app.account', ${account}, true), set_config('transaction_read_only', ${wish.readOnly ? 'on' : 'off'}, true)`.execute(
      transaction,
    )
    const { scope, asked } = scopeFor(caller)
    lend(scope, transaction)
    try {
      const result = await work(scope)
      if (!asked()) throw new Error(`${wish.label} finished without asking for a permission`)
      return result
    } finally {
      takeBack(scope)
    }
  })
}

function scopeFor(caller: Caller): { scope: Scope; asked: () => boolean } {
  let asked = false
  const refuse = (permission: Permission): never => {
    throw new Refusal('not-allowed', { permission })
  }
  const scope: Scope = {
    institution: caller.institution,
    actor: caller.actor,
    now: caller.now,
    may: (permission, subject) => may(caller.actor, permission, subject),
    must(permission, subject) {
      asked = true
      if (!may(caller.actor, permission, subject)) refuse(permission)
    },
    reach(permission) {
      asked = true
      return reachOf(caller.actor, permission)
    },
    mandate(permission, subject) {
      asked = true
      const mandate = mandateFor(caller.actor, subject)
      if (!mandate || !may(caller.actor, permission, subject)) return refuse(permission)
      return mandate
    },
  }
  return { scope, asked: () => asked }
}

/** How a noun's rows show what a permission asks about, as SQL. A missing column means that such a reach finds nothing. */
export type Columns = {
  units?: RawBuilder<string[]>
  student?: RawBuilder<string | null>
  partners?: RawBuilder<string[]>
  published?: RawBuilder<SqlBool>
}

/** Turns a reach into the condition of a list: the same row of the permissions page answers "may I?" and "what can I list?". */
export function within(reach: Filter[], columns: Columns): RawBuilder<SqlBool> {
  if (reach.some(filter => 'everything' in filter)) return sql<SqlBool>`true`
  const conditions = reach.map(filter => condition(filter, columns))
  return conditions.length ? sql<SqlBool>`(${sql.join(conditions, sql` or `)})` : sql<SqlBool>`false`
}

function condition(filter: Filter, { units, student, partners, published }: Columns): RawBuilder<SqlBool> {
  if ('units' in filter && units) return sql`${units} && ${filter.units}::uuid[]`
  if ('student' in filter && student) return sql`${student} = ${filter.student}::uuid`
  if ('partners' in filter && partners) return sql`${partners} && ${filter.partners}::uuid[]`
  if ('published' in filter && published) return published
  return sql`false`
}
