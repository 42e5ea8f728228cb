import { reaction } from '../platform/reaction.ts'
import { followFramework } from './follow-framework.ts'

/** After whatever moved the end of an agreement: others may stand under it. */
export const protocolsFollowFramework = reaction('protocols-follow-framework', async (caller, fact) => {
  await followFramework(caller, { framework: fact.subject })
})
