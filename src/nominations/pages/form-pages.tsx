import { nameOf } from '../../directory/index.ts'
import { text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Button, ButtonLink, Deeds, Form, PageTitle } from '../../ui/index.ts'
import { correctNomination } from '../correct-nomination.ts'
import { nominateStudent } from '../nominate-student.ts'
import { showNomination } from '../show-nomination.ts'
import { showOffer } from '../show-offer.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, institutionOf, inWorkspace, studentOf, universityOf } from './address.ts'
import { answersIn } from './nomination-answers.ts'
import { NominationFields } from './nomination-fields.tsx'

type Wanted = { partner: string; university: string; action: string; cancel: string }

/** The one form, for a guest and for an officer who writes on a partner's behalf. */
export async function nominateView(ask: Ask, { partner, university, action, cancel }: Wanted) {
  const words = say(ask.language)
  const offer = await showOffer(ask.caller, partner)
  return {
    title: words('form.title'),
    crumbs: crumbsTo(ask, { label: words('form.title') }),
    unlisted: true,
    body: (
      <>
        <PageTitle kind={university} lead={words('form.lead', { institution: institutionOf(ask) })}>
          {words('form.title')}
        </PageTitle>
        <Form action={action} entered={ask.entered} guarded>
          {await NominationFields({ ask, offer })}
          <Deeds>
            <Button>{words('form.send')}</Button>
            <ButtonLink href={cancel} weight="quiet">
              {words('list.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

const ofGuest = (ask: Ask): Wanted => ({
  partner: ask.guest?.organisation ?? '',
  university: universityOf(ask),
  action: ask.to('/workspace/nominate'),
  cancel: ask.to('/workspace'),
})

export const nominatePage = page({
  at: inWorkspace('/nominate'),
  who: 'workspace.use',
  entrance: 'workspace',
  get: ask => nominateView(ask, ofGuest(ask)),
  async post(ask, { fields }) {
    const answers = answersIn(fields)
    const [received] = await nominateStudent(ask.caller, { ...answers, partner: ask.guest?.organisation ?? '' })
    const done = received?.name === 'nomination.received-late' ? 'form.doneLate' : 'form.done'
    return {
      to: fileAddress(ask, received?.subject ?? ''),
      notice: say(ask.language)(done, { student: studentOf(answers) }),
    }
  },
  again: ask => nominateView(ask, ofGuest(ask)),
})

async function correctView(ask: Ask) {
  const words = say(ask.language)
  const file = await showNomination(ask.caller, ask.params.nominationid ?? '')
  const { nomination, partner } = file
  const offer = await showOffer(ask.caller, nomination.partner)
  const student = studentOf(nomination)
  const title = words('form.correctTitle', { student })
  return {
    title,
    crumbs: crumbsTo(ask, { label: student, href: fileAddress(ask, nomination.id) }, { label: words('file.correct') }),
    unlisted: true,
    body: (
      <>
        <PageTitle kind={nameOf(partner, ask.language)} lead={words('form.correctLead')}>
          {title}
        </PageTitle>
        <Form
          action={fileAddress(ask, nomination.id, '/correct')}
          version={nomination.revision}
          entered={ask.entered}
          guarded
        >
          {await NominationFields({ ask, offer, nomination })}
          <Deeds>
            <Button>{words('form.save')}</Button>
            <ButtonLink href={fileAddress(ask, nomination.id)} weight="quiet">
              {words('list.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

const correcting = {
  get: correctView,
  async post(ask: Ask, { fields }: { fields: Parameters<typeof answersIn>[0] }) {
    const nomination = ask.params.nominationid ?? ''
    const facts = await correctNomination(ask.caller, {
      ...answersIn(fields),
      nomination,
      version: text(fields, 'version'),
    })
    const words = say(ask.language)
    return { to: fileAddress(ask, nomination), notice: words(facts.length ? 'form.corrected' : 'form.nothing') }
  },
  again: correctView,
}

export const correctPage = page({ at: at('/:nominationid/correct'), who: 'nomination.correct', ...correcting })
export const correctInWorkspace = page({
  at: inWorkspace('/nominations/:nominationid/correct'),
  who: 'workspace.use',
  entrance: 'workspace',
  ...correcting,
})
