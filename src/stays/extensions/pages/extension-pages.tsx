import { may } from '../../../permissions.ts'
import { text } from '../../../platform/form.ts'
import { type Ask, type Page, page } from '../../../platform/page.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { Confirm, DateField, Hidden, RadioGroup, TextArea, TextField } from '../../../ui/index.ts'
import { at, crumbsTo, fileAddress, idOf, ofStudent, sideOf, studentOf, termOf } from '../../pages/address.ts'
import { fileView } from '../../pages/file-pages.tsx'
import { sayOn } from '../../pages/file-parts.tsx'
import { say } from '../../words/index.ts'
import { askExtension, withdrawExtension } from '../ask-extension.ts'
import { authoriseExtension, declineExtension } from '../decide-extension.ts'
import { type Extensions, showExtensions } from '../show-extensions.ts'

const crumbs = (ask: Ask, { stay }: Extensions, label: string) =>
  crumbsTo(
    ask,
    {
      label: sideOf(ask) === 'student' ? termOf(ask, stay) : studentOf(stay),
      href: fileAddress(ask, stay.id),
    },
    { label },
  )

async function askView(ask: Ask) {
  const words = say(ask.language)
  const known = await showExtensions(ask.caller, idOf(ask))
  const { stay, askUntil, longest, rule } = known
  return {
    title: words('extension.ask'),
    crumbs: crumbs(ask, known, words('extension.ask')),
    unlisted: true,
    body: (
      <Confirm
        title={words('extension.ask')}
        consequences={[
          ...(stay.agreedUntil ? [words('extension.agreed', { on: sayOn(ask, stay.agreedUntil) })] : []),
          ...(askUntil ? [words('extension.askedBy', { on: sayOn(ask, askUntil) })] : []),
          ...(longest ? [words('extension.atMost', { on: sayOn(ask, longest) })] : []),
          words(rule.promoterAuthorises ? 'extension.promoterDecides' : 'extension.officeDecides'),
        ]}
        action={fileAddress(ask, stay.id, '/extension')}
        deed={words('extension.ask')}
        cancel={fileAddress(ask, stay.id)}
        entered={ask.entered}
      >
        <DateField name="until" label={words('extension.until')} required />
        <TextArea name="reason" label={words('extension.reason')} required maxlength={2000} />
      </Confirm>
    ),
  }
}

const askAt = (address: string, who: 'stay.use' | 'stay.register'): Page =>
  page({
    at: address,
    who,
    get: askView,
    async post(ask, { fields }) {
      const wish = { until: text(fields, 'until'), reason: text(fields, 'reason') }
      await askExtension(ask.caller, { stay: idOf(ask), ...wish })
      return { to: fileAddress(ask, idOf(ask)), notice: say(ask.language)('extension.asked') }
    },
    again: askView,
  })

const withdrawAt = (address: string, who: 'stay.use' | 'stay.register'): Page =>
  page({
    at: address,
    who,
    async post(ask, { fields }) {
      await withdrawExtension(ask.caller, { extension: text(fields, 'extension') })
      return { to: fileAddress(ask, idOf(ask)), notice: say(ask.language)('extension.withdrawn') }
    },
    again: fileView,
  })

async function decideView(ask: Ask) {
  const words = say(ask.language)
  const known = await showExtensions(ask.caller, idOf(ask))
  const open = known.extensions.find(({ state }) => state === 'asked')
  if (!open) throw new Refusal('extension.not-found')
  const { stay, rule } = known
  const student = studentOf(stay)
  const records = may(ask.caller.actor, 'stay.register') && rule.promoterAuthorises
  return {
    title: words('extension.decideTitle', { student }),
    crumbs: crumbs(ask, known, words('extension.decide')),
    unlisted: true,
    body: (
      <Confirm
        title={words('extension.decideTitle', { student })}
        consequences={[
          words('extension.wished', {
            until: sayOn(ask, open.until),
            agreed: sayOn(ask, stay.agreedUntil ?? open.until),
          }),
          open.reason,
          words('extension.effects'),
        ]}
        action={fileAddress(ask, stay.id, '/extension/decide')}
        deed={words('extension.decide')}
        cancel={fileAddress(ask, stay.id)}
        entered={ask.entered}
      >
        <Hidden name="extension" value={open.id} />
        <Hidden name="version" value={open.revision} />
        <RadioGroup
          name="decision"
          label={words('extension.decision')}
          required
          choices={(['authorise', 'decline'] as const).map(value => ({
            value: value as string,
            label: words(`extension.decisions.${value}`),
          }))}
        />
        {records && (
          <TextField
            name="promoter"
            label={words('extension.promoter')}
            hint={words('extension.promoterHint')}
            maxlength={200}
            width="m"
          />
        )}
        <TextArea
          name="answer"
          label={words('extension.answer')}
          hint={words('extension.answerHint')}
          maxlength={2000}
        />
      </Confirm>
    ),
  }
}

const decidePage = page({
  at: at('/:stayid/extension/decide'),
  who: 'stay.read',
  get: decideView,
  async post(ask, { fields }) {
    const given = (name: string) => text(fields, name)
    const input = { extension: given('extension'), version: given('version'), answer: given('answer') }
    const decision = given('decision')
    if (decision === 'authorise') await authoriseExtension(ask.caller, { ...input, promoter: given('promoter') })
    else if (decision === 'decline') await declineExtension(ask.caller, input)
    else throw new Refusal('input.wrong', { count: 1 }, { decision: { code: 'missing' } })
    const notice = say(ask.language)(decision === 'authorise' ? 'extension.authorised' : 'extension.declined')
    return { to: fileAddress(ask, idOf(ask)), notice }
  },
  again: decideView,
})

export const extensionPages: Page[] = [
  askAt(ofStudent('/:stayid/extension'), 'stay.use'),
  withdrawAt(ofStudent('/:stayid/extension/withdraw'), 'stay.use'),
  askAt(at('/:stayid/extension'), 'stay.register'),
  withdrawAt(at('/:stayid/extension/withdraw'), 'stay.register'),
  decidePage,
]
