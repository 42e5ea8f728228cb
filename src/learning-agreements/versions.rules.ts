import type { Component } from './component.ts'
import type { LearningAgreement, Version } from './learning-agreement.ts'

export type Whole = {
  agreement: LearningAgreement
  versions: readonly Version[]
  /** Of every version. */
  components: ReadonlyMap<number, readonly Component[]>
}

export const versionIn = ({ versions, agreement }: Whole, number = agreement.version): Version => {
  const version = versions.find(one => one.number === number)
  if (!version) throw new Error(`learning agreement ${agreement.id} has no version ${number}`)
  return version
}

/** A version as a first version and changes against it: of a first version, the changes are none. */
export function partsOf({ agreement, components }: Whole, version: Version) {
  const own = components.get(version.number) ?? []
  if (version.kind === 'first') return { first: own, changes: [] }
  return { first: components.get(agreement.firstVersion ?? 0) ?? [], changes: own }
}
