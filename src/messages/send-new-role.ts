import { z } from 'zod'
import { officeOf } from '../institutions/index.ts'
import { addresseeOf, rolesInWords } from '../people/index.ts'
import { roleNames } from '../permissions.ts'
import { command } from '../platform/command.ts'
import { inLanguage } from '../platform/words.ts'
import { queueMessage } from './queue-message.ts'
import { say } from './words/index.ts'

/** Tells whoever has an account already that they have a role in one more institution. */
export const sendNewRole = command(
  'send-new-role',
  z.object({ account: z.uuid(), role: z.enum(roleNames), cause: z.string() }),
  async (scope, input) => {
    scope.must('message.send')
    const { email, name, language } = await addresseeOf(scope, input.account)
    const office = await officeOf(scope)
    const words = say(language)
    const inWords = {
      institution: inLanguage(office.name, language),
      role: rolesInWords(language, [input.role]),
    }
    const shown = office.languages.includes(language) ? language : 'en'
    return queueMessage(scope, {
      to: email,
      language,
      template: {
        subject: words('mail.newRole.subject', inWords),
        text: words('mail.newRole.text', { ...inWords, name, path: `</${office.slug}/${shown}/desk>` }),
      },
      about: input.account,
      cause: input.cause,
    })
  },
)
