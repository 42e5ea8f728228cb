import type { Child } from 'hono/jsx'
import type { Day } from '../../platform/calendar.ts'
import { dayIn, toZone } from '../../platform/calendar.ts'
import { sayDay } from '../../platform/calendar-words.ts'
import { text } from '../../platform/form.ts'
import { type Ask, deed, page, type View } from '../../platform/page.ts'
import { Confirm, DateField, RadioGroup, TextArea, TextField } from '../../ui/index.ts'
import { endAfterNotice, firstYearOpenToChange } from '../agreement.rules.ts'
import type { Agreement } from '../agreement.ts'
import { giveNotice, takeBackNotice, terminateAgreement } from '../end-agreement.ts'
import { publishAgreements, unpublishAgreements } from '../publish-agreements.ts'
import { renewAgreement } from '../renew-agreement.ts'
import { showAgreement } from '../show-agreement.ts'
import { submitAgreement } from '../submit-agreement.ts'
import { sendBackAgreement, withdrawAgreement } from '../withdraw-agreement.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress } from './address.ts'
import { filePage } from './file-page.tsx'

const here = (ask: Ask) => ask.params.id ?? ''
const about = (ask: Ask, fields: Record<string, string | string[]>) => ({
  agreement: here(ask),
  ...(text(fields, 'version') ? { version: text(fields, 'version') } : {}),
})
const leads = (ask: Ask, notice: string) => ({ to: fileAddress(ask, here(ask)), notice })
const today = (ask: Ask): Day => dayIn(ask.caller.now, toZone(ask.office.zone))

export const submitDeed = deed({
  at: at('/:id/submit'),
  who: 'agreement.edit',
  command: submitAgreement,
  input: (ask, { fields }) => about(ask, fields),
  leads: ask => leads(ask, say(ask.language)('deeds.submitted')),
  again: filePage,
})

export const publishOneDeed = deed({
  at: at('/:id/publish'),
  who: 'agreement.publish',
  command: publishAgreements,
  input: ask => ({ ids: [here(ask)] }),
  leads: (ask, facts) => leads(ask, say(ask.language)('list.publishedNow', { count: facts.length })),
  again: filePage,
})

export const unpublishOneDeed = deed({
  at: at('/:id/unpublish'),
  who: 'agreement.publish',
  command: unpublishAgreements,
  input: ask => ({ ids: [here(ask)] }),
  leads: (ask, facts) => leads(ask, say(ask.language)('list.unpublishedNow', { count: facts.length })),
  again: filePage,
})

export const takeBackDeed = deed({
  at: at('/:id/take-back-notice'),
  who: 'agreement.end',
  command: takeBackNotice,
  input: (ask, { fields }) => about(ask, fields),
  leads: ask => leads(ask, say(ask.language)('deeds.tookBack')),
  again: filePage,
})

type Question = {
  title: string
  consequences: string[]
  deed: string
  final?: boolean
  fields: Child
}

/** A page that asks before it is done, says what will happen, and takes what is needed for it. */
const asking =
  (question: (ask: Ask, agreement: Agreement) => Question) =>
  async (ask: Ask): Promise<View> => {
    const { agreement } = await showAgreement(ask.caller, here(ask))
    const { title, consequences, deed: label, final, fields } = question(ask, agreement)
    return {
      title,
      unlisted: true,
      crumbs: crumbsTo(ask, { label: agreement.code, href: fileAddress(ask, agreement.id) }, { label }),
      body: (
        <Confirm
          title={title}
          consequences={consequences}
          action={ask.url.pathname}
          version={agreement.revision}
          deed={label}
          cancel={fileAddress(ask, agreement.id)}
          final={final}
          entered={ask.entered}
        >
          {fields}
        </Confirm>
      ),
    }
  }

const reasonField = (ask: Ask) => (
  <TextArea
    name="reason"
    label={say(ask.language)('deeds.reason')}
    hint={say(ask.language)('deeds.reasonHint')}
    required
    maxlength={2000}
  />
)

const withdrawQuestion = asking((ask, { code }) => {
  const words = say(ask.language)
  return {
    title: words('deeds.withdrawTitle', { code }),
    consequences: [words('deeds.withdrawWhat')],
    deed: words('deeds.withdraw'),
    final: true,
    fields: reasonField(ask),
  }
})
export const withdrawPage = page({ at: at('/:id/withdraw'), who: 'agreement.withdraw', get: withdrawQuestion })
export const withdrawDeed = deed({
  at: at('/:id/withdraw'),
  who: 'agreement.withdraw',
  command: withdrawAgreement,
  input: (ask, { fields }) => ({ ...about(ask, fields), reason: text(fields, 'reason') }),
  leads: ask => leads(ask, say(ask.language)('deeds.withdrawn')),
  again: withdrawQuestion,
})

