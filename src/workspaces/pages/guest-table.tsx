import type { Child } from 'hono/jsx'
import type { Ask } from '../../platform/page.ts'
import { type Column, State, Table, When } from '../../ui/index.ts'
import type { WorkspaceGuest } from '../guest.ts'
import { say } from '../words/index.ts'

type GuestTableProps = {
  ask: Ask
  guests: readonly WorkspaceGuest[]
  deedsOf?: (guest: WorkspaceGuest) => Child
}

const accessOf = (guest: WorkspaceGuest) => (guest.endedAt ? 'ended' : guest.seenAt ? 'open' : 'waiting')
const tones = { ended: 'plain', open: 'good', waiting: 'open' } as const

export function GuestTable({ ask, guests, deedsOf }: GuestTableProps) {
  const words = say(ask.language)
  const columns: Column<WorkspaceGuest>[] = [
    { label: words('guests.name'), cell: row => row.name },
    { label: words('guests.email'), cell: row => <a href={`mailto:${row.email}`}>{row.email}</a> },
    {
      label: words('guests.state'),
      cell: row => <State tone={tones[accessOf(row)]}>{words(`guests.${accessOf(row)}`)}</State>,
    },
    { label: words('guests.invited'), cell: row => <When at={row.invitedAt} /> },
    {
      label: words('guests.seen'),
      cell: row =>
        row.seenAt ? <When at={row.seenAt} relative /> : <span class="h-quiet">{words('guests.never')}</span>,
    },
    ...(deedsOf ? [{ label: words('guests.deeds'), cell: deedsOf }] : []),
  ]
  return (
    <Table
      caption={words('guests.title')}
      captionHidden
      columns={columns}
      rows={guests}
      empty={<p class="h-quiet">{words('guests.none')}</p>}
    />
  )
}
