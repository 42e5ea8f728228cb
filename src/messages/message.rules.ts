const minute = 60_000

/** After each failed attempt, how long to wait for the next (RFC 5321, 4.5.4.1 asks to keep trying for days). */
const waits = [minute, 5 * minute, 30 * minute, 120 * minute, 480 * minute, 1440 * minute, 1440 * minute]

/** When to try again after so many attempts, or nothing when it is time to give up. */
export function nextAttempt(attempts: number, now: Date): Date | undefined {
  const wait = waits[attempts - 1]
  return wait === undefined ? undefined : new Date(now.getTime() + wait)
}

/** A delivery that has not answered after this long is taken for lost: its process ended, and whether it went out is unknown. */
export const patience = 10 * minute

/** A server that answers 5xx means it (RFC 5321, 4.2.1); anything else may pass. */
export const isFinal = (code: number | undefined): boolean => code !== undefined && code >= 500 && code < 600

/** What came of an attempt, as the way out saw it. */
export type Problem = {
  text: string
  code?: number | undefined
  /** What was asked of the server when it refused: `RCPT TO` is the address. */
  step?: string | undefined
  /** The letter was handed over whole, and no answer came. */
  unanswered?: boolean | undefined
}

/** Replies to RCPT TO that say of the mailbox that it is none (RFC 5321, 4.2.2); others speak of policy, size or load. */
const noSuchMailbox = [550, 551, 553, 556]
export const refusesAddress = ({ code, step }: Problem): boolean =>
  step === 'RCPT TO' && code !== undefined && noSuchMailbox.includes(code)

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

/** A path in angle brackets, as slices write links. */
const link = /<(\/[^\s<>]*)>/g

export const plainOf = (text: string, address: string): string => text.replace(link, (_, path) => `${address}${path}`)

/** The same letter for readers of HTML: paragraphs, lists and links, and nothing that a filter could take for decoration. */
export function htmlOf(text: string, address: string, language: string): string {
  const line = (part: string) =>
    part
      .split(link)
      .map((piece, i) => (i % 2 ? anchor(`${address}${piece}`) : escaped(piece)))
      .join('')
  const blocks = text.split(/\n{2,}/).map(block => {
    const lines = block.split('\n')
    return lines.every(each => each.startsWith('- '))
      ? `<ul>${lines.map(each => `<li>${line(each.slice(2))}</li>`).join('\n')}</ul>`
      : `<p>${lines.map(line).join('<br>\n')}</p>`
  })
  return `<!doctype html>\n<html lang="${language}">\n<body>\n${blocks.join('\n')}\n</body>\n</html>\n`
}

const anchor = (href: string) => `<a href="${escaped(href)}">${escaped(href)}</a>`
