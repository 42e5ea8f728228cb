import { todayOf } from '../../institutions/index.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Import, Outcome } from '../import.ts'
import { type Around, type ImportKind, kindCalled, type Prepared, type RowProblem } from '../kinds/import-kind.ts'
import { meaningsOf } from './meaning.store.ts'
import { joinRows, type RawRow, type ReadRow, readRow } from './row.rules.ts'
import { type KeptRow, standingOf, type Verdict } from './row.store.ts'

export type Judgement = { verdicts: Verdict[]; prepared: Prepared[]; around: Around }
type About = Pick<Import, 'id' | 'kind' | 'fileName' | 'mapping'>

export async function aroundOf(scope: Scope, about: About, kind: ImportKind): Promise<Around> {
  return {
    import: about.id,
    fileName: about.fileName,
    today: await todayOf(scope),
    meaning: await meaningsOf(scope, kind.domains, (await kind.ownNames?.(scope)) ?? []),
    inFile: keys => standingOf(scope, about.id, keys),
  }
}

function grouped(rows: readonly KeptRow[]): Map<string, KeptRow[]> {
  const groups = new Map<string, KeptRow[]>()
  for (const row of rows) groups.set(row.key, [...(groups.get(row.key) ?? []), row])
  return groups
}

/** Says of some whole records what they would change now, and what is wrong with them; changes nothing. */
export async function judge(scope: Scope, about: About, rows: readonly KeptRow[]): Promise<Judgement> {
  const kind = kindCalled(about.kind)
  const around = await aroundOf(scope, about, kind)
  const joined = [...grouped(rows)].map(([key, own]) => {
    const read = own.map(row => readRow(kind.fields, about.mapping ?? {}, row, around.meaning))
    return { read, ...joinRows(kind.fields, key, read) }
  })
  const answers = await kind.prepare(
    scope,
    joined.map(({ record }) => record),
    around,
  )
  const all = joined.map((one, at) => verdictOf(one, answers[at]))
  return { verdicts: all.flatMap(one => one.verdicts), prepared: all.flatMap(one => one.prepared), around }
}

type Joined = { read: ReadRow[]; problems: RowProblem[] }

function verdictOf({ read, problems }: Joined, answer: Prepared | undefined) {
  if (!answer) throw new Error('the kind of import has left out a record')
  const all = [...problems, ...answer.problems]
  const grave = all.find(problem => problem.grave)
  const outcome: Outcome = grave ? 'problem' : answer.outcome
  const verdicts = read.map(({ row, questions }, at): Verdict => {
    const own = all.filter(problem => problem.row === row)
    const elsewhere = grave && !own.some(problem => problem.grave)
    return {
      row,
      outcome,
      problems: elsewhere
        ? [...own, { row, field: null, code: 'import.problem-in-row', facts: { row: grave.row }, grave: true }]
        : own,
      questions: at === 0 ? [...questions, ...answer.questions] : questions,
      changes: at === 0 ? answer.changes : {},
      subject: answer.subject,
    }
  })
  return { verdicts, prepared: grave ? [] : [answer] }
}

/** A row that names no record: what is wrong with its cells, and what it must say. */
export function judgeKeyless(kind: ImportKind, about: About, row: RawRow, meaning: Around['meaning']): Verdict {
  const read = readRow(kind.fields, about.mapping ?? {}, row, meaning)
  const told = read.wrong.some(field => kind.keyFields.includes(field))
  const missing: RowProblem = {
    row: row.row,
    field: null,
    grave: true,
    code: 'import.key-missing',
    facts: { fields: kind.keyFields.join(' ') },
  }
  const own = read.problems.filter(({ field, code }) => code !== 'missing' || !kind.keyFields.includes(field ?? ''))
  return {
    row: row.row,
    outcome: 'problem',
    problems: told ? read.problems : [...own, missing],
    questions: read.questions,
    changes: {},
    subject: null,
  }
}
