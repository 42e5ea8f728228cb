import type { Caller } from '../../src/platform/scope.ts'
import {
  isRecordKind,
  openAcademicYear,
  type RecordInput,
  stateDeadline,
  stateRecord,
} from '../../src/rulebook/index.ts'
import { officerOf } from './accounts.ts'
import { records } from './content/index.ts'
import {
  type Deadline,
  type Label,
  type OfficeKey,
  offices,
  type SeedRecord,
  type SignatoryRule,
} from './content/types.ts'
import type { Trial } from './trial.ts'

/** What the five offices enforce and publish: academic years and every record that the rulebook keeps. */
export async function seedRulebook(trial: Trial): Promise<void> {
  for (const office of offices) await seedYears(trial, office)
  for (const [position, record] of records.entries())
    if ('office' in record && isRule(record))
      await stateSeeded(trial.as(officerOf[record.office], record.office), record, position)
}

const isRule = ({ kind }: SeedRecord): boolean => kind === 'signatory-rule' || isRecordKind(kind)

/** One record of the pages, as the rulebook of its office keeps it. */
export async function stateSeeded(by: Caller, record: SeedRecord, position: number): Promise<void> {
  if (record.kind === 'deadline') await seedDeadline(by, record, position)
  // Who alone signs is enforced by mandates and procedures; the sentence that says so is the office's own.
  else if (record.kind === 'signatory-rule') await seedStatement(by, record, position)
  else
    await stateRecord(by, {
      kind: record.kind,
      key: record.key,
      label: labelOf(record),
      content: contentOf(record),
      origin: record.origin,
      position,
    } as unknown as RecordInput)
}

/** First and last day of the two semesters, as months and days: examples, each office corrects its own. */
const semesters = {
  pavia: ['09-29', '01-31', '02-23', '07-31'],
  milano: ['09-15', '02-14', '02-16', '07-31'],
  bergamo: ['09-21', '01-31', '02-15', '07-31'],
  montpellier: ['09-07', '01-20', '01-21', '06-30'],
  ec2u: ['09-15', '01-31', '02-01', '07-31'],
} as const satisfies Record<OfficeKey, readonly string[]>

const semesterNames = {
  winter: { en: 'First semester (winter)', it: 'Primo semestre', fr: 'Premier semestre' },
  spring: { en: 'Second semester (spring)', it: 'Secondo semestre', fr: 'Second semestre' },
}

/** From five years ago to the next one. Terms are given once; each further year takes them over on the same days. */
async function seedYears(trial: Trial, office: OfficeKey): Promise<void> {
  const [winterFrom, winterTo, springFrom, springTo] = semesters[office]
  for (const count of [-5, -4, -3, -2, -1, 0, 1]) {
    const year = trial.year(count)
    const [first, second] = year.split('/')
    const winter = { startOn: `${first}-${winterFrom}`, endOn: `${second}-${winterTo}` }
    const spring = { startOn: `${second}-${springFrom}`, endOn: `${second}-${springTo}` }
    await openAcademicYear(trial.as(officerOf[office], office), {
      year,
      startOn: `${first}-09-01`,
      endOn: `${second}-08-31`,
      ...(count === -5 && {
        terms: [
          { number: 1, total: 2, term: 'winter', name: semesterNames.winter, ...winter },
          { number: 2, total: 2, term: 'spring', name: semesterNames.spring, ...spring },
        ],
      }),
    })
  }
}

const pad = (value: number) => String(value).padStart(2, '0')

async function seedDeadline(by: Caller, deadline: Deadline, position: number): Promise<void> {
  const { key, origin, label, month, day, yearOffset, time } = deadline
  const { direction, subject, terms, owedBy, timeStated, statedFor } = deadline
  await stateDeadline(by, {
    key,
    label,
    origin: origin.from === 'page' ? { ...origin, lines: [...origin.lines] } : origin,
    position,
    content: { direction, subject, terms: [...terms], owedBy, timeStated, ...(statedFor && { statedFor }) },
    days: [{ monthDay: `${pad(month)}-${pad(day)}`, yearOffset, time }],
  })
}

const seedStatement = (by: Caller, { key, origin, label }: SignatoryRule, position: number) =>
  stateRecord(by, {
    kind: 'statement',
    key,
    label,
    content: {},
    origin: origin.from === 'page' ? { ...origin, lines: [...origin.lines] } : origin,
    position,
  })

/** What a record is called or says, whichever of its fields holds it; a list says nothing by itself. */
function labelOf(record: SeedRecord): Label | null {
  if ('label' in record) return record.label
  if (record.kind === 'figure') return record.noun
  return 'name' in record && typeof record.name === 'object' ? record.name : null
}

const kept = new Set(['kind', 'key', 'office', 'origin', 'label', 'noun', 'name'])

/** The fields that only its kind has. */
export const contentOf = (record: SeedRecord): object =>
  Object.fromEntries(Object.entries(record).filter(([field]) => !kept.has(field)))
