import { z } from 'zod'
import { languageFor } from '../../applications/index.ts'
import { officeOf } from '../../institutions/index.ts'
import { queueMessage } from '../../messages/index.ts'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { reaction } from '../../platform/reaction.ts'
import { inLanguage } from '../../platform/words.ts'
import { sayAmount } from '../../reference/index.ts'
import { findStay } from '../stay.store.ts'
import { say } from '../words/index.ts'
import { findDwelling, findLodging } from './lodging.store.ts'

/** To the student: what they get and what it costs, or why they get nothing. */
const writeLodging = command(
  'write-lodging-news',
  z.object({ lodging: z.uuid(), cause: z.string() }),
  async (scope, { lodging: id, cause }) => {
    scope.must('message.send')
    const lodging = await findLodging(scope, id)
    const stay = lodging && (await findStay(scope, lodging.stay))
    if (!stay || (lodging.state !== 'allocated' && lodging.state !== 'refused')) return nothingChanged
    const office = await officeOf(scope)
    const language = languageFor(stay, office.languages)
    const dwelling = lodging.dwelling ? await findDwelling(scope, lodging.dwelling) : undefined
    const money = (cents: number) => (dwelling ? sayAmount(cents, dwelling.currency, language) : '')
    const values = {
      name: `${stay.givenNames} ${stay.familyName}`,
      institution: inLanguage(office.name, language),
      dwelling: dwelling ? `${dwelling.name}, ${dwelling.address}` : '',
      rent: money(dwelling?.rent ?? 0),
      deposit: money(dwelling?.deposit ?? 0),
      reason: lodging.answer ?? '',
      path: `</${office.slug}/${language}/my-stay/${stay.id}>`,
    }
    const words = say(language)
    const template = {
      subject: words(`lodging.mail.${lodging.state}.subject`, values),
      text: words(`lodging.mail.${lodging.state}.text`, values),
    }
    return queueMessage(scope, { to: stay.email, language, template, about: stay.id, cause })
  },
)

export const mailLodging = reaction('mail-lodging', async (caller, fact) => {
  await writeLodging(caller, { lodging: String(fact.facts.lodging), cause: `event ${fact.id} lodging` })
})
