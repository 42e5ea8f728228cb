export { addOrganisation } from './add-organisation.ts'
export { describeOrganisation } from './describe-organisation.ts'
export { type EcheOutcome, importEche, readEcheList, resumeEcheImports } from './eche-import.reactions.ts'
export {
  type EcheField,
  type EcheOddity,
  type EcheOddityCode,
  type EcheReading,
  type ListedInstitution,
  readEcheSheet,
} from './eche-sheet.rules.ts'
export { type ErasmusCodeReading, normalizeErasmusCode, readErasmusCode } from './erasmus-code.rules.ts'
export {
  type EscnReading,
  type EsiReading,
  isEwpEmail,
  isEwpId,
  isOid,
  isSchacHomeOrganization,
  readEscn,
  readEsi,
  readIban,
  readPic,
  readProjectCode,
  sameEsi,
} from './identifiers.rules.ts'
export { listOrganisations, type OrganisationsFound, type OrganisationsWanted } from './list-organisations.ts'
export { keepUnlisted, type Match, matchOrganisations, namesAlike } from './match-organisations.ts'
export { namesInOrder, organisationsMeant } from './matching.store.ts'
export { findOrganisation as organisationRecord, organisationsById } from './organisation.store.ts'
export {
  type Charter,
  charters,
  type LocalNames,
  nameOf,
  type Organisation,
  type OrganisationId,
  type OrganisationKind,
  type OrganisationRecord,
  organisationKinds,
} from './organisation.ts'
export { toPicked } from './pages/suggest.ts'
export { findOrganisationMeant, type Meant, searchDirectory } from './search-directory.ts'
export { namedOrganisations, showOrganisation } from './show-organisation.ts'
