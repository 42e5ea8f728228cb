import { command } from '../../platform/command.ts'
import { keepPart } from './keep-part.ts'
import { shapes } from './part.ts'

/** A degree or course that the members award together. */
export const recordJointProgramme = command('record-joint-programme', shapes['joint-programme'], async (scope, input) =>
  keepPart(scope, 'joint-programme', input, { label: input.name }),
)
