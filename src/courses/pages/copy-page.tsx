import { text } from '../../platform/form.ts'
import { type Ask, page, type View } from '../../platform/page.ts'
import { Button, ButtonLink, Deeds, Form, PageTitle, SelectField } from '../../ui/index.ts'
import { copyCatalogue } from '../copy-catalogue.ts'
import { listCatalogueYears } from '../list-courses.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, files, planOf } from './address.ts'
import { openUnitChoices } from './course-fields.tsx'

async function copyView(ask: Ask): Promise<View> {
  const words = say(ask.language)
  const plan = await planOf(ask)
  const known = await listCatalogueYears(ask.caller, undefined)
  const choice = (year: string) => ({ value: year, label: year })
  const targets = plan.years.toSorted().reverse()
  return {
    title: words('copying.title'),
    crumbs: crumbsTo(ask, { label: words('list.copy') }),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('copying.lead')}>{words('copying.title')}</PageTitle>
        <Form entered={ask.entered}>
          <SelectField
            name="from"
            label={words('copying.from')}
            required
            choices={known.map(choice)}
            value={known.find(year => year <= plan.rulebook.year)}
            width="s"
          />
          <SelectField
            name="to"
            label={words('copying.to')}
            required
            choices={targets.map(choice)}
            value={targets[0]}
            width="s"
          />
          <SelectField
            name="unit"
            label={words('copying.unit')}
            empty={words('copying.allUnits')}
            choices={await openUnitChoices(ask)}
            width="l"
          />
          <Deeds>
            <Button>{words('copying.deed')}</Button>
            <ButtonLink href={ask.to(files)} weight="quiet">
              {words('form.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export const copyPage = page({
  at: at('/copy'),
  who: 'course.edit',
  get: copyView,
  async post(ask, { fields }) {
    const [from, to, unit] = ['from', 'to', 'unit'].map(name => text(fields, name))
    const facts = await copyCatalogue(ask.caller, { from: from ?? '', to: to ?? '', unit: unit ?? '' })
    return {
      to: ask.to(`${files}/departments?year=${encodeURIComponent(to ?? '')}`),
      notice: say(ask.language)('copying.done', { count: facts.length, year: to ?? '' }),
    }
  },
  again: copyView,
})
