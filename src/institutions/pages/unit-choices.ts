import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import type { Unit } from '../unit.ts'

/** The units of a select, each set in under what it is part of. */
export const choicesOf = (ask: Ask, placed: { unit: Unit; depth: number }[]) =>
  placed.map(({ unit, depth }) => ({
    value: unit.id,
    label: `${'\u2003'.repeat(depth)}${inLanguage(unit.name, ask.language)}`,
  }))
