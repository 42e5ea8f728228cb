import { z } from 'zod'
import { languageFor } from '../../applications/index.ts'
import { officeOf } from '../../institutions/index.ts'
import { queueMessage } from '../../messages/index.ts'
import { toDay } from '../../platform/calendar.ts'
import { sayDay } from '../../platform/calendar-words.ts'
import { command } from '../../platform/command.ts'
import { type Fact, nothingChanged } from '../../platform/facts.ts'
import { reaction } from '../../platform/reaction.ts'
import { inLanguage, type Language } from '../../platform/words.ts'
import { guestsOf } from '../../workspaces/index.ts'
import { findStay } from '../stay.store.ts'
import { say } from '../words/index.ts'
import { findExtension } from './extension.store.ts'

/** Student and home university are told what was decided; the home university of what was authorised only. */
const writeDecision = command(
  'write-extension-decision',
  z.object({ extension: z.uuid(), cause: z.string() }),
  async (scope, { extension: id, cause }) => {
    scope.must('message.send')
    const extension = await findExtension(scope, id)
    const stay = extension && (await findStay(scope, extension.stay))
    if (!stay || (extension.state !== 'authorised' && extension.state !== 'declined')) return nothingChanged
    const office = await officeOf(scope)
    const letter = (language: Language, to: string, part: 'authorised' | 'declined' | 'home', extra: object) => {
      const values = {
        name: `${stay.givenNames} ${stay.familyName}`,
        institution: inLanguage(office.name, language),
        until: sayDay(toDay(extension.until), language),
        answer: extension.answer ?? '',
        ...extra,
      } as Record<string, string>
      const words = say(language)
      const template = {
        subject: words(`extension.mail.${part}.subject`, values),
        text: words(`extension.mail.${part}.text`, values),
      }
      return { to, language, template, about: stay.id }
    }
    const language = languageFor(stay, office.languages)
    const path = `</${office.slug}/${language}/my-stay/${stay.id}>`
    const facts: Fact[] = await queueMessage(scope, {
      ...letter(language, stay.email, extension.state, { path }),
      cause,
    })
    if (extension.state === 'declined') return facts
    for (const guest of (await guestsOf(scope, [stay.partner])).filter(({ endedAt }) => !endedAt)) {
      const theirs = office.languages.includes(guest.language) ? guest.language : 'en'
      const where = { guest: guest.name, path: `</${office.slug}/${theirs}/workspace/stays/${stay.id}>` }
      const home = letter(theirs, guest.email, 'home', where)
      facts.push(...(await queueMessage(scope, { ...home, cause: `${cause} ${guest.id}` })))
    }
    return facts
  },
)

export const mailExtension = reaction('mail-extension', async (caller, fact) => {
  await writeDecision(caller, { extension: String(fact.facts.extension), cause: `event ${fact.id} extension` })
})
