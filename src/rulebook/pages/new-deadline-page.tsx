import { list, localisedIn, text } from '../../platform/form.ts'
import { type Ask, deed, page, type View } from '../../platform/page.ts'
import {
  Button,
  ButtonLink,
  CheckboxGroup,
  DateField,
  Deeds,
  Form,
  LocalisedField,
  PageTitle,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import { plannedYears } from '../dates.rules.ts'
import { readRulebook } from '../read-rulebook.ts'
import {
  type Deadline,
  type Direction,
  directions,
  type Party,
  parties,
  type Subject,
  subjects,
  type Term,
  terms,
} from '../record.ts'
import { stateDeadline } from '../state-deadline.ts'
import { say } from '../words/index.ts'
import { labelFields } from './content-fields.tsx'
import { crumbsTo } from './crumbs.ts'
import { nameOf } from './say-deadline.ts'

const at = '/:office/:language/rulebook/deadlines/new'

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
          <LocalisedField name="label" labels={labelFields(ask, words('office.what'))} maxlength={300} />
          <TextField
            name="key"
            label={words('office.key')}
            hint={words('office.keyHint')}
            required
            maxlength={80}
            width="m"
          />
          <SelectField
            name="subject"
            label={words('office.concerns')}
            required
            choices={subjects.map(value => ({ value, label: words(`subjects.${value}`) }))}
          />
          <SelectField
            name="direction"
            label={words('fields.direction')}
            required
            choices={directions.map(value => ({ value, label: words(`directions.${value}`) }))}
          />
          <CheckboxGroup
            name="terms"
            label={words('office.terms')}
            choices={terms.map(value => ({ value, label: words(`terms.${value}`) }))}
          />
          <SelectField
            name="owedBy"
            label={words('office.owedBy')}
            required
            choices={parties.map(value => ({ value, label: words(`parties.${value}`) }))}
          />
          <SelectField
            name="year"
            label={words('office.firstYear')}
            required
            empty={null}
            value={plannedYears(rulebook)[1]}
            choices={plannedYears(rulebook).map(year => ({ value: year, label: year }))}
          />
          <DateField name="on" label={words('office.firstDay')} hint={words('office.firstDayHint')} required />
          <TextField name="time" label={words('office.time')} type="time" required value="23:59" width="s" />
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

export const newDeadlinePage = page({ at, who: 'rulebook.edit', get: view })

export const newDeadlineDeed = deed({
  at,
  who: 'rulebook.edit',
  command: stateDeadline,
  input: (_, { fields }) => {
    const [on, year] = [text(fields, 'on'), text(fields, 'year')]
    return {
      key: text(fields, 'key'),
      label: localisedIn(fields, 'label'),
      content: {
        subject: text(fields, 'subject') as Subject,
        direction: text(fields, 'direction') as Direction,
        terms: list(fields, 'terms') as Term[],
        owedBy: text(fields, 'owedBy') as Party,
      },
      days: on
        ? [
            {
              fromYear: year,
              monthDay: on.slice(5),
              yearOffset: Number(on.slice(0, 4)) - Number(year.slice(0, 4)),
              time: text(fields, 'time'),
            },
          ]
        : [],
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
