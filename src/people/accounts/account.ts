import { z } from 'zod'
import { languages } from '../../platform/words.ts'

/** Mail addresses are compared and kept in small letters. */
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email())

/** Long rather than complicated (NIST SP 800-63B): no rule of composition. */
export const newPassword = z.string().min(12).max(256)

export const personName = z.string().trim().min(1).max(200)
export const spoken = z.enum(languages)
export const zone = z.string().refine(name => Intl.supportedValuesOf('timeZone').includes(name), 'wrong-zone')
