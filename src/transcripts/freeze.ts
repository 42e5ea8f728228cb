import { organisationRecord } from '../directory/index.ts'
import { allOf, type GradingScale, gradingIn, inPercent, passingOf, tableFor } from '../grading/index.ts'
import { ownInstitution } from '../institutions/index.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import type { Localised } from '../platform/words.ts'
import type { Rulebook } from '../rulebook/index.ts'
import { stayFor } from '../stays/index.ts'
import type { IssuedLine, IssuedTable, Named, TranscriptContent } from './content.ts'
import { creditsOf, type Line } from './listed.rules.ts'
import type { Standing } from './programme.ts'
import type { Transcript } from './transcript.ts'

type ToFreeze = { transcript: Transcript; standing: Standing; number: number; correction: string | null }

/** All that the transcript says at this moment, so that it says the same for ever. */
export async function freeze(scope: Scope, given: ToFreeze): Promise<TranscriptContent> {
  const { transcript, standing, number, correction } = given
  const { omobilityId, academicYear, term, givenNames, familyName, birthDate, esi, nationality, gender, eqfLevel } =
    transcript
  const grading = await gradingIn(scope)
  const scale = grading.scales.find(({ own }) => own)
  if (!scale) throw new Refusal('transcript.no-scale')
  const lines = standing.lines.map(line => issuedLine(standing.rulebook, line))
  return {
    ...{ omobilityId, number, correction, academicYear, term },
    issuer: await ourselves(scope),
    home: await named(scope, transcript.partner),
    learner: { givenNames, familyName, birthDate, esi, nationality, gender },
    stay: await daysHere(scope, transcript.nomination),
    level: eqfLevel,
    scale: scaleIn(scale),
    lines,
    credits: creditsOf(standing.lines),
    tables: tablesFor(grading, { lines, cycle: eqfLevel, year: academicYear }),
  }
}

const scaleIn = ({ name, passing, failing, ungraded }: GradingScale) => ({
  ...{ name, failing, ungraded },
  passing: passing.map(({ label }) => label),
})

const texts = (name: string, names: { [language: string]: string | undefined }): Localised => {
  const { it, fr } = names
  return { en: names.en || name, ...(it ? { it } : {}), ...(fr ? { fr } : {}) }
}

async function named(scope: Scope, organisation: string): Promise<Named> {
  const found = await organisationRecord(scope, organisation)
  if (!found) throw new Refusal('transcript.not-found')
  const { name, names, country, schac, erasmusCode, pic, website } = found
  return { name: texts(name, names), country, schac, erasmusCode, pic, website, local: organisation }
}

/** The institution as it calls itself, with the codes under which the directory knows it. */
async function ourselves(scope: Scope): Promise<Named> {
  const { name, slug, organisation } = await ownInstitution(scope)
  const none = { country: null, schac: null, erasmusCode: null, pic: null, website: null }
  return { ...(organisation ? await named(scope, organisation) : none), name, local: slug }
}

function issuedLine(rulebook: Rulebook, line: Line): IssuedLine {
  const { outcome, ...rest } = line
  if (outcome === 'pending') throw new Refusal('transcript.incomplete', { count: 1 })
  return { ...rest, outcome, period: periodOf(rulebook, line) }
}

/** The term as the rulebook names it, with its days. */
function periodOf({ years }: Rulebook, { academicYear, term, terms }: Line): IssuedLine['period'] {
  const year = years.find(one => one.year === academicYear)
  if (!year || term === null || terms === null) return null
  const found = year.terms.find(({ number, total }) => number === term && total === terms)
  if (found) return { name: found.name, from: found.startOn, to: found.endOn }
  return terms === 1 ? { name: { en: year.year }, from: year.startOn, to: year.endOn } : null
}

type Grading = Awaited<ReturnType<typeof gradingIn>>

/** A table for each field of study that occurs, of the student’s cycle (EWP TOR-9). */
function tablesFor(
  { tables, scales }: Grading,
  { lines, cycle, year }: { lines: readonly IssuedLine[]; cycle: number; year: string },
): IssuedTable[] {
  const fields = [...new Set(lines.flatMap(({ field }) => field ?? []))].sort()
  return fields.flatMap(field => {
    const found = tableFor(tables, scales, { field, cycle, year })
    const scale = found && scales.find(({ id }) => id === found.table.scale)
    if (!found || !scale) return []
    const { id, entries, version, firstYear, lastYear } = found.table
    const counts = new Map(entries.map(({ label, count }) => [label, count ?? null]))
    return [
      {
        ...{ field, cycle, firstYear, lastYear, table: id, version, rung: found.rung, small: found.small },
        all: inPercent(allOf(scale, entries)).map(({ label, percent }) => ({
          label,
          percent,
          count: counts.get(label) ?? null,
        })),
        passing: inPercent(passingOf(scale, entries)),
      },
    ]
  })
}

/** The first and the last day on which presence was required, once somebody has left. */
async function daysHere(scope: Scope, nomination: string): Promise<{ from: string; to: string } | null> {
  const stay = await stayFor(scope, { nomination })
  return stay?.arrivedOn && stay.leftOn ? { from: stay.arrivedOn, to: stay.leftOn } : null
}
