import { z } from 'zod'
import { facts } from '../platform/facts.ts'

const coded = z.object({ code: z.string() })

export const happened = facts({
  'institution.founded': z.object({ slug: z.string() }),
  'institution.settings-changed': z.object({}),
  'unit.added': coded,
  'unit.corrected': coded,
  'unit.closed': z.object({ code: z.string(), on: z.string() }),
  'course-of-study.added': coded,
  'course-of-study.corrected': coded,
  'course-of-study.closed': z.object({ code: z.string(), on: z.string() }),
})
