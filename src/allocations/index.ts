export { type Audit, audit, type Claim, unstable, type Violation } from './audit.rules.ts'
export { DeferredAcceptance } from './deferred.rules.ts'
export { type Bar, barsOf, type Requirements, type Standing } from './eligibility.rules.ts'
export { type FormulaName, formulas } from './formulas.ts'
export { byMerit, lotteryOf, type Ranked, type TieKey, tieKeys } from './merit.rules.ts'
export { type Move, type NextInLinePolicy, nextInLine, nextInLinePolicies } from './next-in-line.rules.ts'
export { assignmentOf, type Names, type Numbered, numbered, type Stock, wishesOf } from './numbered.rules.ts'
export { type Explained, type Reason, reasons } from './reasons.rules.ts'
export {
  type Assignment,
  type Candidate,
  type Line,
  type Mechanism,
  mechanisms,
  type Option,
  type Quota,
  type Round,
  type Simulation,
  simulations,
} from './round.ts'
export { allocate, canonical, frozen, hashOf, obstacles, type Run, runOf } from './run.rules.ts'
export { formulaProblem, isProblem, namesOf, type Score, scoreBy } from './score.rules.ts'
export { serve } from './serial.rules.ts'
export { simulate } from './simulate.rules.ts'
export { inPersons, type Obstacle } from './unit.rules.ts'
