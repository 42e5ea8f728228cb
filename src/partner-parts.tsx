import { listAgreements, sayAgreements } from './agreements/index.ts'
import type { PartnerPart } from './partners/pages/index.ts'
import { may } from './permissions.ts'
import { inLanguage } from './platform/words.ts'
import { sayRecognition } from './recognition/index.ts'
import { ButtonLink, type Column, Day, State, Table } from './ui/index.ts'
import { listGuests, sayWorkspaces } from './workspaces/index.ts'
import { GuestTable } from './workspaces/pages/index.ts'

const most = 20

const agreementsWithPartner: PartnerPart = {
  title: language => sayAgreements(language)('title'),
  async body(ask, { organisation }) {
    const words = sayAgreements(ask.language)
    const { rows, total } = await listAgreements(ask.caller, {
      filter: { organisation },
      sort: 'changed',
      down: true,
      page: 1,
      size: most,
    })
    if (total === 0) return null
    const columns: Column<(typeof rows)[number]>[] = [
      {
        label: words('list.number'),
        cell: row => <a href={ask.to(`/register/${row.id}`)}>{row.code}</a>,
      },
      { label: words('columns.title'), cell: row => inLanguage(row.title, ask.language) },
      { label: words('list.type'), cell: row => words(`types.${row.type}`) },
      { label: words('list.state'), cell: row => <State>{words(`states.${row.state}`)}</State> },
      { label: words('list.until'), cell: row => row.until && <Day on={row.until} /> },
    ]
    return (
      <>
        <Table caption={words('title')} captionHidden columns={columns} rows={rows} />
        {total > most && (
          <ButtonLink href={ask.to(`/register?partner=${organisation}`)} weight="quiet">
            {`${words('title')} (${total})`}
          </ButtonLink>
        )}
      </>
    )
  },
}

const guestsOfPartner: PartnerPart = {
  title: language => sayWorkspaces(language)('guests.title'),
  async body(ask, { id, organisation }) {
    if (!may(ask.caller.actor, 'workspace.read', { partners: [organisation] })) return null
    const guests = (await listGuests(ask.caller, organisation)).filter(guest => !guest.endedAt)
    return (
      <>
        <GuestTable ask={ask} guests={guests} />
        {may(ask.caller.actor, 'workspace.invite') && (
          <p class="h-deeds">
            <ButtonLink href={ask.to(`/partner-files/${id}/guests`)}>
              {sayWorkspaces(ask.language)('guests.manage')}
            </ButtonLink>
          </p>
        )}
      </>
    )
  },
}

const gradesOfPartner: PartnerPart = {
  title: language => sayRecognition(language)('of.part'),
  async body(ask, { organisation }) {
    if (!may(ask.caller.actor, 'conversion.preview', { partners: [organisation] })) return null
    return (
      <p class="h-deeds">
        <ButtonLink href={ask.to(`/conversion/of/${organisation}`)}>
          {sayRecognition(ask.language)('of.see')}
        </ButtonLink>
      </p>
    )
  },
}

/** THE list of what other slices show on a partner's page. */
export const partnerParts: readonly PartnerPart[] = [agreementsWithPartner, gradesOfPartner, guestsOfPartner]
