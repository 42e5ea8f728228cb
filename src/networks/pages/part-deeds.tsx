import { text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { Confirm, TextArea } from '../../ui/index.ts'
import { endMembership } from '../parts/end-membership.ts'
import { endProject } from '../parts/end-project.ts'
import { giveUpProject } from '../parts/give-up-project.ts'
import type { PartKind } from '../parts/part.ts'
import { startProject } from '../parts/start-project.ts'
import { strikeFromNetwork } from '../parts/strike-from-network.ts'
import { showNetwork } from '../show-network.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress } from './address.ts'
import { DateText } from './fields.tsx'
import { kindIn, nameOfRow, rowOf } from './part-form.tsx'

async function rowHere(ask: Ask, kind: PartKind) {
  const file = await showNetwork(ask.caller, { id: ask.params.networkid ?? '' })
  const row = rowOf(file, kind, ask.params.id)
  return { file, row, name: nameOfRow(ask, kind, row), back: fileAddress(ask, file.id, `#${kind}`) }
}

type Question = {
  kind: PartKind
  title: (name: string) => string
  consequences: (name: string) => string[]
  deed: string
  fields: unknown
  final?: boolean
}

/** A page that asks before something is done to one row. */
async function confirmView(ask: Ask, { kind, title, consequences, deed, fields, final }: Question) {
  const { file, row, name, back } = await rowHere(ask, kind)
  const network = inLanguage(file.name, ask.language)
  return {
    title: title(name),
    unlisted: true,
    crumbs: crumbsTo(ask, { label: network, href: back }, { label: deed }),
    body: (
      <Confirm
        title={title(name)}
        consequences={consequences(name)}
        action={ask.url.pathname}
        version={row.revision}
        entered={ask.entered}
        deed={deed}
        cancel={back}
        final={final}
      >
        {fields as never}
      </Confirm>
    ),
  }
}

const strikeView = (ask: Ask) => {
  const words = say(ask.language)
  return confirmView(ask, {
    kind: kindIn(ask),
    title: name => words('form.strikeTitle', { name }),
    consequences: () => [words('form.strikeWhy'), words('form.strikeKept')],
    deed: words('form.strikeDeed'),
    final: true,
    fields: <TextArea name="reason" label={words('form.strikeReason')} required maxlength={500} rows={2} />,
  })
}

export const strikePage = page({
  at: at('/:networkid/:part/:id/strike'),
  who: 'network.edit',
  get: strikeView,
  async post(ask, { fields }) {
    const part = kindIn(ask)
    await strikeFromNetwork(ask.caller, {
      part,
      id: ask.params.id ?? '',
      reason: text(fields, 'reason'),
      version: text(fields, 'version') || undefined,
    })
    return {
      to: fileAddress(ask, ask.params.networkid ?? '', `#${part}`),
      notice: say(ask.language)('form.struck'),
    }
  },
  again: strikeView,
})

const endView = (ask: Ask) => {
  const words = say(ask.language)
  return confirmView(ask, {
    kind: 'membership',
    title: name => words('form.endTitle', { name }),
    consequences: name => [words('form.endWhy', { name })],
    deed: words('form.endDeed'),
    fields: (
      <>
        <DateText ask={ask} name="until" label={words('fields.until')} value={null} required />
        <TextArea name="reason" label={words('form.reason')} maxlength={500} rows={2} />
      </>
    ),
  })
}

export const endMembershipPage = page({
  at: at('/:networkid/membership/:id/end'),
  who: 'network.edit',
  get: endView,
  async post(ask, { fields }) {
    await endMembership(ask.caller, {
      id: ask.params.id ?? '',
      until: text(fields, 'until'),
      reason: text(fields, 'reason'),
      version: text(fields, 'version') || undefined,
    })
    const to = fileAddress(ask, ask.params.networkid ?? '', '#membership')
    return { to, notice: say(ask.language)('form.memberEnded') }
  },
  again: endView,
})

const moves = {
  start: { command: startProject, deed: 'file.start', state: 'running' },
  end: { command: endProject, deed: 'file.endProject', state: 'ended' },
  'give-up': { command: giveUpProject, deed: 'file.giveUp', state: 'ended' },
} as const

/** One page for each step in the life of a project. */
const projectPage = (action: keyof typeof moves) => {
  const { command, deed, state } = moves[action]
  const view = (ask: Ask) => {
    const words = say(ask.language)
    return confirmView(ask, {
      kind: 'project',
      title: name => words('form.projectTitle', { deed: words(deed), name }),
      consequences: () => [words('form.projectMoved', { state })],
      deed: words(deed),
      fields: <DateText ask={ask} name="on" label={words('form.projectOn')} value={null} />,
    })
  }
  return page({
    at: at(`/:networkid/project/:id/${action}`),
    who: 'network.edit',
    get: view,
    async post(ask, { fields }) {
      await command(ask.caller, {
        id: ask.params.id ?? '',
        on: text(fields, 'on') || undefined,
        version: text(fields, 'version') || undefined,
      })
      const to = fileAddress(ask, ask.params.networkid ?? '', '#project')
      return { to, notice: say(ask.language)('form.projectMoved', { state }) }
    },
    again: view,
  })
}

export const startProjectPage = projectPage('start')
export const endProjectPage = projectPage('end')
export const giveUpProjectPage = projectPage('give-up')
