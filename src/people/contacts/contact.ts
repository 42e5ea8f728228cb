import { z } from 'zod'
import { email } from '../accounts/account.ts'

/** For what somebody answers: a promoter authorises, a coordinator coordinates, a contact is whom one writes to. */
export const responsibilityKinds = ['promoter', 'coordinator', 'contact'] as const
export type ResponsibilityKind = (typeof responsibilityKinds)[number]

export const personShape = z.object({
  title: z.string().trim().max(60).optional(),
  givenName: z.string().trim().min(1).max(120),
  familyName: z.string().trim().min(1).max(120),
  email: email.optional(),
  telephone: z
    .string()
    .trim()
    .max(40)
    .regex(/^\+?[\d\s()/.-]{3,}$/, 'wrong-telephone')
    .optional(),
  account: z.uuid().optional(),
})
