import { z } from 'zod'
import { issueLink, rolesInWords } from '../people/index.ts'
import { roleNames } from '../permissions.ts'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { inLanguage } from '../platform/words.ts'
import { queueMessage } from './queue-message.ts'
import { say } from './words/index.ts'

const invitation = z.object({
  role: z.enum(roleNames),
  institution: z.object({ en: z.string(), it: z.string().optional(), fr: z.string().optional() }),
})

/**
 * Writes a one-time link into a letter, in the ledger of the deployment: whoever reads the link can use it, so an institution's
 * administrators must not.
 */
export const sendSignInLink = command(
  'send-sign-in-link',
  z.object({ link: z.uuid(), invitation: invitation.optional() }),
  async (scope, input) => {
    scope.must('message.send')
    const link = await issueLink(scope, input.link)
    if (!link) return nothingChanged
    const words = say(link.language)
    const values = { name: link.name, path: `<${link.path}>` }
    const invited = input.invitation && {
      role: rolesInWords(link.language, [input.invitation.role]),
      institution: inLanguage(input.invitation.institution, link.language),
    }
    return queueMessage(scope, {
      to: link.email,
      language: link.language,
      template: invited
        ? {
            subject: words('mail.invitation.subject', invited),
            text: words('mail.invitation.text', { ...values, ...invited }),
          }
        : { subject: words('mail.signIn.subject'), text: words('mail.signIn.text', values) },
      about: input.link,
      cause: `link ${input.link}`,
      discreet: true,
    })
  },
)
