export {
  mailBooked,
  mailCancelled,
  remindOfAppointmentsTick,
} from './appointments/appointment.reactions.ts'
export { bookAppointment, cancelAppointment, noteAppointment } from './appointments/book-appointment.ts'
export { publishSlots, withdrawSlot } from './appointments/publish-slots.ts'
export { listSlots } from './appointments/show-slots.ts'
export { askBuddy, endBuddy } from './buddies/ask-buddy.ts'
export { mailBuddies } from './buddies/buddy.reactions.ts'
export { matchBuddy, partBuddy } from './buddies/match-buddy.ts'
export { listBuddies } from './buddies/show-buddies.ts'
export { volunteer } from './buddies/volunteer.ts'
export { confirmItem, reopenItem } from './confirm-item.ts'
export { askExtension, withdrawExtension } from './extensions/ask-extension.ts'
export { authoriseExtension, declineExtension } from './extensions/decide-extension.ts'
export { mailExtension } from './extensions/extension.reactions.ts'
export { showExtensions } from './extensions/show-extensions.ts'
export { certifyArrival, certifyAttendance, withdrawArrival, withdrawAttendance } from './issue-certificate.ts'
export { listStays } from './list-stays.ts'
export { allocateLodging, refuseLodging, releaseLodging } from './lodgings/allocate-lodging.ts'
export { askLodging, withdrawLodging } from './lodgings/ask-lodging.ts'
export { giveKeys, noteDeposit, settleLodging, takeKeys } from './lodgings/keep-keys.ts'
export { mailLodging } from './lodgings/lodging.reactions.ts'
export { offerDwelling, withdrawDwelling } from './lodgings/offer-dwelling.ts'
export { lodgingOfStay } from './lodgings/show-lodgings.ts'
export { cancelStayWithApplication, openForAdmitted } from './open-stay.ts'
export { staysInSearch, staysOnDesk } from './pages/desk.ts'
export { planStay } from './plan-stay.ts'
export { correctArrival, noteAbsence, registerArrival, takeBackDate } from './register-arrival.ts'
export { correctDeparture, endStay, registerDeparture } from './register-departure.ts'
export { showStay, stayOf } from './show-stay.ts'
export {
  mailAbsent,
  mailArrived,
  mailCorrected,
  mailEarlyReturn,
  mailLeft,
  mailOpened,
  remindStudentsTick,
} from './stay.reactions.ts'
export { findStay, stayFor } from './stay.store.ts'
export { type Stay, type StayState, stayLife } from './stay.ts'
