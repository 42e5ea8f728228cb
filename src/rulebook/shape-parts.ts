import { z } from 'zod'
import { isMonthDay } from '../platform/calendar.ts'
import { localised } from '../platform/input.ts'
import { isLanguageTag } from '../reference/index.ts'

/** What the shapes of several kinds of rule are made of. */

export const keyShape = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9.-]{0,79}$/, 'wrong-key')
export const yearShape = z
  .string()
  .trim()
  .regex(/^\d{4}\/\d{4}$/, 'wrong-year')
  .refine(year => [0, 1].includes(Number(year.slice(5)) - Number(year.slice(0, 4))), 'wrong-year')
export const monthDayShape = z.string().trim().refine(isMonthDay, 'wrong-date')
export const timeShape = z
  .string()
  .trim()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'wrong-time')
/** Links lead to the web, to a mailbox or nowhere: nothing that a browser would run. */
export const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(500)

export const text = localised(2000)
export const duration = z.strictObject({
  value: z.int().min(1).max(99),
  unit: z.enum(['day', 'week', 'month', 'semester', 'year']),
})
/** `1985`, `1991-10`, `2020-11-01`, or `page`: undated, as the office's page stood. */
export const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'wrong-date')
export const period = z.strictObject({ from: partialDate, until: partialDate.optional() })
export const month = z.int().min(1).max(12)
export const yearOffset = z.int().min(-1).max(1)
export const language = z.string().refine(isLanguageTag, 'not-in-list')
export const recordLink = z.strictObject({ kind: z.string().max(40), key: z.string().max(120) })
export const address = z.strictObject({
  lines: z.array(z.string().max(200)).max(5),
  postcode: z.string().max(20),
  city: z.string().max(100),
  country: z.string().length(2),
  phone: z.string().max(40).optional(),
})
export const person = z.strictObject({
  name: z.string().trim().min(1).max(200),
  role: text,
  invented: z.literal(true).optional(),
})

/** How to ask about something, as the network wants it: one mailbox, one telephone, one page or more. */
export const reach = {
  email: z.email().max(254).optional(),
  phone: z.string().trim().min(3).max(40).optional(),
  websites: z
    .array(z.string())
    .max(5)
    .refine(all => all.every(one => webAddress.safeParse(one).success), 'wrong-address')
    .optional(),
}
