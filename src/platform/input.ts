import { z } from 'zod'
import { isPartialDate, toPartialDate } from './partial-date.ts'
import { type Problem, Refusal } from './refusal.ts'

/** Checks a command's input; what is wrong becomes one refusal with a problem per field (`address.city`, `rows.3.email`). */
export function parseInput<Shape extends z.ZodType>(shape: Shape, given: unknown): z.output<Shape> {
  const result = shape.safeParse(given)
  if (result.success) return result.data
  const problems: Record<string, Problem> = {}
  for (const issue of result.error.issues) {
    const field = issue.path.join('.')
    problems[field] ??= problemOf(issue, valueAt(given, issue.path))
  }
  throw new Refusal('input.wrong', { count: Object.keys(problems).length }, problems)
}

/** The codes here are the keys of the platform's words under `problems`; a rule's own message that looks like a code is kept. */
function problemOf(issue: z.core.$ZodIssue, value: unknown): Problem {
  if (/^[a-z][a-z-]*(\.[a-z-]+)*$/.test(issue.message)) return { code: issue.message }
  if (value === undefined || value === null || value === '') return { code: 'missing' }
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? { code: 'too-long', facts: { maximum: Number(issue.maximum) } }
        : { code: 'too-great', facts: { maximum: Number(issue.maximum) } }
    case 'too_small':
      return issue.origin === 'string'
        ? { code: 'too-short', facts: { minimum: Number(issue.minimum) } }
        : { code: 'too-small', facts: { minimum: Number(issue.minimum) } }
    case 'invalid_format':
      return { code: formats[issue.format] ?? 'wrong-form' }
    case 'invalid_value':
      return { code: 'not-in-list' }
    case 'invalid_type':
      return {
        code:
          issue.expected === 'number' || issue.expected === 'int'
            ? 'not-a-number'
            : issue.expected === 'date'
              ? 'wrong-date'
              : 'wrong-form',
      }
    default:
      return { code: 'wrong-form' }
  }
}

const formats: Record<string, string> = {
  email: 'wrong-email',
  date: 'wrong-date',
  datetime: 'wrong-date',
  url: 'wrong-address',
  uuid: 'not-in-list',
}

const valueAt = (given: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    given,
  )

/** A text in the office's languages, English always. */
export const localised = (maximum: number) =>
  z.object({
    en: z.string().trim().min(1).max(maximum),
    it: z.string().trim().max(maximum).optional(),
    fr: z.string().trim().max(maximum).optional(),
  })

/** Whether a text from an address or a form can be an id at all; the database is not asked otherwise. */
export const isUuid = (value: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)

/** A day as `2026-05-15`, one that exists. */
export const day = z.iso.date('wrong-date')

/** Numbers as forms bring them: texts. Empty is missing. */
export const whole = z.union([
  z.int(),
  z
    .string()
    .regex(/^\s*-?\d{1,9}\s*$/, 'not-a-number')
    .transform(Number),
])

/** A row's revision as the form showed it: a later one means that somebody else was faster. */
export const revision = whole

/** A field that may be left empty: forms send an empty text for it. */
export const maybe = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess(
    value => (value === '' || value === null ? undefined : value),
    shape.optional(),
  ) as unknown as z.ZodOptional<z.ZodType<z.output<Shape>, z.input<Shape> | '' | null>>

/** Any number of values under one name: forms send nothing for none and a single one by itself. */
export const many = <Shape extends z.ZodType>(shape: Shape, maximum: number) =>
  z.preprocess(
    value => (value === undefined || value === null || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(shape).max(maximum),
  ) as unknown as z.ZodDefault<z.ZodType<z.output<Shape>[], z.input<Shape>[] | ''>>

/** A tick: forms send `yes` for it and nothing otherwise. */
export const ticked = z.preprocess(value => value === true || value === 'yes', z.boolean()) as unknown as z.ZodDefault<
  z.ZodType<boolean, boolean | 'yes' | ''>
>

/** A whole number between two bounds, as forms and code bring it. */
export const wholeFrom = (least: number, most: number) => whole.pipe(z.int().min(least).max(most))

/** A date as far as it is known: `1985`, `1991-10` or `2020-11-01`. */
export const partialDate = z.string().trim().refine(isPartialDate, 'wrong-partial-date').transform(toPartialDate)
