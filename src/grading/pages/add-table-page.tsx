import { namedOrganisations, nameOf } from '../../directory/index.ts'
import { type Fields, text } from '../../platform/form.ts'
import { isUuid } from '../../platform/input.ts'
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
  Section,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import type { GradingScale } from '../grading.ts'
import { listGradingScales } from '../list-tables.ts'
import { recordGradingTable } from '../record-table.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, files } from './address.ts'

/** Ours by our own scale; a partner’s by the one that it is said to use. */
async function askedFor(ask: Ask) {
  const scales = await listGradingScales(ask.caller, undefined)
  const organisation = ask.url.searchParams.get('organisation') ?? ''
  const partner = isUuid(organisation)
    ? (await namedOrganisations(ask.caller, [organisation])).find(({ id }) => id === organisation)
    : undefined
  const foreign =
    partner && (scales.find(({ id }) => id === ask.url.searchParams.get('scale')) ?? scales.find(({ own }) => !own))
  const scale = foreign ?? scales.find(({ own }) => own)
  if (!scale) throw new Refusal('grading-scale.missing')
  return { scale, scales, partner }
}

const labelsOf = ({ passing, failing }: GradingScale) => [...passing.map(({ label }) => label), ...failing]

async function view(ask: Ask) {
  const words = say(ask.language)
  const { scale, scales, partner } = await askedFor(ask)
  const wanted = (name: string) => ask.url.searchParams.get(name) ?? ''
  return {
    title: words('add.title'),
    crumbs: crumbsTo(ask, { label: words('add.title') }),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('add.lead')} kind={partner && nameOf(partner, ask.language)}>
          {words('add.title')}
        </PageTitle>
        {partner && <ScaleChoice ask={ask} scales={scales} chosen={scale} />}
        <Form action={`${ask.to(`${files}/add`)}${ask.url.search}`} entered={ask.entered} guarded>
          {partner && <Hidden name="organisation" value={partner.id} />}
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

/** A partner grades by a scale of its own: which one decides what can be counted below. */
const ScaleChoice = ({ ask, scales, chosen }: { ask: Ask; scales: readonly GradingScale[]; chosen: GradingScale }) => (
  <Section title={say(ask.language)('add.scale')} lead={say(ask.language)('add.scaleWhy')}>
    <ul class="ds-list">
      {scales.map(({ id, name }) => {
        const address = new URLSearchParams(ask.url.searchParams)
        address.set('scale', id)
        return (
          <li>
            <a href={ask.to(`${files}/add?${address}`)} aria-current={id === chosen.id ? 'true' : undefined}>
              {inLanguage(name, ask.language)}
            </a>
          </li>
        )
      })}
    </ul>
  </Section>
)

export const addTablePage = page({ at: at('/add'), who: 'grading.edit', get: view })

const tableFrom = (fields: Fields, scale: GradingScale) => ({
  organisation: text(fields, 'organisation') || null,
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
  input: async (ask, { fields }) => tableFrom(fields, (await askedFor(ask)).scale),
  leads: (ask, [recorded]) => ({
    to: ask.to(recorded ? `${files}/${recorded.subject}` : files),
    notice: say(ask.language)(recorded ? 'add.saved' : 'add.same'),
  }),
  again: view,
})
