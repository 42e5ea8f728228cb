import { ReadableStream } from 'node:stream/web'
import { type Ask, page } from '../../platform/page.ts'
import { loiIdOf, losIdOf } from '../course.ts'
import type { FeedRow } from '../published.store.ts'
import { listCourseChoices, readCourseFeed } from '../search-courses.ts'
import { daysOfInstance } from '../terms.rules.ts'
import { courses, type Plan, planOf } from './address.ts'
import { filterIn } from './course-filters.ts'

const portion = 500

function instanceJson(row: FeedRow, plan: Plan) {
  const { kind, course, id, code, title, level, field, year, term, terms, credits } = row
  const { startsOn, endsOn } = daysOfInstance(row, plan.termsIn(year))
  return {
    losId: losIdOf({ kind, id: course }),
    losCode: code,
    loiId: loiIdOf(kind, id),
    type: kind,
    title,
    department: { code: row.unitCode, name: row.unitName },
    eqfLevel: level,
    iscedCode: field,
    academicTerm: `${year}-${term}/${terms}`,
    section: row.section || null,
    start: startsOn,
    end: endsOn,
    credit: { scheme: 'ects', value: credits },
    languageOfInstruction: row.language,
    engagementHours: row.hours,
    placesForExchange: row.places,
    programme: row.programme,
    description: row.description,
    prerequisites: row.prerequisites,
    timetable: row.slots,
    example: row.example,
    revision: row.revision,
    changedAt: row.changedAt.toISOString(),
  }
}

async function* written(ask: Ask, plan: Plan, year: string): AsyncGenerator<Uint8Array> {
  const head = { institution: ask.office.slug, name: ask.office.name, academicYear: year }
  yield Buffer.from(`${JSON.stringify(head).slice(0, -1)},"courses":[`)
  let [after, comma]: [string | undefined, string] = [undefined, '']
  for (;;) {
    const rows: FeedRow[] = await readCourseFeed(ask.caller, { year, after, size: portion })
    if (rows.length) yield Buffer.from(comma + rows.map(row => JSON.stringify(instanceJson(row, plan))).join(',\n'))
    if (rows.length < portion) break
    after = rows.at(-1)?.id
    comma = ',\n'
  }
  yield Buffer.from(']}\n')
}

/** What is published of a year, for programs and for other institutions: in EWP's fields, a portion at a time. */
export const coursesFeed = page({
  at: `/:office/:language${courses}.json`,
  who: 'anyone',
  async get(ask) {
    const plan = await planOf(ask)
    const { years } = await listCourseChoices(ask.caller, { year: undefined })
    const { year: wanted } = filterIn(ask)
    const year = wanted && years.includes(wanted) ? wanted : (years[0] ?? plan.rulebook.year)
    return new Response(ReadableStream.from<Uint8Array>(written(ask, plan, year)) as never, {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'public, no-cache',
        'access-control-allow-origin': '*',
      },
    })
  },
})
