export {
  type Activity,
  type ActivityKind,
  type Agreement,
  type AgreementState,
  type AgreementType,
  activityKinds,
  agreementTypes,
  type Condition,
  type ConditionKind,
  conditionKinds,
  type Direction,
} from './agreement.ts'
export { attachDocument } from './attach-document.ts'
export { decideStep } from './decide-step.ts'
export { describeType, listTypes } from './describe-type.ts'
export { giveNotice, takeBackNotice, terminateAgreement } from './end-agreement.ts'
export { agreementsImport } from './imports/agreements-import.ts'
export { listAgreements } from './list-agreements.ts'
export { countPlaces, listPlaces } from './list-places.ts'
export {
  agreementsInPublic,
  countByCountry,
  listOrganisationsWithAgreements,
  listPublishedActivities,
  listPublishedAgreements,
} from './list-published-agreements.ts'
export { offeredTypes } from './offered-types.ts'
export { type Left, lackFor, leftOf, type Stay, type StayTerm, stayTerms } from './places/place.rules.ts'
export {
  countOutgoing,
  lockOffered,
  type OfferedCondition,
  offeredAmong,
  pageOfOutgoing,
  type SendingPartner,
  sendingPartners,
  takenOf as takenPlaces,
} from './places/place.store.ts'
export { noPlaceLeft, type PlacesLeft, placesLeft, releasePlace, takePlace } from './places/take-place.ts'
export type { Place, PlaceFilter } from './places.store.ts'
export { designProcedure } from './procedures/design-procedure.ts'
export { listProcedures, showProcedure } from './procedures/list-procedures.ts'
export type { DesignedStep, Procedure } from './procedures/procedure.ts'
export { proposeAgreement } from './propose-agreement.ts'
export { assignCoordinator, publishAgreements, unpublishAgreements } from './publish-agreements.ts'
export type { PublishedActivity, PublishedFilter, PublishedRow } from './published.store.ts'
export { recordExchanges } from './record-exchanges.ts'
export { recordPartnerSignature } from './record-partner-signature.ts'
export { renewAgreement } from './renew-agreement.ts'
export { reviseAgreement } from './revise-agreement.ts'
export { setActivities, setConditions, setContacts } from './set-conditions.ts'
export { showAgreement } from './show-agreement.ts'
export { showPublishedAgreement } from './show-published-agreement.ts'
export { signForUs } from './sign-for-us.ts'
export { submitAgreement } from './submit-agreement.ts'
export type { DescribedType } from './type.store.ts'
export { agreementsInSearch, agreementsOnDesk } from './waiting/desk.ts'
export { sendBackAgreement, withdrawAgreement } from './withdraw-agreement.ts'
export { say as sayAgreements } from './words/index.ts'
