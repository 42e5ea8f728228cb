import { matchOrganisations } from '../../directory/index.ts'
import type { Around, Prepared, SheetRecord } from '../../imports/index.ts'

import { parseInput } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { ourselves } from '../agreement.store.ts'
import type { Agreement, AgreementType } from '../agreement.ts'
import { type ConditionInput, type ContentInput, proposalShape } from '../agreement-input.ts'
import { conditionProblems, contentProblems } from '../content.rules.ts'
import { say } from '../words/index.ts'
import { agreementsCoded, conditionsAt, framesCoded, ownPeople, ownUnits } from './agreement-import.store.ts'
import { type Checked, changesOf, saidIn } from './changes.ts'
import { conditionsIn, type SaidCondition } from './condition-row.rules.ts'
import { type Standing, standingOf } from './standing.rules.ts'
import {
  coordinatorIn,
  frameIn,
  type Known,
  type Partner,
  partnersIn,
  type Told,
  text,
  unitsIn,
  type Wrong,
} from './who-is-meant.ts'

export type AgreementChange = {
  before: Agreement | undefined
  type: AgreementType
  code: string
  parent: string | null
  content: ContentInput
  conditions: ConditionInput[]
  saidConditions: boolean
  /** Our role and those of the partners, where the list says them. */
  ourRole: string | undefined
  roles: ReadonlyMap<string, string>
  standing: Standing
  signedOn: string | undefined
  published: boolean | undefined
}

/** What the records of a list of agreements would change now. */
export async function prepareAgreements(
  scope: Scope,
  records: readonly SheetRecord[],
  around: Around,
): Promise<Prepared<AgreementChange>[]> {
  const parents = records.flatMap(({ values }) => text(values.parent) ?? [])
  const lines = records.flatMap(record => record.lines.map(line => line))
  const matches = await matchOrganisations(
    scope,
    lines.map(({ values: { erasmusCode, pic, partner, country } }) => ({
      erasmusCode: text(erasmusCode),
      pic: text(pic),
      name: text(partner),
      country: text(country),
    })),
  )
  const before = await agreementsCoded(
    scope,
    records.map(({ key }) => key),
  )
  const known: Known = {
    us: (await ourselves(scope)).organisation,
    units: await ownUnits(scope),
    people: await ownPeople(scope),
    before,
    frames: await framesCoded(scope, parents),
    conditions: await conditionsAt(
      scope,
      [...before.values()].map(({ id }) => id),
    ),
    inFile: await around.inFile(parents),
    matches: new Map(lines.map(({ row }, at) => [row, matches[at] ?? { one: null, near: [] }])),
  }
  return records.map(record => prepareOne(record, known, around))
}

function prepareOne(record: SheetRecord, known: Known, around: Around): Prepared<AgreementChange> {
  const told: Told = { problems: [], questions: [] }
  const { row, key } = record
  const wrong = (field: string | null, code: string, at = row, value?: string) =>
    told.problems.push({ row: at, field, code, grave: true, value })
  const before = known.before.get(key)
  const partners = partnersIn(record, known, around, told)
  const units = unitsIn(record, known, around, told)
  const coordinator = coordinatorIn(record, known, around, told)
  const frame = frameIn(record, known, wrong)
  const conditions = conditionsIn(record, new Map(partners.map(({ row: at, organisation }) => [at, organisation])))
  const content = contentOf(record, { partners, units, coordinator, conditions, before, parent: frame?.id ?? null })
  const checked = check(record, content, known.us, wrong, conditions)
  const standing = standingOf(datesOf(record, before), around.today, frame?.expiresOn ?? null)
  if ('problem' in standing && !record.wrong.has(standing.field)) wrong(standing.field, standing.problem)
  if (before) mayUpdate(before, record, wrong, 'standing' in standing ? standing.standing : undefined)
  const kept = before ? (known.conditions.get(before.id) ?? []) : []
  const now = 'standing' in standing ? standing.standing : undefined
  const whole = checked && now ? { before, kept, checked, now, conditions } : undefined
  const said = whole ? saidIn(record, whole) : {}
  const changes = whole ? changesOf(said, whole) : {}
  return {
    key,
    row,
    outcome: !before ? 'new' : Object.keys(changes).length ? 'changed' : 'unchanged',
    subject: before?.id ?? null,
    problems: told.problems,
    questions: told.questions,
    changes,
    said,
    change: {
      before,
      type: (text(record.values.type) ?? 'memorandum') as AgreementType,
      code: key,
      parent: frame?.id ?? null,
      content: checked?.content ?? ({} as ContentInput),
      conditions: checked?.conditions ?? [],
      saidConditions: conditions.length > 0,
      ourRole: text(record.values.ourRole),
      roles: new Map(partners.flatMap(({ organisation, role }) => (role ? [[organisation, role] as const] : []))),
      standing: now as Standing,
      signedOn: text(record.values.signedOn),
      published: record.values.published as boolean | undefined,
    },
  }
}

