import { may } from '../../permissions.ts'
import { type Ask, page } from '../../platform/page.ts'
import { ButtonLink, Deeds, PageTitle, Section, Sides, Timeline } from '../../ui/index.ts'
import { AppointmentTable } from '../appointments/pages/appointment-parts.tsx'
import { listAppointments } from '../appointments/show-slots.ts'
import { BuddyOf } from '../buddies/pages/buddy-parts.tsx'
import { requiredOnes } from '../checklist.rules.ts'
import { ExtensionsOf } from '../extensions/pages/extension-parts.tsx'
import { LodgingOf } from '../lodgings/pages/lodging-parts.tsx'
import { showStay } from '../show-stay.ts'
import { isLive, stayLife, subjectOf } from '../stay.ts'
import { say } from '../words/index.ts'
import {
  at,
  crumbsTo,
  fileAddress,
  idOf,
  institutionOf,
  inWorkspace,
  ofStudent,
  sideOf,
  studentOf,
  termOf,
  universityOf,
} from './address.ts'
import { Checklists } from './checklist-parts.tsx'
import { CoursesOf } from './course-parts.tsx'
import { Certificates, Days, type FileProps, happenedIn, Refused, StandingOf, Student } from './file-parts.tsx'

/** One stay as office, student and home university see it: the same parts; the deeds are whose they are. */
export async function fileView(ask: Ask) {
  const words = say(ask.language)
  const file = await showStay(ask.caller, idOf(ask))
  const { stay, partner } = file
  const student = sideOf(ask) === 'student'
  const title = student ? words('own.fileTitle', { institution: institutionOf(ask) }) : studentOf(stay)
  const kind = [sideOf(ask) === 'office' && universityOf(ask, partner), termOf(ask, stay)].filter(Boolean).join(' · ')
  return {
    title,
    crumbs: crumbsTo(ask, { label: student ? termOf(ask, stay) : studentOf(stay) }),
    unlisted: true,
    body: (
      <>
        <PageTitle kind={kind}>{title}</PageTitle>
        <Refused ask={ask} />
        <StandingOf ask={ask} file={file} />
        <StayDeeds ask={ask} file={file} />
        <Sides sideTitle={words('file.happened')} side={<Timeline items={await happenedIn(ask, file)} />}>
          <Certificates ask={ask} file={file} />
          <Days ask={ask} file={file} />
          <Checklists ask={ask} file={file} />
          {await LodgingOf({ ask, stay: stay.id })}
          {await BuddyOf({ ask, stay: stay.id })}
          {await ExtensionsOf({ ask, stay: stay.id })}
          {await CoursesOf({ ask, stay: stay.id })}
          {await Appointments({ ask, file })}
          <Student ask={ask} file={file} />
        </Sides>
      </>
    ),
  }
}

/** What is booked, and the way to book; between student and office. */
async function Appointments({ ask, file: { stay } }: FileProps) {
  const words = say(ask.language)
  const side = sideOf(ask)
  if (side === 'home') return null
  const rows = (await listAppointments(ask.caller, stay.id)).filter(({ state }) => state !== 'cancelled')
  const student = side === 'student'
  if (!rows.length && !(student && isLive(stay.state))) return null
  return (
    <Section title={words(student ? 'appointments.own' : 'appointments.ofStudent')}>
      <AppointmentTable ask={ask} stay={stay.id} rows={rows} />
      {student && isLive(stay.state) && (
        <p class="h-deeds">
          <ButtonLink href={fileAddress(ask, stay.id, '/appointments')}>{words('appointments.book')}</ButtonLink>
        </p>
      )}
    </Section>
  )
}

/** The deeds that the state and the reader's permissions allow now, the likeliest first. */
function StayDeeds({ ask, file: { stay, entries } }: FileProps) {
  const words = say(ask.language)
  const can = (action: Parameters<typeof stayLife.can>[1]) => stayLife.can(stay.state, action)
  const registers = may(ask.caller.actor, 'stay.register')
  const plans = may(ask.caller.actor, 'stay.plan', subjectOf(stay)) && isLive(stay.state) && !stay.leftOn
  const ready = requiredOnes(entries).length === 0
  const link = (path: string, deed: 'arrival', weight: 'main' | 'other' | 'quiet') => (
    <ButtonLink href={fileAddress(ask, stay.id, path)} weight={weight}>
      {words(`office.${deed}`)}
    </ButtonLink>
  )
  const named = (deed: string) => deed as 'arrival'
  return (
    <Deeds>
      {registers && can('arrive') && link('/arrival', named('arrival'), 'main')}
      {registers && can('leave') && link('/departure', named('departure'), 'main')}
      {registers && can('end') && link('/end', named('end'), ready ? 'main' : 'other')}
      {registers && can('correct') && link('/arrival', named('correctArrival'), 'quiet')}
      {registers && stay.state === 'left' && link('/departure', named('correctDeparture'), 'quiet')}
      {plans && link('/plan', named('plan'), registers ? 'quiet' : 'other')}
      {registers && can('note-absence') && link('/absence', named('absence'), 'quiet')}
      {registers && can('take-back') && link('/take-back', named('takeBack'), 'quiet')}
    </Deeds>
  )
}

export const officeFilePage = page({ at: at('/:stayid'), who: 'stay.read', get: fileView })
export const studentFilePage = page({ at: ofStudent('/:stayid'), who: 'stay.use', get: fileView })
export const homeFilePage = page({
  at: inWorkspace('/:stayid'),
  who: 'workspace.use',
  entrance: 'workspace',
  get: fileView,
})
