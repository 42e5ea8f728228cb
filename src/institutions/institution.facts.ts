import { z } from 'zod'
import { facts } from '../platform/facts.ts'

export const happened = facts({ 'institution.founded': z.object({ slug: z.string() }) })
