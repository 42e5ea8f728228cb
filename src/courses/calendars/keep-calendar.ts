import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { day, localised, maybe, whole } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import { wrong, yearShape } from '../course.rules.ts'
import { mustBeOurUnits } from '../course.store.ts'
import { happened } from './calendar.facts.ts'
import { deleteEntry, insertEntry, lockEntry, saveEntry } from './calendar.store.ts'
import { calendarKinds } from './calendar-entry.ts'

const shape = z.object({
  year: yearShape,
  unit: maybe(z.uuid()),
  kind: z.enum(calendarKinds),
  name: localised(200),
  startsOn: day,
  endsOn: maybe(day),
})

/** A single day ends on the day on which it begins. */
function spanOf({ unit, endsOn, ...rest }: z.output<typeof shape>) {
  const span = { ...rest, unit: unit ?? null, endsOn: endsOn ?? rest.startsOn }
  if (span.endsOn < span.startsOn) throw wrong('endsOn', 'ends-before-it-begins')
  return span
}
const told = ({ kind: _, ...span }: ReturnType<typeof spanOf>) => span
const ofUnit = (unit: string | null | undefined) => (unit ? { units: [unit] } : {})

/** Says when a department teaches, examines or rests; an office says it for the whole institution too. */
export const stateCalendarEntry = command(
  'state-calendar-entry',
  shape.extend({ example: z.boolean().default(false) }),
  async (scope, { example, ...input }) => {
    scope.must('calendar.edit', ofUnit(input.unit))
    const span = spanOf(input)
    if (span.unit) await mustBeOurUnits(scope, [span.unit])
    const id = await insertEntry(scope, { ...span, example })
    return [happened('calendar.entry-stated', id, told(span))]
  },
)

export const changeCalendarEntry = command(
  'change-calendar-entry',
  shape.extend({ entry: z.uuid(), version: whole }),
  async (scope, { entry: id, version, ...input }) => {
    const before = await lockEntry(scope, id)
    scope.must('calendar.edit', ofUnit(before.unit))
    if (before.revision !== version) throw new Refusal('calendar.changed-meanwhile')
    scope.must('calendar.edit', ofUnit(input.unit))
    const span = spanOf(input)
    if (span.unit && span.unit !== before.unit) await mustBeOurUnits(scope, [span.unit])
    if (isSame(span, before)) return nothingChanged
    await saveEntry(scope, id, span)
    return [happened('calendar.entry-changed', id, told(span))]
  },
)

const isSame = (a: ReturnType<typeof spanOf>, b: ReturnType<typeof spanOf>): boolean =>
  (['year', 'unit', 'kind', 'startsOn', 'endsOn'] as const).every(field => a[field] === b[field]) &&
  (['en', 'it', 'fr'] as const).every(language => a.name[language] === b.name[language])

export const removeCalendarEntry = command(
  'remove-calendar-entry',
  z.object({ entry: z.uuid() }),
  async (scope, { entry: id }) => {
    const { year, unit, name, startsOn, endsOn } = await lockEntry(scope, id)
    scope.must('calendar.edit', ofUnit(unit))
    await deleteEntry(scope, id)
    return [happened('calendar.entry-removed', id, { year, unit, name, startsOn, endsOn })]
  },
)
