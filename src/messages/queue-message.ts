import { officeOf } from '../institutions/index.ts'
import type { Fact } from '../platform/facts.ts'
import { parseInput } from '../platform/input.ts'
import type { Scope } from '../platform/scope.ts'
import { inLanguage } from '../platform/words.ts'
import { happened } from './message.facts.ts'
import { insertMessage } from './message.store.ts'
import { type Letter, letter } from './message.ts'
import { say } from './words/index.ts'

/**
 * Writes a letter in the transaction of the command that calls it, which returns the facts given here beside its own:
 * `return [happened('agreement.signed', …), ...(await queueMessage(scope, { to, language, template, about }))]`.
 */
export async function queueMessage(scope: Scope, given: Letter): Promise<Fact[]> {
  const { to, language, template, about, cause, discreet } = parseInput(letter, given)
  const office = await officeOf(scope)
  const closing = say(language)('closing', { institution: inLanguage(office.name, language) })
  const id = await insertMessage(scope, {
    recipient: to,
    language,
    // A line end in a subject would begin another header.
    subject: template.subject.replace(/\s+/g, ' ').trim().slice(0, 200),
    text: `${template.text.trim()}\n\n${closing}`,
    about: about ?? null,
    cause: cause ?? null,
    discreet,
  })
  return id ? [happened('message.queued', id, {})] : []
}
