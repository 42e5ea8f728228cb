import type { Ask } from '../../platform/page.ts'
import type { Localised } from '../../platform/words.ts'
import { Checkbox, Fieldset, LocalisedField, TextField } from '../../ui/index.ts'
import { euFormula } from '../funding-formulas.ts'
import type { Part, PartKind } from '../parts/part.ts'
import { say } from '../words/index.ts'
import { DateText, labelsOf } from './fields.tsx'

type Props = { ask: Ask; row: Record<string, unknown> }

/** Rows to fill in below those that there are, so that a form grows without scripts. */
const withEmpty = <Row,>(rows: readonly Row[], empty: number): (Row | undefined)[] => [
  ...rows,
  ...Array.from({ length: empty }, () => undefined),
]

function Deliverables({ ask, row }: Props) {
  const words = say(ask.language)
  const rows = (row.deliverables ?? []) as Part<'work-package'>['deliverables']
  return (
    <>
      {withEmpty(rows, 2).map((deliverable, index) => (
        <Fieldset legend={words('form.deliverable', { number: index + 1 })}>
          <LocalisedField
            name={`deliverables.${index}.title`}
            labels={labelsOf(ask, words('fields.title'))}
            value={deliverable?.title}
            maxlength={300}
            width="l"
            optional
          />
          {(['due', 'delivered'] as const).map(name => (
            <DateText
              ask={ask}
              name={`deliverables.${index}.${name}`}
              label={words(`fields.${name}`)}
              value={deliverable?.[name] ?? null}
            />
          ))}
        </Fieldset>
      ))}
    </>
  )
}

function Measured({ ask, row }: Props) {
  const words = say(ask.language)
  const rows = (row.measured ?? []) as Part<'target'>['measured']
  return (
    <>
      {withEmpty(rows, 2).map((measure, index) => (
        <Fieldset legend={words('form.measure', { number: index + 1 })}>
          <DateText ask={ask} name={`measured.${index}.on`} label={words('fields.on')} value={measure?.on ?? null} />
          <TextField
            name={`measured.${index}.value`}
            label={words('fields.value')}
            width="s"
            maxlength={20}
            value={measure ? String(measure.value) : ''}
          />
        </Fieldset>
      ))}
    </>
  )
}

/** The sentence that must be printed: the Union's own, or another funder's. */
function Formula({ ask, row }: Props) {
  const words = say(ask.language)
  const formula = row.formula as Part<'funding'>['formula'] | undefined
  const isUnion = formula?.key === euFormula.key
  return (
    <Fieldset legend={words('file.formula')}>
      <Checkbox
        name="euFormula"
        label={words('form.euFormula')}
        hint={words('form.euFormulaHint')}
        checked={isUnion ?? false}
      />
      <LocalisedField
        name="formula.text"
        labels={labelsOf(ask, words('form.ownFormula'))}
        value={(isUnion ? {} : formula?.text) as Localised | undefined}
        rows={3}
        maxlength={2000}
        optional
      />
    </Fieldset>
  )
}

/** What a part has beside its plain fields. */
export function PartRows({ ask, kind, row }: Props & { kind: PartKind }) {
  switch (kind) {
    case 'work-package':
      return <Deliverables ask={ask} row={row} />
    case 'target':
      return <Measured ask={ask} row={row} />
    case 'funding':
      return <Formula ask={ask} row={row} />
    default:
      return null
  }
}
