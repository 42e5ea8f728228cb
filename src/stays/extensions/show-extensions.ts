import { query } from '../../platform/query.ts'
import { rulebookIn } from '../../rulebook/index.ts'
import { readable } from '../show-stay.ts'
import { subjectOf } from '../stay.ts'
import { askUntil, extensionRuleOf, longestUntil } from './extension.rules.ts'
import { agreementProvides, extensionsOf, waitingExtensions } from './extension.store.ts'

/** What was asked for, and what could be, by the rulebook and the agreement. */
export const showExtensions = query('show-extensions', async (scope, id: string) => {
  const stay = await readable(scope, id)
  const rule = extensionRuleOf(await rulebookIn(scope))
  const { agreedUntil } = stay
  return {
    stay,
    rule,
    extensions: await extensionsOf(scope, id),
    provides: !rule.agreementProvides || (await agreementProvides(scope, stay.condition)),
    askUntil: agreedUntil ? askUntil(rule, agreedUntil) : undefined,
    longest: agreedUntil ? longestUntil(rule, agreedUntil) : undefined,
    asks: scope.may('extension.ask', subjectOf(stay)),
    decides: scope.may('extension.decide', subjectOf(stay)),
  }
})
export type Extensions = Awaited<ReturnType<typeof showExtensions>>

export const listWaitingExtensions = query('list-waiting-extensions', (scope, _: undefined) => waitingExtensions(scope))
