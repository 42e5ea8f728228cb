import { namedOrganisations, nameOf } from '../../directory/index.ts'
import { isUuid } from '../../platform/input.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { Button, Deeds, EmptyState, PageTitle, SelectField } from '../../ui/index.ts'
import { listSendingPartners } from '../list-sending-partners.ts'
import { nominateStudent } from '../nominate-student.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, files, studentOf } from './address.ts'
import { nominateView } from './form-pages.tsx'
import { answersIn } from './nomination-answers.ts'

const here = `${files}/nominate`

async function chooseView(ask: Ask) {
  const words = say(ask.language)
  const partners = await listSendingPartners(ask.caller, undefined)
  const choices = partners
    .map(partner => ({ value: partner.organisation, label: nameOf(partner, ask.language) }))
    .sort((a, b) => a.label.localeCompare(b.label, ask.language))
  return {
    title: words('onBehalf.title'),
    crumbs: crumbsTo(ask, { label: words('onBehalf.title') }),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('onBehalf.lead')}>{words('onBehalf.title')}</PageTitle>
        {choices.length ? (
          <form method="get" action={ask.to(here)} class="h-form">
            <SelectField name="partner" label={words('onBehalf.partner')} required choices={choices} width="l" />
            <Deeds>
              <Button>{words('onBehalf.go')}</Button>
            </Deeds>
          </form>
        ) : (
          <EmptyState title={words('onBehalf.none')}>{words('offer.placesNone')}</EmptyState>
        )}
      </>
    ),
  }
}

async function behalfView(ask: Ask) {
  const partner = ask.url.searchParams.get('partner') ?? ''
  if (!isUuid(partner)) return chooseView(ask)
  const [organisation] = await namedOrganisations(ask.caller, [partner])
  if (!organisation) throw new Refusal('organisation.not-found')
  return nominateView(ask, {
    partner,
    university: say(ask.language)('onBehalf.forWhom', { university: nameOf(organisation, ask.language) }),
    action: `${ask.to(here)}?partner=${partner}`,
    cancel: ask.to(files),
  })
}

/** The same form and the same command as in the partner's workspace. */
export const onBehalfPage = page({
  at: at('/nominate'),
  who: 'nomination.admit',
  get: behalfView,
  async post(ask, { fields }) {
    const answers = answersIn(fields)
    const partner = ask.url.searchParams.get('partner') ?? ''
    const [received] = await nominateStudent(ask.caller, { ...answers, partner })
    return {
      to: fileAddress(ask, received?.subject ?? ''),
      notice: say(ask.language)('form.done', { student: studentOf(answers) }),
    }
  },
  again: behalfView,
})
