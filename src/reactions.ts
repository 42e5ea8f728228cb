import { protocolsFollowFramework } from './agreements/agreement.reactions.ts'
import { namesFollowDirectory } from './agreements/follow-directory.ts'
import { judgeBalancesTick } from './agreements/keep-balance.ts'
import { mindAgreementsTick } from './agreements/mind-agreements.ts'
import { issueRecord } from './agreements/record/issue-record.ts'
import { mailExpiry } from './agreements/warn-of-expiry.ts'
import {
  forgetApplicationLinksTick,
  issueLetter,
  mailAdmitted,
  mailApplicationLink,
  mailRefused,
  mailReturned,
  openForNominated,
  printForm,
  remindApplicantsTick,
  withdrawWithNomination,
} from './applications/index.ts'
import { publishCataloguesTick } from './courses/index.ts'
import { readEcheList, resumeEcheImports } from './directory/index.ts'
import { applyConfirmed, mindImports, readImport } from './imports/index.ts'
import {
  beginWithApplication,
  cancelWithApplication,
  cancelWithNomination,
  followCourse,
  mailAgreed,
  mailDeclined,
  mailSignedByStudent,
  mailSignedForSending,
  printAgreed,
  remindOfLearningAgreementsTick,
} from './learning-agreements/index.ts'
import { doubtNamedPerson } from './messages/doubt.reactions.ts'
import { deliverDueMessages, deliverMessage } from './messages/message.reactions.ts'
import { mailInvitation, mailSignInLink } from './messages/people.reactions.ts'
import { forgetSheetsTick, mailAcceptance, tellPartnersTick } from './nominations/index.ts'
import {
  doubtPartnerContacts,
  forgetSendersTick,
  mailRequest,
  tellOfOverdueTick,
  tellRequestersOfMove,
} from './partners/index.ts'
import { pruneSignInsTick } from './people/sign-in/prune-sign-ins.ts'
import type { Reaction, Tick } from './platform/reaction.ts'
import { tellFollowersOfMove } from './rulebook/index.ts'
import {
  cancelStayWithApplication,
  certifyArrival,
  certifyAttendance,
  mailAbsent,
  mailArrived,
  mailBooked,
  mailBuddies,
  mailCancelled,
  mailCorrected,
  mailEarlyReturn,
  mailExtension,
  mailLeft,
  mailLodging,
  mailOpened,
  openForAdmitted,
  remindOfAppointmentsTick,
  remindStudentsTick,
  withdrawArrival,
  withdrawAttendance,
} from './stays/index.ts'
import {
  cancelWithStudent,
  forgetGradeSheetsTick,
  mailTranscript,
  mailWithdrawal,
  openWithAgreement,
  printTranscript,
  remindOfTranscriptsTick,
} from './transcripts/index.ts'
import { mailGuestLink, pruneWorkspacesTick } from './workspaces/index.ts'

/** THE page of what follows from what. Left: a fact. Right: work queued in the same transaction, done after it. */
export const reactions: Record<string, Reaction[]> = {
  'organisation.described': [namesFollowDirectory],
  'eche-list.imported': [namesFollowDirectory],
  'eche-list.import-begun': [readEcheList],
  'import.mapped': [readImport],
  'import.meanings-decided': [readImport],
  'import.confirmed': [applyConfirmed],
  'message.queued': [deliverMessage],
  'message.bounced': [doubtNamedPerson, doubtPartnerContacts],
  'sign-in-link.asked': [mailSignInLink],
  'person.invited': [mailInvitation],
  'agreement.concluded': [issueRecord],
  'partnership-request.received': [mailRequest],
  'partnership-request.forwarded': [mailRequest],
  'agreement.expiry-near': [mailExpiry],
  'agreement.came-into-force': [protocolsFollowFramework],
  'agreement.term-changed': [protocolsFollowFramework],
  'agreement.renewed-tacitly': [protocolsFollowFramework],
  'agreement.notice-given': [protocolsFollowFramework],
  'agreement.notice-taken-back': [protocolsFollowFramework],
  'agreement.terminated': [protocolsFollowFramework],
  'agreement.expired': [protocolsFollowFramework],
  'deadline.moved': [tellFollowersOfMove, tellRequestersOfMove],
  'workspace-guest.invited': [mailGuestLink],
  'workspace-guest.invited-again': [mailGuestLink],
  'workspace-guest.asked-for-link': [mailGuestLink],
  'nomination.approved': [mailAcceptance, openForNominated],
  'nomination.withdrawn': [withdrawWithNomination, cancelWithNomination, cancelWithStudent],
  'application.taken-up': [beginWithApplication],
  'application.withdrawn': [cancelWithApplication, cancelStayWithApplication],
  'application.opened': [mailApplicationLink],
  'application.link-asked': [mailApplicationLink],
  'application.form-asked': [printForm],
  'application.returned': [mailReturned],
  'application.admitted': [issueLetter, openForAdmitted],
  'application.letter-issued': [mailAdmitted],
  'learning-agreement.signed-by-student': [mailSignedByStudent],
  'learning-agreement.signed-for-sending': [mailSignedForSending],
  'learning-agreement.declined': [mailDeclined],
  'learning-agreement.agreed': [printAgreed, mailAgreed, openWithAgreement],
  'course.term-changed': [followCourse],
  'course.credits-changed': [followCourse],
  'course.language-changed': [followCourse],
  'course.timetable-changed': [followCourse],
  'course.withdrawn': [followCourse],
  'application.refused': [mailRefused, cancelWithApplication],
  'stay.opened': [mailOpened],
  'stay.arrived': [certifyArrival],
  'stay.arrival-corrected': [certifyArrival, certifyAttendance, mailCorrected],
  'stay.arrival-taken-back': [withdrawArrival, mailCorrected],
  'stay.left': [certifyAttendance],
  'stay.departure-corrected': [certifyAttendance, mailCorrected],
  'stay.departure-taken-back': [withdrawAttendance, mailCorrected],
  'stay.early-return-announced': [mailEarlyReturn],
  'stay.absent': [mailAbsent],
  'stay.arrival-certified': [mailArrived],
  'stay.attendance-certified': [mailLeft],
  'appointment.booked': [mailBooked],
  'appointment.cancelled': [mailCancelled],
  'lodging.allocated': [mailLodging],
  'lodging.refused': [mailLodging],
  'buddy-request.matched': [mailBuddies],
  'extension.authorised': [mailExtension],
  'extension.declined': [mailExtension],
  'transcript.issued': [printTranscript],
  'transcript.corrected': [printTranscript],
  'transcript.printed': [mailTranscript],
  'transcript.withdrawn': [mailWithdrawal],
}

/** What the clock does by itself, once a minute. */
export const ticks: Tick[] = [
  resumeEcheImports,
  mindImports,
  deliverDueMessages,
  mindAgreementsTick,
  judgeBalancesTick,
  publishCataloguesTick,
  pruneSignInsTick,
  pruneWorkspacesTick,
  tellPartnersTick,
  forgetSheetsTick,
  forgetGradeSheetsTick,
  remindApplicantsTick,
  remindOfLearningAgreementsTick,
  forgetApplicationLinksTick,
  remindStudentsTick,
  remindOfAppointmentsTick,
  remindOfTranscriptsTick,
  forgetSendersTick,
  tellOfOverdueTick,
]
