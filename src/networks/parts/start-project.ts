import { command } from '../../platform/command.ts'
import { moveProject, projectMove } from './move-project.ts'

/** A planned project begins. */
export const startProject = command('start-project', projectMove, async (scope, input) =>
  moveProject(scope, 'start', input),
)
