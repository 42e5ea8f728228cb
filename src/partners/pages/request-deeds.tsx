import { text } from '../../platform/form.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import { Confirm } from '../../ui/index.ts'
import { acceptRequest, declineRequest } from '../requests/decide-request.ts'
import { showPartnershipRequest } from '../requests/list-requests.ts'
import { discardRequest, forwardRequest, takeBackRequest, takeUpRequest } from '../requests/sort-request.ts'
import { say } from '../words/index.ts'
import { crumbsToRequest, requestAddress, requests } from './address.ts'
import { pickedOrganisation } from './pick-organisation.ts'
import { requestView } from './request-page.tsx'

const at = (path: string) => `/:office/:language${requests}/:requestid${path}`
const idOf = (ask: Ask) => ask.params.requestid ?? ''
const back = (ask: Ask, notice: string) => ({ to: requestAddress(ask, idOf(ask)), notice })
const done = (ask: Ask) => say(ask.language)

export const takeUpDeed = deed({
  at: at('/take-up'),
  who: 'partnership-request.sort',
  command: takeUpRequest,
  input: (ask, { fields }) => ({ request: idOf(ask), version: text(fields, 'version') }),
  leads: ask => back(ask, done(ask)('request.done.takenUp')),
  again: requestView,
})

export const forwardDeed = deed({
  at: at('/forward'),
  who: 'partnership-request.sort',
  command: forwardRequest,
  input: (ask, { fields }) => ({
    request: idOf(ask),
    version: text(fields, 'version'),
    unit: text(fields, 'unit'),
    to: text(fields, 'to'),
    note: text(fields, 'note'),
  }),
  leads: ask => back(ask, done(ask)('request.done.forwarded')),
  again: requestView,
})

export const takeBackDeed = deed({
  at: at('/take-back'),
  who: 'partnership-request.sort',
  command: takeBackRequest,
  input: (ask, { fields }) => ({ request: idOf(ask), version: text(fields, 'version') }),
  leads: ask => back(ask, done(ask)('request.done.takenBack')),
  again: requestView,
})

export const acceptDeed = deed({
  at: at('/accept'),
  who: 'partnership-request.decide',
  command: acceptRequest,
  input: async (ask, { fields }) => ({
    request: idOf(ask),
    version: text(fields, 'version'),
    organisation: await pickedOrganisation(ask, fields),
  }),
  leads: ask => back(ask, done(ask)('request.done.accepted')),
  again: requestView,
})

export const declineDeed = deed({
  at: at('/decline'),
  who: 'partnership-request.decide',
  command: declineRequest,
  input: (ask, { fields }) => ({
    request: idOf(ask),
    version: text(fields, 'version'),
    reason: text(fields, 'reason'),
  }),
  leads: ask => back(ask, done(ask)('request.done.declined')),
  again: requestView,
})

async function discardView(ask: Ask) {
  const words = say(ask.language)
  const { request } = await showPartnershipRequest(ask.caller, idOf(ask))
  return {
    title: words('request.discardTitle'),
    crumbs: crumbsToRequest(
      ask,
      { label: request.organisationName, href: requestAddress(ask, request.id) },
      { label: words('request.discard') },
    ),
    unlisted: true,
    body: (
      <Confirm
        title={words('request.discardTitle')}
        consequences={[words('request.discardWhy')]}
        action={ask.url.pathname}
        version={request.revision}
        deed={words('request.discard')}
        cancel={requestAddress(ask, request.id)}
        entered={ask.entered}
        final
      />
    ),
  }
}

export const discardPage = page({
  at: at('/discard'),
  who: 'partnership-request.sort',
  get: discardView,
  async post(ask, { fields }) {
    await discardRequest(ask.caller, { request: idOf(ask), version: text(fields, 'version') })
    return { to: ask.to(requests), notice: done(ask)('request.done.discarded') }
  },
  again: discardView,
})
