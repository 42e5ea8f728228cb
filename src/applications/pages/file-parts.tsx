import type { Zone } from '../../platform/calendar.ts'
import { sayInstant } from '../../platform/calendar-words.ts'
import type { Ask } from '../../platform/page.ts'
import { countryName } from '../../reference/index.ts'
import { Day, type Fact, Facts, fieldId, NoticeBox, Section, Standing, State } from '../../ui/index.ts'
import { questions, stepNames } from '../answers.ts'
import { type ApplicationState, isFillable } from '../application.ts'
import { linesOf, type MissingLine } from '../completeness.rules.ts'
import { sayAnswer } from '../say-answer.ts'
import { sayMissing } from '../say-missing.ts'
import type { ApplicationFile } from '../show-application.ts'
import { say } from '../words/index.ts'
import { fileAddress, institutionOf, sideOf, studentOf, tones, universityOf } from './address.ts'

export type FileProps = { ask: Ask; file: ApplicationFile }

export const StateOf = ({ ask, state }: { ask: Ask; state: ApplicationState }) => (
  <State tone={tones[state]}>{say(ask.language)(`states.${state}`)}</State>
)

/** State, whose turn it is and until when, in one sentence. */
export function StandingOf({ ask, file }: FileProps) {
  const { application, turn } = file
  const yours = (sideOf(ask) === 'office') === (turn.who === 'office')
  const overdue = turn.until !== undefined && turn.until < ask.caller.now
  return (
    <Standing
      state={<StateOf ask={ask} state={application.state} />}
      yours={turn.who !== null && yours && (sideOf(ask) !== 'home' || owesPaper(file))}
      overdue={overdue}
    >
      {turnInWords(ask, file)}
    </Standing>
  )
}

const owesPaper = ({ missing }: ApplicationFile) =>
  missing.some(one => one.kind === 'paper' && one.asked.from === 'home')

function turnInWords(ask: Ask, { application, turn, partner }: ApplicationFile): string {
  const words = say(ask.language)
  const values = { institution: institutionOf(ask), university: universityOf(ask, partner) }
  const on = turn.until && sayInstant(turn.until, ask.office.zone as Zone, ask.language)
  if (turn.who === 'office')
    return on ? words('turn.officeUntil', { ...values, until: on }) : words('turn.office', values)
  if (turn.who === null) return words(`turn.${application.state as 'admitted'}`, values)
  if (!application.account) return on ? words('turn.notTakenUpUntil', { until: on }) : words('turn.notTakenUp')
  return on ? words('turn.applicantUntil', { ...values, until: on }) : words('turn.applicant', values)
}

/** Exactly what is missing, each thing with the place where it is put right. */
export function MissingList({ ask, file }: FileProps) {
  const words = say(ask.language)
  const { application, missing } = file
  if (!isFillable(application.state) && sideOf(ask) !== 'office') return null
  if (application.state === 'withdrawn' || application.state === 'refused' || application.state === 'admitted')
    return null
  if (!missing.length) return <NoticeBox tone="done">{words('file.complete')}</NoticeBox>
  return (
    <Section title={words('file.missing', { count: missing.length })}>
      <ul class="ds-list">
        {linesOf(missing).map(one => (
          <li>
            {sideOf(ask) === 'student' ? (
              <a href={placeOf(ask, application.id, one)}>{sayMissing(ask.language, one)}</a>
            ) : (
              sayMissing(ask.language, one)
            )}
            {one.kind === 'paper' && (
              <span class="h-quiet">
                {' '}
                {words(one.asked.from === 'home' ? 'papers.fromHome' : 'papers.fromStudent')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const placeOf = (ask: Ask, application: string, missing: MissingLine): string =>
  missing.kind === 'paper'
    ? `#paper-${missing.asked.key}`
    : fileAddress(ask, application, `/steps/${missing.step}#${fieldId(missing.field)}`)

export function Remark({ ask, file: { application } }: FileProps) {
  const words = say(ask.language)
  const { state, remark, extendedUntil, extendedBecause } = application
  return (
    <>
      {remark && (
        <Section title={words(state === 'refused' ? 'file.refusedBecause' : 'file.remark')}>
          <p class="h-said">{remark}</p>
        </Section>
      )}
      {extendedUntil && isFillable(state) && (
        <NoticeBox tone="info">
          {words('file.extended', { until: sayInstant(extendedUntil, ask.office.zone as Zone, ask.language) })}{' '}
          {sideOf(ask) === 'office' && extendedBecause}
        </NoticeBox>
      )}
    </>
  )
}

/** Who applies, as the nomination knows them: nobody types it twice. */
export function Student({ ask, file: { application, partner } }: FileProps) {
  const words = say(ask.language)
  const facts: Fact[] = [
    { term: words('form.familyName'), fact: application.familyName },
    { term: words('form.givenNames'), fact: application.givenNames },
    { term: words('form.birthDate'), fact: <Day on={application.birthDate} /> },
    { term: words('form.nationality'), fact: countryName(application.nationality, ask.language) },
    { term: words('form.email'), fact: <a href={`mailto:${application.email}`}>{application.email}</a> },
    { term: words('form.university'), fact: universityOf(ask, partner) },
    { term: words('form.period'), fact: `${words(`terms.${application.term}`)} ${application.academicYear}` },
  ]
  return (
    <Section title={words('form.student')}>
      <Facts items={facts} />
      {sideOf(ask) === 'student' && <p class="h-quiet">{words('own.fromNomination')}</p>}
    </Section>
  )
}

/** What was answered, step by step. A partner sees none of it: it is between student and office. */
export function Answered({ ask, file: { answers } }: FileProps) {
  const words = say(ask.language)
  return (
    <>
      {stepNames.map(step => {
        const items = questions(step).flatMap(question => {
          const fact = sayAnswer(ask.language, question, answers[step]?.[question.name] ?? '')
          return fact ? [{ term: words(`questions.${question.name}` as 'questions.street'), fact }] : []
        })
        return items.length ? (
          <Section title={words(`steps.${step}`)}>
            <Facts items={items} />
          </Section>
        ) : null
      })}
    </>
  )
}

/** What has happened to the application. Whoever reads it knows its student, the home university too. */
export const happenedIn = (ask: Ask, { application, happened }: ApplicationFile) =>
  ask.says.timeline(happened, new Map(application.account ? [[application.account, studentOf(application)]] : []))
