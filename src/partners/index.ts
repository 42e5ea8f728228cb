export { activityKinds, type PartnerActivity, type PartnerActivityKind } from './activities/activity.ts'
export { recordActivity, removeActivity, reviseActivity } from './activities/keep-activities.ts'
export { addPartner } from './add-partner.ts'
export { contactLike } from './contacts/contact.store.ts'
export { type Contact, contactShape, isCurrent } from './contacts/contact.ts'
export { doubtPartnerContacts } from './contacts/doubt-contacts.ts'
export { addContact, removeContact, reviseContact } from './contacts/keep-contacts.ts'
export { partnersImport } from './imports/partners-import.ts'
export {
  exportPartners,
  findPartnerIds,
  listPartnerChoices,
  listPartners,
  listStrategicPartnerships,
} from './list-partners.ts'
export {
  findPartnerPages,
  listPublishedPartners,
  partnersInPublic,
  searchPublishedPartners,
  showPublishedPartner,
} from './list-published-partners.ts'
export type { PartnerFilter, PartnerRow } from './listing.store.ts'
export { partnersInSearch, partnersOnDesk } from './pages/desk.ts'
export { partnerOf } from './partner.store.ts'
export {
  type Partner,
  type PartnerId,
  type PartnerMark,
  type PartnerState,
  partnerMarks,
  partnerStates,
} from './partner.ts'
export type { PublishedPartner, PublishedPartnerFilter } from './published.store.ts'
export { acceptRequest, declineRequest } from './requests/decide-request.ts'
export {
  forgetSendersTick,
  listPartnershipRequests,
  showPartnershipRequest,
  showRequestTarget,
} from './requests/list-requests.ts'
export { type PartnershipRequest, type RequestKind, type RequestState, requestKinds } from './requests/request.ts'
export { sendPartnershipRequest } from './requests/send-request.ts'
export {
  discardRequest,
  forwardRequest,
  setRequestTarget,
  takeBackRequest,
  takeUpRequest,
} from './requests/sort-request.ts'
export { tellRequestersOfMove } from './requests/tell-of-move.ts'
export { mailRequest, tellOfOverdueTick } from './requests/tell-of-requests.ts'
export { assignPartners, publishPartners, revisePartner, unpublishPartners } from './revise-partner.ts'
export { findPartnerFiles, findPartnerOf, type PartnerFile, showPartner } from './show-partner.ts'
export { endStrategicPartnership, recordStrategicPartnership } from './strategic/record-strategic-partnership.ts'
export { type StrategicKind, type StrategicPartnership, strategicKinds } from './strategic/strategic-partnership.ts'
export { activatePartner, endPartner, letPartnerRest, resumePartner } from './turn-partner.ts'
