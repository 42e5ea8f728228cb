import { createHash } from 'node:crypto'
import type { Component, List } from './component.ts'
import type { SignedStudent, Version } from './learning-agreement.ts'

/** A line of what results from the first version and all changes that were agreed since. */
export type Resulting = Component & { deleted: boolean }

/** First version − deleted + inserted. What was deleted stays in sight, as the network and a transcript need it. */
export function resultOf(first: readonly Component[], changes: readonly Component[]): Resulting[] {
  const deletions = new Map(changes.filter(({ status }) => status === 'deleted').map(one => [one.id, one]))
  return [
    ...first.map(component => {
      const deletion = deletions.get(component.id)
      const { status = null, reasonCode = null, reasonText = null } = deletion ?? {}
      return { ...component, status, reasonCode, reasonText, deleted: deletion !== undefined }
    }),
    ...changes.filter(({ status }) => status === 'inserted').map(component => ({ ...component, deleted: false })),
  ]
}

export const standing = (lines: readonly Resulting[]): Resulting[] => lines.filter(({ deleted }) => !deleted)
export const inList = <C extends Pick<Component, 'list'>>(lines: readonly C[], ...wanted: List[]): C[] =>
  lines.filter(({ list }) => wanted.includes(list))

/** In hundredths, since credits are decimals of two places. */
const hundredths = (credits: string | null): number => Math.round(Number(credits ?? 0) * 100)

/** A sum of credits as a decimal text without needless zeros. */
export const creditsIn = (lines: readonly Pick<Component, 'credits'>[]): string =>
  String(lines.reduce((sum, { credits }) => sum + hundredths(credits), 0) / 100)

/** Of A2, B2 and C2 only what comes in counts. */
export const insertedCredits = (changes: readonly Component[]): string =>
  creditsIn(changes.filter(({ status }) => status === 'inserted'))

type Reason = { reasonCode?: Component['reasonCode'] | undefined; reasonText?: string | null | undefined }

/** How a change lists what it takes out (EWP LA-12). */
export const deletion = ({ deleted: _, ...line }: Resulting, { reasonCode, reasonText }: Reason): Component => ({
  ...line,
  status: 'deleted',
  reasonCode: reasonCode ?? null,
  reasonText: reasonText || null,
})

type Proposed = {
  omobilityId: string
  number: number
  student: SignedStudent
  components: readonly Component[]
}

/** Another id with each version, since what was rejected comes back as a new proposal (EWP LA-13, LA-24). */
export function proposalIdOf({ omobilityId, number, student, components }: Proposed): string {
  const lines = components.map(({ frozen: _, ...line }) => line)
  return createHash('sha256')
    .update(JSON.stringify([omobilityId, number, student, lines]))
    .digest('hex')
}

/** Whether the student is called otherwise than when the last version was signed by all: that needs a version too (EWP LA-14). */
export const studentDiffers = (signed: SignedStudent | null, now: SignedStudent): boolean =>
  signed !== null &&
  (['givenNames', 'familyName', 'esi', 'birthDate'] as const).some(key => (signed[key] ?? '') !== (now[key] ?? ''))

/** What the next version begins with: a declined one as it was, an agreed change with all its changes, an agreed first with none. */
export const beginsWith = (version: Pick<Version, 'kind' | 'outcome'>, components: readonly Component[]) =>
  version.outcome === 'agreed' && version.kind === 'first' ? [] : components
