import { createHash } from 'node:crypto'
import type { Activity, Agreement, Condition, Party } from './agreement.ts'

/** What is agreed, and nothing of how the office keeps it: this is what bodies decide on and what is signed. */
export type Content = {
  code: string
  type: string
  parent: string | null
  framework: string | null
  title: unknown
  scope: unknown
  languages: string[]
  parties: { organisation: string | null; ours: boolean; role: string; signs: boolean; name: string }[]
  units: string[]
  sdgs: number[]
  terms: Record<string, unknown>
  money: { spends: boolean; note: string | null }
  dates: Pick<Agreement, 'startsOn' | 'endsOn' | 'durationMonths'>
  renewal: Pick<Agreement, 'renewal' | 'renewalMonths' | 'noticeDays' | 'renewalsMost'>
  conditions: Omit<Condition, 'id' | 'party' | 'contacts'>[]
  activities: Activity[]
  documents: { kind: string; name: string; hash: string }[]
}

type Parts = {
  parties: readonly Party[]
  conditions: readonly Condition[]
  activities: readonly Activity[]
  documents: readonly { kind: string; name: string; hash: string }[]
}

export function contentOf(agreement: Agreement, parts: Parts): Content {
  const { code, type, parent, framework, title, scope, languages, units, sdgs, terms } = agreement
  const partner = new Map(parts.parties.map(party => [party.id, party.organisation ?? party.name]))
  return {
    ...{ code, type, parent, framework, title, scope, languages, sdgs, terms },
    units: units.toSorted(),
    parties: parts.parties.map(({ organisation, ours, role, signs, name }) => ({
      organisation,
      ours,
      role,
      signs,
      name,
    })),
    money: { spends: agreement.spendsMoney, note: agreement.moneyNote },
    dates: { startsOn: agreement.startsOn, endsOn: agreement.endsOn, durationMonths: agreement.durationMonths },
    renewal: {
      renewal: agreement.renewal,
      renewalMonths: agreement.renewalMonths,
      noticeDays: agreement.noticeDays,
      renewalsMost: agreement.renewalsMost,
    },
    // Whom to write to may change without a new decision, as in the network's own hash.
    conditions: parts.conditions.map(({ id: _, party, contacts: __, ...condition }) => ({
      ...condition,
      with: partner.get(party),
    })),
    activities: [...parts.activities],
    documents: parts.documents.map(({ kind, name, hash }) => ({ kind, name, hash })),
  }
}

/** Keys in order at every depth, so that the same content always has the same text. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  )
}

/** A party is who it is, however the directory calls it: a new name between two signatures makes no other text. */
const nameless = (parties: Content['parties']) =>
  parties.map(({ name, ...party }) => (party.organisation === null ? { ...party, name } : party))

export const contentHash = (content: Content): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical({ ...content, parties: nameless(content.parties) })))
    .digest('hex')
