import { pino } from 'pino'

export type Log = ReturnType<typeof makeLog>

/** One line of JSON an event. Never a name, an address, a secret or a form's content: ids only. */
export const makeLog = (level: string) =>
  pino({ level, base: null, redact: ['password', 'token', 'cookie', 'authorization'] })
