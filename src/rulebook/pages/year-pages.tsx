import { text } from '../../platform/form.ts'
import { type Ask, deed, type Page, page, type View } from '../../platform/page.ts'
import {
  Button,
  ButtonLink,
  DateField,
  Deeds,
  Form,
  PageTitle,
  Section,
  Sides,
  TextField,
  Timeline,
} from '../../ui/index.ts'
import { changeAcademicYear } from '../change-academic-year.ts'
import { showYear } from '../show-year.ts'
import { withdrawAcademicYear } from '../withdraw-academic-year.ts'
import { say } from '../words/index.ts'
import { crumbsTo } from './crumbs.ts'
import { TermFields, termsIn } from './term-fields.tsx'

const at = '/:office/:language/rulebook/years/:year'
const yearIn = (ask: Ask): string => (ask.params.year ?? '').replace('-', '/')

async function view(ask: Ask): Promise<View> {
  const words = say(ask.language)
  const { found, rulebook, history } = await showYear(ask.caller, yearIn(ask))
  const withdrawing = ask.entered !== undefined && !('startOn' in ask.entered.values)
  const changing = withdrawing ? { ...ask, entered: undefined } : ask
  return {
    title: found.year,
    crumbs: crumbsTo(ask, found.year),
    body: (
      <>
        <PageTitle kind={words('office.year')}>{found.year}</PageTitle>
        <Sides sideTitle={words('office.history')} side={<Timeline items={await ask.says.timeline(history)} />}>
          <Form entered={changing.entered} version={found.revision} guarded>
            <DateField name="startOn" label={words('office.firstOfYear')} required value={found.startOn} />
            <DateField name="endOn" label={words('office.lastOfYear')} required value={found.endOn} />
            <TermFields ask={changing} rows={found.terms} />
            <Deeds>
              <Button>{words('office.saveYear')}</Button>
              <ButtonLink href={ask.to('/rulebook')} weight="quiet">
                {words('office.leave')}
              </ButtonLink>
            </Deeds>
          </Form>
          {found.year > rulebook.year && (
            <Section title={words('office.withdrawYear')} lead={words('office.withdrawYearWhy')}>
              <Form
                action={`${ask.to('/rulebook/years')}/${ask.params.year}/withdraw`}
                version={found.revision}
                entered={withdrawing ? ask.entered : undefined}
              >
                <TextField name="reason" label={words('office.reason')} required maxlength={500} />
                <Deeds>
                  <Button weight="other" destructive>
                    {words('office.withdrawYear')}
                  </Button>
                </Deeds>
              </Form>
            </Section>
          )}
        </Sides>
      </>
    ),
  }
}

export const yearPages: Page[] = [
  page({ at, who: 'rulebook.edit', get: view }),
  deed({
    at,
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
    again: view,
  }),
  deed({
    at: `${at}/withdraw`,
    who: 'rulebook.edit',
    command: withdrawAcademicYear,
    input: (ask, { fields }) => ({
      year: yearIn(ask),
      reason: text(fields, 'reason'),
      version: text(fields, 'version'),
    }),
    leads: ask => ({
      to: ask.to('/rulebook'),
      notice: say(ask.language)('office.withdrewYear', { year: yearIn(ask) }),
    }),
    again: view,
  }),
]
