import {
  type AcademicYear,
  academicYearPeriod,
  addAcademicYears,
  isAcademicYear,
  toAcademicYear,
  toMonthDay,
} from '../../platform/calendar.ts'
import { type Fields, text } from '../../platform/form.ts'
import { type Ask, deed, type Page, page, type View } from '../../platform/page.ts'
import {
  Button,
  ButtonLink,
  DateField,
  Deeds,
  Form,
  Hidden,
  PageTitle,
  Section,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { shiftTerms } from '../academic-year.rules.ts'
import { openAcademicYear } from '../open-academic-year.ts'
import { readRulebook } from '../read-rulebook.ts'
import type { Rulebook } from '../rulebook.ts'
import { say } from '../words/index.ts'
import { crumbsTo } from './crumbs.ts'
import { DraftFields } from './draft-fields.tsx'
import { TermFields, termsIn } from './term-fields.tsx'

const at = '/:office/:language/rulebook/years/new'

/** The year that is asked for, else the one after the last. */
function wantedYear(ask: Ask, { years, year }: Rulebook): AcademicYear {
  const asked = ask.entered?.values.year ?? ask.url.searchParams.get('year')
  if (typeof asked === 'string' && isAcademicYear(asked)) return asked
  const latest = years.at(-1)
  return latest ? addAcademicYears(toAcademicYear(latest.year), 1) : year
}

async function view(ask: Ask): Promise<View> {
  const words = say(ask.language)
  const rulebook = await readRulebook(ask.caller, undefined)
  const year = wantedYear(ask, rulebook)
  const last = addAcademicYears(year, -1)
  const before = rulebook.years.find(one => one.year === last)
  const days = academicYearPeriod(year, toMonthDay((before ?? rulebook.years.at(-1))?.startOn.slice(5) ?? '09-01'))
  const title = words('office.openYear')
  return {
    title,
    crumbs: crumbsTo(ask, title),
    body: (
      <>
        <PageTitle kind={year} lead={words('office.openYearLead')}>
          {title}
        </PageTitle>
        <form method="get" class="h-form">
          <TextField
            name="year"
            label={words('office.draftYear')}
            value={year}
            hint={words('fields.yearHint')}
            width="s"
          />
          <Deeds>
            <Button weight="other">{words('office.showDraft')}</Button>
          </Deeds>
        </form>
        <Form entered={ask.entered} guarded>
          <Hidden name="year" value={year} />
          <DateField name="startOn" label={words('office.firstOfYear')} required value={days.startOn} />
          <DateField name="endOn" label={words('office.lastOfYear')} required value={days.endOn} />
          <TermFields ask={ask} rows={shiftTerms(before?.terms ?? [], 1)} />
          <Section title={words('office.draft')} lead={words('office.draftLead', { year: last })}>
            <DraftFields ask={ask} rulebook={rulebook} year={year} />
          </Section>
          <TextArea
            name="reason"
            label={words('office.reason')}
            hint={words('office.reasonOfDraft')}
            rows={2}
            maxlength={500}
          />
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

function deadlinesIn(fields: Fields) {
  const count = Object.keys(fields).filter(name => /^deadlines\.\d+\.key$/.test(name)).length
  return Array.from({ length: count }, (_, i) => ({
    key: text(fields, `deadlines.${i}.key`),
    on: text(fields, `deadlines.${i}.on`),
    time: text(fields, `deadlines.${i}.time`) || undefined,
    version: text(fields, `deadlines.${i}.version`),
  }))
}

export const newYearPages: Page[] = [
  page({ at, who: 'rulebook.edit', get: view }),
  deed({
    at,
    who: 'rulebook.edit',
    command: openAcademicYear,
    input: (_, { fields }) => ({
      year: text(fields, 'year'),
      startOn: text(fields, 'startOn'),
      endOn: text(fields, 'endOn'),
      terms: termsIn(fields),
      deadlines: deadlinesIn(fields),
      reason: text(fields, 'reason'),
    }),
    leads: (ask, facts) => {
      const year = String(facts[0]?.facts.year)
      return {
        to: ask.to(`/rulebook/years/${year.replace('/', '-')}`),
        notice: say(ask.language)('office.openedYear', { year }),
      }
    },
    again: view,
  }),
]
