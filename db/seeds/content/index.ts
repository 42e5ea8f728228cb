/** Everything that the five offices publish: pages, and the records that the pages quote. */
import { accessibility } from './accessibility.ts'
import { bergamo } from './bergamo.ts'
import { ec2u } from './ec2u.ts'
import { accessibilityProvisions, information, sites, timeLimits } from './factsheet.ts'
import { contacts, institutions, promoters, units } from './institutions.ts'
import { listPages } from './list-pages.ts'
import { milano } from './milano.ts'
import { montpellier } from './montpellier.ts'
import { networkPages } from './network-pages.ts'
import {
  associatedPartners,
  formulas,
  fundings,
  goals,
  jointProgrammes,
  memberships,
  milestones,
  networks,
  projects,
  virtualInstitutes,
  workPackages,
} from './networks.ts'
import { organisations, partners, strategicPartnerships } from './partners.ts'
import { pavia } from './pavia.ts'
import { privacy } from './privacy.ts'
import { activities, agreementTypes, frameworks, procedureSteps, procedures, signatoryRules } from './procedures.ts'
import {
  checklistItems,
  deadlines,
  documentRules,
  extensionRules,
  figures,
  gradingRules,
  issues,
  levels,
  lists,
  offerings,
  programmes,
  publications,
  requirements,
  sessions,
  statements,
  transcriptRules,
  windows,
} from './records.ts'
import type { OfficeKey, PageName, PublicText, RecordKind, SeedRecord } from './types.ts'

export const pages: readonly PublicText[] = [
  ...pavia,
  ...milano,
  ...bergamo,
  ...montpellier,
  ...ec2u,
  ...networkPages,
  ...listPages,
  ...privacy,
  ...accessibility,
]

export const records: readonly SeedRecord[] = [
  ...institutions,
  ...units,
  ...contacts,
  ...promoters,
  ...figures,
  ...deadlines,
  ...windows,
  ...issues,
  ...levels,
  ...requirements,
  ...documentRules,
  ...checklistItems,
  ...transcriptRules,
  ...gradingRules,
  ...offerings,
  ...extensionRules,
  ...publications,
  ...sites,
  ...timeLimits,
  ...information,
  ...accessibilityProvisions,
  ...agreementTypes,
  ...activities,
  ...frameworks,
  ...procedures,
  ...procedureSteps,
  ...signatoryRules,
  ...organisations,
  ...partners,
  ...strategicPartnerships,
  ...networks,
  ...memberships,
  ...associatedPartners,
  ...goals,
  ...milestones,
  ...fundings,
  ...formulas,
  ...projects,
  ...workPackages,
  ...virtualInstitutes,
  ...jointProgrammes,
  ...programmes,
  ...sessions,
  ...statements,
  ...lists,
]

type Of<K extends RecordKind> = Extract<SeedRecord, { kind: K }>

/** Records of one kind: an office's own, or those that belong to no office (networks, organisations). */
export const recordsOf = <K extends RecordKind>(kind: K, office?: OfficeKey): Of<K>[] =>
  records.filter(
    (record): record is Of<K> => record.kind === kind && (!('office' in record) || !office || record.office === office),
  )

export const findRecord = <K extends RecordKind>(kind: K, key: string, office?: OfficeKey): Of<K> | undefined =>
  recordsOf(kind, office).find(record => record.key === key)

export const findPage = (office: OfficeKey, page: PageName): PublicText | undefined =>
  pages.find(candidate => candidate.office === office && candidate.page === page)
