import { todayOf } from '../../institutions/index.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Import, Outcome } from '../import.ts'
import {
  type Around,
  type ImportKind,
  kindCalled,
  type Prepared,
  type RowProblem,
  type SheetRecord,
} from '../kinds/import-kind.ts'
import { keptHere, keptNote, without } from './kept-here.rules.ts'
import { meaningsOf } from './meaning.store.ts'
import { joinRows, type RawRow, type ReadRow, readRow } from './row.rules.ts'
import { type KeptRow, standingOf, type Verdict } from './row.store.ts'
import { saidBefore } from './said.store.ts'

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
    return { read, taken: own.flatMap(({ taken }) => taken), ...joinRows(kind.fields, key, read) }
  })
  const answers = await prepared(scope, kind, joined, around)
  const all = joined.map((one, at) => verdictOf(one, answers[at]))
  return { verdicts: all.flatMap(one => one.verdicts), prepared: all.flatMap(one => one.prepared), around }
}

type Told = { record: SheetRecord; taken: string[] }

/** Asks the kind what the records would change; what was changed here since a list brought it stays, unless the list shall win. */
async function prepared(scope: Scope, kind: ImportKind, told: readonly Told[], around: Around): Promise<Prepared[]> {
  const records = told.map(({ record }) => record)
  const first = await kind.prepare(scope, records, around)
  const changed = first.filter(({ outcome, subject }) => outcome === 'changed' && subject)
  const before = await saidBefore(
    scope,
    kind.name,
    changed.flatMap(({ subject }) => subject ?? []),
  )
  const kept = first.map(({ changes, outcome, subject }, at) =>
    outcome === 'changed' && subject ? keptHere(changes, before.get(subject), told[at]?.taken ?? []) : [],
  )
  const again = records.flatMap((record, at) => (kept[at]?.length ? [(kind.without ?? without)(record, kept[at])] : []))
  if (!again.length) return first
  const left = await kind.prepare(scope, again, around)
  let next = 0
  return first.map((answer, at) => {
    const second = kept[at]?.length ? left[next++] : undefined
    if (!second) return answer
    const on = before.get(answer.subject ?? '')?.changedOn ?? null
    const notes = (kept[at] ?? []).map(change => keptNote(answer, { change, changes: answer.changes, on }))
    return { ...second, problems: [...second.problems, ...notes] }
  })
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
