import type { OfferedCondition, StayTerm } from '../../agreements/index.ts'
import { listUnits } from '../../institutions/index.ts'
import type { Zone } from '../../platform/calendar.ts'
import { sayInstant } from '../../platform/calendar-words.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import {
  cefrLevels,
  countriesByName,
  cycles,
  fieldTitle,
  languageName,
  languagesByName,
} from '../../reference/index.ts'
import {
  Checkbox,
  DateField,
  EmailField,
  Fieldset,
  NumberField,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { activityAttributes, genders, type Nomination } from '../nomination.ts'
import type { Offer } from '../show-offer.ts'
import { say } from '../words/index.ts'

type FieldsProps = { ask: Ask; offer: Offer; nomination?: Nomination | undefined }

/** `2027/2028 winter`: a term with its year, as one choice. */
export const periodValue = ({ year, term }: { year: string; term: StayTerm }): string => `${year} ${term}`

export async function NominationFields({ ask, offer, nomination }: FieldsProps) {
  return (
    <>
      <Student ask={ask} nomination={nomination} />
      {await Stay({ ask, offer, nomination })}
    </>
  )
}

function Student({ ask, nomination }: Omit<FieldsProps, 'offer'>) {
  const words = say(ask.language)
  const countries = countriesByName(ask.language).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Fieldset legend={words('form.who')} hint={words('form.namesHint')}>
      <TextField
        name="givenNames"
        label={words('form.givenNames')}
        required
        maxlength={120}
        width="m"
        value={nomination?.givenNames}
        autocomplete="off"
      />
      <TextField
        name="familyName"
        label={words('form.familyName')}
        required
        maxlength={120}
        width="m"
        value={nomination?.familyName}
        autocomplete="off"
      />
      <DateField name="birthDate" label={words('form.birthDate')} required value={nomination?.birthDate} />
      <SelectField
        name="nationality"
        label={words('form.nationality')}
        required
        choices={countries}
        value={nomination?.nationality}
        width="m"
      />
      <SelectField
        name="gender"
        label={words('form.gender')}
        choices={genders.map(value => ({ value: String(value), label: words(`genders.g${value}`) }))}
        value={String(nomination?.gender ?? 0)}
        empty={null}
        width="s"
      />
      <EmailField
        name="email"
        label={words('form.email')}
        hint={words('form.emailHint')}
        required
        width="m"
        value={nomination?.email}
        autocomplete="off"
      />
      <SelectField
        name="language"
        label={words('form.language')}
        choices={ask.office.languages.map(value => ({ value, label: languageName(value, ask.language) ?? value }))}
        value={nomination?.language}
        empty={words('form.unknown')}
        width="m"
      />
      <TextField
        name="esi"
        label={words('form.esi')}
        hint={words('form.esiHint')}
        maxlength={255}
        width="l"
        value={nomination?.esi}
        autocomplete="off"
      />
    </Fieldset>
  )
}

async function Stay({ ask, offer, nomination }: FieldsProps) {
  const words = say(ask.language)
  const stated = offer.periods.some(({ standing }) => !standing.open && standing.closed)
  return (
    <Fieldset legend={words('form.what')}>
      <SelectField
        name="condition"
        label={words('form.place')}
        required
        choices={conditionChoices(ask, offer)}
        value={nomination?.condition}
        width="l"
      />
      <SelectField
        name="period"
        label={words('form.period')}
        hint={words('form.periodHint')}
        required
        choices={periodChoices(ask, offer, nomination)}
        value={nomination && periodValue({ year: nomination.academicYear, term: nomination.term })}
        width="l"
      />
      <NumberField
        name="months"
        label={words('form.months')}
        required
        min={0.5}
        max={24}
        step={0.5}
        value={nomination?.months}
      />
      <TextField
        name="nomineeIsced"
        label={words('form.isced')}
        hint={words('form.iscedHint')}
        required
        maxlength={4}
        width="xs"
        value={nomination?.nomineeIsced}
      />
      <SelectField
        name="eqfLevel"
        label={words('form.level')}
        required
        choices={([5, 6, 7, 8] as const).map(value => ({
          value: String(value),
          label: inLanguage(cycles[value], ask.language),
        }))}
        value={nomination && String(nomination.eqfLevel)}
        width="m"
      />
      <SelectField
        name="activityAttributes"
        label={words('form.activity')}
        choices={activityAttributes.map(value => ({ value, label: words(`activities.${value}`) }))}
        value={nomination?.activityAttributes ?? 'long-term'}
        empty={null}
        width="m"
      />
      {await Course({ ask, offer, nomination })}
      <Skill ask={ask} offer={offer} nomination={nomination} />
      <TextArea
        name="comment"
        label={words('form.comment')}
        hint={words('form.commentHint')}
        maxlength={2000}
        value={nomination?.comment}
      />
      {stated && ask.guest && <Checkbox name="askLate" label={words('form.askLate')} />}
      {!ask.guest && (
        <TextField
          name="exception"
          label={words('form.exception')}
          hint={words('form.exceptionHint')}
          maxlength={1000}
          width="l"
        />
      )}
    </Fieldset>
  )
}

