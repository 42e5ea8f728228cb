import { sql } from 'kysely'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Component, NewComponent } from './component.ts'

type Row = Record<string, unknown>
const open = (scope: Scope) => tables<{ learning_agreement_component: Row }>(scope)

const shown = sql`component as id, list, status, reason_code as "reasonCode", reason_text as "reasonText", instance, frozen,
  los_id as "losId", los_code as "losCode", loi_id as "loiId", title, academic_year as "academicYear", term, terms,
  trim_scale(credits)::text as credits, language, field, recognition_conditions as "recognitionConditions",
  short_description as "shortDescription"`

const inOrder = sql`array_position(array['studied', 'recognised', 'virtual', 'blended', 'doctoral'], list)`

export type Versioned = Component & { version: number }

/** Of all versions, so that they can be laid beside each other; in the order of their tables. */
export async function componentsOf(scope: Scope, agreement: string): Promise<Versioned[]> {
  const { rows } = await sql<Versioned>`select ${shown}, version from learning_agreement_component
    where institution = ${scope.institution} and agreement = ${agreement} order by version, ${inOrder}, position, component`.execute(
    open(scope),
  )
  return rows
}

export type AgreedLine = Component & { agreement: string; first: boolean }

/** Of several learning agreements what all three have signed: the first version, and the changes of the newest signed one. */
export async function signedComponents(scope: Scope, agreements: readonly string[]): Promise<AgreedLine[]> {
  const { rows } = await sql<AgreedLine>`select ${shown}, c.agreement, c.version = l.first_version as first
    from learning_agreement_component c join learning_agreement l on l.institution = c.institution and l.id = c.agreement
    where c.institution = ${scope.institution} and c.agreement = any (${[...agreements]}::uuid[])
      and c.version in (l.first_version, l.agreed_version)
    order by c.agreement, c.version, c.list, c.position, c.component`.execute(open(scope))
  return rows
}

type Place = { agreement: string; version: number }

/** At the end of its table, in the order given. */
export async function insertComponents(
  scope: Scope,
  { agreement, version }: Place,
  components: readonly NewComponent[],
): Promise<void> {
  if (!components.length) return
  const values = components.map((component, index) => ({ ...component, index }))
  await sql`insert into learning_agreement_component (institution, agreement, version, component, list, position, status, reason_code,
      reason_text, instance, frozen, los_id, los_code, loi_id, title, academic_year, term, terms, credits, language, field,
      recognition_conditions, short_description)
    select ${scope.institution}, ${agreement}, ${version}, coalesce(c.id, gen_random_uuid()), c.list,
      c.index + coalesce((select max(position) + 1 from learning_agreement_component k where k.institution = ${scope.institution}
        and k.agreement = ${agreement} and k.version = ${version}), 0),
      c.status, c."reasonCode", c."reasonText", c.instance, nullif(c.frozen, 'null'::jsonb), c."losId", c."losCode", c."loiId", c.title,
      c."academicYear", c.term, c.terms, c.credits, c.language, c.field, c."recognitionConditions", c."shortDescription"
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as c (index integer, id uuid, list text, status text, "reasonCode" text,
      "reasonText" text, instance uuid, frozen jsonb, "losId" text, "losCode" text, "loiId" text, title jsonb, "academicYear" text,
      term integer, terms integer, credits numeric, language text, field text, "recognitionConditions" text,
      "shortDescription" text)`.execute(open(scope))
}

export const removeComponents = (scope: Scope, { agreement, version }: Place, ids: readonly string[]) =>
  open(scope)
    .deleteFrom('learning_agreement_component')
    .where('institution', '=', scope.institution)
    .where('agreement', '=', agreement)
    .where('version', '=', version)
    .where('component', 'in', [...ids])
    .execute()

/** Keeps its place in the table. */
export async function replaceComponent(
  scope: Scope,
  { agreement, version }: Place,
  component: Component,
): Promise<void> {
  const { id, instance, frozen, title, term, terms, credits, language, field } = component
  await open(scope)
    .updateTable('learning_agreement_component')
    .set({
      ...{ instance, term, terms, credits, language, field, status: component.status },
      frozen: frozen && JSON.stringify(frozen),
      title: JSON.stringify(title),
      los_code: component.losCode,
      reason_code: component.reasonCode,
      reason_text: component.reasonText,
      recognition_conditions: component.recognitionConditions,
      short_description: component.shortDescription,
    })
    .where('institution', '=', scope.institution)
    .where('agreement', '=', agreement)
    .where('version', '=', version)
    .where('component', '=', id)
    .execute()
}
