import { ownInstitution } from '../institutions/index.ts'
import { toZone } from '../platform/calendar.ts'
import { query } from '../platform/query.ts'
import type { Scope } from '../platform/scope.ts'
import { yearAt } from './deadline.rules.ts'
import { allDays, allRecords } from './record.store.ts'
import type { Deadline, StatedDay } from './record.ts'
import type { Rulebook } from './rulebook.ts'
import { allTerms, allYears } from './year.store.ts'

/** All that holds today, for everybody: what is withdrawn is not among it, whoever asks. */
export const readRulebook = query('read-rulebook', (scope, _: undefined) => rulebookIn(scope))

/** The same inside of a command or query of a higher slice. */
export async function rulebookIn(scope: Scope): Promise<Rulebook> {
  const records = (await allRecords(scope)).filter(record => !record.withdrawnAt)
  const office = await ownInstitution(scope)
  const days = Map.groupBy(await allDays(scope), day => day.record)
  const terms = Map.groupBy(await allTerms(scope), term => term.academicYear)
  const years = (await allYears(scope)).map(year => ({
    ...year,
    terms: (terms.get(year.id) ?? []).map(({ academicYear: _, ...term }) => term),
  }))
  const zone = toZone(office.zone)
  return {
    office: {
      id: office.id,
      slug: office.slug,
      organisation: office.organisation,
      name: office.name,
      languages: office.languages,
      zone,
    },
    now: scope.now,
    year: yearAt(scope.now, zone, years),
    years,
    records,
    deadlines: records.flatMap(record =>
      record.kind === 'deadline'
        ? [{ ...record, days: (days.get(record.id) ?? []).map(withoutRecord) } as Deadline]
        : [],
    ),
  }
}

const withoutRecord = ({ record: _, ...day }: StatedDay & { record: string }): StatedDay => day
