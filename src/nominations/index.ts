export { correctNomination } from './correct-nomination.ts'
export {
  acceptNomination,
  admitLateNomination,
  askForCorrection,
  refuseNomination,
  takeBackDecision,
} from './decide-nomination.ts'
export { listNominations } from './list-nominations.ts'
export { nominateStudent } from './nominate-student.ts'
export { mailAcceptance, tellPartnersTick } from './nomination.reactions.ts'
export { findNomination } from './nomination.store.ts'
export { type ActivityAttributes, type Nomination, type NominationState, nominationLife } from './nomination.ts'
export { nominationsInSearch, nominationsOnDesk } from './pages/desk.ts'
export { studentFilters, studentWish } from './pages/student-filters.ts'
export { applyUntil } from './periods.rules.ts'
export { forgetSheetsTick } from './sheets/keep-sheet.ts'
export { showNomination } from './show-nomination.ts'
export { type Offer, showOffer } from './show-offer.ts'
export {
  type StudentChoices,
  type StudentFilter,
  studentChoices,
  studentOrders,
  studentsMeant,
} from './students.store.ts'
export { withdrawNomination } from './withdraw-nomination.ts'
export { say as sayNominations } from './words/index.ts'
