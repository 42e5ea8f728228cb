import { officeBlocks, officeLines } from './office-references.tsx'
import { ruleBlocks, ruleLines } from './rule-references.tsx'
import type { Show, Shows } from './shows.ts'

const lines: Shows = { ...ruleLines, ...officeLines }
const blocks: Shows = { ...ruleBlocks, ...officeBlocks }

export const showLine: Show = (reference, sources) => lines[reference.kind]?.(reference, sources)
export const showBlock: Show = (reference, sources) => blocks[reference.kind]?.(reference, sources)
