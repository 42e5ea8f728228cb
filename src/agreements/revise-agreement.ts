import { z } from 'zod'
import { command } from '../platform/command.ts'
import { maybe, revision } from '../platform/input.ts'
import { happened } from './agreement.facts.ts'
import { mayChangeContent } from './agreement.rules.ts'
import { lockAgreement, saveAgreement, saveUnits } from './agreement.store.ts'
import { agreementLife } from './agreement.ts'
import { contentShape } from './agreement-input.ts'
import { frameOf } from './frame.rules.ts'
import { checkedContent, keepParties } from './keep-content.ts'
import { refuseStale } from './stale.ts'

/** Writes what the agreement says anew; possible while it is a draft, or again after it was refused. */
export const reviseAgreement = command(
  'revise-agreement',
  contentShape.extend({
    agreement: z.uuid(),
    version: revision.optional(),
    code: maybe(z.string().trim().min(1).max(60)),
    parent: maybe(z.uuid()),
  }),
  async (scope, { agreement: id, version, code, parent, ...content }) => {
    const agreement = await lockAgreement(scope, id)
    scope.must('agreement.edit', agreement)
    // Whoever answers for some units cannot hand the agreement over to others and lose it from sight.
    scope.must('agreement.edit', { units: content.units })
    refuseStale(agreement, version)
    const state = agreement.state === 'refused' ? agreementLife.next(agreement.state, 'revise') : agreement.state
    mayChangeContent({ state })
    // What names a framework that gave way is judged by the one under which it goes on, as long as it names no other.
    const same = (parent ?? null) === agreement.parent
    const frame = same ? frameOf(agreement) : (parent ?? null)
    const columns = await checkedContent(scope, { type: agreement.type, parent: frame }, content)
    await saveAgreement(scope, id, {
      ...{ ...columns, state, parent: parent ?? null, code: code ?? agreement.code },
      ...(same ? {} : { carriedBy: null }),
    })
    await keepParties(scope, id, content)
    await saveUnits(scope, id, content.units)
    return [happened('agreement.revised', id, {})]
  },
)
