import { listUnits } from '../../institutions/index.ts'
import { findPartnerFiles } from '../../partners/index.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { type ShownAgreement, showAgreement } from '../show-agreement.ts'
import { deedsOf } from '../whose-turn.rules.ts'
import { typeNames } from './address.ts'

/** What every part of the file needs: the agreement, what the reader may do with it, and how things are called. */
export type FileView = {
  ask: Ask
  shown: ShownAgreement
  may: ReturnType<typeof deedsOf>
  unitName: (id: string) => string
  courseName: (id: string) => string
  /** Where a party is seen: its file as a partner, else its entry in the directory. */
  partyAddress: (organisation: string) => string
  typeName: Awaited<ReturnType<typeof typeNames>>
}

export async function fileView(ask: Ask): Promise<FileView> {
  const shown = await showAgreement(ask.caller, ask.params.id ?? '')
  const { units, courses } = await listUnits(ask.caller, undefined)
  const names = new Map([...units, ...courses].map(({ id, name }) => [id, inLanguage(name, ask.language)]))
  const organisations = shown.parties.flatMap(({ ours, organisation }) => (ours ? [] : (organisation ?? [])))
  const files = await findPartnerFiles(ask.caller, organisations)
  const nameOf = (id: string) => names.get(id) ?? ''
  return {
    ...{ ask, shown, unitName: nameOf, courseName: nameOf },
    partyAddress: organisation => {
      const file = files.get(organisation)
      return ask.to(file ? `/partners/${file}` : `/directory/${organisation}`)
    },
    may: deedsOf(ask.caller.actor, shown.agreement),
    typeName: await typeNames(ask),
  }
}
