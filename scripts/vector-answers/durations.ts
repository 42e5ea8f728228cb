import { changeableUntil, noticeWorksFrom } from '../../src/agreements/agreement.rules.ts'
import { longGrant, shortGrant } from '../../src/grants/grant.rules.ts'
import type { Amounts } from '../../src/grants/rates.ts'
import { toDay } from '../../src/platform/calendar.ts'
import {
  type Counting,
  countedDays,
  cycleAllowance,
  eligibleLength,
  inMonths,
  netDays,
  type PlannedStay,
} from '../../src/reference/mobility-length.rules.ts'
import { type OfficialTime, officialUntil } from '../../src/reference/official-times.rules.ts'
import type { Rulebook } from '../../src/rulebook/index.ts'
import { askUntil, extensionRuleOf } from '../../src/stays/extensions/extension.rules.ts'
import type { Case, Document, Format, Kind } from './format.ts'

const expectedOf = ({ expected }: Case) => expected as Record<string, unknown>

const durations: Kind = one => {
  const [start, end] = [String(one.start), String(one.end)]
  const calculatedDays = countedDays(one.kind as Counting, start, end)
  const net = netDays(calculatedDays, Number(one.interruptionDays))
  const calendarDays = countedDays('short-term', start, end)
  return { expected: expectedOf(one), actual: { calculatedDays, netDays: net, ...inMonths(net), calendarDays } }
}

const eligibility: Kind = one => ({
  expected: expectedOf(one),
  actual: eligibleLength(one as unknown as PlannedStay),
})

const cycleCap: Kind = one => ({
  expected: expectedOf(one),
  actual: cycleAllowance(one.oneCycle === true, one.previousDaysInSameCycle as number[], Number(one.requestedDays)),
})

/** The file’s short names for what a grant is calculated from. */
type Given = {
  tab: string
  group: string
  days: number
  funded?: number
  train?: boolean
  fo?: boolean
  travel?: ['standard' | 'green', string]
  travelDays?: number
}

const grants: Kind = (one, document: Document) => {
  const { tab, group, days, funded, train, fo, travel, travelDays } = one.input as Given
  const rates = (document.rates as Record<string, Amounts>)[tab] as Amounts
  const [way, band] = travel ?? []
  const journey = way && band ? { way, band } : undefined
  const given = { days, group, journey, traineeship: train === true, fewerOpportunities: fo === true }
  const actual =
    one.kind === 'long'
      ? longGrant(rates, { ...given, ...(funded === undefined ? {} : { fundedDays: funded }) })
      : shortGrant(rates, { ...given, travelDays: travelDays ?? 0 })
  return { expected: expectedOf(one), actual }
}

/** A rulebook that says nothing: what the programme rules holds. */
const silent = { deadlines: [], records: [] } as unknown as Rulebook

/** From which day each of the programme’s times is counted. */
const startsOf = ['termStart', 'requestDate', 'resultsPublished', 'transcriptReceived', 'end']
const deadline = (one: Case): string => {
  const from = startsOf.map(name => one[name]).find(value => value !== undefined)
  if (one.rule === 'extension-request') return askUntil(extensionRuleOf(silent), String(one.plannedEnd))
  if (one.rule === 'iia-amendment') return changeableUntil(Number(String(one.academicYear).slice(0, 4)))
  if (one.rule === 'iia-termination-effect') return noticeWorksFrom(toDay(String(one.noticeDate)))
  return officialUntil(one.rule as OfficialTime, toDay(String(from)), one.weeks as number | undefined)
}
const deadlines: Kind = one => ({ expected: { expected: one.expected }, actual: { expected: deadline(one) } })

export const durationAnswers: Format = {
  kinds: { durations, eligibility, cycleCap, grants, deadlines },
  inputs: ['conventions', 'rates'],
}
