import { z } from 'zod'
import { Refusal } from '../platform/refusal.ts'
import { findCountry } from '../reference/index.ts'
import { readErasmusCode } from './erasmus-code.rules.ts'
import { isSchacHomeOrganization, readPic } from './identifiers.rules.ts'
import { type OrganisationRecord, organisationKinds } from './organisation.ts'

const short = (length: number) => z.string().trim().max(length).optional()
const names = z
  .object({ en: short(300), it: short(300), fr: short(300) })
  .default({})
  .transform(given => Object.fromEntries(Object.entries(given).filter(([, name]) => name)))

const degrees = (most: number) =>
  z
    .union([z.number(), z.string().regex(/^\s*-?\d{1,3}([.,]\d+)?\s*$/, 'wrong-degrees')])
    .transform((given, context) => {
      const value = typeof given === 'number' ? given : Number(given.replace(',', '.'))
      if (Math.abs(value) > most) context.addIssue({ code: 'custom', message: 'wrong-degrees' })
      return value
    })

/** Addresses as people type them: without `https://` they get it. */
const website = z
  .string()
  .trim()
  .max(300)
  .transform(text => (/^https?:\/\//i.test(text) ? text : `https://${text}`))
  .refine(text => URL.parse(text)?.hostname.includes('.') && !/\s/.test(text), 'wrong-address')

/** What may be said of an organisation by hand; those of the Commission's list come by its import. */
export const newOrganisation = z.object({
  names,
  latitude: degrees(90).optional(),
  longitude: degrees(180).optional(),
  schac: z.string().trim().toLowerCase().refine(isSchacHomeOrganization, 'wrong-schac').optional(),
  website: website.optional(),
  kind: z.enum(organisationKinds),
  name: z.string().trim().min(1).max(300),
  country: z.string().refine(code => findCountry(code)?.code === code, 'not-in-list'),
  city: short(120),
  street: short(300),
  postcode: short(30),
  erasmusCode: z
    .string()
    .transform((text, context) => {
      const reading = readErasmusCode(text)
      if (reading.valid) return reading.normalized
      context.addIssue({ code: 'custom', message: 'wrong-erasmus-code' })
      return z.NEVER
    })
    .optional(),
  pic: z
    .string()
    .trim()
    .refine(pic => readPic(pic).valid, 'wrong-pic')
    .optional(),
})

/** A point on the map has both its numbers. */
export function mustBeAPoint(place: { latitude?: number | undefined; longitude?: number | undefined }): void {
  if ((place.latitude === undefined) === (place.longitude === undefined)) return
  const missing = place.latitude === undefined ? 'latitude' : 'longitude'
  throw new Refusal('input.wrong', { count: 1 }, { [missing]: { code: 'missing' } })
}

/** What the Commission lists is changed by the Commission: here only what it does not say. */
export const isListed = (organisation: Pick<OrganisationRecord, 'charter'>): boolean =>
  organisation.charter === 'listed'
