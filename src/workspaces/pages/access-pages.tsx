import { deviceOf } from '../../people/index.ts'
import { text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { workspaceCookie } from '../../platform/session.ts'
import { inLanguage } from '../../platform/words.ts'
import { type Column, Deed, PageTitle, Section, Table, When } from '../../ui/index.ts'
import { revokeDevice } from '../end-guest.ts'
import { entrance } from '../guest.ts'
import { listDevices } from '../list-guests.ts'
import { say } from '../words/index.ts'
import { isSecure } from './enter-pages.tsx'

const at = `/:office/:language${entrance}`

async function accessView(ask: Ask) {
  const words = say(ask.language)
  const devices = await listDevices(ask.caller, undefined)
  const columns: Column<(typeof devices)[number]>[] = [
    {
      label: words('devices.browser'),
      cell: row => (
        <>
          {deviceOf(row.agent) ?? words('devices.unknown')}
          {row.id === ask.guest?.device && <span class="h-quiet"> · {words('devices.this')}</span>}
        </>
      ),
    },
    { label: words('devices.opened'), cell: row => <When at={row.openedAt} /> },
    { label: words('devices.seen'), cell: row => <When at={row.seenAt} relative /> },
    {
      label: words('devices.forget'),
      cell: row => (
        <Deed action={ask.to(`${entrance}/access/forget`)} fields={{ device: row.id }} weight="quiet">
          {words('devices.forget')}
        </Deed>
      ),
    },
  ]
  const lead = words('devices.lead', {
    university: ask.guest ? inLanguage(ask.guest.university, ask.language) : '',
    institution: inLanguage(ask.office.name, ask.language),
    email: ask.guest?.email ?? '',
  })
  return {
    title: words('devices.title'),
    crumbs: [{ label: words('title'), href: ask.to(entrance) }, { label: words('devices.title') }],
    unlisted: true,
    body: (
      <>
        <PageTitle lead={lead}>{words('devices.title')}</PageTitle>
        <Section title={words('devices.browsers')}>
          <Table caption={words('devices.browsers')} captionHidden columns={columns} rows={devices} />
        </Section>
      </>
    ),
  }
}

export const accessPage = page({ at: `${at}/access`, who: 'workspace.use', entrance: 'workspace', get: accessView })

export const forgetDeed = page({
  at: `${at}/access/forget`,
  who: 'workspace.use',
  entrance: 'workspace',
  async post(ask, { fields }) {
    await revokeDevice(ask.caller, { device: text(fields, 'device') })
    return { to: ask.to(`${entrance}/access`), notice: say(ask.language)('devices.forgotten') }
  },
  again: accessView,
})

export const leaveDeed = page({
  at: `${at}/leave`,
  who: 'workspace.use',
  entrance: 'workspace',
  async post(ask) {
    if (ask.guest) await revokeDevice(ask.caller, { device: ask.guest.device })
    return {
      to: ask.to(`${entrance}/enter`),
      notice: say(ask.language)('devices.left'),
      cookies: [workspaceCookie(ask.office.slug, { value: '', seconds: 0, secure: isSecure(ask) })],
    }
  },
  again: accessView,
})
