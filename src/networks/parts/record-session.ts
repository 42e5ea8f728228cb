import { command } from '../../platform/command.ts'
import { keepPart } from './keep-part.ts'
import { shapes } from './part.ts'

/** A session that comes back every year in a month. */
export const recordSession = command('record-session', shapes.session, async (scope, input) =>
  keepPart(scope, 'session', input, { label: input.label }),
)
