import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../permissions.ts'
import { type Scope, within } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { Localised } from '../../platform/words.ts'
import type { AgreementType, StepKind } from '../agreement.ts'

export type OpenStep = {
  agreement: string
  code: string
  title: Localised
  type: AgreementType
  partner: string
  name: Localised
  body: Localised
  kind: StepKind
  openedOn: string | null
  dueOn: string | null
}
export type Ending = {
  agreement: string
  code: string
  title: Localised
  partner: string
  expiresOn: string
  renewal: 'none' | 'express' | 'tacit'
  noticeDays: number | null
}
export type Unbalanced = { agreement: string; code: string; title: Localised; partner: string }
type Row = Record<string, Record<string, unknown>>

/** The steps whose turn it is with this actor, as the permissions page and the mandates say it. */
function theirs(scope: Scope): RawBuilder<boolean> {
  const unit = within(scope.reach('agreement.decide-as-unit'), {
    units: sql`coalesce(array_remove(array[s.unit], null), '{}') || case when s.unit is null then a.units else '{}' end`,
  })
  const asOffice = scope.may('agreement.decide-as-office') ? sql`s.acts_as = 'office'` : sql`false`
  return sql`(${asOffice} or (s.acts_as = 'unit' and ${unit}) or ${byMandate(scope.actor)})`
}

function byMandate(actor: Actor): RawBuilder<boolean> {
  const mandates = actor.kind === 'user' ? actor.mandates : []
  const each = mandates.map(
    ({ office, types, acts }) =>
      sql`(s.acts_as = 'mandate' and s.office = ${office} and ${types === null ? sql`true` : sql`a.type = any (${types})`}
        and case when s.kind = 'our-signature' then 'sign' else 'decide' end = any (${acts}))`,
  )
  return each.length ? sql`(${sql.join(each, sql` or `)})` : sql`false`
}

/** Open steps of the agreements that the actor may see, the earliest due first: their own, or those of others. */
export async function openSteps(scope: Scope, whose: 'theirs' | 'others', most: number): Promise<OpenStep[]> {
  const reached = within(scope.reach('agreement.read'), { units: sql`a.units`, partners: sql`a.partners` })
  const { rows } = await sql<OpenStep>`
    select a.id agreement, a.code, a.title, a.type, a.partner_name partner, s.name, s.body, s.kind,
      s.opened_on "openedOn", s.due_on "dueOn"
    from agreement_step s join agreement a on a.institution = s.institution and a.id = s.agreement and a.round = s.round
    where s.institution = ${scope.institution} and s.state = 'open' and ${reached}
      and ${whose === 'theirs' ? theirs(scope) : sql`not ${theirs(scope)}`}
    order by s.due_on nulls last, a.code limit ${most}`.execute(tables<Row>(scope))
  return rows
}

/** What ends by a day and binds until then, the earliest first. */
export async function endingBy(scope: Scope, day: string, most: number): Promise<Ending[]> {
  const { rows } = await sql<Ending>`
    select a.id agreement, a.code, a.title, a.partner_name partner, a.expires_on "expiresOn", a.renewal, a.notice_days "noticeDays"
    from agreement a
    where a.institution = ${scope.institution} and a.state = 'in-force' and a.expires_on <= ${day}::date
      and ${within(scope.reach('agreement.read'), { units: sql`a.units`, partners: sql`a.partners` })}
    order by a.expires_on, a.id limit ${most}`.execute(tables<Row>(scope))
  return rows
}

/** Those in force under which one side has sent more than is allowed, as far as the actor may change them. */
export async function unbalanced(scope: Scope, most: number): Promise<Unbalanced[]> {
  const { rows } = await sql<Unbalanced>`
    select a.id agreement, a.code, a.title, a.partner_name partner from agreement a
    where a.institution = ${scope.institution} and a.over_balance and a.state in ('in-force', 'notice-given')
      and ${within(scope.reach('agreement.edit'), { units: sql`a.units` })}
    order by a.partner_name collate "und-x-icu", a.id limit ${most}`.execute(tables<Row>(scope))
  return rows
}
