import { z } from 'zod'
import { day, maybe, ticked } from '../../platform/input.ts'

/** A person over there, as our office knows them. */
export type Contact = {
  id: string
  partner: string
  givenName: string | null
  familyName: string
  role: string | null
  email: string | null
  telephone: string | null
  language: string | null
  validFrom: string | null
  validUntil: string | null
  doubtful: boolean
  notes: string | null
  revision: number
}

const text = (most: number) => maybe(z.string().trim().min(1).max(most))

export const contactShape = z.object({
  givenName: text(120),
  familyName: z.string().trim().min(1).max(120),
  role: text(200),
  email: maybe(z.email().max(254)),
  telephone: text(60),
  language: text(20),
  validFrom: maybe(day),
  validUntil: maybe(day),
  doubtful: ticked,
  notes: text(2000),
})
export type WrittenContact = z.output<typeof contactShape>

/** Whether the contact counts on a day: no longer after its last, not before its first. */
export const isCurrent = ({ validFrom, validUntil }: Pick<Contact, 'validFrom' | 'validUntil'>, on: string): boolean =>
  (!validFrom || validFrom <= on) && (!validUntil || on <= validUntil)
