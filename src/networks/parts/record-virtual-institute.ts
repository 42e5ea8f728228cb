import { command } from '../../platform/command.ts'
import { keepPart } from './keep-part.ts'
import { shapes } from './part.ts'

/** A lasting hub on a theme, often on one of the goals of the United Nations. */
export const recordVirtualInstitute = command(
  'record-virtual-institute',
  shapes['virtual-institute'],
  async (scope, input) => keepPart(scope, 'virtual-institute', input, { label: input.theme }),
)
