import { z } from 'zod'
import { command } from '../platform/command.ts'
import { localised } from '../platform/input.ts'
import { languages } from '../platform/words.ts'
import { happened } from './institution.facts.ts'
import { insertInstitution } from './institution.store.ts'

/** Opens a new office in this deployment. Its slug stands in every address and never changes. */
export const foundInstitution = command(
  'found-institution',
  z.object({
    slug: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'wrong-slug'),
    kind: z.enum(['university', 'alliance', 'consortium']),
    name: localised(300),
    languages: z.array(z.enum(languages)).refine(chosen => chosen.includes('en'), 'english-missing'),
    zone: z.string().refine(zone => Intl.supportedValuesOf('timeZone').includes(zone), 'wrong-zone'),
  }),
  async (scope, input) => {
    scope.must('institution.found')
    const id = await insertInstitution(scope, input)
    return [happened('institution.founded', id, { slug: input.slug })]
  },
)
