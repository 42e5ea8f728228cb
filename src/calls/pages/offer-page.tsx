import type { OfferedCondition } from '../../agreements/index.ts'
import { namedOrganisations, nameOf } from '../../directory/index.ts'
import { list } from '../../platform/form.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import { Button, EmptyState, PageTitle, Pagination, SelectForm, Table } from '../../ui/index.ts'
import { listOfferable } from '../list-calls.ts'
import { offerPlaces } from '../offer-places.ts'
import { say } from '../words/index.ts'
import { at, callIn, crumbsBelow, fileOf, partOf } from './address.ts'
import { lineColumns } from './place-columns.tsx'

async function view(ask: Ask) {
  const words = say(ask.language)
  const part = partOf(ask, 100)
  const { call, rows, total } = await listOfferable(ask.caller, { call: callIn(ask), ...part })
  const universities = await namedOrganisations(ask.caller, [...new Set(rows.map(({ organisation }) => organisation))])
  const names = new Map(universities.map(one => [one.id as string, nameOf(one, ask.language)]))
  const partner = (row: OfferedCondition) => names.get(row.organisation) ?? row.code
  return {
    title: words('offer.title'),
    crumbs: crumbsBelow(ask, call, words('offer.title')),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('offer.lead', { year: call.year })} count={total}>
          {words('offer.title')}
        </PageTitle>
        {rows.length === 0 ? (
          <EmptyState title={words('offer.none')}>{words('offer.noneWhy')}</EmptyState>
        ) : (
          <SelectForm action={fileOf(ask, call.id, '/offer')} deeds={<Button>{words('offer.deed')}</Button>}>
            <Table
              caption={words('offer.title')}
              captionHidden
              rows={rows}
              selection={{
                name: 'conditions',
                value: ({ id }) => id,
                label: row => `${partner(row)} ${row.code}`,
              }}
              columns={[
                {
                  label: words('places.destination'),
                  cell: row => (
                    <div>
                      {partner(row)}
                      <br />
                      <a class="h-quiet" href={ask.to(`/register/${row.agreement}`)}>
                        {row.code}
                      </a>
                    </div>
                  ),
                },
                ...(await lineColumns<OfferedCondition>(ask)),
              ]}
            />
          </SelectForm>
        )}
        <Pagination page={part.page} size={part.size} total={total} href={part.href} />
      </>
    ),
  }
}

export const offerPage = page({ at: at('/:callid/offer'), who: 'call.edit', get: view })

export const offerDeed = deed({
  at: at('/:callid/offer'),
  who: 'call.edit',
  command: offerPlaces,
  input: (ask, { fields }) => ({ call: callIn(ask), conditions: list(fields, 'conditions') }),
  leads: (ask, [offered]) => ({
    to: fileOf(ask, callIn(ask)),
    notice: say(ask.language)('offer.done', { count: Number(offered?.facts.count ?? 0) }),
  }),
  again: view,
})
