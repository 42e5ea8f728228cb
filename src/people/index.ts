export { newPassword } from './accounts/account.ts'
export {
  type Addressee,
  addresseeNamed,
  addresseeOf,
  addresseesAmong,
  addresseesWith,
} from './accounts/addressee.store.ts'
export { nameAccounts } from './accounts/name-accounts.ts'
export { openAccount } from './accounts/open-account.ts'
export { listTrialAccounts, trialPassword } from './accounts/trial.ts'
export { assignResponsibility } from './contacts/assign-responsibility.ts'
export { type ResponsibilityKind, responsibilityKinds } from './contacts/contact.ts'
export { doubtPerson } from './contacts/doubt-person.ts'
export { endResponsibility } from './contacts/end-responsibility.ts'
export { listResponsibilities, listVacancies, type Responsibility } from './contacts/list-responsibilities.ts'
export { namePerson } from './contacts/name-person.ts'
export { deviceOf } from './pages/device.ts'
export { letIn } from './pages/way-in.ts'
export { delegateMandate } from './roles/delegate-mandate.ts'
export { endMandate } from './roles/end-mandate.ts'
export { endRole } from './roles/end-role.ts'
export { enrolStudent } from './roles/enrol-student.ts'
export { findActor } from './roles/find-actor.ts'
export { grantMandate } from './roles/grant-mandate.ts'
export { grantRole } from './roles/grant-role.ts'
export { invitePerson } from './roles/invite-person.ts'
export { peopleOnDesk } from './roles/on-desk.ts'
export { countAttempt } from './sign-in/count-attempt.ts'
export { findPerson } from './sign-in/find-person.ts'
export { type IssuedLink, issueLink } from './sign-in/issue-link.ts'
export { signInWithPassword } from './sign-in/sign-in-with-password.ts'
export { officeInWords, ownAccount, rolesInWords } from './words/spoken.ts'
