import { z } from 'zod'
import { type Fact, facts } from '../platform/facts.ts'
import { changesBetween } from './course.rules.ts'
import type { CourseInstance, Offer } from './course.ts'

const year = z.string()
const instance = z.uuid()
/** Whether the public had seen it: only then has anybody planned with it. */
const published = z.boolean()
const held = { instance, year }
const changed = { ...held, published }
const sheet = { file: z.string(), row: z.int() }

/** The subject is the course; `instance` says which of its years is meant. */
export const happened = facts({
  'course.added': z.object({ code: z.string() }),
  'course.described': z.object({}),
  'course.proposed': z.object({ ...held, term: z.string() }),
  'course.approved': z.object({ ...held, on: z.string(), resolution: z.string() }),
  'course.published': z.object(held),
  'course.term-changed': z.object({ ...changed, from: z.string(), to: z.string() }),
  'course.credits-changed': z.object({ ...changed, from: z.string(), to: z.string() }),
  'course.language-changed': z.object({ ...changed, from: z.string(), to: z.string() }),
  'course.timetable-changed': z.object(changed),
  'course.revised': z.object({ ...changed, fields: z.string() }),
  'course.withdrawn': z.object({ ...changed, reason: z.string() }),
  'course.restored': z.object(held),
  'course.imported': z.object({ ...held, ...sheet }),
  'course.import-updated': z.object({ ...held, ...sheet }),
})

const drifts = {
  term: 'course.term-changed',
  credits: 'course.credits-changed',
  language: 'course.language-changed',
} as const

/** What happened to an instance: a fact for each change by which a plan may fall, and one for all the rest. */
export function revised(before: CourseInstance, after: Offer): Fact[] {
  const subject = before.course
  const about = { instance: before.id, year: before.year, published: before.state === 'published' }
  const changes = changesBetween(before, after)
  const rest = changes.filter(({ field }) => !(field in drifts) && field !== 'slots').map(({ field }) => field)
  return [
    ...changes.flatMap(({ field, from, to }) =>
      field in drifts
        ? [happened(drifts[field as 'term'], subject, { ...about, from: String(from ?? ''), to: String(to ?? '') })]
        : [],
    ),
    ...(changes.some(({ field }) => field === 'slots') ? [happened('course.timetable-changed', subject, about)] : []),
    ...(rest.length ? [happened('course.revised', subject, { ...about, fields: rest.join(',') })] : []),
  ]
}
