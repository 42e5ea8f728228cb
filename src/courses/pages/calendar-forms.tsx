import { may } from '../../permissions.ts'
import { answered, type Fields, localisedIn, text } from '../../platform/form.ts'
import { type Ask, deed, page, type View } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  Button,
  ButtonLink,
  DateField,
  Deed,
  Deeds,
  Form,
  LocalisedField,
  languageLabels,
  PageTitle,
  SelectField,
} from '../../ui/index.ts'
import { type CalendarEntry, calendarKinds } from '../calendars/calendar-entry.ts'
import { changeCalendarEntry, removeCalendarEntry, stateCalendarEntry } from '../calendars/keep-calendar.ts'
import { listCalendarYears, showCalendar } from '../calendars/show-calendar.ts'
import { say } from '../calendars/words/index.ts'
import { calendars, planOf } from './address.ts'
import { openUnitChoices } from './course-fields.tsx'

const entryIn = (ask: Ask): string => ask.params.entryid ?? ''

/** The entry of the address, whatever its year. */
async function entryOf(ask: Ask): Promise<CalendarEntry> {
  for (const year of await listCalendarYears(ask.caller, undefined)) {
    const found = (await showCalendar(ask.caller, { year })).find(({ id }) => id === entryIn(ask))
    if (found) return found
  }
  throw new Refusal('calendar.not-found')
}

async function fields(ask: Ask, entry: CalendarEntry | undefined) {
  const words = say(ask.language)
  const { years, rulebook } = await planOf(ask)
  const units = (await openUnitChoices(ask)).filter(({ value }) =>
    may(ask.caller.actor, 'calendar.edit', { units: [value] }),
  )
  const whole = may(ask.caller.actor, 'calendar.edit')
  return (
    <>
      <LocalisedField
        name="name"
        labels={languageLabels(words('form.name'), ask.office.languages, ask.language)}
        value={entry?.name}
        maxlength={200}
      />
      <SelectField
        name="kind"
        label={words('kind')}
        required
        choices={calendarKinds.map(value => ({ value, label: words(`kinds.${value}`) }))}
        value={entry?.kind}
        width="s"
      />
      <SelectField
        name="year"
        label={words('year')}
        required
        choices={years
          .toSorted()
          .reverse()
          .map(value => ({ value, label: value }))}
        value={entry?.year ?? rulebook.year}
        width="s"
      />
      <SelectField
        name="unit"
        label={words('unit')}
        hint={whole ? words('form.unitHint') : undefined}
        required={!whole}
        empty={whole ? words('everywhere') : undefined}
        choices={units}
        value={entry?.unit}
        width="l"
      />
      <DateField name="startsOn" label={words('from')} required value={entry?.startsOn} />
      <DateField name="endsOn" label={words('to')} hint={words('form.endHint')} value={entry?.endsOn} />
    </>
  )
}

const answers = (given: Fields) => ({ ...answered(given), name: localisedIn(given, 'name') })

async function formView(ask: Ask, entry: CalendarEntry | undefined): Promise<View> {
  const words = say(ask.language)
  const title = words(entry ? 'form.changeTitle' : 'form.addTitle')
  return {
    title,
    crumbs: [{ label: words('title'), href: ask.to(calendars) }, { label: title }],
    unlisted: true,
    body: (
      <>
        <PageTitle>{title}</PageTitle>
        <Form entered={ask.entered} guarded {...(entry ? { version: entry.revision } : {})}>
          {await fields(ask, entry)}
          <Deeds>
            <Button>{words('form.save')}</Button>
            <ButtonLink href={ask.to(calendars)} weight="quiet">
              {words('form.back')}
            </ButtonLink>
          </Deeds>
        </Form>
        {entry && (
          <Deed action={ask.to(`${calendars}/${entry.id}/remove`)} weight="quiet">
            {words('form.remove')}
          </Deed>
        )}
      </>
    ),
  }
}

const back = (ask: Ask, year: string, notice: string) => ({
  to: `${ask.to(calendars)}?year=${encodeURIComponent(year)}`,
  notice,
})

export const newEntryPage = page({
  at: `/:office/:language${calendars}/new`,
  who: 'calendar.edit',
  get: ask => formView(ask, undefined),
  async post(ask, { fields: given }) {
    await stateCalendarEntry(ask.caller, answers(given) as never)
    return back(ask, text(given, 'year'), say(ask.language)('form.saved'))
  },
  again: ask => formView(ask, undefined),
})

const changeView = async (ask: Ask) => formView(ask, await entryOf(ask))

export const changeEntryPage = page({
  at: `/:office/:language${calendars}/:entryid`,
  who: 'calendar.edit',
  get: changeView,
  async post(ask, { fields: given }) {
    const seen = { entry: entryIn(ask), version: text(given, 'version') }
    await changeCalendarEntry(ask.caller, { ...answers(given), ...seen } as never)
    return back(ask, text(given, 'year'), say(ask.language)('form.saved'))
  },
  again: changeView,
})

export const removeEntryDeed = deed({
  at: `/:office/:language${calendars}/:entryid/remove`,
  who: 'calendar.edit',
  command: removeCalendarEntry,
  input: ask => ({ entry: entryIn(ask) }),
  leads: (ask, facts) => back(ask, String(facts[0]?.facts.year ?? ''), say(ask.language)('form.removed')),
  again: changeView,
})
