import { sql } from 'kysely'
import type { Day } from '../platform/calendar.ts'
import { inPattern } from '../platform/columns.ts'
import type { PartialDate } from '../platform/partial-date.ts'
import { type Scope, within } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Language, Localised } from '../platform/words.ts'
import { headColumns } from './network.store.ts'
import type { NetworkHead, NetworkKind } from './network.ts'
import type { Role } from './parts/part.ts'

type Row = Omit<NetworkHead, 'fullName'> & {
  institution: string
  full_name: Localised | null
  searchable: string
  changed_at: Date
}
type Tables = { network: Row; network_membership: MembershipRow; organisation: OrganisationRow }
type MembershipRow = {
  id: string
  institution: string
  network: string
  organisation: string
  role: Role
  ours: boolean
  since: PartialDate | null
  until: PartialDate | null
  attested: PartialDate | null
}
type OrganisationRow = { id: string; name: string; names: Partial<Localised>; country: string; city: string | null }

export type OwnMembership = {
  role: Role
  since: PartialDate | null
  until: PartialDate | null
  attested: PartialDate | null
}

/** A network in a list: with our own place in it, and how many members the office knows on the day. */
export type ListedNetwork = NetworkHead & { ours: OwnMembership | null; members: number; changedAt: Date }

export const networkSorts = ['name', 'kind', 'founded', 'members', 'since', 'changed'] as const
export type NetworkSort = (typeof networkSorts)[number]

export type NetworksWanted = {
  on: Day
  kind?: NetworkKind | undefined
  text?: string | undefined
  published?: boolean | undefined
  /** Only those in which we are a member on the day. */
  joined?: boolean | undefined
}
export type Part = { sort: NetworkSort; direction: 'up' | 'down'; language: Language; limit: number; offset: number }

const held = (on: Day, table = 'membership') =>
  sql<boolean>`in_force_on(${sql.ref(`${table}.since`)}, ${sql.ref(`${table}.until`)}, ${sql.ref(`${table}.attested`)}, ${on}::date)`

const ownRow = (on: Day) => sql`(
  select jsonb_build_object('role', role, 'since', since, 'until', until, 'attested', attested)
  from network_membership membership
  where membership.institution = network.institution and membership.network = network.id and ours and ${held(on)}
  order by since desc nulls last limit 1)`
const memberCount = (on: Day) => sql<number>`(
  select count(distinct membership.organisation) from network_membership membership
  where membership.institution = network.institution and membership.network = network.id and ${held(on)})`

function wantedRows(scope: Scope, { on, kind, text, published, joined }: NetworksWanted) {
  let rows = tables<Tables>(scope)
    .selectFrom('network')
    .where('network.institution', '=', scope.institution)
    .where(within(scope.reach('network.read'), { published: sql`network.published` }))
  if (kind) rows = rows.where('network.kind', '=', kind)
  if (published !== undefined) rows = rows.where('network.published', '=', published)
  if (joined) rows = rows.where(sql<boolean>`${ownRow(on)} is not null`)
  for (const word of (text ?? '').split(/\s+/).filter(Boolean))
    rows = rows.where(sql<boolean>`network.searchable like folded(${`%${inPattern(word)}%`})`)
  return rows
}

const orderOf = ({ sort, language }: Part, on: Day) => {
  switch (sort) {
    case 'name':
      return nameIn(language)
    case 'kind':
      return sql`network.kind`
    case 'founded':
      return sql`network.founded`
    case 'members':
      return memberCount(on)
    case 'since':
      return sql`${ownRow(on)} ->> 'since'`
    case 'changed':
      return sql`network.changed_at`
  }
}

const nameIn = (language: Language) =>
  sql`coalesce(nullif(network.name ->> ${sql.lit(language)}, ''), network.name ->> 'en') collate "und-x-icu"`

export function listedNetworks(scope: Scope, wanted: NetworksWanted, part: Part): Promise<ListedNetwork[]> {
  const direction = sql.raw(part.direction === 'down' ? 'desc nulls last' : 'asc nulls last')
  return wantedRows(scope, wanted)
    .select(headColumns)
    .select([
      sql<OwnMembership | null>`${ownRow(wanted.on)}`.as('ours'),
      memberCount(wanted.on).as('members'),
      'network.changed_at as changedAt',
    ])
    .orderBy(sql`${orderOf(part, wanted.on)} ${direction}`)
    .orderBy(nameIn(part.language))
    .orderBy('network.id')
    .limit(part.limit)
    .offset(part.offset)
    .execute()
}

export const countNetworks = async (scope: Scope, wanted: NetworksWanted): Promise<number> =>
  (await wantedRows(scope, wanted).select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()).n

/** A membership with its network and who it is. */
export type ListedMembership = OwnMembership & {
  id: string
  ours: boolean
  network: { id: string; key: string; kind: NetworkKind; name: Localised }
  organisation: { id: string; name: string; names: Partial<Localised>; country: string; city: string | null }
}

export type MembershipsWanted = {
  on: Day
  organisation?: string | undefined
  country?: string | undefined
  ours?: boolean | undefined
}

/** Who is in which network on a day, of the networks that the actor reaches. */
export function listedMemberships(scope: Scope, wanted: MembershipsWanted): Promise<ListedMembership[]> {
  let rows = tables<Tables>(scope)
    .selectFrom('network_membership as membership')
    .innerJoin('network', 'network.id', 'membership.network')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation')
    .where('membership.institution', '=', scope.institution)
    .where(within(scope.reach('network.read'), { published: sql`network.published` }))
    .where(held(wanted.on))
  if (wanted.organisation) rows = rows.where('membership.organisation', '=', wanted.organisation)
  if (wanted.country) rows = rows.where('organisation.country', '=', wanted.country)
  if (wanted.ours !== undefined) rows = rows.where('membership.ours', '=', wanted.ours)
  return rows
    .select([
      'membership.id',
      'membership.role',
      'membership.ours',
      'membership.since',
      'membership.until',
      'membership.attested',
      sql<
        ListedMembership['network']
      >`jsonb_build_object('id', network.id, 'key', network.key, 'kind', network.kind, 'name', network.name)`.as(
        'network',
      ),
      sql<
        ListedMembership['organisation']
      >`jsonb_build_object('id', organisation.id, 'name', organisation.name, 'names', organisation.names, 'country', organisation.country, 'city', organisation.city)`.as(
        'organisation',
      ),
    ])
    .orderBy(sql`network.name ->> 'en' collate "und-x-icu"`)
    .orderBy(sql`organisation.name collate "und-x-icu"`)
    .orderBy('membership.id')
    .execute()
}
