import { findOrganisationMeant, toPicked } from '../../directory/index.ts'
import { type Fields, text } from '../../platform/form.ts'
import type { Ask } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Picked, typedName } from '../../ui/index.ts'

/** The organisation that a picker's two fields mean; refuses a text that leaves a choice, so that the form shows it. */
export async function pickedOrganisation(ask: Ask, fields: Fields, name = 'organisation'): Promise<string | undefined> {
  const picked = text(fields, name)
  if (picked) return picked
  const typed = text(fields, typedName(name))
  if (!typed) return undefined
  const meant = await findOrganisationMeant(ask.caller, typed)
  if ('one' in meant) return meant.one.id
  const code = meant.choices.length > 0 ? 'organisation-unclear' : 'nobody-called-so'
  throw new Refusal('input.wrong', { count: 1 }, { [name]: { code } })
}

/** After such a refusal: those among which the typed text leaves the choice. */
export async function organisationChoices(ask: Ask, name = 'organisation'): Promise<Picked[]> {
  const typed = ask.entered && text(ask.entered.values as Fields, typedName(name))
  if (!typed || !ask.entered?.errors[name]) return []
  const meant = await findOrganisationMeant(ask.caller, typed)
  return ('one' in meant ? [meant.one] : meant.choices).map(one => toPicked(one, ask.language))
}
