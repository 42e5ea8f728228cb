import { type Problem, Refusal } from '../platform/refusal.ts'
import type { AgreementType, ConditionKind, PartyRole, Renewal } from './agreement.ts'
import { outlastsProgramme, programme } from './erasmus.rules.ts'

type Content = {
  type: AgreementType
  parent: string | null
  ourRole: PartyRole
  parties: readonly { organisation: string; role: PartyRole }[]
  startsOn?: string | undefined
  endsOn?: string | undefined
  durationMonths?: number | undefined
  renewal: Renewal
  renewalMonths?: number | undefined
}

/** Types that are concluded between exactly two. */
const betweenTwo: AgreementType[] = ['erasmus', 'bilateral', 'cotutelle', 'letter-of-intent', 'implementing-protocol']

/** What is wrong with the content as a whole, by field; empty when nothing is. */
export function contentProblems(content: Content, us: string | null): Record<string, Problem> {
  const { type, parties, ourRole, startsOn, endsOn, renewal } = content
  const problems: Record<string, Problem> = {}
  const organisations = parties.map(party => party.organisation)
  const wrong = (row: number, code: string) => {
    if (row >= 0) problems[`parties.${row}.organisation`] ??= { code }
  }
  if (parties.length === 0) wrong(0, 'partner-missing')
  wrong(
    organisations.findIndex((organisation, row) => organisations.indexOf(organisation) < row),
    'partner-twice',
  )
  wrong(us === null ? -1 : organisations.indexOf(us), 'partner-is-us')
  if (betweenTwo.includes(type) && parties.length > 1) wrong(1, 'two-parties-only')
  const leads = [ourRole, ...parties.map(party => party.role)].filter(role => role === 'lead').length
  if (leads > 1 || (type === 'consortium' && leads === 0)) problems.ourRole = { code: 'one-lead' }
  if (type === 'implementing-protocol' && !content.parent) problems.parent = { code: 'framework-missing' }
  if (startsOn && endsOn && endsOn < startsOn) problems.endsOn = { code: 'ends-before-begin' }
  if (renewal === 'tacit' && !content.renewalMonths) problems.renewalMonths = { code: 'missing' }
  if (renewal === 'tacit' && !endsOn && !content.durationMonths) problems.endsOn = { code: 'end-needed-to-renew' }
  if (type === 'erasmus' && outlastsProgramme(content))
    problems[endsOn || !content.durationMonths ? 'endsOn' : 'durationMonths'] = { code: 'after-programme' }
  if (endsOn && content.durationMonths) problems.durationMonths = { code: 'end-said-twice' }
  return problems
}

export function refuseProblems(problems: Record<string, Problem>): void {
  const count = Object.keys(problems).length
  if (count) throw new Refusal('input.wrong', { count }, problems)
}

type Line = {
  kind: ConditionKind
  lastYear: string
  languages: readonly { level: string }[]
  subjects: readonly unknown[]
  per: string
}

/** What the Erasmus+ template 2021–2029 (EWP IIA API v7) asks of each condition, by the path of the field. */
export function conditionProblems(type: AgreementType, conditions: readonly Line[]): Record<string, Problem> {
  if (type !== 'erasmus') return {}
  const problems: Record<string, Problem> = {}
  for (const [index, { kind, lastYear, languages, subjects, per }] of conditions.entries()) {
    const at = `conditions.${index}`
    // v7: a recommended language is compulsory where students study and where staff teach.
    if ((kind === 'student-studies' || kind === 'staff-teaching') && languages.length === 0)
      problems[`${at}.languages`] = { code: 'language-needed' }
    if (subjects.length === 0) problems[`${at}.subjects`] = { code: 'field-needed' }
    if (per !== 'year') problems[`${at}.per`] = { code: 'numbers-per-year' }
    if (lastYear > programme.lastYear) problems[`${at}.lastYear`] = { code: 'year-after-programme' }
  }
  return problems
}

/** Recommended in the template: B1 for students, B2 for those who teach. Advice, never a refusal. */
export const recommendedLevel = (kind: ConditionKind): 'B1' | 'B2' => (kind.startsWith('student') ? 'B1' : 'B2')
