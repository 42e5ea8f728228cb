import { findOrganisationMeant, namedOrganisations, nameOf } from '../../directory/index.ts'
import { type Fields, text } from '../../platform/form.ts'
import type { Ask } from '../../platform/page.ts'
import { type Problem, Refusal } from '../../platform/refusal.ts'
import { typedName } from '../../ui/index.ts'

const rowName = /^([a-z]+)\.(\d{1,3})\.(.+)$/i

/**
 * Moves the rows of a repeated group (`parties.0.code`, `parties.2.code`) together where some were left blank, so that what
 * is wrong with a row is shown at the row that comes back. Gives how many there are.
 */
export function compactRows(
  fields: Fields,
  group: string,
  isBlank: (row: (name: string) => string) => boolean,
): number {
  const numbers = [
    ...new Set(
      Object.keys(fields).flatMap(name => {
        const [, of, number] = rowName.exec(name) ?? []
        return of === group ? [Number(number)] : []
      }),
    ),
  ].sort((a, b) => a - b)
  const kept = numbers.filter(number => !isBlank(name => text(fields, `${group}.${number}.${name}`)))
  const moved: Fields = {}
  for (const [name, value] of Object.entries(fields)) {
    const [, of, number, rest] = rowName.exec(name) ?? []
    if (of !== group) continue
    delete fields[name]
    const place = kept.indexOf(Number(number))
    if (place >= 0) moved[`${group}.${place}.${rest}`] = value
  }
  Object.assign(fields, moved)
  return kept.length
}

const folded = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The organisations of typed or picked names, as ids under the fields' own names; refuses with what stays open. */
export async function findTyped(ask: Ask, fields: Fields, names: readonly string[]): Promise<void> {
  const picked = await namedOrganisations(
    ask.caller,
    names.map(name => text(fields, name)).filter(value => /^[0-9a-f-]{36}$/.test(value)),
  )
  const problems: Record<string, Problem> = {}
  for (const name of names) {
    const typed = text(fields, typedName(name))
    const chosen = picked.find(({ id }) => id === text(fields, name))
    // Without scripts a name can be typed over what was picked before: then the name counts.
    if (chosen && (!typed || folded(JSON.stringify(chosen) + nameOf(chosen, ask.language)).includes(folded(typed))))
      continue
    delete fields[name]
    if (!typed) continue
    const meant = await findOrganisationMeant(ask.caller, typed)
    if ('one' in meant) fields[name] = meant.one.id
    else problems[name] = { code: meant.choices.length ? 'which-organisation' : 'organisation-unknown' }
  }
  const count = Object.keys(problems).length
  if (count) throw new Refusal('input.wrong', { count }, problems)
}
