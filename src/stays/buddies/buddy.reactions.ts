import { z } from 'zod'
import { languageFor } from '../../applications/index.ts'
import { officeOf } from '../../institutions/index.ts'
import { queueMessage } from '../../messages/index.ts'
import { addresseesAmong } from '../../people/index.ts'
import { command } from '../../platform/command.ts'
import { type Fact, nothingChanged } from '../../platform/facts.ts'
import { reaction } from '../../platform/reaction.ts'
import { inLanguage, type Language } from '../../platform/words.ts'
import { findStay } from '../stay.store.ts'
import { say } from '../words/index.ts'
import { requestOf, volunteerOf } from './buddy.store.ts'

/** Both learn how to reach the other: a name and an address, nothing else. */
const introduce = command(
  'introduce-buddies',
  z.object({ request: z.uuid(), cause: z.string() }),
  async (scope, { request: id, cause }) => {
    scope.must('message.send')
    const request = await requestOf(scope, { id })
    const stay = request && (await findStay(scope, request.stay))
    const buddy = request?.buddy ? await volunteerOf(scope, { id: request.buddy }) : undefined
    if (!stay || !buddy || request?.state !== 'matched') return nothingChanged
    const office = await officeOf(scope)
    const letter = (language: Language, to: string, part: 'student' | 'buddy', path: string) => {
      const values = {
        institution: inLanguage(office.name, language),
        student: stay.givenNames,
        studentMail: stay.email,
        buddy: buddy.name,
        buddyMail: buddy.email,
        path: `</${office.slug}/${language}${path}>`,
      }
      const words = say(language)
      const template = {
        subject: words(`buddy.mail.${part}.subject`, values),
        text: words(`buddy.mail.${part}.text`, values),
      }
      return queueMessage(scope, { to, language, template, about: stay.id, cause: `${cause} ${part}` })
    }
    const facts: Fact[] = await letter(
      languageFor(stay, office.languages),
      stay.email,
      'student',
      `/my-stay/${stay.id}`,
    )
    const [addressee] = await addresseesAmong(scope, [buddy.account])
    if (!addressee) return facts
    const theirs = office.languages.includes(addressee.language) ? addressee.language : 'en'
    return [...facts, ...(await letter(theirs, addressee.email, 'buddy', '/buddy'))]
  },
)

export const mailBuddies = reaction('introduce-buddies', async (caller, fact) => {
  await introduce(caller, { request: String(fact.facts.request), cause: `event ${fact.id} buddies` })
})
