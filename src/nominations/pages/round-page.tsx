import { nameOf } from '../../directory/index.ts'
import { list, text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Button, type Column, Count, EmptyState, PageTitle, SelectField, SelectForm, Table } from '../../ui/index.ts'
import { inviteToNominate, showRound } from '../invite-to-nominate.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, files } from './address.ts'
import { periodValue, windowInWords } from './nomination-fields.tsx'

async function roundView(ask: Ask) {
  const words = say(ask.language)
  const { periods, partners } = await showRound(ask.caller, undefined)
  const columns: Column<(typeof partners)[number]>[] = [
    { label: words('list.partner'), cell: row => nameOf(row, ask.language) },
    { label: words('round.persons'), numeric: true, cell: row => <Count value={row.persons} /> },
    { label: words('round.guests'), numeric: true, cell: row => <Count value={row.guests} /> },
  ]
  const deeds = (
    <>
      <SelectField
        name="period"
        label={words('form.period')}
        required
        choices={periods.map(period => ({ value: periodValue(period), label: windowInWords(ask, period) }))}
        empty={null}
        width="s"
      />
      <Button action={ask.to(`${files}/invite`)}>{words('round.send')}</Button>
    </>
  )
  return {
    title: words('list.inviteAll'),
    crumbs: crumbsTo(ask, { label: words('list.inviteAll') }),
    unlisted: true,
    body: (
      <>
        <PageTitle count={partners.length} lead={words('round.lead')}>
          {words('list.inviteAll')}
        </PageTitle>
        {partners.length && periods.length ? (
          <SelectForm deeds={deeds}>
            <Table
              caption={words('list.inviteAll')}
              captionHidden
              columns={columns}
              rows={partners}
              selection={{
                name: 'partners',
                value: row => row.organisation,
                label: row => nameOf(row, ask.language),
              }}
            />
          </SelectForm>
        ) : (
          <EmptyState title={words('onBehalf.none')}>{words('round.none')}</EmptyState>
        )}
      </>
    ),
  }
}

export const roundPage = page({
  at: at('/invite'),
  who: 'nomination.admit',
  get: roundView,
  async post(ask, { fields }) {
    const [academicYear = '', term = ''] = text(fields, 'period').split(' ')
    const partners = list(fields, 'partners')
    const facts = await inviteToNominate(ask.caller, { partners, academicYear, term: term as 'winter' })
    const count = facts.filter(({ name }) => name === 'nomination.partner-invited').length
    return { to: ask.to(`${files}/invite`), notice: say(ask.language)('round.done', { count }) }
  },
  again: roundView,
})
