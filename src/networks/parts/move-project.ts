import { z } from 'zod'
import type { Fact } from '../../platform/facts.ts'
import { partialDate, revision } from '../../platform/input.ts'
import type { PartialDate } from '../../platform/partial-date.ts'
import type { Scope } from '../../platform/scope.ts'
import { mustRunForward } from '../network.rules.ts'
import { touchNetwork } from '../network.store.ts'
import { happened } from '../networks.facts.ts'
import { partToEdit, when } from './keep-part.ts'
import { savePart } from './part.store.ts'
import { projectLife } from './part.ts'

export const projectMove = z.object({ id: z.uuid(), on: partialDate.optional(), version: revision.optional() })
type Move = { id: string; on?: PartialDate | undefined; version?: number | undefined }
const past = { start: 'project.started', 'give-up': 'project.given-up', end: 'project.ended' } as const

/** Takes a project to its next state; the date, where one is given, becomes its beginning or its end. */
export async function moveProject(scope: Scope, action: keyof typeof past, move: Move): Promise<Fact[]> {
  const { network, part: project } = await partToEdit(scope, 'project', move)
  const state = projectLife.next(project.state, action)
  const dates = {
    since: action === 'start' ? (move.on ?? project.since) : project.since,
    until: action === 'start' ? project.until : (move.on ?? project.until),
  }
  mustRunForward(dates)
  await savePart(scope, 'project', project.id, { state, ...dates })
  await touchNetwork(scope, network.id)
  return [happened(past[action], network.id, { label: project.name, when: when(dates) })]
}
