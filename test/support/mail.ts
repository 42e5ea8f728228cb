import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type MailCatcher = {
  /** For SMTP_URL. */
  url: string
  /** All that has come, in the order in which it came. */
  received: Email[]
  /** The next letter to this address, with such a subject, that has not been taken yet; waits for it. */
  to(address: string, subject?: RegExp): Promise<Email>
  close(): Promise<void>
}

/** A real mail server that takes every letter and passes none on. */
export async function catchMail(): Promise<MailCatcher> {
  const received: Email[] = []
  const taken = new Set<Email>()
  const waiting: (() => void)[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    async onData(stream, _, done) {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk as Buffer)
      received.push(await PostalMime.parse(Buffer.concat(chunks)))
      for (const look of waiting.splice(0)) look()
      done()
    },
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', () => ready()))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    async to(address, subject = /(?:)/) {
      for (;;) {
        const found = received.find(
          mail => !taken.has(mail) && subject.test(mail.subject ?? '') && mail.to?.some(one => one.address === address),
        )
        if (found) {
          taken.add(found)
          return found
        }
        await new Promise<void>(look => waiting.push(look))
      }
    },
    close: () => new Promise<void>(closed => server.close(() => closed())),
  }
}
