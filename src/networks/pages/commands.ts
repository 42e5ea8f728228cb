import type { Fact } from '../../platform/facts.ts'
import type { Caller } from '../../platform/scope.ts'
import type { PartKind } from '../parts/part.ts'
import { recordAssociatedPartner } from '../parts/record-associated-partner.ts'
import { recordFigure } from '../parts/record-figure.ts'
import { recordFunding } from '../parts/record-funding.ts'
import { recordJointProgramme } from '../parts/record-joint-programme.ts'
import { recordMembership } from '../parts/record-membership.ts'
import { recordMilestone } from '../parts/record-milestone.ts'
import { recordProject } from '../parts/record-project.ts'
import { recordPublication } from '../parts/record-publication.ts'
import { recordSession } from '../parts/record-session.ts'
import { recordTarget } from '../parts/record-target.ts'
import { recordVirtualInstitute } from '../parts/record-virtual-institute.ts'
import { recordWorkPackage } from '../parts/record-work-package.ts'

/** The command behind each form. Each checks what it is given, so the form's answers pass as they are. */
export const commandFor = {
  membership: recordMembership,
  'associated-partner': recordAssociatedPartner,
  milestone: recordMilestone,
  funding: recordFunding,
  'work-package': recordWorkPackage,
  'virtual-institute': recordVirtualInstitute,
  'joint-programme': recordJointProgramme,
  project: recordProject,
  session: recordSession,
  figure: recordFigure,
  target: recordTarget,
  publication: recordPublication,
} as unknown as Record<PartKind, (caller: Caller, answers: object) => Promise<Fact[]>>
