import { academicYearPeriod, addAcademicYears, toAcademicYear, toMonthDay } from '../../platform/calendar.ts'
import { type Fields, localisedIn, text } from '../../platform/form.ts'
import { type Ask, deed, page, type View } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  Button,
  ButtonLink,
  DateField,
  Deeds,
  Fieldset,
  Form,
  Hidden,
  LocalisedField,
  PageTitle,
  TextField,
} from '../../ui/index.ts'
import { changeAcademicYear } from '../change-academic-year.ts'
import { openAcademicYear } from '../open-academic-year.ts'
import { readRulebook } from '../read-rulebook.ts'
import { type Term, terms } from '../record.ts'
import { say } from '../words/index.ts'
import { labelFields } from './content-fields.tsx'
import { crumbsTo } from './crumbs.ts'

const yearIn = (ask: Ask): string => (ask.params.year ?? '').replace('-', '/')

async function newView(ask: Ask): Promise<View> {
  const words = say(ask.language)
  const { years, year } = await readRulebook(ask.caller, undefined)
  const latest = years.at(-1)
  const next = latest ? addAcademicYears(toAcademicYear(latest.year), 1) : year
  const days = academicYearPeriod(next, toMonthDay(latest?.startOn.slice(5) ?? '09-01'))
  const title = words('office.openYear')
  return {
    title,
    crumbs: crumbsTo(ask, title),
    body: (
      <>
        <PageTitle lead={words('office.openYearLead')}>{title}</PageTitle>
        <Form entered={ask.entered} guarded>
          <TextField name="year" label={words('office.year')} required value={next} width="s" />
          <DateField name="startOn" label={words('office.firstOfYear')} required value={days.startOn} />
          <DateField name="endOn" label={words('office.lastOfYear')} required value={days.endOn} />
          <Deeds>
            <Button>{title}</Button>
            <ButtonLink href={ask.to('/rulebook')} weight="quiet">
              {words('office.leave')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

async function yearView(ask: Ask): Promise<View> {
  const words = say(ask.language)
  const { years } = await readRulebook(ask.caller, undefined)
  const found = years.find(year => year.year === yearIn(ask))
  if (!found) throw new Refusal('academic-year.not-found', { year: yearIn(ask) })
  return {
    title: found.year,
    crumbs: crumbsTo(ask, found.year),
    body: (
      <>
        <PageTitle kind={words('office.year')}>{found.year}</PageTitle>
        <Form entered={ask.entered} version={found.revision} guarded>
          <DateField name="startOn" label={words('office.firstOfYear')} required value={found.startOn} />
          <DateField name="endOn" label={words('office.lastOfYear')} required value={found.endOn} />
          <Hidden name="count" value={found.terms.length} />
          {found.terms.map((term, index) => (
            <Fieldset legend={`${found.year}-${term.number}/${term.total}`}>
              <LocalisedField
                name={`terms.${index}.name`}
                labels={labelFields(ask, words('office.termName'))}
                value={term.name}
              />
              <DateField
                name={`terms.${index}.startOn`}
                label={words('office.firstOfTerm')}
                required
                value={term.startOn}
              />
              <DateField name={`terms.${index}.endOn`} label={words('office.lastOfTerm')} required value={term.endOn} />
              <Hidden name={`terms.${index}.term`} value={term.term ?? ''} />
            </Fieldset>
          ))}
          <Deeds>
            <Button>{words('office.saveYear')}</Button>
            <ButtonLink href={ask.to('/rulebook')} weight="quiet">
              {words('office.leave')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

const termsIn = (fields: Fields) => {
  const total = Math.min(9, Math.max(0, Number(text(fields, 'count')) || 0))
  return Array.from({ length: total }, (_, index) => ({
    number: index + 1,
    total,
    term: terms.find(term => term === text(fields, `terms.${index}.term`)) as Term | undefined,
    name: localisedIn(fields, `terms.${index}.name`),
    startOn: text(fields, `terms.${index}.startOn`),
    endOn: text(fields, `terms.${index}.endOn`),
  }))
}

const at = '/:office/:language/rulebook/years'
export const newYearPage = page({ at: `${at}/new`, who: 'rulebook.edit', get: newView })
export const yearPage = page({ at: `${at}/:year`, who: 'rulebook.edit', get: yearView })

export const openYearDeed = deed({
  at: `${at}/new`,
  who: 'rulebook.edit',
  command: openAcademicYear,
  input: (_, { fields }) => ({
    year: text(fields, 'year'),
    startOn: text(fields, 'startOn'),
    endOn: text(fields, 'endOn'),
  }),
  leads: (ask, facts) => {
    const year = String(facts[0]?.facts.year)
    return {
      to: ask.to(`/rulebook/years/${year.replace('/', '-')}`),
      notice: say(ask.language)('office.openedYear', { year }),
    }
  },
  again: newView,
})

export const changeYearDeed = deed({
  at: `${at}/:year`,
  who: 'rulebook.edit',
  command: changeAcademicYear,
  input: (ask, { fields }) => ({
    year: yearIn(ask),
    startOn: text(fields, 'startOn'),
    endOn: text(fields, 'endOn'),
    terms: termsIn(fields),
    version: text(fields, 'version'),
  }),
  leads: ask => ({ to: ask.to('/rulebook'), notice: say(ask.language)('office.changedYear', { year: yearIn(ask) }) }),
  again: yearView,
})
