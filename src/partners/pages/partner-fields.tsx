import { answered, type Fields, list } from '../../platform/form.ts'
import type { Ask } from '../../platform/page.ts'
import { Checkbox, CheckboxGroup, DateField, Fieldset, SelectField, TextArea, TextField } from '../../ui/index.ts'
import { listPartnerChoices } from '../list-partners.ts'
import { type Partner, partnerMarks } from '../partner.ts'
import { say } from '../words/index.ts'
import { unitChoices } from './list-filters.tsx'

/** The answers of the form in the shape of the commands: what was left empty is emptied. */
export const partnerAnswers = (fields: Fields) => ({
  ...answered(fields),
  units: list(fields, 'units'),
  marks: list(fields, 'marks') as never,
  tags: list(fields, 'tags'),
})

type Choice = { value: string; label: string }
export type PartnerFieldChoices = { units: Choice[]; people: Choice[] }

export async function fieldChoices(ask: Ask): Promise<PartnerFieldChoices> {
  const { people } = await listPartnerChoices(ask.caller, undefined)
  return { units: await unitChoices(ask), people: people.map(({ id, name }) => ({ value: id, label: name })) }
}

type FieldsProps = { ask: Ask; partner?: Partner | undefined; choices: PartnerFieldChoices }

/** What an office says of a partner, in the form that adds it and in the form that changes it. */
export function PartnerFields({ ask, partner, choices }: FieldsProps) {
  const words = say(ask.language)
  const marks = partnerMarks.map(value => ({ value: value as string, label: words(`marks.${value}`) }))
  return (
    <Fieldset legend={words('file.about')}>
      <DateField name="since" label={words('form.since')} value={partner?.since} />
      <SelectField
        name="coordinator"
        label={words('form.coordinator')}
        choices={choices.people}
        value={partner?.coordinator}
        width="m"
      />
      {choices.units.length > 0 && (
        <CheckboxGroup
          name="units"
          label={words('form.units')}
          choices={choices.units.map(({ value, label }) => ({ value, label: label.trim() }))}
          values={partner?.units}
        />
      )}
      <CheckboxGroup name="marks" label={words('form.marks')} choices={marks} values={partner?.marks} />
      <TextField
        name="tags"
        label={words('form.tags')}
        hint={words('form.tagsHint')}
        maxlength={900}
        width="l"
        value={partner?.tags.join(', ')}
      />
      <TextArea
        name="notes"
        label={words('form.notes')}
        hint={words('form.notesHint')}
        maxlength={10_000}
        value={partner?.notes}
      />
      <Checkbox name="published" label={words('form.published')} checked={partner?.published ?? false} />
    </Fieldset>
  )
}
