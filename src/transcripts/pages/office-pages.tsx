import { may } from '../../permissions.ts'
import { text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import {
  Button,
  ButtonLink,
  DateField,
  Deed,
  Deeds,
  FieldRow,
  Form,
  PageTitle,
  RefusalBox,
  Section,
  Sides,
  TextField,
  Timeline,
} from '../../ui/index.ts'
import { issueTranscript, leaveTranscript } from '../issue-transcript.ts'
import { recordGrades, removeOtherCourse } from '../record-grades.ts'
import { showTranscript } from '../show-transcript.ts'
import { isOpen, subjectOf, transcriptLife } from '../transcript.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, idOf, studentOf, termOf, universityOf } from './address.ts'
import { type FileProps, happenedIn, Lines, StandingOf, Warnings } from './file-parts.tsx'
import { Current, Versions } from './version-parts.tsx'

/** What stands before everything else after a refused deed. */
function Refused({ ask }: { ask: Ask }) {
  if (!ask.refused || ask.refused.code === 'input.wrong') return null
  const { what, why, now } = ask.says.refusal(ask.refused)
  return <RefusalBox what={what} why={why} now={now} />
}

export async function officeView(ask: Ask) {
  const words = say(ask.language)
  const file = await showTranscript(ask.caller, idOf(ask))
  const { transcript, partner, standing, credits } = file
  const student = studentOf(transcript)
  return {
    title: student,
    crumbs: crumbsTo(ask, { label: student }),
    unlisted: true,
    body: (
      <>
        <PageTitle kind={`${words('one')} · ${universityOf(ask, partner)} · ${termOf(ask, transcript)}`}>
          {student}
        </PageTitle>
        <Refused ask={ask} />
        <StandingOf ask={ask} file={file} />
        <OfficeDeeds ask={ask} file={file} />
        <Sides sideTitle={words('file.happened')} side={<Timeline items={await happenedIn(ask, file)} />}>
          <Warnings ask={ask} file={file} />
          <Current ask={ask} file={file} />
          <Section title={words('file.programme')} lead={words('file.programmeLead')}>
            {standing.lines.length > 0 && <Lines ask={ask} lines={standing.lines} caption={words('file.programme')} />}
            <p>
              <strong>{words('file.total', { credits })}</strong>
              {file.pending.length > 0 && ` · ${words('file.pending', { count: file.pending.length })}`}
            </p>
            <Deleted ask={ask} file={file} />
          </Section>
          <RecordForm ask={ask} file={file} />
          <Others ask={ask} file={file} />
          <Versions ask={ask} file={file} />
        </Sides>
      </>
    ),
  }
}

export const officeFilePage = page({ at: at('/:transcriptid'), who: 'transcript.read', get: officeView })

const grades = (ask: Ask, file: FileProps['file']): boolean =>
  isOpen(file.transcript.state) && may(ask.caller.actor, 'transcript.grade', subjectOf(file.transcript))

/** The deeds that the state and the reader's permissions allow now, the likeliest first. */
function OfficeDeeds({ ask, file }: FileProps) {
  const words = say(ask.language)
  const { transcript, pending, early, twice } = file
  const to = (path: string) => fileAddress(ask, transcript.id, path)
  const can = (action: Parameters<typeof transcriptLife.can>[1]) => transcriptLife.can(transcript.state, action)
  const seen = { version: transcript.revision }
  const complete = !pending.length && !twice.length && file.standing.lines.length > 0
  const issues = may(ask.caller.actor, 'transcript.issue')
  return (
    <Deeds>
      {issues && can('issue') && !early && complete && (
        <Deed action={to('/issue')} fields={seen} weight="main">
          {words(transcript.state === 'correcting' ? 'issue.reissue' : 'issue.deed')}
        </Deed>
      )}
      {grades(ask, file) && <ButtonLink href={to('/add')}>{words('record.add')}</ButtonLink>}
      {issues && can('correct') && <ButtonLink href={to('/correct')}>{words('issue.correct')}</ButtonLink>}
      {issues && can('leave-as-it-was') && (
        <Deed action={to('/leave')} fields={seen}>
          {words('issue.leave')}
        </Deed>
      )}
      {issues && can('withdraw') && (
        <ButtonLink href={to('/withdraw')} weight="quiet">
          {words('issue.withdraw')}
        </ButtonLink>
      )}
    </Deeds>
  )
}

/** Results of what was taken out of the learning agreement are kept, and said. */
function Deleted({ ask, file: { standing } }: FileProps) {
  const dropped = standing.programme.filter(
    ({ id, deleted }) => deleted && standing.results.some(({ component }) => component === id),
  )
  if (!dropped.length) return null
  const courses = dropped.map(({ title }) => inLanguage(title, ask.language)).join(', ')
  return <p class="h-quiet">{say(ask.language)('file.deleted', { courses })}</p>
}

/** One line for each course of the final learning agreement; what is left empty stays as it is. */
function RecordForm({ ask, file }: FileProps) {
  const words = say(ask.language)
  const { transcript, standing, scale } = file
  const courses = standing.programme.filter(({ deleted }) => !deleted)
  if (!grades(ask, file) || !scale || !courses.length) return null
  return (
    <Section title={words('record.title')} lead={words('record.lead', { scale: inLanguage(scale.name, ask.language) })}>
      <Form
        action={fileAddress(ask, transcript.id, '/grades')}
        entered={ask.refused?.code === 'input.wrong' ? ask.entered : undefined}
      >
        {courses.map(course => {
          const result = standing.results.find(({ component }) => component === course.id)
          const label = `${course.code} ${inLanguage(course.title, ask.language)}`
          return (
            <FieldRow>
              <TextField
                name={`grade.${course.id}`}
                label={label}
                value={result && (result.grade ?? words(`outcomes.${result.outcome}`))}
                width="s"
                maxlength={40}
              />
              <DateField
                name={`takenOn.${course.id}`}
                label={words('record.takenOn', { code: course.code })}
                value={result?.takenOn}
              />
            </FieldRow>
          )
        })}
        <Deeds>
          <Button weight="other">{words('record.save')}</Button>
        </Deeds>
      </Form>
    </Section>
  )
}

export const gradesDeed = page({
  at: at('/:transcriptid/grades'),
  who: 'transcript.grade',
  async post(ask, { fields }) {
    const { standing } = await showTranscript(ask.caller, idOf(ask))
    const words = say(ask.language)
    const given = standing.programme.flatMap(({ id }) => {
      const grade = asGrade(ask, text(fields, `grade.${id}`))
      const takenOn = text(fields, `takenOn.${id}`)
      const before = standing.results.find(({ component }) => component === id)
      const same = before && (before.grade ?? before.outcome) === grade && (before.takenOn ?? '') === takenOn
      return grade && !same ? [{ component: id, grade, takenOn }] : []
    })
    if (given.length) await recordGrades(ask.caller, { transcript: idOf(ask), grades: given })
    return { to: fileAddress(ask, idOf(ask)), notice: words('record.saved', { count: given.length }) }
  },
  again: officeView,
})

/** The page shows what was failed or not taken in the reader's words, and takes them back. */
function asGrade(ask: Ask, typed: string): string {
  const words = say(ask.language)
  const outcome = (['failed', 'not-taken'] as const).find(
    one => words(`outcomes.${one}`).toLowerCase() === typed.toLowerCase(),
  )
  return outcome ?? typed
}

/** Courses that were added beside the learning agreement. */
function Others({ ask, file }: FileProps) {
  const words = say(ask.language)
  const others = file.standing.results.filter(({ origin }) => origin !== 'agreement')
  if (!others.length) return null
  return (
    <Section title={words('file.others')}>
      <ul class="ds-list">
        {others.map(({ id, code, title, origin }) => (
          <li>
            {code} {inLanguage(title, ask.language)}{' '}
            <span class="h-quiet">{words(`origins.${origin as 'extra'}`)}</span>{' '}
            {grades(ask, file) && (
              <Deed action={fileAddress(ask, file.transcript.id, '/remove')} fields={{ result: id }} weight="quiet">
                {words('record.remove')}
              </Deed>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

export const removeDeed = page({
  at: at('/:transcriptid/remove'),
  who: 'transcript.grade',
  async post(ask, { fields }) {
    await removeOtherCourse(ask.caller, { transcript: idOf(ask), result: text(fields, 'result') })
    return { to: fileAddress(ask, idOf(ask)), notice: say(ask.language)('record.removed') }
  },
  again: officeView,
})

export const issueDeed = page({
  at: at('/:transcriptid/issue'),
  who: 'transcript.issue',
  async post(ask, { fields }) {
    await issueTranscript(ask.caller, { transcript: idOf(ask), version: text(fields, 'version') })
    return { to: fileAddress(ask, idOf(ask)), notice: say(ask.language)('issue.done') }
  },
  again: officeView,
})

export const leaveDeed = page({
  at: at('/:transcriptid/leave'),
  who: 'transcript.issue',
  async post(ask, { fields }) {
    await leaveTranscript(ask.caller, { transcript: idOf(ask), version: text(fields, 'version') })
    return { to: fileAddress(ask, idOf(ask)), notice: say(ask.language)('issue.leaveDone') }
  },
  again: officeView,
})
