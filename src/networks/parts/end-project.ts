import { command } from '../../platform/command.ts'
import { moveProject, projectMove } from './move-project.ts'

/** A running project has come to its end. */
export const endProject = command('end-project', projectMove, async (scope, input) => moveProject(scope, 'end', input))
