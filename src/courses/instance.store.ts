import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { CourseInstance, CourseState, Offer } from './course.ts'

const open = (scope: Scope) => tables<Record<string, Record<string, unknown>>>(scope)

/** Decimals leave the database as texts, without needless zeros. */
export const instanceColumns = sql`i.id, i.course, i.unit, i.state, i.academic_year as year, i.term, i.terms, i.section,
  trim_scale(i.credits)::text as credits, i.language, i.teachers, i.places, i.hours, i.programme, i.starts_on as "startsOn", i.ends_on as "endsOn",
  i.slots, i.approved_on as "approvedOn", i.resolution, i.published_at as "publishedAt", i.withdrawn_reason as "withdrawnReason",
  i.changed_at as "changedAt", i.revision`

async function read(scope: Scope, condition: RawBuilder<unknown>): Promise<CourseInstance[]> {
  const { rows } =
    await sql<CourseInstance>`select ${instanceColumns} from course_instance i where i.institution = ${scope.institution} and ${condition}`.execute(
      open(scope),
    )
  return rows
}

export const instancesOf = (scope: Scope, course: string): Promise<CourseInstance[]> =>
  read(scope, sql`i.course = ${course} order by i.academic_year desc, i.term, i.section`)

export async function lockInstance(scope: Scope, id: string): Promise<CourseInstance> {
  const [row] = await read(scope, sql`i.id = ${id} for update`)
  if (!row) throw new Refusal('course.not-found')
  return row
}

/** In one order, so that two bulk deeds wait for each other instead of failing. */
export const lockInstances = (scope: Scope, ids: readonly string[]): Promise<CourseInstance[]> =>
  read(scope, sql`i.id = any (${[...ids]}::uuid[]) order by i.id for update`)

export type CatalogueWish = { year: string; unit?: string | undefined; state: CourseState; most?: number | undefined }

/** What stands in a state in a year's catalogue, locked. */
export const lockCatalogue = (scope: Scope, { year, unit, state, most }: CatalogueWish): Promise<CourseInstance[]> =>
  read(
    scope,
    sql`i.academic_year = ${year} and i.state = ${state} ${unit ? sql`and i.unit = ${unit}` : sql``}
      order by i.id ${most ? sql`limit ${most}` : sql``} for update`,
  )

/** The instances of some courses in some years, locked: what a list may mean by them. */
export const lockInstancesOf = (
  scope: Scope,
  courses: readonly string[],
  years: readonly string[],
): Promise<CourseInstance[]> =>
  courses.length
    ? read(
        scope,
        sql`i.course = any (${[...courses]}::uuid[]) and i.academic_year = any (${[...years]}::text[]) order by i.id for update`,
      )
    : Promise.resolve([])

const offerTypes = sql`year text, term integer, terms integer, section text, credits numeric, language text, teachers jsonb, places integer,
  hours integer, programme text, "startsOn" date, "endsOn" date, slots jsonb`
const teachersGiven = sql`array(select jsonb_array_elements_text(given.teachers))`

/** Proposes instances in one statement; gives them in the order of their ids, with course and section to tell them apart. */
export async function insertInstances(
  scope: Scope,
  offers: readonly (Offer & { course: string })[],
): Promise<{ id: string; course: string; year: string; section: string }[]> {
  if (!offers.length) return []
  const { rows } = await sql<{ id: string; course: string; year: string; section: string }>`
    insert into course_instance (institution, course, academic_year, term, terms, section, credits, language, teachers, places, hours, programme,
      starts_on, ends_on, slots, changed_at, code, unit, title, level, field)
    select ${scope.institution}::uuid, c.id, given.year, given.term, given.terms, given.section, given.credits, given.language, ${teachersGiven},
      given.places, given.hours, given.programme, given."startsOn", given."endsOn", given.slots, ${scope.now}::timestamptz,
      c.code, c.unit, c.title, c.level, c.field
    from jsonb_to_recordset(${JSON.stringify(offers)}::jsonb) as given (course uuid, ${offerTypes})
    join course c on c.institution = ${scope.institution} and c.id = given.course
    on conflict (institution, course, academic_year, section) do nothing
    returning id, course, academic_year as year, section`.execute(open(scope))
  return rows
}

/** Rewrites what was decided of instances, in one statement. */
export async function saveOffers(scope: Scope, offers: readonly (Offer & { id: string })[]): Promise<void> {
  if (!offers.length) return
  await sql`update course_instance i set term = given.term, terms = given.terms, section = given.section, credits = given.credits,
      language = given.language, teachers = ${teachersGiven}, places = given.places, hours = given.hours, programme = given.programme,
      starts_on = given."startsOn", ends_on = given."endsOn", slots = given.slots, changed_at = ${scope.now}::timestamptz, revision = i.revision + 1
    from jsonb_to_recordset(${JSON.stringify(offers)}::jsonb) as given (id uuid, ${offerTypes})
    where i.institution = ${scope.institution} and i.id = given.id`.execute(open(scope))
}

export type Turn = {
  state: CourseState
  approved?: { on: string; resolution: string | null } | undefined
  published?: true | undefined
  withdrawn?: string | null | undefined
}

/** Moves instances to a state, with what the state needs. Two instances of one state and year never meet in another order. */
export async function turnInstances(scope: Scope, ids: readonly string[], turn: Turn): Promise<void> {
  if (!ids.length) return
  const { state, approved, published, withdrawn } = turn
  const more = [
    ...(approved ? [sql`approved_on = ${approved.on}, resolution = ${approved.resolution}`] : []),
    ...(published ? [sql`published_at = ${scope.now}`] : []),
    ...(withdrawn === undefined ? [] : [sql`withdrawn_reason = ${withdrawn}`]),
  ]
  const set = sql.join([sql`state = ${state}`, sql`changed_at = ${scope.now}`, sql`revision = revision + 1`, ...more])
  await sql`update course_instance set ${set} where institution = ${scope.institution} and id = any (${[...ids]}::uuid[])`.execute(
    open(scope),
  )
}

/** What of a year's catalogue the next one does not have yet, proposed for it as it was. Gives what was made. */
export async function copyInstances(
  scope: Scope,
  { from, to, units }: { from: string; to: string; units: readonly string[] | undefined },
): Promise<{ id: string; course: string; term: string }[]> {
  const narrowed = units ? sql`and i.unit = any (${[...units]}::uuid[])` : sql``
  const { rows } = await sql<{ id: string; course: string; term: string }>`
    insert into course_instance (institution, course, academic_year, term, terms, section, credits, language, teachers, places, hours, programme,
      slots, changed_at, code, unit, title, level, field)
    select i.institution, i.course, ${to}, i.term, i.terms, i.section, i.credits, i.language, i.teachers, i.places, i.hours, i.programme,
      -- Meetings on days of last year are not those of the next.
      coalesce((select jsonb_agg(s - 'firstOn' - 'lastOn') from jsonb_array_elements(i.slots) s where not s ? 'on'), '[]'),
      ${scope.now}::timestamptz, i.code, i.unit, i.title, i.level, i.field
    from course_instance i join unit u on u.id = i.unit and u.closed_on is null
    where i.institution = ${scope.institution} and i.academic_year = ${from} and i.state <> 'withdrawn' ${narrowed}
    order by i.id
    on conflict (institution, course, academic_year, section) do nothing
    returning id, course, term || '/' || terms as term`.execute(open(scope))
  return rows
}
