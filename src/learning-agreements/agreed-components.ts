import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { signedComponents } from './component.store.ts'
import { learningAgreementFor, learningAgreementsAmong } from './learning-agreement.store.ts'
import { type LearningAgreement, subjectOf } from './learning-agreement.ts'
import { type Resulting, resultOf } from './programme.rules.ts'
import { readWhole } from './read-whole.ts'
import { partsOf, versionIn } from './versions.rules.ts'

/** A component of the programme that all three have signed. `id` stays the same through all versions. */
export type AgreedComponent = Pick<
  Resulting,
  | 'id'
  | 'list'
  | 'losId'
  | 'losCode'
  | 'loiId'
  | 'instance'
  | 'title'
  | 'academicYear'
  | 'term'
  | 'terms'
  | 'credits'
  | 'language'
  | 'field'
  | 'recognitionConditions'
  | 'shortDescription'
  | 'deleted'
> & { virtual: boolean; inserted: boolean }

export type AgreedProgramme = {
  learningAgreement: LearningAgreement['id']
  state: LearningAgreement['state']
  /** The newest version that bears three signatures. */
  version: number
  components: AgreedComponent[]
}

const shown = ({ status, reasonCode: _c, reasonText: _t, frozen: _f, ...line }: Resulting): AgreedComponent => ({
  ...line,
  virtual: line.list === 'virtual',
  inserted: status === 'inserted',
})

/**
 * For commands and queries of higher slices: the first version − deleted + inserted, by the last version that bears three signatures, or
 * nothing as long as none does. What is deleted is in it and says so.
 */
export async function agreedProgramme(scope: Scope, nomination: string): Promise<AgreedProgramme | undefined> {
  const agreement = await learningAgreementFor(scope, nomination)
  return agreement && programmeOf(scope, agreement)
}

async function programmeOf(scope: Scope, agreement: LearningAgreement): Promise<AgreedProgramme | undefined> {
  const { id, state, agreedVersion: version } = agreement
  if (version === null) return undefined
  const whole = await readWhole(scope, agreement)
  const { first, changes } = partsOf(whole, versionIn(whole, version))
  return { learningAgreement: id, state, version, components: resultOf(first, changes).map(shown) }
}

/** The same for several mobilities at once; those without three signatures are missing. */
export async function agreedProgrammes(
  scope: Scope,
  nominations: readonly string[],
): Promise<Map<string, AgreedProgramme>> {
  if (!nominations.length) return new Map()
  const agreements = await learningAgreementsAmong(scope, nominations)
  const lines = Map.groupBy(
    await signedComponents(
      scope,
      agreements.map(({ id }) => id),
    ),
    ({ agreement }) => agreement,
  )
  return new Map(
    agreements.flatMap(({ id, nomination, state, agreedVersion: version }): [string, AgreedProgramme][] => {
      if (version === null) return []
      const own = lines.get(id) ?? []
      const first = own.filter(line => line.first)
      const changes = own.filter(line => !line.first)
      return [[nomination, { learningAgreement: id, state, version, components: resultOf(first, changes).map(shown) }]]
    }),
  )
}

/** The same for whoever may read the learning agreement. */
export const agreedComponents = query('agreed-components', async (scope, nomination: string) => {
  const agreement = await learningAgreementFor(scope, nomination)
  if (!agreement || !scope.may('learning-agreement.read', subjectOf(agreement))) {
    scope.reach('learning-agreement.read')
    throw new Refusal('learning-agreement.not-found')
  }
  scope.must('learning-agreement.read', subjectOf(agreement))
  return programmeOf(scope, agreement)
})