const sendBackQuestion = asking((ask, { code }) => {
  const words = say(ask.language)
  return {
    title: words('deeds.sendBackTitle', { code }),
    consequences: [words('deeds.sendBackWhat'), words('deeds.sendBackRound')],
    deed: words('deeds.sendBack'),
    fields: reasonField(ask),
  }
})
export const sendBackPage = page({ at: at('/:id/send-back'), who: 'agreement.withdraw', get: sendBackQuestion })
export const sendBackDeed = deed({
  at: at('/:id/send-back'),
  who: 'agreement.withdraw',
  command: sendBackAgreement,
  input: (ask, { fields }) => ({ ...about(ask, fields), reason: text(fields, 'reason') }),
  leads: ask => leads(ask, say(ask.language)('deeds.sentBack')),
  again: sendBackQuestion,
})

const noticeQuestion = asking((ask, agreement) => {
  const words = say(ask.language)
  const ends = sayDay(endAfterNotice(agreement, today(ask)), ask.language)
  return {
    title: words('deeds.noticeTitle', { code: agreement.code }),
    consequences: [words('deeds.noticeWhat', { ends })],
    deed: words('deeds.notice'),
    fields: (
      <>
        <RadioGroup
          name="by"
          label={words('deeds.noticeWho')}
          required
          choices={[
            { value: 'us', label: words('deeds.noticeUs') },
            { value: 'partner', label: words('deeds.noticePartner') },
          ]}
        />
        <DateField name="noticeOn" label={words('deeds.noticeOn')} required value={today(ask)} max={today(ask)} />
      </>
    ),
  }
})
export const noticePage = page({ at: at('/:id/notice'), who: 'agreement.end', get: noticeQuestion })
export const noticeDeed = deed({
  at: at('/:id/notice'),
  who: 'agreement.end',
  command: giveNotice,
  input: (ask, { fields }) => ({
    ...about(ask, fields),
    by: text(fields, 'by') as 'us',
    noticeOn: text(fields, 'noticeOn'),
  }),
  leads: (ask, facts) =>
    leads(ask, say(ask.language)('deeds.noticed', { ends: sayDay(String(facts[0]?.facts.ends) as Day, ask.language) })),
  again: noticeQuestion,
})

const terminateQuestion = asking((ask, { code }) => {
  const words = say(ask.language)
  return {
    title: words('deeds.terminateTitle', { code }),
    consequences: [words('deeds.terminateWhat')],
    deed: words('deeds.terminate'),
    final: true,
    fields: (
      <>
        <DateField name="endsOn" label={words('deeds.terminateOn')} required value={today(ask)} max={today(ask)} />
        {reasonField(ask)}
      </>
    ),
  }
})
export const terminatePage = page({ at: at('/:id/terminate'), who: 'agreement.end', get: terminateQuestion })
export const terminateDeed = deed({
  at: at('/:id/terminate'),
  who: 'agreement.end',
  command: terminateAgreement,
  input: (ask, { fields }) => ({
    ...about(ask, fields),
    endsOn: text(fields, 'endsOn'),
    reason: text(fields, 'reason'),
  }),
  leads: ask => leads(ask, say(ask.language)('deeds.terminated')),
  again: terminateQuestion,
})

const renewQuestion = asking((ask, { code, type }) => {
  const words = say(ask.language)
  const year = firstYearOpenToChange(today(ask))
  return {
    title: words('deeds.renewTitle', { code }),
    consequences: [
      words('deeds.renewWhat'),
      words('deeds.renewThen'),
      ...(type === 'erasmus' ? [words('deeds.erasmusNumbers', { year })] : []),
    ],
    deed: words('deeds.renew'),
    fields: (
      <>
        <RadioGroup
          name="as"
          label={words('deeds.renewAs')}
          required
          value="renewal"
          choices={[
            { value: 'renewal', label: words('deeds.asRenewal') },
            { value: 'amendment', label: words('deeds.asAmendment') },
          ]}
        />
        <TextField
          name="code"
          label={words('deeds.renewCode')}
          hint={words('form.codeHint')}
          maxlength={60}
          width="s"
        />
      </>
    ),
  }
})
export const renewPage = page({ at: at('/:id/renew'), who: 'agreement.end', get: renewQuestion })
export const renewDeed = deed({
  at: at('/:id/renew'),
  who: 'agreement.end',
  command: renewAgreement,
  input: (ask, { fields }) => ({
    ...about(ask, fields),
    code: text(fields, 'code'),
    as: text(fields, 'as') as 'renewal',
  }),
  leads: (ask, facts) => ({
    to: fileAddress(ask, facts[0]?.subject ?? ''),
    notice: say(ask.language)('deeds.renewed'),
  }),
  again: renewQuestion,
})