function Skill({ ask, offer, nomination }: FieldsProps) {
  const words = say(ask.language)
  const levels = offer.levels.map(({ language, from, strength }) =>
    words(`form.${strength}`, { language: languageName(language, ask.language) ?? language, level: from }),
  )
  const asked = new Set(offer.levels.map(({ language }) => language))
  const all = languagesByName(ask.language).map(({ code, name }) => ({ value: code, label: name }))
  const first = all.filter(({ value }) => asked.has(value))
  return (
    <>
      <SelectField
        name="skillLanguage"
        label={words('form.skill')}
        choices={[...first, ...all.filter(({ value }) => !asked.has(value))]}
        value={nomination?.skillLanguage}
        width="m"
      />
      <SelectField
        name="skillLevel"
        label={words('form.skillLevel')}
        hint={levels.length ? words('form.levelsHint', { levels: levels.join(', ') }) : undefined}
        choices={cefrLevels.map(value => ({ value, label: value }))}
        value={nomination?.skillLevel}
        width="s"
      />
    </>
  )
}

/** The courses of study that the agreements name; without any, nothing is asked. */
async function Course({ ask, offer, nomination }: FieldsProps) {
  const named = new Set(offer.places.flatMap(place => place.coursesOfStudy))
  if (!named.size) return null
  const { courses } = await listUnits(ask.caller, undefined)
  return (
    <SelectField
      name="courseOfStudy"
      label={say(ask.language)('form.course')}
      choices={courses
        .filter(({ id }) => named.has(id))
        .map(({ id, name }) => ({ value: id, label: inLanguage(name, ask.language) }))}
      value={nomination?.courseOfStudy}
      width="l"
    />
  )
}

export const fieldsInWords = (ask: Ask, { subjects }: Pick<OfferedCondition, 'subjects'>): string =>
  subjects
    .map(({ isced, clarification }) => `${isced} ${clarification ?? fieldTitle(isced, ask.language) ?? ''}`.trim())
    .join(', ') || say(ask.language)('offer.anyField')

export const levelsInWords = (ask: Ask, { eqfLevels }: Pick<OfferedCondition, 'eqfLevels'>): string =>
  eqfLevels.join(', ') || say(ask.language)('offer.anyLevel')

/** Each line of an agreement once, although it has its own places in every year. */
function conditionChoices(ask: Ask, { places }: Offer) {
  const words = say(ask.language)
  const once = new Map(places.map(place => [place.id, place]))
  return [...once.values()].map(place => ({
    value: place.id,
    label: words('form.placeChoice', {
      code: place.code,
      fields: fieldsInWords(ask, place),
      levels: levelsInWords(ask, place),
    }),
  }))
}

function periodChoices(ask: Ask, { periods }: Offer, nomination: Nomination | undefined) {
  const known = periods.map(period => ({ value: periodValue(period), label: windowInWords(ask, period) }))
  if (!nomination) return known
  const mine = { year: nomination.academicYear, term: nomination.term }
  const value = periodValue(mine)
  if (known.some(choice => choice.value === value)) return known
  return [{ value, label: `${say(ask.language)(`terms.${mine.term}`)} ${mine.year}` }, ...known]
}

/** `Winter semester 2027/2028: open until 15 May 2027, 23:59 (Rome)`. */
export function windowInWords(
  ask: Ask,
  { year, term, standing }: Pick<Offer['periods'][number], 'year' | 'term' | 'standing'>,
): string {
  const words = say(ask.language)
  const on = (at: Date) => sayInstant(at, ask.office.zone as Zone, ask.language)
  const of = { term: words(`terms.${term}`), year }
  if (standing.open)
    return standing.closes
      ? words('offer.openUntil', { ...of, until: on(standing.closes.at) })
      : words('offer.open', of)
  if (standing.opens) return words('offer.opens', { ...of, opens: on(standing.opens) })
  return standing.closed ? words('offer.closed', { ...of, closed: on(standing.closed.at) }) : words('offer.notOpen', of)
}
