import { command } from '../../platform/command.ts'
import { moveProject, projectMove } from './move-project.ts'

/** A planned project will not be carried out. */
export const giveUpProject = command('give-up-project', projectMove, async (scope, input) =>
  moveProject(scope, 'give-up', input),
)
