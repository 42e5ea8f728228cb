import { inTreeOrder, listUnits } from '../../institutions/index.ts'
import type { RoleName } from '../../permissions.ts'
import { type Fields, list, text } from '../../platform/form.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { CheckboxGroup, type Choice, DateField, Fieldset, More, RadioGroup } from '../../ui/index.ts'
import { say } from '../words/index.ts'
import { givenRoles } from './vocabulary.ts'

/** Open units in the order of their tree, and open courses of study, to choose from. */
export async function placesOf(ask: Ask): Promise<{ units: Choice[]; courses: Choice[] }> {
  const { units, courses } = await listUnits(ask.caller, undefined)
  const name = (each: (typeof units | typeof courses)[number]) => inLanguage(each.name, ask.language)
  return {
    units: inTreeOrder(units, name)
      .filter(({ unit }) => !unit.closedOn)
      .map(({ unit, depth }) => ({ value: unit.id, label: `${'– '.repeat(depth)}${name(unit)}` })),
    courses: courses.filter(course => !course.closedOn).map(course => ({ value: course.id, label: name(course) })),
  }
}

type Props = { ask: Ask; places: Awaited<ReturnType<typeof placesOf>> }

/** What a role is asked with, wherever it is given. */
export function RoleFields({ ask, places }: Props) {
  const words = say(ask.language)
  return (
    <>
      <Fieldset legend={words('people.role')}>
        <RadioGroup
          name="role"
          label={words('mandates.what')}
          required
          choices={givenRoles.map(role => ({
            value: role,
            label: words(`roles.${role}`),
            hint: words(`people.about.${role}`),
          }))}
        />
      </Fieldset>
      <Fieldset legend={words('people.narrowed')} hint={words('people.narrowedHint')}>
        <CheckboxGroup name="units" label={words('people.units')} choices={places.units} />
        {places.courses.length > 0 && (
          <More summary={words('people.coursesMore')}>
            <CheckboxGroup name="coursesOfStudy" label={words('people.courses')} choices={places.courses} />
          </More>
        )}
      </Fieldset>
      <Fieldset legend={words('people.howLong')}>
        <DateField name="since" label={words('people.since')} hint={words('people.sinceHint')} />
        <DateField name="until" label={words('people.until')} hint={words('people.untilHint')} />
      </Fieldset>
    </>
  )
}

export const roleInput = (fields: Fields) => ({
  role: text(fields, 'role') as RoleName,
  units: list(fields, 'units'),
  coursesOfStudy: list(fields, 'coursesOfStudy'),
  since: text(fields, 'since') || undefined,
  until: text(fields, 'until') || undefined,
})
