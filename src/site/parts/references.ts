import { agreementBlocks, agreementLines } from './agreement-references.tsx'
import { networkBlocks, networkLines } from './network-references.tsx'
import { officeBlocks, officeLines } from './office-references.tsx'
import { partnerBlocks } from './partner-references.tsx'
import { ruleBlocks, ruleLines } from './rule-references.tsx'
import type { Show, Shows } from './shows.ts'

const lines: Shows = { ...ruleLines, ...officeLines, ...networkLines, ...agreementLines }
const blocks: Shows = {
  ...ruleBlocks,
  ...networkBlocks,
  ...agreementBlocks,
  ...officeBlocks,
  ...partnerBlocks,
  address: (reference, sources) =>
    officeBlocks.address?.(reference, sources) ?? networkBlocks.address?.(reference, sources),
}

export const showLine: Show = (reference, sources) => lines[reference.kind]?.(reference, sources)
export const showBlock: Show = (reference, sources) => blocks[reference.kind]?.(reference, sources)
