import type { Id } from '../platform/ids.ts'
import type { Language } from '../platform/words.ts'

export type OrganisationId = Id<'organisation'>

export const organisationKinds = [
  'higher-education',
  'research',
  'hospital',
  'municipality',
  'public-body',
  'intergovernmental',
  'company',
  'association',
  'network',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** Whether the Commission's newest list names it, an older one did, or none ever has. */
export const charters = ['listed', 'gone', 'never'] as const
export type Charter = (typeof charters)[number]

/** What people call it, by language; any may be missing. */
export type LocalNames = { [L in Language]?: string | undefined }

/** As lists and pickers show it. */
export type Organisation = {
  id: OrganisationId
  kind: OrganisationKind
  name: string
  names: LocalNames
  country: string
  city: string | null
  erasmusCode: string | null
  pic: string | null
  charter: Charter
}

export type OrganisationRecord = Organisation & {
  street: string | null
  postcode: string | null
  website: string | null
  oid: string | null
  schac: string | null
  latitude: number | null
  longitude: number | null
  charterFrom: string | null
  charterTo: string | null
  revision: number
}

/** The name to show: the reader's language, else English, else the legal name. */
export const nameOf = ({ name, names }: Pick<Organisation, 'name' | 'names'>, language: Language): string =>
  names[language] || names.en || name
