import { listUnits } from '../../institutions/index.ts'
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
  typeName: Awaited<ReturnType<typeof typeNames>>
}

export async function fileView(ask: Ask): Promise<FileView> {
  const shown = await showAgreement(ask.caller, ask.params.id ?? '')
  const { units, courses } = await listUnits(ask.caller, undefined)
  const names = new Map([...units, ...courses].map(({ id, name }) => [id, inLanguage(name, ask.language)]))
  const nameOf = (id: string) => names.get(id) ?? ''
  return {
    ...{ ask, shown, unitName: nameOf, courseName: nameOf },
    may: deedsOf(ask.caller.actor, shown.agreement),
    typeName: await typeNames(ask),
  }
}
