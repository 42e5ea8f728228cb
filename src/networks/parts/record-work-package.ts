import { command } from '../../platform/command.ts'
import { keepPart } from './keep-part.ts'
import { shapes } from './part.ts'

/** A work package with its lead and what it is to deliver. */
export const recordWorkPackage = command('record-work-package', shapes['work-package'], async (scope, input) =>
  keepPart(scope, 'work-package', input, { label: input.title }),
)
