import type { Child } from 'hono/jsx'
import { nameOf } from '../../directory/index.ts'
import type { Permission } from '../../permissions.ts'
import type { Fact } from '../../platform/facts.ts'
import { type Fields, text } from '../../platform/form.ts'
import { type Ask, type Page, page } from '../../platform/page.ts'
import type { Caller } from '../../platform/scope.ts'
import { Confirm, Hidden, RefusalBox, TextArea } from '../../ui/index.ts'
import {
  acceptNomination,
  admitLateNomination,
  askForCorrection,
  refuseNomination,
  takeBackDecision,
} from '../decide-nomination.ts'
import { showNomination } from '../show-nomination.ts'
import { withdrawNomination } from '../withdraw-nomination.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, inWorkspace, studentOf } from './address.ts'
import { nominationView } from './file-pages.tsx'

type Words = ReturnType<typeof say>
type Key = Parameters<Words>[0]
type Deciding = { nomination: string; proposal: string; reason: string }

type Decision = {
  path: string
  who: Permission
  title: Key
  effects: Key
  deed: Key
  done: Key
  field: { label: Key; hint: Key; required: boolean }
  final?: boolean
  run: (caller: Caller, input: Deciding) => Promise<Fact[]>
}

/** Each decision that asks for words first, on a page that says what will happen. */
const decisions: readonly Decision[] = [
  {
    path: '/refuse',
    who: 'nomination.decide',
    title: 'decide.refuseTitle',
    effects: 'decide.refuseEffects',
    deed: 'file.refuse',
    done: 'decide.refusedOne',
    field: { label: 'decide.reason', hint: 'decide.reasonHint', required: true },
    run: refuseNomination,
  },
  {
    path: '/ask',
    who: 'nomination.decide',
    title: 'decide.askTitle',
    effects: 'decide.askEffects',
    deed: 'file.ask',
    done: 'decide.askedOne',
    field: { label: 'decide.question', hint: 'decide.reasonHint', required: true },
    run: askForCorrection,
  },
  {
    path: '/admit',
    who: 'nomination.admit',
    title: 'decide.admitTitle',
    effects: 'decide.admitEffects',
    deed: 'file.admit',
    done: 'decide.admittedOne',
    field: { label: 'decide.reason', hint: 'decide.overbookHint', required: true },
    run: admitLateNomination,
  },
  {
    path: '/beyond',
    who: 'nomination.decide',
    title: 'decide.beyondTitle',
    effects: 'decide.beyondEffects',
    deed: 'file.acceptBeyond',
    done: 'decide.acceptedOne',
    field: { label: 'decide.overbook', hint: 'decide.overbookHint', required: true },
    run: (caller, { reason, ...input }) => acceptNomination(caller, { ...input, overbookBecause: reason }),
  },
  {
    path: '/withdraw',
    who: 'nomination.correct',
    title: 'decide.withdrawTitle',
    effects: 'decide.withdrawEffects',
    deed: 'file.withdraw',
    done: 'decide.withdrawn',
    field: { label: 'decide.withdrawReason', hint: 'decide.overbookHint', required: false },
    final: true,
    run: (caller, { nomination, reason }) => withdrawNomination(caller, { nomination, reason }),
  },
]

async function decisionView(ask: Ask, decision: Decision) {
  const words = say(ask.language)
  const { nomination, partner } = await showNomination(ask.caller, ask.params.nominationid ?? '')
  const student = studentOf(nomination)
  const values = { student, university: nameOf(partner, ask.language) }
  const title = words(decision.title as 'decide.refuseTitle', values)
  return {
    title,
    crumbs: crumbsTo(
      ask,
      { label: student, href: fileAddress(ask, nomination.id) },
      { label: words(decision.deed as 'file.refuse') },
    ),
    unlisted: true,
    body: (
      <Confirm
        title={title}
        consequences={[words(decision.effects as 'decide.refuseEffects', values)]}
        action={fileAddress(ask, nomination.id, decision.path)}
        deed={words(decision.deed as 'file.refuse')}
        cancel={fileAddress(ask, nomination.id)}
        entered={ask.entered}
        final={decision.final}
      >
        <Hidden name="proposal" value={nomination.version} />
        <TextArea
          name="reason"
          label={words(decision.field.label as 'decide.reason')}
          hint={words(decision.field.hint as 'decide.reasonHint')}
          required={decision.field.required}
          maxlength={1000}
        />
      </Confirm>
    ),
  }
}

async function decide(ask: Ask, decision: Decision, fields: Fields) {
  const { nomination, partner } = await showNomination(ask.caller, ask.params.nominationid ?? '')
  await decision.run(ask.caller, {
    nomination: nomination.id,
    proposal: text(fields, 'proposal'),
    reason: text(fields, 'reason'),
  })
  const values = { student: studentOf(nomination), university: nameOf(partner, ask.language) }
  return {
    to: fileAddress(ask, nomination.id),
    notice: say(ask.language)(decision.done as 'decide.refusedOne', values as never),
  }
}

const pageOf = (decision: Decision, where: Pick<Page, 'at' | 'who' | 'entrance'>): Page =>
  page({
    ...where,
    get: ask => decisionView(ask, decision),
    post: (ask, { fields }) => decide(ask, decision, fields),
    again: ask => decisionView(ask, decision),
  })

export const decisionPages: Page[] = decisions.map(decision =>
  pageOf(decision, { at: at(`/:nominationid${decision.path}`), who: decision.who }),
)

/** A guest withdraws; all other decisions are the office's. */
export const withdrawInWorkspace: Page[] = decisions
  .filter(({ path }) => path === '/withdraw')
  .map(decision =>
    pageOf(decision, {
      at: inWorkspace(`/nominations/:nominationid${decision.path}`),
      who: 'workspace.use',
      entrance: 'workspace',
    }),
  )

/** A refused acceptance leads back to the file, with the way beyond the agreement where places are what is missing. */
async function againOnFile(ask: Ask) {
  const view = await nominationView(ask)
  const refusal = ask.refused && ask.says.refusal(ask.refused)
  const beyond = ask.refused?.code.startsWith('agreement.no-')
  const words = say(ask.language)
  const now: Child = beyond ? (
    <>
      {refusal?.now}{' '}
      <a href={fileAddress(ask, ask.params.nominationid ?? '', '/beyond')}>{words('file.acceptBeyond')}</a>
    </>
  ) : (
    refusal?.now
  )
  return {
    ...view,
    body: (
      <>
        {refusal && <RefusalBox what={refusal.what} why={refusal.why} now={now} />}
        {view.body}
      </>
    ),
  }
}

export const acceptDeed = page({
  at: at('/:nominationid/accept'),
  who: 'nomination.decide',
  async post(ask, { fields }) {
    const { nomination } = await showNomination(ask.caller, ask.params.nominationid ?? '')
    await acceptNomination(ask.caller, { nomination: nomination.id, proposal: text(fields, 'proposal') })
    const words = say(ask.language)
    return {
      to: fileAddress(ask, nomination.id),
      notice: words('decide.acceptedOne', { student: studentOf(nomination) }),
    }
  },
  again: againOnFile,
})

export const takeBackDeed = page({
  at: at('/:nominationid/take-back'),
  who: 'nomination.decide',
  async post(ask, { fields }) {
    const nomination = ask.params.nominationid ?? ''
    await takeBackDecision(ask.caller, { nomination, proposal: text(fields, 'proposal') })
    return { to: fileAddress(ask, nomination), notice: say(ask.language)('decide.takenBack') }
  },
  again: againOnFile,
})
