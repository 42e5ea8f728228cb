import { type Fields, text } from '../../platform/form.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { inLanguage } from '../../platform/words.ts'
import { cycles } from '../../reference/index.ts'
import {
  Button,
  ButtonLink,
  Deeds,
  Fieldset,
  Form,
  Hidden,
  NumberField,
  PageTitle,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import type { GradingScale } from '../grading.ts'
import { listGradingScales } from '../list-tables.ts'
import { recordGradingTable } from '../record-table.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, files } from './address.ts'

async function ownScale(ask: Ask): Promise<GradingScale> {
  const scale = (await listGradingScales(ask.caller, undefined)).find(({ own }) => own)
  if (!scale) throw new Refusal('grading-scale.missing')
  return scale
}

const labelsOf = ({ passing, failing }: GradingScale) => [...passing.map(({ label }) => label), ...failing]

async function view(ask: Ask) {
  const words = say(ask.language)
  const scale = await ownScale(ask)
  const wanted = (name: string) => ask.url.searchParams.get(name) ?? ''
  return {
    title: words('add.title'),
    crumbs: crumbsTo(ask, { label: words('add.title') }),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('add.lead')}>{words('add.title')}</PageTitle>
        <Form action={ask.to(`${files}/add`)} entered={ask.entered} guarded>
          <Hidden name="scale" value={scale.id} />
          <TextField
            name="field"
            label={words('add.field')}
            hint={words('add.fieldHint')}
            value={wanted('field')}
            width="xs"
            maxlength={4}
          />
          <SelectField
            name="cycle"
            label={words('tables.cycle')}
            required
            value={wanted('cycle') || '6'}
            choices={Object.entries(cycles).map(([value, name]) => ({ value, label: inLanguage(name, ask.language) }))}
          />
          <TextField
            name="firstYear"
            label={words('add.firstYear')}
            required
            value={wanted('firstYear')}
            width="s"
            maxlength={9}
          />
          <TextField
            name="lastYear"
            label={words('add.lastYear')}
            required
            value={wanted('lastYear')}
            width="s"
            maxlength={9}
          />
          <Fieldset
            legend={words('add.counts')}
            hint={`${inLanguage(scale.name, ask.language)}. ${words('add.countsHint')}`}
          >
            {labelsOf(scale).map((label, i) => (
              <NumberField name={`count.${i}`} label={label} min={0} step={1} />
            ))}
          </Fieldset>
          <Deeds>
            <Button>{words('add.save')}</Button>
            <ButtonLink href={ask.to(files)} weight="quiet">
              {words('title')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export const addTablePage = page({ at: at('/add'), who: 'grading.edit', get: view })

const tableFrom = (fields: Fields, scale: GradingScale) => ({
  field: text(fields, 'field') || null,
  cycle: Number(text(fields, 'cycle')),
  firstYear: text(fields, 'firstYear'),
  lastYear: text(fields, 'lastYear'),
  scale: text(fields, 'scale'),
  entries: labelsOf(scale).flatMap((label, i) => {
    const typed = text(fields, `count.${i}`)
    return typed === '' ? [] : [{ label, count: Number(typed) }]
  }),
})

export const addTableDeed = deed({
  at: at('/add'),
  who: 'grading.edit',
  command: recordGradingTable,
  input: async (ask, { fields }) => tableFrom(fields, await ownScale(ask)),
  leads: (ask, [recorded]) => ({
    to: ask.to(recorded ? `${files}/${recorded.subject}` : files),
    notice: say(ask.language)(recorded ? 'add.saved' : 'add.same'),
  }),
  again: view,
})
