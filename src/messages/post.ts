import { createTransport, type Transporter } from 'nodemailer'
import type { Deployment } from '../platform/scope.ts'
import { htmlOf, plainOf } from './message.rules.ts'
import type { MessageRow } from './message.store.ts'

export type Problem = { text: string; code?: number }
type Post = (message: MessageRow) => Promise<Problem | undefined>

const transports = new WeakMap<Deployment, Transporter>()

/** The way to the mail server of this deployment, if it has one. Gives what was wrong, or nothing when the server took it. */
export function wayOut(on: Deployment): Post | undefined {
  const { mail, address } = on.settings
  if (!mail.url) return undefined
  const transport =
    transports.get(on) ?? createTransport({ url: mail.url, connectionTimeout: 15_000, socketTimeout: 60_000 })
  transports.set(on, transport)
  return async message => {
    try {
      await transport.sendMail({
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
      const { message: text, responseCode } = error as Error & { responseCode?: number }
      return { text, ...(responseCode ? { code: responseCode } : {}) }
    }
  }
}
