import { may } from '../../permissions.ts'
import { readListAddress } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import {
  ButtonLink,
  type Column,
  Day,
  EmptyState,
  Filters,
  NoticeBox,
  PageTitle,
  Pagination,
  State,
  Table,
} from '../../ui/index.ts'
import { listContacts } from '../contacts/list-contacts.ts'
import { listVacancies, type Responsibility } from '../contacts/list-responsibilities.ts'
import { say } from '../words/index.ts'
import { PeopleTabs } from './people-page.tsx'

export const contactsPage = page({
  at: '/:office/:language/people/contacts',
  who: 'person.name',
  async get(ask) {
    const words = say(ask.language)
    const address = readListAddress(ask.url, { sorts: ['name'] })
    const doubtful = address.filter('doubtful', ['yes']) === 'yes'
    const { total, rows } = await listContacts(ask.caller, { ...address, doubtful })
    const vacancies = await listVacancies(ask.caller, undefined)
    return {
      title: words('contacts.title'),
      unlisted: true,
      body: (
        <>
          <PageTitle
            count={total}
            lead={words('contacts.lead')}
            deeds={
              <ButtonLink href={ask.to('/people/contacts/add')} weight="main">
                {words('contacts.add')}
              </ButtonLink>
            }
          >
            {words('contacts.title')}
          </PageTitle>
          {may(ask.caller.actor, 'role.read') && <PeopleTabs ask={ask} />}
          {vacancies.length > 0 && (
            <NoticeBox tone="warning">
              {words('contacts.vacant', { count: vacancies.length })}
              <ul class="ds-list">
                {vacancies.map(vacancy => (
                  <li>
                    {answersFor(ask, vacancy)} – {words('contacts.last')}{' '}
                    <a href={ask.to(`/people/contacts/${vacancy.person}`)}>{nameOf(vacancy)}</a>,{' '}
                    {words('contacts.untilDay')} {vacancy.until && <Day on={vacancy.until} />}
                  </li>
                ))}
              </ul>
            </NoticeBox>
          )}
          <Filters
            action={ask.to('/people/contacts')}
            search={{ label: words('people.search'), value: address.text }}
            active={doubtful ? [{ label: words('contacts.doubtful'), href: address.href({ doubtful: '' }) }] : []}
            clear={ask.to('/people/contacts')}
          />
          <Table
            caption={words('contacts.title')}
            captionHidden
            rows={rows}
            columns={columns(ask)}
            empty={<EmptyState title={words('contacts.none')}>{words('contacts.noneWhy')}</EmptyState>}
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

type Row = Awaited<ReturnType<typeof listContacts>>['rows'][number]

function columns(ask: Ask): Column<Row>[] {
  const words = say(ask.language)
  return [
    {
      label: words('people.name'),
      cell: row => (
        <>
          <a href={ask.to(`/people/contacts/${row.id}`)}>
            {row.family_name}, {row.given_name}
          </a>
          {row.invented && <span class="h-quiet"> ({words('people.invented')})</span>}
        </>
      ),
    },
    {
      label: words('contacts.answersFor'),
      cell: row =>
        row.responsibilities.length === 0 ? (
          <span class="h-quiet">{words('contacts.nothing')}</span>
        ) : (
          row.responsibilities.map((each, i) => (
            <>
              {i > 0 && <br />}
              {answersFor(ask, each)}
            </>
          ))
        ),
    },
    {
      label: words('signIn.email'),
      cell: row => (
        <>
          {row.email ?? '–'} {row.doubtful && <State tone="warning">{words('contacts.doubtful')}</State>}
        </>
      ),
    },
    { label: words('contacts.telephone'), cell: row => row.telephone ?? '–' },
  ]
}

export const nameOf = (person: { title: string | null; givenName: string; familyName: string }): string =>
  [person.title, person.givenName, person.familyName].filter(Boolean).join(' ')

type Answered = Pick<Responsibility, 'kind' | 'unitName' | 'courseName'>

/** *Promoter: Faculty of Engineering* */
export function answersFor(ask: Ask, { kind, unitName, courseName }: Answered): string {
  const place = courseName ?? unitName
  return `${say(ask.language)(`kinds.${kind}`)}: ${place ? inLanguage(place, ask.language) : '–'}`
}
