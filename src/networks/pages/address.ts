import type { Ask } from '../../platform/page.ts'
import { say } from '../words/index.ts'

/** Where the office keeps its networks; the public has pages of its own. */
export const files = '/network-files'
export const at = (path: string) => `/:office/:language${files}${path}`

export const fileAddress = (ask: Ask, network: string, part = ''): string => ask.to(`${files}/${network}${part}`)
export const publicAddress = (ask: Ask, key: string): string => ask.to(`/networks/${key}`)

export const crumbsTo = (ask: Ask, ...more: { label: string; href?: string }[]) => [
  { label: say(ask.language)('list.title'), ...(more.length ? { href: ask.to(files) } : {}) },
  ...more,
]
