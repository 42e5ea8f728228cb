import type { Id } from '../platform/ids.ts'
import { machine, type StateOf } from '../platform/machine.ts'
import type { Localised } from '../platform/words.ts'
import type { Slot } from './timetable.rules.ts'

export type CourseId = Id<'course'>
export type CourseInstanceId = Id<'course-instance'>

/** What EWP calls the type of a learning opportunity; a specification never changes it. */
export const courseKinds = ['course', 'module', 'class'] as const
export type CourseKind = (typeof courseKinds)[number]

/** What a department teaches, whenever it does. */
export type Course = {
  id: CourseId
  kind: CourseKind
  code: string
  unit: string
  title: Localised
  level: number
  field: string | null
  prerequisites: Localised | null
  description: Localised | null
  example: boolean
  changedAt: Date
  revision: number
}

/** A department proposes and approves; the rulebook's day publishes. Changes afterwards are facts, and leave the state as it is. */
export const courseInstanceLife = machine('course-instance', {
  proposed: { revise: 'proposed', approve: 'approved', withdraw: 'withdrawn' },
  approved: { revise: 'approved', publish: 'published', withdraw: 'withdrawn' },
  published: { revise: 'published', withdraw: 'withdrawn' },
  withdrawn: { restore: 'proposed' },
})
export type CourseState = StateOf<typeof courseInstanceLife>
export const courseStates = courseInstanceLife.states

/** What of an instance a department decides for a year, and what may still change when it is published. */
export type Offer = {
  year: string
  /** EWP's term-id: 1 of 2 is the first semester, 1 of 1 the whole year. */
  term: number
  terms: number
  section: string
  /** A decimal as text, without needless zeros: `7.5`. */
  credits: string
  language: string | null
  teachers: string[]
  places: number | null
  hours: number | null
  programme: string | null
  startsOn: string | null
  endsOn: string | null
  slots: Slot[]
}

/** A course as it is held in one academic year and term. */
export type CourseInstance = Offer & {
  id: CourseInstanceId
  course: CourseId
  unit: string
  state: CourseState
  approvedOn: string | null
  resolution: string | null
  publishedAt: Date | null
  withdrawnReason: string | null
  changedAt: Date
  revision: number
}

export type TermId = { term: number; terms: number }
export const termKey = ({ term, terms }: TermId): string => `${term}/${terms}`

const prefixes: Record<CourseKind, string> = { course: 'CR', module: 'MOD', class: 'CLS' }

/** EWP Courses: a prefix by kind, a slash, and at most 40 characters that never change. */
export const losIdOf = ({ kind, id }: Pick<Course, 'kind' | 'id'>): string => `${prefixes[kind]}/${id}`
export const loiIdOf = (kind: CourseKind, instance: CourseInstanceId): string => `${prefixes[kind]}I/${instance}`
