import type { Ask } from '../../platform/page.ts'
import { asChoice, inLanguage } from '../../platform/words.ts'
import { cefrLevels, cycles, languagesByName } from '../../reference/index.ts'
import {
  Checkbox,
  CheckboxGroup,
  type Choice,
  EmailField,
  Fieldset,
  NumberField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { type Agreement, type Condition, conditionKinds, directions, type Party } from '../agreement.ts'
import { recommendedLevel } from '../content.rules.ts'
import { say } from '../words/index.ts'

export const subjectRows = 3
export const languageRows = 2

type Props = {
  ask: Ask
  agreement: Agreement
  parties: readonly Party[]
  condition: Condition | undefined
  units: readonly Choice[]
  courses: readonly Choice[]
}

export function ConditionFields(props: Props) {
  const { ask, condition } = props
  const words = say(ask.language)
  return (
    <>
      <WhatFields {...props} />
      <FieldsOfStudy ask={ask} condition={condition} />
      <Languages ask={ask} condition={condition} />
      <OursFields {...props} />
      <Fieldset legend={words('file.contacts')}>
        {(['sending', 'receiving'] as const).map(side => {
          const contact = condition?.contacts.find(one => one.side === side)
          return (
            <>
              <TextField
                name={`contacts.${side}.name`}
                label={words(side === 'sending' ? 'conditions.contactSending' : 'conditions.contactReceiving')}
                value={contact?.name}
                maxlength={200}
                width="m"
              />
              <EmailField
                name={`contacts.${side}.email`}
                label={words('conditions.contactEmail')}
                value={contact?.email}
                width="m"
              />
            </>
          )
        })}
        <TextArea
          name="otherTerms"
          label={words('conditions.otherTerms')}
          value={condition?.otherTerms}
          maxlength={4000}
        />
      </Fieldset>
    </>
  )
}

function WhatFields({ ask, agreement, parties, condition }: Props) {
  const words = say(ask.language)
  const others = parties.filter(party => !party.ours)
  const partner = others.find(party => party.id === condition?.party)?.organisation
  return (
    <Fieldset legend={words('conditions.kind')}>
      <RadioGroup
        name="kind"
        label={words('conditions.kind')}
        required
        value={condition?.kind}
        choices={conditionKinds.map(kind => ({ value: kind, label: words(`kinds.${kind}`) }))}
      />
      <RadioGroup
        name="direction"
        label={words('conditions.direction')}
        required
        value={condition?.direction}
        choices={directions.map(one => ({ value: one, label: words(`directions.${one}`) }))}
      />
      {others.length > 1 && (
        <SelectField
          name="partner"
          label={words('conditions.partner')}
          required
          value={partner}
          choices={others.map(party => ({ value: party.organisation ?? '', label: party.name }))}
        />
      )}
      <TextField
        name="firstYear"
        label={words('conditions.firstYear')}
        hint={words('conditions.yearHint')}
        required
        value={condition?.firstYear}
        maxlength={9}
        width="xs"
      />
      <TextField
        name="lastYear"
        label={words('conditions.lastYear')}
        hint={agreement.type === 'erasmus' ? words('conditions.lastYearHint') : undefined}
        required
        value={condition?.lastYear}
        maxlength={9}
        width="xs"
      />
      <NumberField
        name="persons"
        label={words('conditions.persons')}
        hint={words('conditions.personsHint')}
        required
        value={condition?.persons}
        min={1}
      />
      {agreement.type !== 'erasmus' && (
        <SelectField
          name="per"
          label={words('conditions.per')}
          empty={null}
          value={condition?.per ?? 'year'}
          width="m"
          choices={[
            { value: 'year', label: asChoice(words('conditions.perYear'), ask.language) },
            { value: 'semester', label: asChoice(words('conditions.perSemester'), ask.language) },
          ]}
        />
      )}
      <NumberField
        name="months"
        label={words('conditions.months')}
        hint={words('conditions.monthsHint')}
        value={condition?.months}
        step="any"
        min={0}
      />
      <NumberField
        name="days"
        label={words('conditions.days')}
        hint={words('conditions.daysHint')}
        value={condition?.days}
        step="any"
        min={0}
      />
      <Checkbox name="blended" label={words('conditions.blended')} checked={condition?.blended} />
    </Fieldset>
  )
}

function FieldsOfStudy({ ask, condition }: { ask: Ask; condition: Condition | undefined }) {
  const words = say(ask.language)
  const rows = Array.from({ length: subjectRows }, (_, n) => n)
  return (
    <Fieldset legend={words('conditions.field')}>
      {rows.map(n => (
        <>
          <TextField
            name={`subjects.${n}.isced`}
            label={words('conditions.isced', { n: n + 1 })}
            hint={n === 0 ? words('conditions.iscedHint') : undefined}
            value={condition?.subjects[n]?.isced}
            maxlength={4}
            width="xs"
          />
          <TextField
            name={`subjects.${n}.clarification`}
            label={words('conditions.clarification')}
            value={condition?.subjects[n]?.clarification}
            maxlength={200}
            width="m"
          />
        </>
      ))}
      <CheckboxGroup
        name="eqfLevels"
        label={words('conditions.eqf')}
        hint={words('conditions.eqfHint')}
        values={condition?.eqfLevels.map(String)}
        choices={Object.entries(cycles).map(([level, name]) => ({
          value: level,
          label: asChoice(inLanguage(name, ask.language), ask.language),
        }))}
      />
    </Fieldset>
  )
}

function Languages({ ask, condition }: { ask: Ask; condition: Condition | undefined }) {
  const words = say(ask.language)
  const rows = Array.from({ length: languageRows }, (_, n) => n)
  const all = languagesByName(ask.language).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Fieldset legend={words('conditions.languages')}>
      {rows.map(n => (
        <>
          <SelectField
            name={`languages.${n}.language`}
            label={words('conditions.language', { n: n + 1 })}
            value={condition?.languages[n]?.language}
            choices={all}
            width="m"
          />
          <SelectField
            name={`languages.${n}.level`}
            label={words('conditions.level')}
            hint={
              n === 0
                ? words('conditions.levelHint', { level: recommendedLevel(condition?.kind ?? 'student-studies') })
                : undefined
            }
            value={condition?.languages[n]?.level}
            choices={cefrLevels.map(level => ({ value: level, label: level }))}
            width="s"
          />
        </>
      ))}
    </Fieldset>
  )
}

function OursFields({ ask, condition, units, courses }: Props) {
  const words = say(ask.language)
  return (
    <Fieldset legend={words('conditions.units')}>
      {units.length > 0 && (
        <CheckboxGroup name="units" label={words('conditions.units')} values={condition?.units} choices={units} />
      )}
      {courses.length > 0 && (
        <CheckboxGroup
          name="coursesOfStudy"
          label={words('conditions.courses')}
          hint={words('conditions.coursesHint')}
          values={condition?.coursesOfStudy}
          choices={courses}
        />
      )}
      <TextField
        name="partnerUnit"
        label={words('conditions.partnerUnit')}
        value={condition?.partnerUnit}
        maxlength={300}
        width="l"
      />
    </Fieldset>
  )
}
