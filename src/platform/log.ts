import { pino } from 'pino'

export type Log = ReturnType<typeof makeLog>

/** One line of JSON an event. Never a name, an address, a secret or a form's content: ids only. */
export const makeLog = (level: string, to?: { write(line: string): void }) =>
  pino({ level, base: null, redact: ['password', 'token', 'cookie', 'authorization'] }, ...(to ? [to] : []))

type OfDatabase = { severity?: string; code?: string; table?: string; constraint?: string; routine?: string }

/**
 * What broke, as the log may keep it. Messages repeat what was written: those of the database are told by their code and the rule
 * that was broken, and of others everything between quotation marks is left out.
 */
export function faultOf(thrown: unknown): Record<string, string> {
  const error = thrown instanceof Error ? thrown : new Error(`something was thrown that is no error: ${typeof thrown}`)
  const { severity, code, table, constraint, routine } = error as OfDatabase
  const message = severity
    ? ['the database refused', code, table, constraint, routine].filter(Boolean).join(' ')
    : error.message.replace(/["'`“].*["'`”]/s, '“…”').replace(/\S+@\S+/g, '…')
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return { error: message.slice(0, 500), stack: frames.join('\n').slice(0, 2000) }
}
