import { z } from 'zod'
import { command } from '../platform/command.ts'
import { courseFields, offerFields, offerOf } from './course.rules.ts'
import { mustBeOurUnits } from './course.store.ts'
import { keepOffers } from './keep-offers.ts'

/** A whole catalogue at once, by the same rules as one course: what is new is proposed, what changed is revised. */
export const recordCatalogue = command(
  'record-catalogue',
  z.object({
    offers: z
      .array(z.object({ ...courseFields, ...offerFields }))
      .min(1)
      .max(20_000),
    /** Invented, to try the system. */
    example: z.boolean().default(false),
  }),
  async (scope, { offers, example }) => {
    for (const unit of new Set(offers.map(offer => offer.unit))) scope.must('course.edit', { units: [unit] })
    await mustBeOurUnits(
      scope,
      offers.map(({ unit }) => unit),
    )
    const { facts } = await keepOffers(
      scope,
      offers.map(given => {
        const { code, kind, unit, title, level, field = null, prerequisites = null, description = null } = given
        return {
          course: { code, kind, unit, title, level, field, prerequisites, description, example },
          offer: offerOf(given),
        }
      }),
    )
    return facts
  },
)
