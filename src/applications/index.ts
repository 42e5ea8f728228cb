export {
  forgetApplicationLinksTick,
  mailAdmitted,
  mailRefused,
  mailReturned,
  remindApplicantsTick,
} from './application.reactions.ts'
export { answersOf, findApplication } from './application.store.ts'
export { type Application, applicationLife } from './application.ts'
export { applicationIn } from './application-in.ts'
export {
  admitApplicant,
  checkPapers,
  extendApplication,
  refuseApplication,
  returnApplication,
} from './decide-application.ts'
export { givePaper } from './give-paper.ts'
export { issueLetter } from './issue-letter.ts'
export { listApplications } from './list-applications.ts'
export { inviteAgain, mailApplicationLink, openForNominated, withdrawWithNomination } from './open-application.ts'
export { applicationsInSearch, applicationsOnDesk } from './pages/desk.ts'
export { askForForm, printForm } from './print-form.ts'
export { languageFor } from './printing.ts'
export { saveStep } from './save-step.ts'
export { applicationOf, showApplication } from './show-application.ts'
export { submitApplication, withdrawApplication } from './submit-application.ts'
export { takeUpApplication } from './take-up-application.ts'
