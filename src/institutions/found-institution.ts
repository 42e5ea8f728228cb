import { z } from 'zod'
import { command } from '../platform/command.ts'
import { localised } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { languages } from '../platform/words.ts'
import { happened } from './institution.facts.ts'
import { insertInstitution, isInDirectory } from './institution.store.ts'
import { isReserved } from './slug.rules.ts'

/** Opens a new office in this deployment. Its slug stands in every address and never changes. */
export const foundInstitution = command(
  'found-institution',
  z.object({
    slug: z
      .string()
      .regex(/^[a-z][a-z0-9-]{1,39}$/, 'wrong-slug')
      .refine(slug => !isReserved(slug), 'reserved-slug'),
    kind: z.enum(['university', 'alliance', 'consortium']),
    name: localised(300),
    languages: z.array(z.enum(languages)).refine(chosen => chosen.includes('en'), 'english-missing'),
    zone: z.string().refine(zone => Intl.supportedValuesOf('timeZone').includes(zone), 'wrong-zone'),
    /** What it is in the directory, as others know it: its codes, its address, its place on the map. */
    organisation: z.uuid().optional(),
  }),
  async (scope, input) => {
    scope.must('institution.found')
    if (input.organisation && !(await isInDirectory(scope, input.organisation)))
      throw new Refusal('input.wrong', { count: 1 }, { organisation: { code: 'not-in-list' } })
    const id = await insertInstitution(scope, input)
    return [happened('institution.founded', id, { slug: input.slug })]
  },
)
