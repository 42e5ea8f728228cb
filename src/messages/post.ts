import { createTransport } from 'nodemailer'
import type { Deployment } from '../platform/scope.ts'
import { htmlOf, type Problem, plainOf } from './message.rules.ts'
import type { MessageRow } from './message.store.ts'

type Post = (message: MessageRow) => Promise<Problem | undefined>
type Failure = Error & { responseCode?: number; command?: string }

/** The way to the mail server of this deployment, if it has one. Gives what was wrong, or nothing when the server took it. */
export function wayOut(on: Deployment): Post | undefined {
  const { mail, address } = on.settings
  const { url } = mail
  if (!url) return undefined
  return async message => {
    const watch = watchHandover()
    try {
      await createTransport({ url, connectionTimeout: 15_000, socketTimeout: 60_000, logger: watch.log }).sendMail({
        from: mail.from,
        to: { name: '', address: message.recipient },
        subject: message.subject,
        text: plainOf(message.text, address),
        html: htmlOf(message.text, address, message.language),
        messageId: `<${message.id}@${new URL(address).hostname}>`,
        date: message.queued_at,
        // RFC 3834: whoever answers mail by itself must not answer this.
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': message.language },
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      return undefined
    } catch (error) {
      const { message: text, responseCode, command } = error as Failure
      return { text, code: responseCode, step: command, unanswered: watch.handedOver() && responseCode === undefined }
    }
  }
}

/** The library says in its log, and nowhere else, when the whole letter has left for the server. */
function watchHandover() {
  let whole = false
  const note = (entry: { tnx?: string }) => {
    if (entry.tnx === 'message') whole = true
  }
  const nothing = () => undefined
  const log = { level: nothing, trace: note, debug: note, info: note, warn: nothing, error: nothing, fatal: nothing }
  return { log, handedOver: () => whole }
}
