import { type Fields, localisedIn, text } from '../../platform/form.ts'
import { type Ask, deed, page, type View } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { asChoice } from '../../platform/words.ts'
import {
  Button,
  ButtonLink,
  DateField,
  Deeds,
  Fieldset,
  Form,
  LocalisedField,
  languageLabels,
  PageTitle,
  RadioGroup,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import { plannedYears } from '../dates.rules.ts'
import { readRulebook } from '../read-rulebook.ts'
import type { ContentOf, Deadline } from '../record.ts'
import { stateDeadline } from '../state-deadline.ts'
import { say } from '../words/index.ts'
import { crumbsTo } from './crumbs.ts'
import { type Field, readFields } from './field.ts'
import { fieldsOf, relativeField } from './record-fields.ts'
import { RuleFields } from './rule-fields.tsx'
import { nameOf } from './say-deadline.ts'

const at = '/:office/:language/rulebook/deadlines/new'

/** The same questions as of a deadline that is counted from each stay, answered only where it is. */
const beforeStay: readonly Field[] = relativeField.as === 'group' ? relativeField.fields : []

async function view(ask: Ask): Promise<View> {
  const words = say(ask.language)
  const rulebook = await readRulebook(ask.caller, undefined)
  const title = words('office.stateDeadline')
  return {
    title,
    crumbs: crumbsTo(ask, title, { label: words('office.deadlines'), path: '/rulebook/deadlines' }),
    body: (
      <>
        <PageTitle>{title}</PageTitle>
        <Form entered={ask.entered} guarded>
          <LocalisedField
            name="label"
            labels={languageLabels(words('office.what'), ask.office.languages, ask.language)}
            maxlength={300}
          />
          <TextField
            name="key"
            label={words('office.key')}
            hint={words('office.keyHint')}
            required
            maxlength={80}
            width="m"
          />
          <RuleFields ask={ask} rulebook={rulebook} answers={{}} fields={fieldsOf.deadline} />
          <RadioGroup
            name="how"
            label={words('office.howDue')}
            required
            value="day"
            choices={[
              { value: 'day', label: asChoice(words('office.onDay'), ask.language) },
              { value: 'stay', label: asChoice(words('office.beforeStay'), ask.language) },
            ]}
          />
          <Fieldset legend={asChoice(words('office.onDay'), ask.language)}>
            <SelectField
              name="year"
              label={words('office.firstYear')}
              required
              empty={null}
              value={plannedYears(rulebook)[1]}
              choices={plannedYears(rulebook).map(year => ({ value: year, label: year }))}
            />
            <DateField name="on" label={words('office.firstDay')} hint={words('office.firstDayHint')} />
            <TextField name="time" label={words('office.time')} type="time" required value="23:59" width="s" />
          </Fieldset>
          <Fieldset legend={words('office.beforeStay')}>
            <RuleFields ask={ask} rulebook={rulebook} answers={{}} fields={beforeStay} at="content.relative" />
          </Fieldset>
          <Deeds>
            <Button>{title}</Button>
            <ButtonLink href={ask.to('/rulebook/deadlines')} weight="quiet">
              {words('office.leave')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

function daysIn(fields: Fields) {
  const [on, year] = [text(fields, 'on'), text(fields, 'year')]
  if (!on) return []
  const yearOffset = Number(on.slice(0, 4)) - Number(year.slice(0, 4))
  if (Math.abs(yearOffset) > 1) throw new Refusal('deadline.far-from-year', { year }, { on: { code: 'far-from-year' } })
  return [{ fromYear: year, monthDay: on.slice(5), yearOffset, time: text(fields, 'time') }]
}

export const newDeadlinePage = page({ at, who: 'rulebook.edit', get: view })

export const newDeadlineDeed = deed({
  at,
  who: 'rulebook.edit',
  command: stateDeadline,
  input: (_, { fields }) => {
    const relative = text(fields, 'how') === 'stay'
    const asked = relative ? [...fieldsOf.deadline, relativeField] : fieldsOf.deadline
    return {
      key: text(fields, 'key'),
      label: localisedIn(fields, 'label'),
      content: readFields(asked, fields) as ContentOf<'deadline'>,
      days: relative ? [] : daysIn(fields),
    }
  },
  leads: (ask, facts) => ({
    to: ask.to(`/rulebook/deadlines/${String(facts[0]?.facts.key)}`),
    notice: say(ask.language)('office.statedNow', {
      name: nameOf({ label: facts[0]?.facts.label as Deadline['label'], key: '' }, ask.language),
    }),
  }),
  again: view,
})
