import { nameOf } from '../../directory/index.ts'
import { mayAnywhere } from '../../permissions.ts'
import { type Ask, page } from '../../platform/page.ts'
import { countryName } from '../../reference/index.ts'
import { type Column, EmptyState, PageTitle, Table } from '../../ui/index.ts'
import { listConvertible } from '../list-policies.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, files } from './address.ts'

type Row = Awaited<ReturnType<typeof listConvertible>>[number]

/** Those who convert know the rules behind it; students come straight here. */
export const mayKnowRules = (ask: Ask) => mayAnywhere(ask.caller.actor, 'conversion-policy.read')
export const crumbsOf = (ask: Ask, ...further: { label: string; href?: string }[]) => {
  const here = { label: say(ask.language)('of.title'), ...(further.length ? { href: ask.to(`${files}/of`) } : {}) }
  return mayKnowRules(ask) ? crumbsTo(ask, here, ...further) : [here, ...further]
}

async function view(ask: Ask) {
  const words = say(ask.language)
  const office = mayKnowRules(ask)
  const rows = (await listConvertible(ask.caller, undefined)).toSorted((a, b) =>
    nameOf(a, ask.language).localeCompare(nameOf(b, ask.language), ask.language),
  )
  const columns: Column<Row>[] = [
    {
      label: words('of.partner'),
      cell: row => <a href={ask.to(`${files}/of/${row.id}${ask.url.search}`)}>{nameOf(row, ask.language)}</a>,
    },
    { label: words('of.country'), cell: ({ country }) => countryName(country, ask.language) },
  ]
  return {
    title: words('of.title'),
    crumbs: crumbsOf(ask),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words(office ? 'of.lead' : 'of.own')}>{words('of.title')}</PageTitle>
        <Table
          caption={words('of.title')}
          captionHidden
          columns={columns}
          rows={rows}
          empty={<EmptyState title={words('of.none')}>{words(office ? 'of.noneWhy' : 'of.noneYours')}</EmptyState>}
        />
      </>
    ),
  }
}

export const partnersPage = page({ at: at('/of'), who: 'conversion.preview', get: view })
