import { may } from '../../permissions.ts'
import { type Day as CalendarDay, isDay } from '../../platform/calendar.ts'
import { sayDay } from '../../platform/calendar-words.ts'
import { type Ask, page } from '../../platform/page.ts'
import { inLanguage, type Localised } from '../../platform/words.ts'
import {
  Button,
  ButtonLink,
  DateField,
  Deed,
  NoticeBox,
  PageTitle,
  Sides,
  Standing,
  State,
  Timeline,
} from '../../ui/index.ts'
import type { NetworkFile } from '../network-file.ts'
import { showNetwork } from '../show-network.ts'
import { tellNetwork } from '../tell-network.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, publicAddress } from './address.ts'
import { AboutPart, FiguresPart, MoneyPart, PublicationsPart, SessionsPart, TargetsPart } from './file-about.tsx'
import { AssociatesPart, MembersPart, OursLine } from './file-members.tsx'
import type { FileView } from './file-parts.tsx'
import { GoalsPart, HistoryPart, InstitutesPart, PackagesPart, ProgrammesPart, ProjectsPart } from './file-work.tsx'

/** The day as of which the file is wanted; none is today. */
const dayIn = (ask: Ask): CalendarDay | undefined => {
  const on = ask.url.searchParams.get('on') ?? ''
  return isDay(on) ? on : undefined
}

export const networkFilePage = page({
  at: at('/:networkid'),
  who: 'office.use',
  async get(ask) {
    const words = say(ask.language)
    const on = dayIn(ask)
    const file = await showNetwork(ask.caller, { id: ask.params.networkid ?? '', on })
    const wider = file.partOf && (await showNetwork(ask.caller, { id: file.partOf }))
    const timeline = await ask.says.timeline(await tellNetwork(ask.caller, file.id))
    const text = (given: Localised | null) => (given ? inLanguage(given, ask.language) : '')
    const view: FileView = { ask, file, text, edits: may(ask.caller.actor, 'network.edit') }
    const name = text(file.name)
    return {
      title: name,
      unlisted: true,
      crumbs: crumbsTo(ask, { label: name }),
      body: (
        <>
          <PageTitle kind={words(`kinds.${file.kind}`)} lead={text(file.fullName)} deeds={<FileDeeds view={view} />}>
            {name}
          </PageTitle>
          <Standing
            state={
              <State tone={file.published ? 'good' : 'plain'}>
                {words(file.published ? 'file.published' : 'file.unpublished')}
              </State>
            }
          >
            <OursLine view={view} />
          </Standing>
          <AsOf ask={ask} file={file} past={on !== undefined} />
          <Sides sideTitle={words('file.happened')} side={<Timeline items={timeline} />}>
            <AboutPart view={view} wider={wider || undefined} />
            <MembersPart view={view} />
            <AssociatesPart view={view} />
            <GoalsPart view={view} />
            <HistoryPart view={view} />
            <MoneyPart view={view} />
            <PackagesPart view={view} />
            <InstitutesPart view={view} />
            <ProgrammesPart view={view} />
            <ProjectsPart view={view} />
            <SessionsPart view={view} />
            <FiguresPart view={view} />
            <TargetsPart view={view} />
            <PublicationsPart view={view} />
          </Sides>
        </>
      ),
    }
  },
})

function FileDeeds({ view: { ask, file, edits } }: { view: FileView }) {
  const words = say(ask.language)
  const publishes = may(ask.caller.actor, 'network.publish', { published: file.published })
  return (
    <>
      {publishes && !file.published && (
        <Deed action={fileAddress(ask, file.id, '/publish')} weight="main">
          {words('file.publish')}
        </Deed>
      )}
      {edits && <ButtonLink href={fileAddress(ask, file.id, '/correct')}>{words('file.correctAbout')}</ButtonLink>}
      {file.published && (
        <ButtonLink href={publicAddress(ask, file.key)} weight="quiet">
          {words('file.seePublic')}
        </ButtonLink>
      )}
      {publishes && file.published && (
        <Deed action={fileAddress(ask, file.id, '/unpublish')} weight="quiet">
          {words('file.unpublish')}
        </Deed>
      )}
    </>
  )
}

/** Chooses the day as of which members and goals are shown: a GET form, so that the address holds it. */
function AsOf({ ask, file, past }: { ask: Ask; file: NetworkFile; past: boolean }) {
  const words = say(ask.language)
  return (
    <>
      {past && (
        <NoticeBox tone="info">
          {words('file.onDay', { day: sayDay(file.on, ask.language) })}{' '}
          <a class="ds-link" href={fileAddress(ask, file.id)}>
            {words('file.today')}
          </a>
        </NoticeBox>
      )}
      <form method="get" class="h-filter-row" action={fileAddress(ask, file.id)}>
        <DateField name="on" label={words('file.asOf')} value={file.on} required />
        <Button weight="other">{words('file.showAsOf')}</Button>
      </form>
    </>
  )
}
