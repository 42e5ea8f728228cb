import { downloadOf } from '../../documents/index.ts'
import { may } from '../../permissions.ts'
import { type Ask, page } from '../../platform/page.ts'
import { ButtonLink, type Column, Deed, Deeds, EmptyState, PageTitle, Sides, Table, Timeline } from '../../ui/index.ts'
import { showPrint } from '../issue-agreement.ts'
import { type LearningAgreement, learningAgreementLife, subjectOf } from '../learning-agreement.ts'
import { listOwnLearningAgreements, showLearningAgreement } from '../show-learning-agreement.ts'
import { say } from '../words/index.ts'
import {
  at,
  crumbsTo,
  fileAddress,
  file as fileAt,
  idOf,
  institutionOf,
  inWorkspace,
  nameOfFile,
  ofStudent,
  sideOf,
  studentOf,
  termOf,
  universityOf,
} from './address.ts'
import {
  Closed,
  Documents,
  type FileProps,
  Findings,
  happenedIn,
  MovedPart,
  Refused,
  Signatures,
  StandingOf,
  StateOf,
  VersionNotes,
} from './file-parts.tsx'
import { ParticularsPart } from './particulars-part.tsx'
import { Tables } from './tables-part.tsx'

async function ownView(ask: Ask) {
  const words = say(ask.language)
  const all = await listOwnLearningAgreements(ask.caller, undefined)
  const columns: Column<LearningAgreement>[] = [
    { label: words('particulars.period'), cell: row => <a href={fileAddress(ask, row.id)}>{termOf(ask, row)}</a> },
    { label: words('list.state'), cell: row => <StateOf ask={ask} state={row.state} /> },
  ]
  const empty = <EmptyState title={words('own.none')}>{words('own.noneWhy')}</EmptyState>
  return {
    title: words('own.title'),
    crumbs: crumbsTo(ask),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('own.lead', { institution: institutionOf(ask) })}>{words('own.title')}</PageTitle>
        <Table caption={words('own.title')} captionHidden columns={columns} rows={all} empty={empty} />
      </>
    ),
  }
}

/** One file, as its student, the home university or the office sees it: the same content, and each their own deeds. */
export async function fileView(ask: Ask) {
  const words = say(ask.language)
  const file = await showLearningAgreement(ask.caller, idOf(ask))
  const { agreement, partner, version } = file
  const side = sideOf(ask)
  const title = side === 'student' ? words('own.fileTitle', { institution: institutionOf(ask) }) : studentOf(agreement)
  const named = words(version.kind === 'change' ? 'file.versionChange' : 'file.version', { version: version.number })
  const kind = [side === 'office' && universityOf(ask, partner), termOf(ask, agreement), named]
    .filter(Boolean)
    .join(' · ')
  return {
    title,
    crumbs: crumbsTo(ask, { label: nameOfFile(ask, agreement) }),
    unlisted: true,
    body: (
      <>
        <PageTitle kind={kind}>{title}</PageTitle>
        <Refused ask={ask} />
        <StandingOf ask={ask} file={file} />
        {side === 'student' && <Closed ask={ask} file={file} />}
        {side === 'student' && <StudentDeeds ask={ask} file={file} />}
        {side === 'home' && <HomeDeeds ask={ask} file={file} />}
        {side === 'office' && <OfficeDeeds ask={ask} file={file} />}
        <Sides sideTitle={words('file.happened')} side={<Timeline items={await happenedIn(ask, file)} />}>
          <VersionNotes ask={ask} file={file} />
          <VersionsLink ask={ask} file={file} />
          <MovedPart ask={ask} file={file} />
          <Findings ask={ask} file={file} />
          <Tables ask={ask} file={file} />
          <Signatures ask={ask} file={file} />
          <Documents ask={ask} file={file} />
          <ParticularsPart ask={ask} file={file} />
        </Sides>
      </>
    ),
  }
}

const VersionsLink = ({ ask, file: { agreement, versions } }: FileProps) =>
  versions.length > 1 ? (
    <Deeds>
      <ButtonLink href={fileAddress(ask, agreement.id, '/versions')} weight="quiet">
        {say(ask.language)('file.versions')}
      </ButtonLink>
    </Deeds>
  ) : null

