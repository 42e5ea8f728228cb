import type { Match, Organisation } from '../../directory/index.ts'
import { type Around, plain, type Question, type RowProblem, type SheetRecord } from '../../imports/index.ts'
import { countryName } from '../../reference/index.ts'
import type { Agreement, AgreementType, Condition } from '../agreement.ts'
import { mayHaveParent } from '../frame.rules.ts'
import type { OwnPerson, OwnUnit } from './agreement-import.store.ts'

/** A coordinator who is left out, as the meaning of an address that nobody has. */
export const nobody = 'none'

export type Known = {
  us: string | null
  units: OwnUnit[]
  people: OwnPerson[]
  before: Map<string, Agreement>
  frames: Map<string, Agreement>
  conditions: Map<string, Condition[]>
  inFile: ReadonlyMap<string, 'fine' | 'wrong'>
  matches: Map<number, Match>
}

export const text = (value: unknown) => (value === undefined ? undefined : String(value))

export type Told = { problems: RowProblem[]; questions: Question[] }

export type Partner = { row: number; organisation: string; role: string | undefined; name: string }

const labelOf = ({ name, city, country, erasmusCode }: Organisation): string =>
  [name, [city, countryName(country, 'en')].filter(Boolean).join(', '), erasmusCode].filter(Boolean).join(' · ')

export function partnersIn(record: SheetRecord, known: Known, around: Around, told: Told): Partner[] {
  const partners = new Map<string, Partner>()
  for (const { row, values } of record.lines) {
    const { partner, erasmusCode, pic, country, partnerRole } = values
    const called = text(partner) ?? text(erasmusCode) ?? text(pic)
    if (called === undefined) {
      if (record.lines.length === 1 && !['partner', 'erasmusCode', 'pic'].some(field => record.wrong.has(field)))
        told.problems.push({ row, field: 'partner', code: 'partner-missing', grave: true })
      continue
    }
    const written = country && partner ? `${called} (${country})` : called
    const match = known.matches.get(row)
    const answer = around.meaning('organisation', written)?.value ?? null
    const organisation = match?.one?.id ?? (answer === 'new' ? null : answer)
    if (!match?.one && match?.near.length) {
      const choices = match.near.map(one => ({ value: one.id, label: labelOf(one) }))
      told.questions.push({ domain: 'organisation', field: 'partner', written, answer, choices })
    }
    if (organisation)
      partners.set(organisation, { row, organisation, role: text(partnerRole), name: match?.one?.name ?? called })
    else {
      const code = match?.near.length ? 'agreement-import.partner-unsure' : 'agreement-import.partner-unknown'
      told.problems.push({ row, field: 'partner', code, grave: true, value: written })
    }
  }
  return [...partners.values()]
}

export function unitsIn(record: SheetRecord, known: Known, around: Around, told: Told): string[] {
  const said = Array.isArray(record.values.units) ? record.values.units : []
  return said.flatMap(written => {
    const own = known.units.find(({ code, name }) =>
      [code, ...Object.values(name)].some(one => one && plain(one) === plain(written)),
    )
    if (own) return own.id
    const answer = around.meaning('unit', written)?.value ?? null
    const choices = [
      ...known.units.map(({ id, code, name }) => ({ value: id, label: `${name.en} (${code})` })),
      { value: nobody },
    ]
    told.questions.push({ domain: 'unit', field: 'units', written, answer, choices })
    if (!answer)
      told.problems.push({
        row: record.row,
        field: 'units',
        code: 'agreement-import.unit-unknown',
        grave: true,
        value: written,
      })
    return answer && answer !== nobody ? answer : []
  })
}

export function coordinatorIn(record: SheetRecord, known: Known, around: Around, told: Told): string | undefined {
  const email = text(record.values.coordinator)
  if (!email) return undefined
  const own = known.people.find(person => person.email === email)
  if (own) return own.id
  const answer = around.meaning('person', email)?.value ?? null
  const choices = [...known.people.slice(0, 300).map(({ id, name }) => ({ value: id, label: name })), { value: nobody }]
  told.questions.push({ domain: 'person', field: 'coordinator', written: email, answer, choices })
  if (!answer)
    told.problems.push({
      row: record.row,
      field: 'coordinator',
      code: 'agreement-import.person-unknown',
      grave: true,
      value: email,
    })
  return answer && answer !== nobody ? answer : undefined
}

export type Wrong = (field: string | null, code: string, row?: number, value?: string) => void

/** The framework that a row names: one of the office, or of the same list, where it is judged once it has been taken over. */
export function frameIn({ values }: SheetRecord, known: Known, wrong: Wrong): Agreement | undefined {
  const code = text(values.parent)
  if (!code) return undefined
  const frame = known.frames.get(code)
  if (!frame) {
    const standing = known.inFile.get(code)
    if (standing === 'wrong') wrong('parent', 'agreement-import.framework-has-problems', undefined, code)
    else if (!standing) wrong('parent', 'agreement-import.framework-unknown', undefined, code)
    return undefined
  }
  if (!mayHaveParent(values.type as AgreementType))
    wrong('parent', 'agreement-import.no-framework-possible', undefined, code)
  else if (frame.type !== 'framework-agreement' && frame.type !== 'strategic-partnership')
    wrong('parent', 'agreement-import.parent-is-no-framework', undefined, code)
  else if (frame.expiresOn && values.endsOn && String(values.endsOn) > frame.expiresOn)
    wrong('endsOn', 'agreement-import.outlasts-framework', undefined, text(values.endsOn))
  return frame
}
