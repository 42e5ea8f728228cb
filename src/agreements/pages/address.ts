import type { Ask } from '../../platform/page.ts'
import type { AgreementType } from '../agreement.ts'
import { listTypes } from '../describe-type.ts'
import { typeIn } from '../offered-types.ts'
import { say } from '../words/index.ts'

/** Where the office's register stands; the public has its own pages of what is published. */
export const register = '/register'
export const at = (path: string) => `/:office/:language${register}${path}`

export const fileAddress = (ask: Ask, id: string, part = ''): string => ask.to(`${register}/${id}${part}`)

export const crumbsTo = (ask: Ask, ...more: { label: string; href?: string }[]) => [
  { label: say(ask.language)('title'), ...(more.length ? { href: ask.to(register) } : {}) },
  ...more,
]

/** The types as this office calls them, else by their common names. */
export async function typeNames(ask: Ask): Promise<(type: AgreementType) => string> {
  const described = await listTypes(ask.caller, undefined)
  const own = new Map(described.map(({ type, name }) => [type, name]))
  return type => typeIn(ask.language, type, own.get(type))
}
