import type { Day } from '../platform/calendar.ts'
import { type PartialDate, type Standing, standingOn } from '../platform/partial-date.ts'
import type { Scope } from '../platform/scope.ts'
import { type Localised, languages } from '../platform/words.ts'
import { byRoleAndName, holdingOn, inOrder } from './network.rules.ts'
import type { Network } from './network.ts'
import { allParts, organisationsNamed, type Parts } from './parts/part.store.ts'
import { type Goal, type Named, type Part, tenureOf } from './parts/part.ts'

export type Member = Omit<Part<'membership'>, 'organisation'> & { organisation: Named; standing: Standing }
export type Associate = Omit<Part<'associated-partner'>, 'organisation'> & { organisation: Named | null }
export type Led<Row extends { lead: string | null }> = Omit<Row, 'lead'> & { lead: Named | null }

/** One step of the history: something that happened, or somebody who paid. */
export type Told = {
  id: string
  key: string
  what: Localised
  since: PartialDate
  until: PartialDate | null
  as: Part<'milestone'>['character'] | 'funding'
}

/** A network as it was on a day, with everything that is known of it; lists named `all…` hold what was or will be on other days. */
export type NetworkFile = Network & {
  on: Day
  /** Members on the day, whoever leads first. */
  members: Member[]
  allMembers: Member[]
  ours: Member | null
  associates: Associate[]
  allAssociates: Associate[]
  goals: Goal[]
  allGoals: Goal[]
  milestones: Part<'milestone'>[]
  fundings: Part<'funding'>[]
  /** Milestones and dated fundings, the oldest first. */
  history: Told[]
  /** Sentences that funders prescribe, each once. */
  formulas: { key: string; text: Localised }[]
  workPackages: Led<Part<'work-package'>>[]
  institutes: Led<Part<'virtual-institute'>>[]
  programmes: Part<'joint-programme'>[]
  projects: Part<'project'>[]
  sessions: Part<'session'>[]
  figures: Part<'figure'>[]
  targets: Part<'target'>[]
  publications: Part<'publication'>[]
  /** What the records themselves count, on the day. */
  counts: Record<'members' | 'countries' | 'goals' | 'workPackages' | 'institutes' | 'projects', number>
}

const english = new Intl.Collator('en')

/** Puts a network's rows together as they stood on a day. */
export async function networkFile(scope: Scope, network: Network, on: Day): Promise<NetworkFile> {
  const parts = await allParts(scope, network.id)
  const named = await organisationsNamed(scope, mentioned(parts))
  const allMembers = membersIn(parts, named, on)
  const members = allMembers.filter(member => member.standing === 'in-force')
  const allAssociates = parts.associates.map(row => ({ ...row, organisation: called(named, row.organisation) }))
  const goals = holdingOn(parts.goals, on)
  return {
    ...network,
    on,
    members,
    allMembers,
    ours: members.find(member => member.ours) ?? null,
    associates: holdingOn(allAssociates, on),
    allAssociates,
    goals,
    allGoals: parts.goals,
    milestones: parts.milestones,
    fundings: parts.fundings,
    history: historyOf(parts),
    formulas: formulasOf(parts),
    workPackages: parts.workPackages.map(row => ({ ...row, lead: called(named, row.lead) })),
    institutes: parts.institutes.map(row => ({ ...row, lead: called(named, row.lead) })),
    programmes: parts.programmes,
    projects: parts.projects,
    sessions: parts.sessions,
    figures: parts.figures,
    targets: parts.targets,
    publications: parts.publications,
    counts: {
      members: new Set(members.map(member => member.organisation.id)).size,
      countries: new Set(members.map(member => member.organisation.country)).size,
      goals: goals.length,
      workPackages: parts.workPackages.length,
      institutes: parts.institutes.length,
      projects: parts.projects.length,
    },
  }
}

const mentioned = ({ membership, associates, workPackages, institutes }: Parts): string[] =>
  [
    ...membership.map(row => row.organisation),
    ...associates.map(row => row.organisation),
    ...[...workPackages, ...institutes].map(row => row.lead),
  ].flatMap(id => id ?? [])

const called = (named: Map<string, Named>, id: string | null): Named | null => (id && named.get(id)) || null

function membersIn(parts: Parts, named: Map<string, Named>, on: Day): Member[] {
  const order = byRoleAndName(english)
  return parts.membership
    .flatMap(row => {
      const organisation = named.get(row.organisation)
      return organisation ? [{ ...row, organisation, standing: standingOn(tenureOf(row), on) }] : []
    })
    .sort((a, b) => order({ ...a, name: sortName(a) }, { ...b, name: sortName(b) }))
}

const sortName = ({ organisation }: Member) => organisation.names.en || organisation.name

function historyOf({ milestones, fundings }: Parts): Told[] {
  const paid = fundings.flatMap(({ id, key, what, since, until }) =>
    since ? [{ id, key, what, since, until, as: 'funding' as const }] : [],
  )
  const happened = milestones.map(({ id, key, what, since, until, character }) => ({
    id,
    key,
    what,
    since,
    until,
    as: character,
  }))
  return inOrder([...happened, ...paid])
}

const formulasOf = ({ fundings }: Parts): NetworkFile['formulas'] => {
  const all = fundings.flatMap(({ formula }) => (formula ? [{ key: formula.key, text: formula.text }] : []))
  return [...new Map(all.map(formula => [formula.key, formula])).values()]
}

/** What an organisation is called where a text in every language is wanted. */
export const namesOf = ({ name, names }: Pick<Named, 'name' | 'names'>): Localised =>
  Object.fromEntries(languages.map(language => [language, names[language] || names.en || name])) as Localised
