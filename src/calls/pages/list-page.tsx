import { may } from '../../permissions.ts'
import { type Ask, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { ButtonLink, type Column, Day, EmptyState, PageTitle, Pagination, State, Table } from '../../ui/index.ts'
import type { Call } from '../call.ts'
import { listCalls } from '../list-calls.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileOf, files, partOf, phaseIn, phaseTones } from './address.ts'

export const listPage = page({
  at: at(),
  who: 'call.read',
  async get(ask) {
    const words = say(ask.language)
    const part = partOf(ask)
    const { rows, total } = await listCalls(ask.caller, part)
    const edits = may(ask.caller.actor, 'call.edit')
    return {
      title: words('title'),
      crumbs: crumbsTo(ask),
      unlisted: true,
      body: (
        <>
          <PageTitle
            lead={words('lead')}
            deeds={
              edits && (
                <ButtonLink href={ask.to(`${files}/new`)} weight="main">
                  {words('drawUp')}
                </ButtonLink>
              )
            }
          >
            {words('title')}
          </PageTitle>
          <Table
            caption={words('title')}
            captionHidden
            columns={columns(ask)}
            rows={rows}
            empty={<EmptyState title={words('none')}>{words('noneWhy')}</EmptyState>}
          />
          <Pagination page={part.page} size={part.size} total={total} href={part.href} />
        </>
      ),
    }
  },
})

function columns(ask: Ask): Column<Call>[] {
  const words = say(ask.language)
  return [
    { label: words('name'), cell: call => <a href={fileOf(ask, call.id)}>{inLanguage(call.name, ask.language)}</a> },
    { label: words('year'), short: true, cell: ({ year }) => year },
    { label: words('opens'), cell: ({ opensOn }) => <Day on={opensOn} /> },
    { label: words('closes'), cell: ({ closesOn }) => <Day on={closesOn} /> },
    {
      label: words('state'),
      cell: call => <State tone={phaseTones[phaseIn(ask, call)]}>{words(`phases.${phaseIn(ask, call)}`)}</State>,
    },
  ]
}
