import { type PlacesLeft, placesLeft, type Stay, takenPlaces } from '../../agreements/index.ts'
import { parseInput } from '../../platform/input.ts'
import { query } from '../../platform/query.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { type Rulebook, rulebookIn } from '../../rulebook/index.ts'
import { judge } from '../judge-nomination.ts'
import { nominateShape } from '../nominate-student.ts'
import { sameStudents, waitingOn } from '../nomination.store.ts'
import { nomineeShape, proposalShape } from '../nomination.ts'
import type { Answers } from './row-answers.rules.ts'
import { openSheets, rowsOf, type SheetRow, sheetOr404 } from './sheet.store.ts'

export type CheckedRow = SheetRow & { refusal: Refusal | undefined }

type Around = {
  partner: string
  rulebook: Rulebook
  conditions: Map<string, PlacesLeft>
  stays: Map<string, Stay[]>
  known: Set<number>
}

/** A sheet as it would go now: of each row, whether it can be sent, and why not. Nothing is changed. */
export const showSheet = query('show-sheet', async (scope, id: string) => {
  const sheet = await sheetOr404(scope, id)
  if (!scope.may('nomination.receive', { partners: [sheet.partner], units: [] }))
    throw new Refusal('nomination-sheet.not-found')
  scope.must('nomination.receive', { partners: [sheet.partner], units: [] })
  const rows = await rowsOf(scope, id)
  const around = await aroundOf(scope, sheet.partner, rows)
  return { sheet, rows: rows.map(row => ({ ...row, refusal: row.state === 'open' ? check(around, row) : undefined })) }
})

export const listOpenSheets = query('list-open-sheets', async (scope, partner: string) => {
  scope.must('nomination.receive', { partners: [partner], units: [] })
  return openSheets(scope, partner)
})

async function aroundOf(scope: Scope, partner: string, rows: readonly SheetRow[]): Promise<Around> {
  const rulebook = await rulebookIn(scope)
  const years = [...new Set(rows.map(({ answers }) => answers.academicYear ?? ''))].filter(year =>
    /^\d{4}\/\d{4}$/.test(year),
  )
  const conditions = new Map<string, PlacesLeft>()
  const stays = new Map<string, Stay[]>()
  for (const year of years.slice(0, 4)) {
    const offered = await placesLeft(scope, { year, direction: 'incoming', organisations: [partner] })
    const ids = offered.map(({ id }) => id)
    for (const place of offered) conditions.set(place.id, place)
    for (const stay of [...(await takenPlaces(scope, ids, year)), ...(await waitingOn(scope, ids, year))])
      stays.set(`${stay.condition} ${year}`, [...(stays.get(`${stay.condition} ${year}`) ?? []), stay])
  }
  const known = await sameStudents(scope, partner, rows)
  return { partner, rulebook, conditions, stays, known }
}

/** Judges a row by what stands already and by the rows before it, which would be sent first. */
function check(around: Around, { row, answers }: SheetRow): Refusal | undefined {
  try {
    const input = parseInput(nominateShape, { ...answers, partner: around.partner })
    const nominee = nomineeShape.parse(input)
    const proposal = proposalShape.parse(input)
    const key = `${proposal.condition} ${proposal.academicYear}`
    const stays = around.stays.get(key) ?? []
    const condition = around.conditions.get(proposal.condition)
    judge(
      { rulebook: around.rulebook, condition, stays, nominatedAlready: around.known.has(row) },
      { partner: around.partner, nominee, proposal, askLate: input.askLate },
    )
    around.stays.set(key, [...stays, { term: proposal.term, months: proposal.months }])
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

export type { Answers }
