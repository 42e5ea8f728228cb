import { type Fields, list, localisedIn, text } from '../../platform/form.ts'
import type { Localised } from '../../platform/words.ts'

const blank = (value: Localised) => !value.en && !value.it && !value.fr

/** A key that no other step has, made of what the step is called. */
function keyOf(name: string, taken: Set<string>): string {
  const stem =
    name
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50) || 'step'
  let key = stem
  for (let n = 2; taken.has(key); n++) key = `${stem}-${n}`
  taken.add(key)
  return key
}

/** The designer's fields `steps.0.name.en`, … as the steps of a procedure; those that were removed or left empty are not among them. */
export function stepsIn(fields: Fields): Record<string, unknown>[] {
  const numbers = [...new Set(Object.keys(fields).flatMap(name => /^steps\.(\d+)\./.exec(name)?.[1] ?? []))]
    .map(Number)
    .sort((a, b) => a - b)
  const taken = new Set(numbers.map(n => text(fields, `steps.${n}.key`)).filter(Boolean))
  return numbers.flatMap(n => {
    const at = (name: string) => text(fields, `steps.${n}.${name}`)
    const name = localisedIn(fields, `steps.${n}.name`)
    const body = localisedIn(fields, `steps.${n}.body`)
    const types = list(fields, `steps.${n}.types`)
    if (at('remove') || (!at('key') && blank(name) && blank(body))) return []
    return [
      {
        key: at('key') || keyOf(name.en, taken),
        order: at('order'),
        name,
        body,
        kind: at('kind'),
        actsAs: at('actsAs') || undefined,
        unit: at('unit'),
        office: at('office'),
        when: {
          types: types.length ? types : undefined,
          money: at('money'),
          curricula: at('curricula'),
          model: at('model'),
        },
        needsSitting: at('needsSitting'),
        needsResolution: at('needsResolution'),
        days: at('days'),
      },
    ]
  })
}
