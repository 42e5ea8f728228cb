import { readListAddress } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import {
  type Column,
  Deed,
  Deeds,
  EmptyState,
  PageTitle,
  Pagination,
  Sides,
  Table,
  Timeline,
  When,
} from '../../ui/index.ts'
import { isFillable } from '../application.ts'
import { listApplications } from '../list-applications.ts'
import type { ApplicationRow } from '../listing.store.ts'
import { showApplication } from '../show-application.ts'
import { say } from '../words/index.ts'
import { crumbsTo, fileAddress, idOf, institutionOf, inWorkspace, studentOf } from './address.ts'
import { happenedIn, MissingList, Remark, StandingOf, StateOf, Student } from './file-parts.tsx'
import { Papers, Printed } from './paper-parts.tsx'
import { Letter, Refused, termOf } from './student-pages.tsx'

async function listView(ask: Ask) {
  const words = say(ask.language)
  const address = readListAddress(ask.url, { sorts: ['changed'], direction: 'down', sizes: [25] })
  const { rows, total } = await listApplications(ask.caller, {
    filter: {},
    ...{ sort: 'changed', down: true, language: ask.language, page: address.page, size: address.size },
  })
  const columns: Column<ApplicationRow>[] = [
    {
      label: words('list.student'),
      cell: row => <a href={fileAddress(ask, row.id)}>{`${row.familyName}, ${row.givenNames}`}</a>,
    },
    { label: words('form.period'), cell: row => termOf(ask, row) },
    { label: words('list.state'), cell: row => <StateOf ask={ask} state={row.state} /> },
    { label: words('list.changed'), cell: row => <When at={row.changedAt} /> },
  ]
  const empty = <EmptyState title={words('home.none')}>{words('home.noneWhy')}</EmptyState>
  return {
    title: words('title'),
    crumbs: crumbsTo(ask),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('home.lead', { institution: institutionOf(ask) })}>{words('title')}</PageTitle>
        <Table caption={words('title')} captionHidden columns={columns} rows={rows} empty={empty} />
        <Pagination page={address.page} size={address.size} total={total} href={to => address.href({ page: to })} />
      </>
    ),
  }
}

export const homeListPage = page({ at: inWorkspace(), who: 'workspace.use', entrance: 'workspace', get: listView })

/** What the home university sees: where its student's application stands and its papers. Answers stay with student and office. */
export async function homeView(ask: Ask) {
  const words = say(ask.language)
  const file = await showApplication(ask.caller, idOf(ask))
  const { application, closed } = file
  const student = studentOf(application)
  return {
    title: student,
    crumbs: crumbsTo(ask, { label: student }),
    unlisted: true,
    body: (
      <>
        <PageTitle kind={termOf(ask, application)}>{student}</PageTitle>
        <Refused ask={ask} />
        <StandingOf ask={ask} file={file} />
        {isFillable(application.state) && application.account && !closed && (
          <Deeds>
            <Deed action={fileAddress(ask, application.id, '/submit')} weight={file.missing.length ? 'other' : 'main'}>
              {words('own.submit')}
            </Deed>
          </Deeds>
        )}
        <Sides sideTitle={words('file.happened')} side={<Timeline items={await happenedIn(ask, file)} />}>
          <Letter ask={ask} file={file} />
          <Remark ask={ask} file={file} />
          <MissingList ask={ask} file={file} />
          <Printed ask={ask} file={file} />
          <Papers ask={ask} file={file} />
          <Student ask={ask} file={file} />
        </Sides>
      </>
    ),
  }
}

export const homeFilePage = page({
  at: inWorkspace('/:applicationid'),
  who: 'workspace.use',
  entrance: 'workspace',
  get: homeView,
})
