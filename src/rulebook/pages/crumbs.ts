import type { Ask } from '../../platform/page.ts'
import { say } from '../words/index.ts'

/** From the rulebook down to here. */
export const crumbsTo = (ask: Ask, here: string, ...between: { label: string; path: string }[]) => [
  { label: say(ask.language)('office.rulebook'), href: ask.to('/rulebook') },
  ...between.map(({ label, path }) => ({ label, href: ask.to(path) })),
  { label: here },
]