/** The deeds that the state allows the student now, the likeliest first. */
function StudentDeeds({ ask, file: { agreement, version, checks, closed } }: FileProps) {
  const words = say(ask.language)
  const to = (path: string) => fileAddress(ask, agreement.id, path)
  const can = (action: Parameters<typeof learningAgreementLife.can>[1]) =>
    learningAgreementLife.can(agreement.state, action)
  const agreed = agreement.agreedVersion !== null
  const ready = !checks.errors.length && !closed
  return (
    <Deeds>
      {can('sign-as-student') && ready && (
        <ButtonLink href={to('/sign')} weight="main">
          {words(version.kind === 'change' ? 'own.signChange' : 'own.sign')}
        </ButtonLink>
      )}
      {can('revise') && !agreed && (
        <Deed action={to('/revise')} weight={agreement.state === 'declined' ? 'main' : 'quiet'}>
          {words('own.revise')}
        </Deed>
      )}
      {can('change') && agreed && agreement.activityAttributes === 'long-term' && (
        <Deed action={to('/change')} weight={agreement.state === 'declined' ? 'main' : 'other'}>
          {words(agreement.state === 'agreed' ? 'own.change' : 'own.revise')}
        </Deed>
      )}
      {can('drop') && agreed && (
        <Deed action={to('/drop')} weight="quiet">
          {words('own.drop')}
        </Deed>
      )}
    </Deeds>
  )
}

function HomeDeeds({ ask, file: { agreement, version, partner } }: FileProps) {
  const words = say(ask.language)
  const to = (path: string) => fileAddress(ask, agreement.id, path)
  const signs = version.sendingPerson?.email === ask.guest?.email.toLowerCase()
  if (!signs || !learningAgreementLife.can(agreement.state, 'sign-for-sending')) return null
  return (
    <Deeds>
      <ButtonLink href={to('/sign')} weight="main">
        {words('home.sign', { university: universityOf(ask, partner) })}
      </ButtonLink>
      <ButtonLink href={to('/decline')}>{words('home.decline')}</ButtonLink>
    </Deeds>
  )
}

function OfficeDeeds({ ask, file: { agreement } }: FileProps) {
  const words = say(ask.language)
  const to = (path: string) => fileAddress(ask, agreement.id, path)
  const subject = subjectOf(agreement)
  const signs =
    learningAgreementLife.can(agreement.state, 'sign-for-receiving') &&
    may(ask.caller.actor, 'learning-agreement.sign-for-receiving', subject)
  const extends_ = agreement.state !== 'cancelled' && may(ask.caller.actor, 'learning-agreement.extend', subject)
  return (
    <Deeds>
      {signs && (
        <ButtonLink href={to('/sign')} weight="main">
          {words('office.sign', { institution: institutionOf(ask) })}
        </ButtonLink>
      )}
      {signs && <ButtonLink href={to('/decline')}>{words('office.decline')}</ButtonLink>}
      {extends_ && (
        <ButtonLink href={to('/extend')} weight="quiet">
          {words('office.extend')}
        </ButtonLink>
      )}
    </Deeds>
  )
}

export const filePages = [
  page({ at: ofStudent(), who: 'learning-agreement.fill', get: ownView }),
  page({ at: ofStudent(fileAt), who: 'learning-agreement.fill', get: fileView }),
  page({ at: inWorkspace(fileAt), who: 'workspace.use', entrance: 'workspace', get: fileView }),
]
const download = async (ask: Ask) =>
  downloadOf(await showPrint(ask.caller, { agreement: idOf(ask), document: ask.params.documentid ?? '' }))
const print = `${fileAt}/files/:documentid`

export const printPages = [
  page({ at: ofStudent(print), who: 'learning-agreement.fill', get: download }),
  page({ at: inWorkspace(print), who: 'workspace.use', entrance: 'workspace', get: download }),
  page({ at: at(print), who: 'learning-agreement.oversee', get: download }),
]
export const officeFilePage = page({ at: at(fileAt), who: 'learning-agreement.oversee', get: fileView })
