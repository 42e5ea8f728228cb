import { z } from 'zod'
import { localised } from '../platform/input.ts'
import type { Localised } from '../platform/words.ts'

export const unitKinds = [
  'school',
  'faculty',
  'department',
  'doctoral-school',
  'centre',
  'office',
  'body',
  'library',
] as const
export type UnitKind = (typeof unitKinds)[number]

/** A part of an institution: the tree of schools, faculties, departments and offices. */
export type Unit = {
  id: string
  parent: string | null
  kind: UnitKind
  code: string
  name: Localised
  closedOn: string | null
  revision: number
}

/** What students are enrolled in at home. `level` is the European Qualifications Framework's (5–8), `field` ISCED-F 2013 in four digits. */
export type CourseOfStudy = {
  id: string
  unit: string
  code: string
  name: Localised
  level: number
  field: string | null
  closedOn: string | null
  revision: number
}

export const codeShape = z.string().trim().min(1).max(40)
export const unitShape = z.object({
  parent: z.uuid().optional(),
  kind: z.enum(unitKinds),
  code: codeShape,
  name: localised(200),
})
export const courseShape = z.object({
  unit: z.uuid(),
  code: codeShape,
  name: localised(200),
  level: z.coerce.number('not-a-number').int().min(5).max(8),
  field: z
    .string()
    .regex(/^\d{4}$/, 'wrong-field')
    .optional(),
})
