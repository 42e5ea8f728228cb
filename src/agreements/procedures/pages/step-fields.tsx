import type { Unit } from '../../../institutions/index.ts'
import type { Ask } from '../../../platform/page.ts'
import { inLanguage } from '../../../platform/words.ts'
import {
  Checkbox,
  Hidden,
  LocalisedField,
  languageLabels,
  More,
  NumberField,
  SelectField,
  TextField,
} from '../../../ui/index.ts'
import { stepKinds } from '../../agreement.ts'
import type { DesignedStep } from '../procedure.ts'
import { say } from '../words/index.ts'

type Props = { ask: Ask; index: number; step: DesignedStep | undefined; units: Unit[] }

/** The questions about one step; a new one has no step behind it. */
export function StepFields({ ask, index, step, units }: Props) {
  const words = say(ask.language)
  const name = (field: string) => `steps.${index}.${field}`
  const labels = (label: string) => languageLabels(label, ask.office.languages, ask.language)
  const wrong = Object.keys(ask.entered?.errors ?? {}).some(field => field.startsWith(`steps.${index}.`))
  const said = step && `${step.order} · ${inLanguage(step.name, ask.language)} · ${inLanguage(step.body, ask.language)}`
  return (
    <More summary={said ?? words('newStep')} open={wrong}>
      {!step && <p class="h-quiet">{words('newStepHint')}</p>}
      <Hidden name={name('key')} value={step?.key ?? ''} />
      <NumberField
        name={name('order')}
        label={words('order')}
        required
        min={1}
        max={50}
        value={step?.order ?? index + 1}
      />
      <LocalisedField
        name={name('name')}
        labels={labels(words('stepName'))}
        value={step?.name}
        maxlength={300}
        optional={!step}
      />
      <LocalisedField
        name={name('body')}
        labels={labels(words('body'))}
        value={step?.body}
        maxlength={200}
        optional={!step}
      />
      <SelectField
        name={name('kind')}
        label={words('kind')}
        empty={null}
        value={step?.kind ?? 'review'}
        choices={stepKinds.map(kind => ({ value: kind, label: words(`kinds.${kind}`) }))}
      />
      <SelectField
        name={name('actsAs')}
        label={words('actsAs')}
        empty={null}
        value={step?.actsAs ?? 'office'}
        choices={(['office', 'unit', 'mandate', 'partner'] as const).map(acts => ({
          value: acts,
          label: words(`acts.${acts}`),
        }))}
      />
      <TextField
        name={name('office')}
        label={words('office')}
        hint={words('officeHint')}
        maxlength={60}
        width="m"
        value={step?.office}
      />
      <SelectField
        name={name('unit')}
        label={words('unit')}
        empty={words('ownUnits')}
        value={step?.unit}
        choices={units.map(unit => ({ value: unit.id, label: inLanguage(unit.name, ask.language) }))}
      />
      <Checkbox name={name('needsSitting')} label={words('sitting')} checked={step?.needsSitting} />
      <Checkbox name={name('needsResolution')} label={words('resolution')} checked={step?.needsResolution} />
      <NumberField name={name('days')} label={words('days')} min={1} max={365} value={step?.days} />
      <More summary={words('conditions')}>
        <Condition
          ask={ask}
          name={name('money')}
          label={words('money')}
          value={step?.when?.money}
          choices={['spent', 'not-spent']}
          tree="moneyIs"
        />
        <Condition
          ask={ask}
          name={name('curricula')}
          label={words('curricula')}
          value={step?.when?.curricula}
          choices={['touched', 'not-touched']}
          tree="curriculaAre"
        />
        <Condition
          ask={ask}
          name={name('model')}
          label={words('model')}
          value={step?.when?.model}
          choices={['followed', 'departed']}
          tree="modelIs"
        />
      </More>
      {step?.when?.types?.map(type => (
        <Hidden name={name('types')} value={type} />
      ))}
      {step && <Checkbox name={name('remove')} label={words('remove')} />}
    </More>
  )
}

type ConditionProps = {
  ask: Ask
  name: string
  label: string
  value: string | undefined
  choices: string[]
  tree: 'moneyIs' | 'curriculaAre' | 'modelIs'
}

const Condition = ({ ask, name, label, value, choices, tree }: ConditionProps) => {
  const words = say(ask.language) as unknown as (key: string) => string
  return (
    <SelectField
      name={name}
      label={label}
      empty={words('always')}
      value={value}
      choices={choices.map(choice => ({ value: choice, label: words(`${tree}.${choice}`) }))}
    />
  )
}
