import type { Caller } from '../../platform/scope.ts'
import type { Language } from '../../platform/words.ts'

export type NamedCode = { value: string; label: string }

/** The types of agreement that a mandate may be limited to, in words: known to a slice above, told by `routes.ts`. */
export type AgreementTypes = (caller: Caller, language: Language) => Promise<NamedCode[]>

/** Roles that an office gives by hand; students and partners come by their own ways. */
export const givenRoles = ['officer', 'coordinator', 'signatory', 'secretary', 'administrator'] as const

/** As whom one acts by a mandate, as procedures name it. */
export const mandateOffices = [
  'rector',
  'president',
  'vice-rector',
  'delegate',
  'director-general',
  'dean',
  'head-of-department',
  'head-of-office',
] as const

export const mandateActs = ['sign', 'decide'] as const
