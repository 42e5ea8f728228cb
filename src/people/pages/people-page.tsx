import { may, roleNames } from '../../permissions.ts'
import { readListAddress } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import {
  ButtonLink,
  type Column,
  EmptyState,
  FilterSelect,
  Filters,
  PageTitle,
  Pagination,
  State,
  Table,
  Tabs,
} from '../../ui/index.ts'
import { listPeople } from '../roles/list-people.ts'
import { say } from '../words/index.ts'
import { officeInWords, rolesInWords } from '../words/spoken.ts'

export const peoplePage = page({
  at: '/:office/:language/people',
  who: 'role.read',
  async get(ask) {
    const words = say(ask.language)
    const address = readListAddress(ask.url, { sorts: ['name'] })
    const role = address.filter('role', roleNames)
    const { total, rows } = await listPeople(ask.caller, { ...address, role })
    const roleWord = role && words(`roles.${role}`)
    return {
      title: words('people.title'),
      unlisted: true,
      body: (
        <>
          <PageTitle
            count={total}
            lead={words('people.lead')}
            deeds={
              may(ask.caller.actor, 'role.grant') && (
                <ButtonLink href={ask.to('/people/invite')} weight="main">
                  {words('invite.deed')}
                </ButtonLink>
              )
            }
          >
            {words('people.title')}
          </PageTitle>
          <PeopleTabs ask={ask} />
          <Filters
            action={ask.to('/people')}
            search={{ label: words('people.search'), value: address.text }}
            active={
              roleWord ? [{ label: `${words('people.role')}: ${roleWord}`, href: address.href({ role: '' }) }] : []
            }
            clear={ask.to('/people')}
          >
            <FilterSelect
              name="role"
              label={words('people.role')}
              all={words('people.allRoles')}
              choices={roleNames.map(value => ({ value, label: words(`roles.${value}`) }))}
              value={role}
            />
          </Filters>
          <Table
            caption={words('people.title')}
            captionHidden
            rows={rows}
            columns={columns(ask)}
            empty={<EmptyState title={words('people.none')}>{words('people.noneWhy')}</EmptyState>}
          />
          <Pagination
            page={address.page}
            size={address.size}
            total={total}
            href={number => address.href({ page: number })}
          />
        </>
      ),
    }
  },
})

type Row = Awaited<ReturnType<typeof listPeople>>['rows'][number]

function columns(ask: Ask): Column<Row>[] {
  const words = say(ask.language)
  return [
    {
      label: words('people.name'),
      cell: row => (
        <>
          <a href={ask.to(`/people/${row.id}`)}>{row.name}</a>
          {row.invented && <span class="h-quiet"> ({words('people.invented')})</span>}
        </>
      ),
    },
    { label: words('signIn.email'), cell: row => row.email },
    {
      label: words('people.roles'),
      cell: row => rolesInWords(ask.language, row.roles) || <span class="h-quiet">{words('people.noRole')}</span>,
    },
    {
      label: words('people.actsAs'),
      cell: row => row.offices.map(office => officeInWords(ask.language, office)).join(', ') || '–',
    },
    {
      label: words('people.state'),
      cell: row =>
        row.blocked_at ? (
          <State tone="warning">{words('people.blocked')}</State>
        ) : (
          <State tone={row.roles.length + row.offices.length ? 'good' : 'plain'}>
            {words(row.roles.length + row.offices.length ? 'people.active' : 'people.former')}
          </State>
        ),
    },
  ]
}

/** Those who may sign in, and those whom the public may write to. */
export function PeopleTabs({ ask }: { ask: Ask }) {
  const words = say(ask.language)
  const item = (path: string, label: string) => ({
    label,
    href: ask.to(path),
    current: ask.url.pathname === ask.to(path),
  })
  return (
    <Tabs
      label={words('people.title')}
      items={[item('/people', words('people.accounts')), item('/people/contacts', words('contacts.title'))]}
    />
  )
}
