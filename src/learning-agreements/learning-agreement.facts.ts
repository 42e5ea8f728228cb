import { z } from 'zod'
import { facts } from '../platform/facts.ts'
import { localised } from '../platform/input.ts'

const nothing = z.object({})
const version = { version: z.int() }
const line = { ...version, list: z.string(), course: localised(300) }

export const happened = facts({
  'learning-agreement.opened': nothing,
  'learning-agreement.line-added': z.object(line),
  'learning-agreement.line-changed': z.object(line),
  'learning-agreement.line-removed': z.object(line),
  'learning-agreement.particulars-stated': z.object(version),
  'learning-agreement.person-named': z.object(version),
  'learning-agreement.signed-by-student': z.object(version),
  'learning-agreement.signed-for-sending': z.object(version),
  'learning-agreement.signed-for-receiving': z.object(version),
  'learning-agreement.agreed': z.object({ ...version, first: z.boolean() }),
  'learning-agreement.declined': z.object({ ...version, by: z.enum(['sending', 'receiving']), reason: z.string() }),
  'learning-agreement.revision-begun': z.object(version),
  'learning-agreement.change-begun': z.object(version),
  'learning-agreement.change-dropped': z.object(version),
  'learning-agreement.printed': z.object({ ...version, document: z.uuid(), name: z.string(), code: z.string() }),
  'learning-agreement.change-prepared': z.object(version),
  'learning-agreement.course-moved': z.object({ what: z.string(), reason: z.string(), course: localised(300) }),
  'learning-agreement.reminded': z.object({ days: z.int() }),
  'learning-agreement.extended': z.object({ until: z.string(), reason: z.string() }),
  'learning-agreement.cancelled': nothing,
})
