import { mayAnywhere } from '../../permissions.ts'
import { type Ask, page } from '../../platform/page.ts'
import { ButtonLink, type Column, EmptyState, PageTitle, Table, When } from '../../ui/index.ts'
import { listPolicies } from '../list-policies.ts'
import type { Policy } from '../policy.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, files, whoseRule } from './address.ts'
import { PolicyStateOf } from './policy-parts.tsx'

async function view(ask: Ask) {
  const words = say(ask.language)
  const { policies, units, courses } = await listPolicies(ask.caller, undefined)
  const columns: Column<Policy>[] = [
    {
      label: words('list.whose'),
      cell: row => <a href={ask.to(`${files}/${row.id}`)}>{whoseRule(row, { units, courses }, ask.language)}</a>,
    },
    { label: words('list.year'), short: true, cell: ({ academicYear }) => academicYear },
    {
      label: words('list.version'),
      short: true,
      cell: ({ version, state }) => (
        <>
          {version} <PolicyStateOf ask={ask} state={state} />
        </>
      ),
    },
    { label: words('list.given'), cell: ({ selector }) => words(`selectors.${selector}`) },
    { label: words('list.fixed'), numeric: true, cell: ({ fixed }) => fixed.length },
    { label: words('list.published'), cell: ({ publishedAt }) => publishedAt && <When at={publishedAt} /> },
  ]
  return {
    title: words('title'),
    crumbs: crumbsTo(ask),
    unlisted: true,
    body: (
      <>
        <PageTitle
          count={policies.length}
          lead={words('lead')}
          deeds={
            <>
              {mayAnywhere(ask.caller.actor, 'conversion-policy.edit') && (
                <ButtonLink href={ask.to(`${files}/new`)} weight="main">
                  {words('list.draft')}
                </ButtonLink>
              )}
              <ButtonLink href={ask.to(`${files}/of`)}>{words('partners')}</ButtonLink>
            </>
          }
        >
          {words('title')}
        </PageTitle>
        <Table
          caption={words('title')}
          captionHidden
          columns={columns}
          rows={policies}
          empty={<EmptyState title={words('list.none')}>{words('list.noneWhy')}</EmptyState>}
        />
      </>
    ),
  }
}

export const policiesPage = page({ at: at(), who: 'conversion-policy.read', get: view })
