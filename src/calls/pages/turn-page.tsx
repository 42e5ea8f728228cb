import { text } from '../../platform/form.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import { Confirm, TextArea } from '../../ui/index.ts'
import { showCall } from '../list-calls.ts'
import { discardCall, publishCall, withdrawCall } from '../turn-call.ts'
import { say } from '../words/index.ts'
import { at, callIn, crumbsBelow, fileOf, files } from './address.ts'

const shown = (ask: Ask) => showCall(ask.caller, { call: callIn(ask), limit: 0, offset: 0 })

async function publishView(ask: Ask) {
  const words = say(ask.language)
  const { call, total } = await shown(ask)
  const effects = [
    words('publish.effects.shown', { n: total.n }),
    words('publish.effects.opens'),
    words('publish.effects.fixed'),
    words('publish.effects.corrected'),
  ]
  return {
    title: words('file.publish'),
    crumbs: crumbsBelow(ask, call, words('file.publish')),
    unlisted: true,
    body: (
      <Confirm
        title={words('publish.title')}
        consequences={effects}
        action={fileOf(ask, call.id, '/publish')}
        version={call.revision}
        deed={words('file.publish')}
        cancel={fileOf(ask, call.id)}
        entered={ask.entered}
        lasting
      />
    ),
  }
}

export const publishPage = page({ at: at('/:callid/publish'), who: 'call.publish', get: publishView })

export const publishDeed = deed({
  at: at('/:callid/publish'),
  who: 'call.publish',
  command: publishCall,
  input: (ask, { fields }) => ({ call: callIn(ask), version: text(fields, 'version') }),
  leads: ask => ({ to: fileOf(ask, callIn(ask)), notice: say(ask.language)('publish.done') }),
  again: publishView,
})

async function withdrawView(ask: Ask) {
  const words = say(ask.language)
  const { call } = await shown(ask)
  return {
    title: words('file.withdraw'),
    crumbs: crumbsBelow(ask, call, words('file.withdraw')),
    unlisted: true,
    body: (
      <Confirm
        title={words('withdraw.title')}
        consequences={[words('withdraw.effects')]}
        action={fileOf(ask, call.id, '/withdraw')}
        deed={words('file.withdraw')}
        cancel={fileOf(ask, call.id)}
        entered={ask.entered}
        final
      >
        <TextArea name="reason" label={words('withdraw.reason')} required maxlength={1000} />
      </Confirm>
    ),
  }
}

export const withdrawPage = page({ at: at('/:callid/withdraw'), who: 'call.publish', get: withdrawView })

export const withdrawDeed = deed({
  at: at('/:callid/withdraw'),
  who: 'call.publish',
  command: withdrawCall,
  input: (ask, { fields }) => ({ call: callIn(ask), reason: text(fields, 'reason') }),
  leads: ask => ({ to: fileOf(ask, callIn(ask)), notice: say(ask.language)('withdraw.done') }),
  again: withdrawView,
})

async function discardView(ask: Ask) {
  const words = say(ask.language)
  const { call } = await shown(ask)
  return {
    title: words('file.discard'),
    crumbs: crumbsBelow(ask, call, words('file.discard')),
    unlisted: true,
    body: (
      <Confirm
        title={words('discard.title')}
        consequences={[words('discard.effects')]}
        action={fileOf(ask, call.id, '/discard')}
        version={call.revision}
        deed={words('file.discard')}
        cancel={fileOf(ask, call.id)}
        entered={ask.entered}
        final
      />
    ),
  }
}

export const discardPage = page({ at: at('/:callid/discard'), who: 'call.edit', get: discardView })

export const discardDeed = deed({
  at: at('/:callid/discard'),
  who: 'call.edit',
  command: discardCall,
  input: (ask, { fields }) => ({ call: callIn(ask), version: text(fields, 'version') }),
  leads: ask => ({ to: ask.to(files), notice: say(ask.language)('discard.done') }),
  again: discardView,
})
