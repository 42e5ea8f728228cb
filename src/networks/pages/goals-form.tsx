import { list, text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { Button, ButtonLink, CheckboxGroup, Deeds, Form, PageTitle } from '../../ui/index.ts'
import { markOf, setGoals } from '../parts/set-goals.ts'
import { showNetwork } from '../show-network.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress } from './address.ts'
import { DateText } from './fields.tsx'
import { goalChoices } from './part-fields.ts'

async function goalsForm(ask: Ask) {
  const words = say(ask.language)
  const file = await showNetwork(ask.caller, { id: ask.params.networkid ?? '' })
  const name = inLanguage(file.name, ask.language)
  const title = words('form.goalsTitle', { name })
  const open = file.allGoals.filter(goal => goal.until === null).map(goal => String(goal.number))
  const back = fileAddress(ask, file.id, '#goals')
  return {
    title,
    unlisted: true,
    crumbs: crumbsTo(ask, { label: name, href: back }, { label: words('parts.goals.title') }),
    body: (
      <>
        <PageTitle lead={words('form.goalsLead')}>{title}</PageTitle>
        <Form entered={ask.entered} version={markOf(file.allGoals)} guarded>
          <DateText ask={ask} name="from" label={words('form.goalsFrom')} value={null} required />
          <CheckboxGroup
            name="goals"
            label={words('parts.goals.title')}
            required
            choices={goalChoices(ask.language)}
            values={open}
          />
          <Deeds>
            <Button>{words('form.goalsDeed')}</Button>
            <ButtonLink href={back} weight="quiet">
              {words('form.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export const goalsPage = page({
  at: at('/:networkid/goals'),
  who: 'network.edit',
  get: goalsForm,
  async post(ask, { fields }) {
    const network = ask.params.networkid ?? ''
    await setGoals(ask.caller, {
      network,
      from: text(fields, 'from'),
      goals: list(fields, 'goals'),
      version: text(fields, 'version'),
    })
    return { to: fileAddress(ask, network, '#goals'), notice: say(ask.language)('form.saved') }
  },
  again: goalsForm,
})
