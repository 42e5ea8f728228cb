import { command } from '../../platform/command.ts'
import { keepPart } from './keep-part.ts'
import { shapes } from './part.ts'

/** A project beside the network. It is recorded in the state in which it stands; then it starts and ends by deeds of their own. */
export const recordProject = command('record-project', shapes.project, async (scope, input) =>
  keepPart(scope, 'project', input, { label: input.name, more: { state: input.state ?? 'running' } }),
)
