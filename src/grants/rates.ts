import { z } from 'zod'

const amount = z
  .string()
  .trim()
  .regex(/^\d{1,6}(\.\d{1,2})?$/, 'not-a-decimal')
const byGroup = z.record(z.string().regex(/^[1-9]$/, 'not-in-list'), amount)
/** Kilometres from one to another, `500-1999`; the last band is open, `8000-`. */
const byDistance = z.record(z.string().regex(/^\d+-\d*$/, 'wrong-form'), amount)
const byDays = z.record(z.string().regex(/^\d+-\d+$/, 'wrong-form'), amount)

/**
 * What one national agency pays in one call year, in euros. Amounts are never part of a rule: they change with the call, the agency and the
 * project, and from call 2025 a project fixes its own.
 */
export const ratesShape = z.object({
  callYear: z.int().min(2021).max(2100),
  agency: z.string().trim().min(2).max(20),
  /** A month of a long stay, by group of countries. */
  monthly: byGroup,
  traineeshipTopUp: amount,
  fewerOpportunitiesMonthly: amount,
  /** A day of a short stay: up to the fourteenth, and from the fifteenth to the thirtieth. */
  shortDaily: z.object({ to14: amount, from15to30: amount }),
  /** Once for a short stay, by its days. */
  fewerOpportunitiesShort: byDays,
  travel: z.object({ standard: byDistance, green: byDistance }),
})
export type Rates = z.output<typeof ratesShape>
/** What a calculation needs of them. */
export type Amounts = Omit<Rates, 'callYear' | 'agency'>
export type Journey = { way: 'standard' | 'green'; band: string }
