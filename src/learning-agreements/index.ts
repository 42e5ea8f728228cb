export {
  type AgreedComponent,
  type AgreedProgramme,
  agreedComponents,
  agreedProgramme,
  agreedProgrammes,
} from './agreed-components.ts'
export {
  declineForReceiving,
  declineForSending,
  extendLearningAgreement,
} from './answer-learning-agreement.ts'
export { beginLearningAgreement, beginWithApplication } from './begin-learning-agreement.ts'
export { clashesAmong } from './clashes.ts'
export { printAgreed } from './issue-agreement.ts'
export {
  followCourse,
  mailAgreed,
  mailDeclined,
  mailSignedByStudent,
  mailSignedForSending,
  remindOfLearningAgreementsTick,
} from './learning-agreement.reactions.ts'
export { type LearningAgreement, type LearningAgreementState, learningAgreementLife } from './learning-agreement.ts'
export { listLearningAgreements } from './list-learning-agreements.ts'
export { learningAgreementsInSearch, learningAgreementsOnDesk } from './pages/desk.ts'
export { prepareChange } from './prepare-change.ts'
export {
  cancelWithApplication,
  cancelWithNomination,
  changeLearningAgreement,
  dropChange,
  reviseLearningAgreement,
} from './revise-learning-agreement.ts'
export { learningAgreementOf, showLearningAgreement } from './show-learning-agreement.ts'
export { signAsStudent, signForReceiving, signForSending } from './sign-learning-agreement.ts'
export { nameResponsible, stateParticulars } from './state-particulars.ts'
export {
  addComponent,
  chooseCourses,
  correctComponent,
  keepComponent,
  removeComponent,
  renewCourse,
} from './write-tables.ts'
