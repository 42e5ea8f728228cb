import { z } from 'zod'
import { facts } from '../platform/facts.ts'
import { localised } from '../platform/input.ts'

/** The subject of each is the network: its timeline tells everything that was done to it and to its parts. */

const label = localised(2000)
/** `none` for what is not known or was not said: sentences choose by it. */
const none = z.literal('none')
/** From when to when, as each reader says it. */
const when = z.union([none, localised(200)])
const named = z.object({ label, when })

export const happened = facts({
  'network.recorded': z.object({ key: z.string(), name: label }),
  'network.corrected': z.object({ key: z.string(), name: label }),
  'network.published': z.object({ key: z.string(), name: label }),
  'network.unpublished': z.object({ key: z.string(), name: label }),
  'network.joined': z.object({ role: z.string(), when }),
  'membership.recorded': z.object({ label, role: z.string(), when }),
  'membership.corrected': z.object({ label, role: z.string(), when }),
  'membership.ended': z.object({ label, until: label, reason: z.union([none, z.string()]) }),
  'associated-partner.recorded': named,
  'associated-partner.corrected': named,
  'milestone.recorded': named,
  'milestone.corrected': named,
  'funding.recorded': named,
  'funding.corrected': named,
  'goals.set': z.object({ goals: z.string(), from: label }),
  'work-package.recorded': named,
  'work-package.corrected': named,
  'virtual-institute.recorded': named,
  'virtual-institute.corrected': named,
  'joint-programme.recorded': named,
  'joint-programme.corrected': named,
  'project.recorded': named,
  'project.corrected': named,
  'project.started': named,
  'project.given-up': named,
  'project.ended': named,
  'session.recorded': named,
  'session.corrected': named,
  'figure.recorded': named,
  'figure.corrected': named,
  'target.recorded': named,
  'target.corrected': named,
  'publication.recorded': named,
  'publication.corrected': named,
  'network-part.struck': z.object({ part: z.string(), label, reason: z.string() }),
})
