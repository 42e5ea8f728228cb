import { command } from '../../platform/command.ts'
import { keepPart } from './keep-part.ts'
import { shapes } from './part.ts'

/** Where it publishes: reports, newsletters, pages. */
export const recordPublication = command('record-publication', shapes.publication, async (scope, input) =>
  keepPart(scope, 'publication', input, { label: input.title }),
)