type Parts = {
  partners: Partner[]
  units: string[]
  coordinator: string | undefined
  conditions: SaidCondition[]
  before: Agreement | undefined
  parent: string | null
}

/** The whole content as a form would send it: what the list says, and where it says nothing, what the office has. */
function contentOf({ values, key }: SheetRecord, { partners, units, coordinator, conditions, before, parent }: Parts) {
  const said = (field: string, own: unknown) => values[field] ?? own ?? undefined
  const type = values.type as AgreementType
  const typeName = type ? say('en')(`types.${type}`) : ''
  const title = text(values.title) ?? before?.title.en ?? `${typeName} – ${partners.map(({ name }) => name).join(', ')}`
  return {
    type,
    code: key,
    parent: parent ?? before?.parent ?? undefined,
    title: { ...before?.title, en: title.slice(0, 300) },
    framework: said('framework', before?.framework),
    ourRole: said('ourRole', 'party'),
    parties: partners.map(({ organisation, role }) => ({ organisation, ...(role ? { role } : {}) })),
    units: units.length ? units : (before?.units ?? []),
    coordinator: coordinator ?? before?.coordinator ?? undefined,
    languages: said('languages', before?.languages),
    startsOn: said('startsOn', before?.startsOn),
    endsOn: said('endsOn', before?.endsOn),
    durationMonths: said('durationMonths', before?.durationMonths),
    renewal: said('renewal', before?.renewal ?? 'none'),
    renewalMonths: said('renewalMonths', before?.renewalMonths),
    noticeDays: said('noticeDays', before?.noticeDays),
    notes: said('notes', before?.notes),
    conditions: conditions.map(({ row: _, ...condition }) => condition),
  }
}

const columnOf: Record<string, string> = {
  parties: 'partner',
  partner: 'partner',
  title: 'title',
  subjects: 'field',
  languages: 'language',
  eqfLevels: 'levels',
  persons: 'personsOut',
  months: 'monthsOut',
  per: 'kind',
}

/** The checks of the form: the same shape and the same rules, with what is wrong told at its row and column. */
function check(
  record: SheetRecord,
  given: ReturnType<typeof contentOf>,
  us: string | null,
  wrong: Wrong,
  said: SaidCondition[],
): Checked | undefined {
  const tell = (path: string, code: string) => {
    const [first = '', number, inner] = path.split('.')
    if (first === 'conditions') wrong(columnOf[inner ?? ''] ?? inner ?? null, code, said[Number(number)]?.row)
    else if (!record.wrong.has(columnOf[first] ?? first)) wrong(columnOf[first] ?? first, code)
  }
  if (record.wrong.has('type') || !given.type) return undefined
  try {
    const {
      type,
      code: _,
      parent,
      conditions,
      activities: __,
      contacts: ___,
      ...content
    } = parseInput(proposalShape, given)
    const parentSaid = parent ?? (record.values.parent ? 'in-file' : null)
    const own = given.parties.length ? contentProblems({ ...content, type, parent: parentSaid }, us) : {}
    const problems = { ...own, ...conditionProblems(type, conditions) }
    for (const [path, { code }] of Object.entries(problems)) tell(path, code)
    return { content, conditions }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    for (const [path, { code }] of Object.entries(error.problems)) tell(path, code)
    return undefined
  }
}

function datesOf({ values }: SheetRecord, before: Agreement | undefined) {
  const number = (field: string, own: number | null | undefined) =>
    (values[field] as number | undefined) ?? own ?? undefined
  const day = (field: string, own: string | null | undefined) => text(values[field]) ?? own ?? undefined
  return {
    signedOn: text(values.signedOn) ?? before?.inForceSince ?? undefined,
    startsOn: day('startsOn', before?.startsOn),
    endsOn: day('endsOn', before?.endsOn),
    endedOn: day('endedOn', before?.state === 'terminated' ? before.endedOn : undefined),
    endReason: text(values.endReason) ?? before?.endReason ?? undefined,
    durationMonths: number('durationMonths', before?.durationMonths),
    renewal: (text(values.renewal) ?? before?.renewal ?? 'none') as Agreement['renewal'],
    renewalMonths: number('renewalMonths', before?.renewalMonths),
    noticeDays: number('noticeDays', before?.noticeDays),
  }
}

const fromPaper: Agreement['state'][] = ['signed', 'in-force', 'expired', 'terminated']

/** Only what came from paper and went through no procedure here is brought up to date by a list. */
function mayUpdate(before: Agreement, { values }: SheetRecord, wrong: Wrong, now: Standing | undefined): void {
  if (before.origin !== 'imported') wrong('code', 'agreement-import.made-here')
  else if (before.round > 0 || !fromPaper.includes(before.state)) wrong('code', 'agreement-import.went-on-here')
  else if (values.type !== undefined && values.type !== before.type) wrong('type', 'agreement-import.other-type')
  // The database lets nothing come into force without a signature given here.
  else if (now && !fromPaper.slice(2).includes(now.state) && fromPaper.slice(2).includes(before.state))
    wrong('endsOn', 'agreement-import.has-ended')
}
