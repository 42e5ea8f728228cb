import { sql } from 'kysely'
import { columnOf } from '../platform/columns.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { AllAnswers, Answers, KeptStep, StepName } from './answers.ts'
import type { Application, Paper } from './application.ts'

type Row = Record<string, unknown>
type Tables = { application: Row; application_step: Row; application_paper: Row }
const open = (scope: Scope) => tables<Tables>(scope)

const shown = sql`a.id, a.nomination, a.account, a.state, a.remark, a.extended_until as "extendedUntil",
  a.extended_because as "extendedBecause", a.printed_document as "printedDocument", a.printed_of as "printedOf",
  a.printed_asked_at as "printedAskedAt", a.letter_document as "letterDocument", a.opened_at as "openedAt",
  a.submitted_at as "submittedAt", a.decided_at as "decidedAt", a.changed_at as "changedAt", a.revision,
  n.partner, n.units, n.given_names as "givenNames", n.family_name as "familyName", n.birth_date as "birthDate", n.nationality,
  n.email, n.language, n.academic_year as "academicYear", n.term, n.months::float8 as months`
const joined = sql`application a join nomination n on n.institution = a.institution and n.id = a.nomination`

export async function findApplication(scope: Scope, id: string): Promise<Application | undefined> {
  const { rows } = await sql<Application>`select ${shown} from ${joined}
    where a.institution = ${scope.institution} and a.id = ${id}`.execute(open(scope))
  return rows[0]
}

/** Holds the row until the command ends: whoever comes second waits and then sees what the first did. */
export async function lockApplication(scope: Scope, id: string): Promise<Application> {
  const { rows } = await sql<Application>`select ${shown} from ${joined}
    where a.institution = ${scope.institution} and a.id = ${id} for update of a`.execute(open(scope))
  if (!rows[0]) throw new Refusal('application.not-found')
  return rows[0]
}

export async function applicationFor(scope: Scope, nomination: string): Promise<Application | undefined> {
  const { rows } = await sql<Application>`select ${shown} from ${joined}
    where a.institution = ${scope.institution} and a.nomination = ${nomination}`.execute(open(scope))
  return rows[0]
}

/** Those of one person in this institution, the newest first. */
export async function applicationsOf(scope: Scope, account: string): Promise<Application[]> {
  const { rows } = await sql<Application>`select ${shown} from ${joined}
    where a.institution = ${scope.institution} and a.account = ${account} order by a.opened_at desc, a.id limit 20`.execute(
    open(scope),
  )
  return rows
}

/** Nothing where the nomination has its application already. */
export async function insertApplication(scope: Scope, nomination: string): Promise<string | undefined> {
  const kept = await open(scope)
    .insertInto('application')
    .values({ institution: scope.institution, nomination, opened_at: scope.now, changed_at: scope.now })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept?.id as string | undefined
}

type Change = Partial<
  Pick<
    Application,
    | 'account'
    | 'state'
    | 'remark'
    | 'extendedUntil'
    | 'extendedBecause'
    | 'printedDocument'
    | 'printedOf'
    | 'printedAskedAt'
    | 'letterDocument'
    | 'submittedAt'
    | 'decidedAt'
  >
> & { remindedFor?: Date; remindedDays?: number }

export const saveApplication = (scope: Scope, id: string, change: Change) =>
  open(scope)
    .updateTable('application')
    .set({
      ...Object.fromEntries(Object.entries(change).map(([name, value]) => [columnOf(name), value])),
      changed_at: scope.now,
      revision: sql`revision + 1`,
    })
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()

export const stepsOf = (scope: Scope, application: string): Promise<KeptStep[]> =>
  open(scope)
    .selectFrom('application_step')
    .select(['step', 'answers', 'revision', 'saved_at as savedAt'])
    .where('institution', '=', scope.institution)
    .where('application', '=', application)
    .execute() as unknown as Promise<KeptStep[]>

export const answersIn = (steps: readonly KeptStep[]): AllAnswers =>
  Object.fromEntries(steps.map(({ step, answers }) => [step, answers]))

/** What an application says, for slices that follow it. */
export const answersOf = async (scope: Scope, application: string): Promise<AllAnswers> =>
  answersIn(await stepsOf(scope, application))

type ToKeep = { application: string; step: StepName; answers: Answers }

/** Gives the revision that the step has from now on. The application's row is held by the caller. */
export async function keepStep(scope: Scope, { application, step, answers }: ToKeep): Promise<number> {
  const kept = await open(scope)
    .insertInto('application_step')
    .values({
      ...{ institution: scope.institution, application, step },
      ...{ answers: JSON.stringify(answers), saved_at: scope.now },
    })
    .onConflict(conflict =>
      conflict.columns(['institution', 'application', 'step']).doUpdateSet({
        answers: JSON.stringify(answers),
        saved_at: scope.now,
        revision: sql`application_step.revision + 1`,
      }),
    )
    .returning('revision')
    .executeTakeFirstOrThrow()
  return kept.revision as number
}

export const papersOf = (scope: Scope, application: string): Promise<Paper[]> =>
  open(scope)
    .selectFrom('application_paper')
    .select(['requirement', 'document', 'trace', 'answers_of as answersOf', 'finding', 'faults', 'note'])
    .select('given_at as givenAt')
    .where('institution', '=', scope.institution)
    .where('application', '=', application)
    .orderBy('requirement')
    .execute() as unknown as Promise<Paper[]>

type Given = Pick<Paper, 'requirement' | 'document' | 'trace' | 'answersOf'>

/** A newer paper takes the place of the one before, and nobody has looked at it yet. */
export async function keepPaper(scope: Scope, application: string, given: Given): Promise<void> {
  const row = { document: given.document, trace: given.trace, answers_of: given.answersOf, given_at: scope.now }
  await open(scope)
    .insertInto('application_paper')
    .values({ ...row, institution: scope.institution, application, requirement: given.requirement })
    .onConflict(conflict =>
      conflict
        .columns(['institution', 'application', 'requirement'])
        .doUpdateSet({ ...row, finding: null, faults: sql`'{}'`, note: null }),
    )
    .execute()
}

type Finding = Pick<Paper, 'requirement' | 'finding' | 'faults' | 'note'>

export async function keepFindings(scope: Scope, application: string, findings: readonly Finding[]): Promise<void> {
  if (!findings.length) return
  await sql`update application_paper p set finding = f.finding, note = f.note,
      faults = array(select jsonb_array_elements_text(f.faults))
    from jsonb_to_recordset(${JSON.stringify(findings)}::jsonb) as f (requirement text, finding text, note text, faults jsonb)
    where p.institution = ${scope.institution} and p.application = ${application} and p.requirement = f.requirement`.execute(
    open(scope),
  )
}
