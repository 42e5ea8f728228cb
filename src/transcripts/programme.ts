import { type AgreedComponent, agreedProgramme, agreedProgrammes } from '../learning-agreements/index.ts'
import type { Scope } from '../platform/scope.ts'
import { type Rulebook, rulebookIn } from '../rulebook/index.ts'
import { resultsOn } from './issue.rules.ts'
import { type Agreed, type Line, listedOn, type Policy, policyOf } from './listed.rules.ts'
import { resultsOf } from './transcript.store.ts'
import type { Result, Transcript } from './transcript.ts'

/** What the home university would recognise is none of what is studied here. */
const studied = (component: AgreedComponent): boolean => component.list !== 'recognised'

const agreedIn = (component: AgreedComponent): Agreed => {
  const { id, instance, losId, losCode, loiId, title, academicYear, term, terms, credits, language, field } = component
  return {
    ...{ id, instance, losId, loiId, title, academicYear, term, terms, language, field },
    code: losCode ?? title.en.slice(0, 60),
    credits: credits ?? '0',
    virtual: component.virtual,
    deleted: component.deleted,
  }
}

/** The final learning agreement, as far as it is studied here; nothing as long as not all three have signed one. */
export async function programmeOf(scope: Scope, nomination: string): Promise<Agreed[] | undefined> {
  const programme = await agreedProgramme(scope, nomination)
  return programme?.components.filter(studied).map(agreedIn)
}

export type Standing = {
  rulebook: Rulebook
  policy: Policy
  programme: readonly Agreed[]
  results: readonly Result[]
  lines: readonly Line[]
  /** Whether all three have signed a learning agreement. */
  agreed: boolean
  known: ReturnType<typeof resultsOn>
}

/** What would stand on the transcript if it were issued now. */
export async function standsNow(scope: Scope, transcript: Pick<Transcript, 'id' | 'nomination'>): Promise<Standing> {
  const rulebook = await rulebookIn(scope)
  const policy = policyOf(rulebook)
  const agreed = await programmeOf(scope, transcript.nomination)
  const programme = agreed ?? []
  const results = await resultsOf(scope, transcript.id)
  const lines = listedOn({ programme, results, policy })
  const listed = new Set(lines.map(({ key }) => key))
  const counted = results.filter(({ id, component }) => listed.has(component ?? id))
  return {
    rulebook,
    policy,
    programme,
    results,
    lines,
    agreed: agreed !== undefined,
    known: resultsOn(rulebook, counted),
  }
}

/** The final learning agreements of several mobilities; those without one are missing. */
export async function programmesOf(scope: Scope, nominations: readonly string[]): Promise<Map<string, Agreed[]>> {
  const programmes = await agreedProgrammes(scope, nominations)
  return new Map(
    [...programmes].map(([nomination, { components }]) => [nomination, components.filter(studied).map(agreedIn)]),
  )
}
