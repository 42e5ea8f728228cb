import { z } from 'zod'
import { facts } from '../platform/facts.ts'
import { localised } from '../platform/input.ts'

const nothing = z.object({})
const reason = z.object({ reason: z.string() })
const course = z.object({ course: localised(300), grade: z.string() })

export const happened = facts({
  'transcript.opened': nothing,
  'transcript.graded': course,
  'transcript.course-added': course,
  'transcript.course-removed': z.object({ course: localised(300) }),
  'transcript.complete': nothing,
  'transcript.issued': z.object({ version: z.int(), credits: z.string() }),
  'transcript.corrected': z.object({ version: z.int(), credits: z.string(), reason: z.string() }),
  'transcript.printed': z.object({ document: z.uuid(), version: z.int(), code: z.string(), name: z.string() }),
  'transcript.correction-begun': reason,
  'transcript.correction-dropped': nothing,
  'transcript.withdrawn': reason,
  'transcript.cancelled': nothing,
  'grade-sheet.uploaded': z.object({ rows: z.int() }),
})
