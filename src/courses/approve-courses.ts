import { z } from 'zod'
import { todayOf } from '../institutions/index.ts'
import { command } from '../platform/command.ts'
import type { Fact } from '../platform/facts.ts'
import { day, maybe } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { happened } from './course.facts.ts'
import { chosenInstances, wrong, yearShape } from './course.rules.ts'
import { openUnits } from './course.store.ts'
import { type CourseInstance, courseInstanceLife } from './course.ts'
import { lockCatalogue, lockInstances, turnInstances } from './instance.store.ts'
import { publicNow } from './publish-catalogue.ts'

const decision = { on: maybe(day), resolution: maybe(z.string().trim().max(120)) }
type Decision = { on?: string | undefined; resolution?: string | undefined }

/** A department approves what it teaches in a year: all that has been proposed, in one resolution. */
export const approveCatalogue = command(
  'approve-catalogue',
  z.object({ unit: z.uuid(), year: yearShape, ...decision }),
  async (scope, { unit, year, ...decided }) => {
    scope.must('course.approve', { units: [unit] })
    const proposed = await lockCatalogue(scope, { year, unit, state: 'proposed' })
    if (!proposed.length) throw new Refusal('course.nothing-proposed', { year })
    return approve(scope, proposed, decided)
  },
)

/** The same for some of them, also across departments. What has been approved already stays as it is. */
export const approveInstances = command(
  'approve-instances',
  z.object({ instances: chosenInstances, ...decision }),
  async (scope, { instances, ...decided }) => {
    const locked = await lockInstances(scope, instances)
    if (!locked.length) throw new Refusal('course.not-found')
    for (const { unit } of locked) scope.must('course.approve', { units: [unit] })
    return approve(
      scope,
      locked.filter(({ state }) => courseInstanceLife.can(state, 'approve')),
      decided,
    )
  },
)

/** What the rulebook's day has made public already is public as soon as it is approved. */
async function approve(scope: Scope, proposed: readonly CourseInstance[], decided: Decision): Promise<Fact[]> {
  const today = await todayOf(scope)
  const on = decided.on ?? today
  if (on > today) throw wrong('on', 'in-future')
  const codes = new Map((await openUnits(scope)).map(({ id, code }) => [id, code]))
  const open = await publicNow(scope)
  const isOpen = ({ unit, year }: CourseInstance) => open(codes.get(unit) ?? '', year)
  const approved = { on, resolution: decided.resolution ?? null }
  const turned = Map.groupBy(proposed, isOpen)
  for (const [published, some] of turned)
    await turnInstances(
      scope,
      some.map(({ id }) => id),
      {
        state: published
          ? courseInstanceLife.next(courseInstanceLife.next('proposed', 'approve'), 'publish')
          : courseInstanceLife.next('proposed', 'approve'),
        approved,
        ...(published ? { published: true } : {}),
      },
    )
  return proposed.flatMap(one => {
    const held = { instance: one.id, year: one.year }
    return [
      happened('course.approved', one.course, { ...held, on, resolution: decided.resolution ?? 'none' }),
      ...(isOpen(one) ? [happened('course.published', one.course, held)] : []),
    ]
  })
}
