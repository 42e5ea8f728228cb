import { endings, largestFile } from '../../documents/index.ts'
import { officeInWords } from '../../people/index.ts'
import type { Day } from '../../platform/calendar.ts'
import { dayIn, toZone } from '../../platform/calendar.ts'
import { sayDay } from '../../platform/calendar-words.ts'
import { text } from '../../platform/form.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { inLanguage } from '../../platform/words.ts'
import {
  Button,
  ButtonLink,
  Confirm,
  DateField,
  Deeds,
  FileField,
  Form,
  Hidden,
  PageTitle,
  RadioGroup,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { decideStep } from '../decide-step.ts'
import { type Outcome, outcomesOf } from '../procedures/procedure.rules.ts'
import { showMandate } from '../procedures/show-mandate.ts'
import { recordPartnerSignature } from '../record-partner-signature.ts'
import { showAgreement } from '../show-agreement.ts'
import { signForUs } from '../sign-for-us.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress } from './address.ts'

/** The step of the address, as it stands in the agreement's own copy of its procedure. */
async function stepAsked(ask: Ask) {
  const shown = await showAgreement(ask.caller, ask.params.id ?? '')
  const step = shown.steps.find(({ id }) => id === ask.params.stepId)
  if (!step) throw new Refusal('step.not-found')
  return { shown, step }
}

const crumbs = (ask: Ask, agreement: { id: string; code: string }, label: string) =>
  crumbsTo(ask, { label: agreement.code, href: fileAddress(ask, agreement.id) }, { label })

const leads = (ask: Ask, notice: string) => ({ to: fileAddress(ask, ask.params.id ?? ''), notice })

async function decideForm(ask: Ask) {
  const { shown, step } = await stepAsked(ask)
  const words = say(ask.language)
  const { agreement } = shown
  const body = inLanguage(step.body, ask.language)
  const title = words('step.title', { step: inLanguage(step.name, ask.language) })
  const voice =
    step.kind === 'opinion'
      ? 'opinion'
      : step.kind === 'preparation' || step.kind === 'filing'
        ? 'preparation'
        : 'approval'
  const today = dayIn(ask.caller.now, toZone(ask.office.zone))
  return {
    title,
    unlisted: true,
    crumbs: crumbs(ask, agreement, title),
    body: (
      <>
        <PageTitle
          lead={words('step.lead', {
            body,
            agreement: `${agreement.code}, ${inLanguage(agreement.title, ask.language)}`,
          })}
        >
          {title}
        </PageTitle>
        <Form entered={ask.entered}>
          {step.kind === 'opinion' && <p>{words('step.opinionLead')}</p>}
          <RadioGroup
            name="outcome"
            label={words('step.outcome')}
            required
            choices={outcomesOf(step.kind).map(outcome => ({
              value: outcome,
              label: words(`step.outcomes.${voice}.${outcome}`),
            }))}
          />
          {step.needsSitting && <DateField name="sittingOn" label={words('step.sittingOn')} required max={today} />}
          {step.needsResolution && (
            <TextField name="resolution" label={words('step.resolution')} required maxlength={80} width="s" />
          )}
          <TextArea name="comment" label={words('step.comment')} hint={words('step.commentHint')} maxlength={4000} />
          <Deeds>
            <Button>{words('step.save')}</Button>
            <ButtonLink href={fileAddress(ask, agreement.id)}>{words('back')}</ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export const decidePage = page({ at: at('/:id/steps/:stepId'), who: 'agreement.read', get: decideForm })
export const decideDeed = deed({
  at: at('/:id/steps/:stepId'),
  who: 'agreement.read',
  command: decideStep,
  input: (ask, { fields }) => ({
    agreement: ask.params.id ?? '',
    step: ask.params.stepId ?? '',
    outcome: text(fields, 'outcome') as Outcome,
    sittingOn: text(fields, 'sittingOn'),
    resolution: text(fields, 'resolution'),
    comment: text(fields, 'comment'),
  }),
  leads: ask => leads(ask, say(ask.language)('step.saved')),
  again: decideForm,
})

/** Says what is signed, by which right, and what follows; nothing is signed by opening it. */
async function signQuestion(ask: Ask) {
  const { shown, step } = await stepAsked(ask)
  const words = say(ask.language)
  const { agreement, hash, parties, steps } = shown
  const mandate = await showMandate(ask.caller, { office: step.office ?? '', type: agreement.type })
  const partners = parties.filter(party => !party.ours).map(party => party.name)
  const last = steps.filter(one => one.kind.endsWith('signature') && one.state === 'open').length === 1
  const { granted, until, delegator } = mandate
  const office = officeInWords(ask.language, step.office ?? '')
  const title = words('sign.title', { code: agreement.code })
  return {
    title,
    unlisted: true,
    crumbs: crumbs(ask, agreement, words('sign.deed')),
    body: (
      <Confirm
        title={title}
        consequences={[
          words('sign.what', {
            title: inLanguage(agreement.title, ask.language),
            partners: new Intl.ListFormat(ask.language).format(partners),
          }),
          until
            ? words(delegator ? 'sign.delegationUntil' : 'sign.mandateUntil', {
                ...{ office, granted, delegator: delegator ?? '' },
                until: sayDay(until as Day, ask.language),
              })
            : words('sign.mandate', { office, granted }),
          <a href={fileAddress(ask, agreement.id, '/print')}>{words('sign.read')}</a>,
          words('sign.frozen'),
          words(last ? 'sign.last' : 'sign.partnerMissing'),
          <span class="h-quiet">
            {words('sign.hash', { hash: '' })}
            <span class="h-hash">{hash}</span>
          </span>,
        ]}
        action={ask.url.pathname}
        deed={words('sign.deed')}
        cancel={fileAddress(ask, agreement.id)}
        lasting
        entered={ask.entered}
      >
        <Hidden name="hash" value={hash} />
      </Confirm>
    ),
  }
}

export const signPage = page({ at: at('/:id/sign/:stepId'), who: 'agreement.sign', get: signQuestion })
export const signDeed = deed({
  at: at('/:id/sign/:stepId'),
  who: 'agreement.sign',
  command: signForUs,
  input: (ask, { fields }) => ({
    agreement: ask.params.id ?? '',
    step: ask.params.stepId ?? '',
    hash: text(fields, 'hash'),
  }),
  leads: ask => leads(ask, say(ask.language)('sign.signed')),
  again: signQuestion,
})

async function partnerForm(ask: Ask) {
  const { shown, step } = await stepAsked(ask)
  const words = say(ask.language)
  const party = shown.parties.find(({ id }) => id === step.party)
  const title = words('sign.partnerTitle', { party: party?.name ?? '' })
  const today = dayIn(ask.caller.now, toZone(ask.office.zone))
  return {
    title,
    unlisted: true,
    crumbs: crumbs(ask, shown.agreement, title),
    body: (
      <>
        <PageTitle lead={words('sign.partnerLead')}>{title}</PageTitle>
        <Form entered={ask.entered} files>
          <TextField
            name="signatory"
            label={words('sign.signatory')}
            required
            maxlength={200}
            value={party?.signatory}
            width="m"
          />
          <DateField name="signedOn" label={words('sign.signedOn')} required max={today} />
          <FileField name="copy" label={words('sign.copy')} accept={endings} largest={largestFile} />
          <Deeds>
            <Button>{words('sign.partnerDeed')}</Button>
            <ButtonLink href={fileAddress(ask, shown.agreement.id)}>{words('back')}</ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export const partnerSignaturePage = page({
  at: at('/:id/partner-signature/:stepId'),
  who: 'agreement.record-signature',
  get: partnerForm,
})
export const partnerSignatureDeed = deed({
  at: at('/:id/partner-signature/:stepId'),
  who: 'agreement.record-signature',
  limit: largestFile + 100_000,
  command: recordPartnerSignature,
  input: async (ask, { fields, files }) => {
    const copy = files.copy?.[0]
    return {
      agreement: ask.params.id ?? '',
      step: ask.params.stepId ?? '',
      signatory: text(fields, 'signatory'),
      signedOn: text(fields, 'signedOn'),
      ...(copy ? { copy: { name: copy.name, bytes: new Uint8Array(await copy.arrayBuffer()) } } : {}),
    }
  },
  leads: ask => leads(ask, say(ask.language)('sign.partnerSigned')),
  again: partnerForm,
})
