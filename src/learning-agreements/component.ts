import { z } from 'zod'
import type { FrozenCourse } from '../courses/index.ts'
import { maybe } from '../platform/input.ts'
import type { Localised } from '../platform/words.ts'
import { isLanguageTag, readIscedF } from '../reference/index.ts'
import type { MobilityType } from './learning-agreement.ts'

/** The tables A, B and C of a long stay; short stays have one table of their own. */
export const lists = ['studied', 'recognised', 'virtual', 'blended', 'doctoral'] as const
export type List = (typeof lists)[number]
export const listsOf: Record<MobilityType, readonly List[]> = {
  semester: ['studied', 'recognised', 'virtual'],
  blended: ['blended'],
  doctoral: ['doctoral'],
}
/** Taught by the receiving university, so that its catalogue knows them. */
export const hostLists = ['studied', 'virtual', 'blended', 'doctoral'] as const satisfies List[]

export const deletionReasons = ['not-available', 'language-mismatch', 'timetable-conflict'] as const
export const insertionReasons = ['substituting-deleted', 'extending-mobility', 'adding-virtual-component'] as const
export const reasonCodes = [...deletionReasons, ...insertionReasons] as const
export type ReasonCode = (typeof reasonCodes)[number]
export type Status = 'inserted' | 'deleted'

export type Component = {
  id: string
  list: List
  status: Status | null
  reasonCode: ReasonCode | null
  reasonText: string | null
  instance: string | null
  frozen: FrozenCourse | null
  losId: string | null
  losCode: string | null
  loiId: string | null
  title: Localised
  academicYear: string | null
  term: number | null
  terms: number | null
  /** A decimal as text, of the scheme `ects`. */
  credits: string | null
  language: string | null
  field: string | null
  recognitionConditions: string | null
  shortDescription: string | null
}
export type NewComponent = Omit<Component, 'id'> & { id?: string | undefined }

/** A component that somebody types: at home always, here where no catalogue knows it. */
export const typedShape = z.object({
  list: z.enum(lists),
  losCode: maybe(z.string().trim().max(60)),
  title: z.string().trim().min(1).max(300),
  /** `1/2` is the first of two. */
  term: maybe(
    z
      .string()
      .trim()
      .regex(/^[1-9]\/[1-9]$/, 'wrong-form')
      .refine(text => Number(text[0]) <= Number(text[2]), 'wrong-form'),
  ),
  credits: maybe(
    z
      .string()
      .trim()
      .transform(text => text.replace(',', '.'))
      .refine(text => /^\d{1,3}(\.\d{1,2})?$/.test(text), 'two-decimals'),
  ),
  language: maybe(z.string().trim().refine(isLanguageTag, 'not-in-list')),
  field: maybe(
    z
      .string()
      .trim()
      .refine(text => readIscedF(text).valid, 'wrong-isced'),
  ),
  recognitionConditions: maybe(z.string().trim().max(1000)),
  shortDescription: maybe(z.string().trim().max(1000)),
})
export type Typed = z.output<typeof typedShape>

export const reasonShape = z.object({
  reasonCode: maybe(z.enum(reasonCodes)),
  reasonText: maybe(z.string().trim().max(500)),
})

const bare = { status: null, reasonCode: null, reasonText: null, recognitionConditions: null, shortDescription: null }

/** A line of a table as the catalogue has the course at this moment. */
export const fromCourse = (list: List, course: FrozenCourse): NewComponent => ({
  ...bare,
  list,
  instance: course.instance,
  frozen: course,
  losId: course.losId,
  losCode: course.losCode,
  loiId: course.loiId,
  title: course.title,
  academicYear: course.academicYear,
  ...course.termId,
  credits: course.credits,
  language: course.language,
  field: course.field,
})

export function fromTyped(given: Typed, academicYear: string): NewComponent {
  const [term, terms] = given.term ? [Number(given.term[0]), Number(given.term[2])] : [null, null]
  return {
    ...bare,
    list: given.list,
    ...{ instance: null, frozen: null, losId: null, loiId: null },
    losCode: given.losCode ?? null,
    title: { en: given.title },
    ...{ academicYear, term, terms },
    credits: given.credits === undefined ? null : given.credits.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''),
    language: given.language ?? null,
    field: given.field ?? null,
    recognitionConditions: given.recognitionConditions ?? null,
    shortDescription: given.shortDescription ?? null,
  }
}
