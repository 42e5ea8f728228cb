import { z } from 'zod'
import { everyInstitution } from '../institutions/index.ts'
import { command } from '../platform/command.ts'
import { reaction } from '../platform/reaction.ts'
import { happened } from './agreement.facts.ts'
import { renameRows } from './partner-name.store.ts'

const portion = 2000

/** Agreements call their partners as the directory calls them now. What was signed keeps the name that it was signed with. */
export const followDirectory = command(
  'follow-directory',
  z.object({ organisation: z.uuid().optional() }),
  async (scope, { organisation }) => {
    scope.must('agreement.mind')
    const renamed = await renameRows(scope, organisation, portion)
    return renamed.map(({ id, ...names }) => happened('agreement.partner-renamed', id, names))
  },
)

/** The directory is everybody's: one correction or one list concerns all institutions. */
export const namesFollowDirectory = reaction('names-follow-directory', async (caller, fact) => {
  const organisation = fact.name === 'organisation.described' ? fact.subject : undefined
  for (const institution of await everyInstitution(caller.on)) {
    let renamed = portion
    while (renamed === portion) renamed = (await followDirectory({ ...caller, institution }, { organisation })).length
  }
})
