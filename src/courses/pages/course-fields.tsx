import { inTreeOrder, listUnits } from '../../institutions/index.ts'
import { may } from '../../permissions.ts'
import { answered, type Fields, localisedIn, text } from '../../platform/form.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { cycles, fieldsOfStudy, languagesByName } from '../../reference/index.ts'
import {
  DateField,
  Fieldset,
  LocalisedField,
  languageLabels,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { type Course, type CourseInstance, courseKinds, termKey } from '../course.ts'
import { writeTimetable } from '../timetable.rules.ts'
import { say } from '../words/index.ts'
import type { Plan } from './address.ts'
import { cycleName } from './said.ts'

type Choice = { value: string; label: string }

/** Departments that are not closed, each set in under what it is part of. */
export async function openUnitChoices(ask: Ask): Promise<Choice[]> {
  const { units } = await listUnits(ask.caller, undefined)
  const named = (unit: (typeof units)[number]) => inLanguage(unit.name, ask.language)
  return inTreeOrder(
    units.filter(unit => unit.closedOn === null),
    named,
  ).map(({ unit, depth }) => ({ value: unit.id, label: `${'\u2003'.repeat(depth)}${named(unit)}` }))
}

/** Those for which this person may propose. */
export const ownUnitChoices = async (ask: Ask): Promise<Choice[]> =>
  (await openUnitChoices(ask)).filter(({ value }) => may(ask.caller.actor, 'course.edit', { units: [value] }))

/** The answers in the shape of the commands: what was left empty is emptied. */
export const courseAnswers = (fields: Fields) => ({
  ...answered(fields),
  title: localisedIn(fields, 'title'),
  description: localisedIn(fields, 'description'),
  prerequisites: localisedIn(fields, 'prerequisites'),
})

export const offerAnswers = (fields: Fields) => ({ ...answered(fields), slots: text(fields, 'slots') })

type CourseFieldsProps = { ask: Ask; course?: Course | undefined; units: Choice[] }

/** What holds of a course in every year. */
export function CourseFields({ ask, course, units }: CourseFieldsProps) {
  const words = say(ask.language)
  const labels = (label: string) => languageLabels(label, ask.office.languages, ask.language)
  return (
    <Fieldset legend={words('form.about')}>
      <LocalisedField name="title" labels={labels(words('fields.title'))} value={course?.title} maxlength={300} />
      <TextField name="code" label={words('fields.code')} required maxlength={40} width="s" value={course?.code} />
      <SelectField
        name="unit"
        label={words('fields.unit')}
        required
        choices={units}
        value={course?.unit ?? (units.length === 1 ? units[0]?.value : undefined)}
        width="l"
      />
      {!course && (
        <SelectField
          name="kind"
          label={words('fields.kind')}
          required
          empty={null}
          choices={courseKinds.map(value => ({ value, label: words(`kinds.${value}`) }))}
          width="s"
        />
      )}
      <SelectField
        name="level"
        label={words('fields.level')}
        required
        choices={Object.keys(cycles).map(value => ({ value, label: cycleName(Number(value), ask.language) }))}
        value={course ? String(course.level) : undefined}
        width="m"
      />
      <SelectField
        name="field"
        label={words('fields.field')}
        empty={words('form.noField')}
        choices={fieldsOfStudy.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
        value={course?.field}
        width="l"
      />
      <LocalisedField
        name="description"
        labels={labels(words('fields.description'))}
        value={course?.description ?? {}}
        maxlength={10_000}
        rows={4}
        optional
      />
      <LocalisedField
        name="prerequisites"
        labels={labels(words('fields.prerequisites'))}
        value={course?.prerequisites ?? {}}
        maxlength={10_000}
        rows={2}
        optional
      />
    </Fieldset>
  )
}

type OfferFieldsProps = {
  ask: Ask
  plan: Plan
  /** The year that is shown, or the years to choose from. */
  year: string | undefined
  instance?: CourseInstance | undefined
}

/** How a course is held in a year. */
export function OfferFields({ ask, plan, year, instance }: OfferFieldsProps) {
  const words = say(ask.language)
  const terms = plan.termsIn(year ?? plan.years.at(-1) ?? '')
  return (
    <Fieldset legend={words('form.held')}>
      {!year && (
        <SelectField
          name="year"
          label={words('fields.year')}
          required
          choices={plan.years
            .toSorted()
            .reverse()
            .map(value => ({ value, label: value }))}
          value={plan.years.toSorted().at(-1)}
          width="s"
        />
      )}
      <SelectField
        name="term"
        label={words('fields.term')}
        required
        choices={terms.map(term => ({ value: termKey(term), label: inLanguage(term.name, ask.language) }))}
        value={instance && termKey(instance)}
        width="m"
      />
      <TextField
        name="credits"
        label={words('fields.credits')}
        hint={words('form.creditsHint')}
        required
        maxlength={6}
        width="xs"
        value={instance?.credits}
      />
      <SelectField
        name="language"
        label={words('fields.language')}
        empty={words('form.noLanguage')}
        choices={languagesByName(ask.language).map(({ code, name }) => ({ value: code, label: name }))}
        value={instance?.language}
        width="m"
      />
      <TextField
        name="teachers"
        label={words('fields.teachers')}
        hint={words('form.teachersHint')}
        width="l"
        value={instance?.teachers.join(', ')}
      />
      <Counts ask={ask} plan={plan} instance={instance} />
      <TextArea
        name="slots"
        label={words('fields.slots')}
        hint={words('form.slotsHint')}
        maxlength={5000}
        value={instance && writeTimetable(instance.slots, ask.language)}
      />
    </Fieldset>
  )
}

function Counts({ ask, plan, instance }: Pick<OfferFieldsProps, 'ask' | 'plan' | 'instance'>) {
  const words = say(ask.language)
  return (
    <>
      <TextField
        name="places"
        label={words('fields.places')}
        hint={words('form.placesHint')}
        maxlength={5}
        width="xs"
        value={instance?.places}
      />
      <TextField name="hours" label={words('fields.hours')} maxlength={4} width="xs" value={instance?.hours} />
      {plan.programmes.length > 0 && (
        <SelectField
          name="programme"
          label={words('fields.programme')}
          empty={words('form.noProgramme')}
          choices={plan.programmes}
          value={instance?.programme}
          width="l"
        />
      )}
      <TextField
        name="section"
        label={words('fields.section')}
        hint={words('form.sectionHint')}
        maxlength={20}
        width="xs"
        value={instance?.section}
      />
      <DateField
        name="startsOn"
        label={words('fields.startsOn')}
        hint={words('form.daysHint')}
        value={instance?.startsOn}
      />
      <DateField name="endsOn" label={words('fields.endsOn')} value={instance?.endsOn} />
    </>
  )
}
