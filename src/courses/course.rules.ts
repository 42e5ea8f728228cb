import { z } from 'zod'
import { day, localised, many, maybe, whole, wholeFrom } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Localised } from '../platform/words.ts'
import { isLanguageTag, readIscedF } from '../reference/index.ts'
import { courseKinds, type Offer, type TermId, termKey } from './course.ts'
import { readTimetable, type Slot } from './timetable.rules.ts'

/** Decimals stay texts from the form to the row: `7,5` and `7.50` are `7.5`. Learning agreements take two of them. */
export const creditsShape = z
  .union([z.string(), z.number().transform(String)])
  .transform(given => given.trim().replace(',', '.'))
  .pipe(z.string().regex(/^\d{1,3}(\.\d{1,2})?$/, 'wrong-credits'))
  .transform(tidyDecimal)

export function tidyDecimal(text: string): string {
  return (text.includes('.') ? text.replace(/\.?0+$/, '') : text).replace(/^0+(?=\d)/, '')
}

/** `1/2`: the first of two terms. */
export const termShape = z
  .string()
  .trim()
  .regex(/^[1-9]\/[1-9]$/, 'wrong-term')
  .transform((text): TermId => ({ term: Number(text[0]), terms: Number(text[2]) }))
  .refine(({ term, terms }) => term <= terms, 'wrong-term')

export const yearShape = z
  .string()
  .trim()
  .regex(/^\d{4}\/\d{4}$/, 'wrong-year')
  .refine(year => [0, 1].includes(Number(year.slice(5)) - Number(year.slice(0, 4))), 'wrong-year')

const slotShape: z.ZodType<Slot, Slot> = z.strictObject({
  weekday: z.int().min(1).max(7).optional(),
  on: day.optional(),
  from: z.string().regex(/^\d{2}:\d{2}$/),
  to: z.string().regex(/^\d{2}:\d{2}$/),
  room: z.string().max(80).optional(),
  firstOn: day.optional(),
  lastOn: day.optional(),
})

/** As a person writes it, a meeting in each line, or as it is kept. */
export const timetableShape = z
  .union([z.string().max(5000), z.array(slotShape)])
  .default([])
  .transform((given, context) => {
    if (typeof given !== 'string') return given
    const { slots, wrong } = readTimetable(given)
    if (wrong.length) context.addIssue({ code: 'custom', message: 'wrong-timetable' })
    return slots
  })
  .refine(slots => slots.length <= 60, 'wrong-timetable')

/** Names between commas or semicolons, or one by one. */
export const teachersShape = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform(given => [
    ...new Set(
      [given]
        .flat()
        .flatMap(text => text.split(/[,;\n]/))
        .map(name => name.replace(/\s+/g, ' ').trim())
        .filter(Boolean),
    ),
  ])
  .pipe(z.array(z.string().max(120)).max(20))

/** A text that may be missing as a whole; without English it is no text. */
const prose = z.preprocess(
  given => (given && typeof given === 'object' && Object.values(given).some(Boolean) ? given : undefined),
  localised(10_000).optional(),
) as unknown as z.ZodOptional<ReturnType<typeof localised>>

export const courseFields = {
  code: z.string().trim().min(1).max(40),
  unit: z.uuid(),
  title: localised(300),
  level: wholeFrom(5, 8),
  field: maybe(
    z
      .string()
      .trim()
      .refine(code => readIscedF(code).valid, 'wrong-field'),
  ),
  prerequisites: prose,
  description: prose,
  kind: z.enum(courseKinds).default('course'),
}

export const offerFields = {
  year: yearShape,
  term: termShape,
  section: z.string().trim().max(20).default(''),
  credits: creditsShape,
  language: maybe(z.string().trim().refine(isLanguageTag, 'not-in-list')),
  teachers: teachersShape,
  places: maybe(wholeFrom(0, 10_000)),
  hours: maybe(wholeFrom(0, 5000)),
  programme: maybe(z.string().trim().max(80)),
  startsOn: maybe(day),
  endsOn: maybe(day),
  slots: timetableShape,
}
const offerShape = z.object(offerFields)

/** What a department decides for a year, as it is kept: what was not said is nothing. */
export function offerOf(input: z.output<typeof offerShape>): Offer {
  const { term, language, places, hours, programme, startsOn, endsOn, year, section, credits, teachers, slots } = input
  if (startsOn && endsOn && endsOn < startsOn) throw wrong('endsOn', 'ends-before-it-begins')
  return {
    year,
    ...term,
    section,
    credits,
    language: language ?? null,
    teachers,
    places: places ?? null,
    hours: hours ?? null,
    programme: programme ?? null,
    startsOn: startsOn ?? null,
    endsOn: endsOn ?? null,
    slots,
  }
}

export const wrong = (field: string, code: string): Refusal =>
  new Refusal('input.wrong', { count: 1 }, { [field]: { code } })

/** The forms of a bulk deed. */
export const chosenInstances = many(z.uuid(), 5000).refine(ids => ids.length > 0, 'course.nothing-chosen')
export const version = whole

/** The fields of an instance by whose change somebody's plan may fall, and the rest. */
export type Changed = { field: keyof Offer; from: unknown; to: unknown }

/** By value: the database keeps the fields of a meeting in an order of its own. */
const said = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, each) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))
      : each,
  )

/** What differs between two states of one instance, in the order in which it matters. */
export function changesBetween(before: Offer, after: Offer): Changed[] {
  const changes: Changed[] = []
  if (termKey(before) !== termKey(after)) changes.push({ field: 'term', from: termKey(before), to: termKey(after) })
  const fields = [
    'credits',
    'language',
    'slots',
    'teachers',
    'places',
    'hours',
    'programme',
    'startsOn',
    'endsOn',
    'section',
  ] as const
  for (const field of fields)
    if (said(before[field]) !== said(after[field])) changes.push({ field, from: before[field], to: after[field] })
  return changes
}

/** English first, as everywhere; a title that only another language knows stands for it too. */
export const titleFrom = (titles: Partial<Record<'en' | 'it' | 'fr', string | undefined>>): Localised | undefined => {
  const en = titles.en ?? titles.it ?? titles.fr
  if (!en) return undefined
  return { en, ...(titles.it ? { it: titles.it } : {}), ...(titles.fr ? { fr: titles.fr } : {}) }
}
