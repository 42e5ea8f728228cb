import { type DescribedType, listProcedures, listTypes, type Procedure } from '../agreements/index.ts'
import { type OrganisationRecord, showOrganisation } from '../directory/index.ts'
import { listUnits, type Unit } from '../institutions/index.ts'
import { listPublishedPartners, type PublishedPartner } from '../partners/index.ts'
import { listResponsibilities, type Responsibility } from '../people/index.ts'
import type { Ask, Office } from '../platform/page.ts'
import type { Language } from '../platform/words.ts'
import type { Rulebook } from '../rulebook/index.ts'
import { gatherNetworks, type NetworkSources } from './network-sources.ts'
import type { PageName } from './page-text.ts'
import type { ReferenceKind } from './reference.ts'
import type { Shown } from './show-page.ts'
import type { Text } from './text.rules.ts'

/** Where the references of a text find what they stand for, gathered before anything is rendered. */
export type Sources = {
  office: Pick<Office, 'slug' | 'kind' | 'name'>
  language: Language
  to: (path: string) => string
  rulebook: Rulebook
  /** The pages that the public can read, with their titles. */
  pages: ReadonlyMap<PageName, string>
  units: readonly Unit[]
  /** The office's own entry in the directory: its address. */
  seat: OrganisationRecord | undefined
  networks: NetworkSources
  agreements: { types: DescribedType[]; procedures: Procedure[] }
  responsibilities: Responsibility[]
  partners: PublishedPartner[]
  /** The heading of what a reference shows: one below what stands above it in the text. */
  heading: 'h2' | 'h3'
  /** The page on which the text stands: what its title says need not be said again. */
  page?: PageName
}

/** Asks only for what the text quotes. */
export async function gatherSources(ask: Ask, shown: Pick<Shown, 'rulebook' | 'pages'>, text: Text): Promise<Sources> {
  const quoted = new Set(text.references.map(reference => reference.kind))
  const quotes = (...kinds: ReferenceKind[]) => kinds.some(kind => quoted.has(kind))
  const { organisation } = shown.rulebook.office
  return {
    office: ask.office,
    language: ask.language,
    heading: 'h2',
    to: path => ask.to(path),
    rulebook: shown.rulebook,
    pages: shown.pages,
    networks: await gatherNetworks(ask.caller, text, shown.rulebook),
    agreements: quotes('agreement-types', 'procedures', 'procedure', 'signatory')
      ? {
          types: await listTypes(ask.caller, undefined),
          procedures: await listProcedures(ask.caller, undefined),
        }
      : { types: [], procedures: [] },
    responsibilities: quotes('promoters')
      ? (await listResponsibilities(ask.caller, undefined)).filter(({ published }) => published)
      : [],
    partners: quotes('partners') ? await listPublishedPartners(ask.caller, { language: ask.language }) : [],
    units: quotes('unit', 'promoters') ? (await listUnits(ask.caller, undefined)).units : [],
    seat:
      quotes('address', 'institution') && organisation
        ? (await showOrganisation(ask.caller, organisation)).organisation
        : undefined,
  }
}
