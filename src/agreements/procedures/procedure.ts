import type { Localised } from '../../platform/words.ts'
import type { AgreementType, StepKind } from '../agreement.ts'

/** When a step is needed at all; every condition that is given must hold. */
export type StepCondition = {
  types?: AgreementType[] | undefined
  money?: 'spent' | 'not-spent' | undefined
  curricula?: 'touched' | 'not-touched' | undefined
  model?: 'followed' | 'departed' | undefined
}

/** Steps with the same `order` go on beside each other. */
export type DesignedStep = {
  key: string
  order: number
  name: Localised
  body: Localised
  kind: StepKind
  /** Who acts here: the office, coordinators of a unit (the agreement's own where none is named), or a mandate. */
  actsAs: 'office' | 'unit' | 'mandate' | 'partner'
  unit?: string | undefined
  /** The office of the mandate: `president`, `rector`. */
  office?: string | undefined
  when?: StepCondition | undefined
  needsSitting: boolean
  needsResolution: boolean
  /** How many days the step should take. */
  days?: number | undefined
}

export type Procedure = {
  id: string
  type: AgreementType
  version: number
  name: Localised
  description: Localised | null
  steps: DesignedStep[]
  example: boolean
  designedAt: Date
}
