import type { Child } from 'hono/jsx'
import { nameOf } from '../../directory/index.ts'
import { listUnits } from '../../institutions/index.ts'
import type { Zone } from '../../platform/calendar.ts'
import { sayInstant } from '../../platform/calendar-words.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { countryName, cycles, fieldTitle, languageName } from '../../reference/index.ts'
import {
  Code,
  Compare,
  Day,
  type Fact,
  Facts,
  NoticeBox,
  Section,
  Sides,
  Standing,
  State,
  Timeline,
  When,
} from '../../ui/index.ts'
import { changedKeys, proposalIn, proposalKeys, waitsForAdmission } from '../nomination.rules.ts'
import type { Nomination, NominationState, Proposal } from '../nomination.ts'
import type { NominationFile } from '../show-nomination.ts'
import { say } from '../words/index.ts'
import { institutionOf, tones } from './address.ts'
import { fieldsInWords } from './nomination-fields.tsx'

type FileProps = { ask: Ask; file: NominationFile }
/** How people call what a proposal names by its id: lines of agreements, courses of study. */
type Called = ReadonlyMap<string, string>
type NamedProps = FileProps & { called: Called }
type Point = { key: keyof Proposal; called: Called }

async function namesFor(ask: Ask, { conditions, versions, nomination }: NominationFile): Promise<Called> {
  const lines = conditions.map(line => [line.id, `${line.code} · ${fieldsInWords(ask, line)}`] as const)
  const named = [nomination.courseOfStudy, ...versions.map(({ content }) => content.courseOfStudy)].some(Boolean)
  const { courses } = named ? await listUnits(ask.caller, undefined) : { courses: [] }
  return new Map([...lines, ...courses.map(({ id, name }) => [id, inLanguage(name, ask.language)] as const)])
}

export function StateOf({ ask, state, late }: { ask: Ask; state: NominationState; late: boolean }) {
  const words = say(ask.language)
  return (
    <>
      <State tone={tones[state]}>{words(`states.${state}`)}</State>
      {late && <State tone="warning">{words('late')}</State>}
    </>
  )
}

/** State, whose turn it is and until when, in one sentence. */
export function StandingOf({ ask, file }: FileProps) {
  const { nomination, turn } = file
  const unadmitted = waitsForAdmission(nomination)
  const yours = ask.guest ? turn.who === 'partner' : turn.who === 'office'
  const overdue = turn.who !== null && turn.until !== undefined && turn.until < ask.caller.now
  return (
    <Standing state={<StateOf ask={ask} state={nomination.state} late={unadmitted} />} yours={yours} overdue={overdue}>
      {turnInWords(ask, file)}
    </Standing>
  )
}

function turnInWords(ask: Ask, { nomination, turn, partner }: NominationFile): string {
  const words = say(ask.language)
  const values = { institution: institutionOf(ask), university: nameOf(partner, ask.language) }
  const on = (at: Date) => sayInstant(at, ask.office.zone as Zone, ask.language)
  if (turn.who === 'office') {
    if (waitsForAdmission(nomination)) return words('turn.officeLate', values)
    return turn.until ? words('turn.officeUntil', { ...values, until: on(turn.until) }) : words('turn.office', values)
  }
  if (turn.who === 'partner')
    return turn.until ? words('turn.partnerUntil', { ...values, until: on(turn.until) }) : words('turn.partner', values)
  if (turn.who === 'network') return words('turn.network', values)
  if (nomination.state === 'rejected') return words('turn.rejected', values)
  return words(nomination.state === 'approved' ? 'turn.approved' : 'turn.cancelled')
}

/** The content of a nomination's file, the same for the office and for the partner. */
export async function FileBody({ ask, file, extra }: FileProps & { extra?: Child }) {
  const words = say(ask.language)
  const called = await namesFor(ask, file)
  return (
    <Sides sideTitle={words('file.happened')} side={<Timeline items={await ask.says.timeline(file.happened)} />}>
      <Answer ask={ask} file={file} />
      {file.advice.map(({ facts }) => (
        <NoticeBox tone="info">
          {words('file.adviceLanguage', {
            language: languageName(String(facts?.language), ask.language) ?? '',
            level: String(facts?.level),
          })}
        </NoticeBox>
      ))}
      {extra}
      <Changes ask={ask} file={file} called={called} />
      <Student ask={ask} nomination={file.nomination} />
      <Stay ask={ask} file={file} called={called} />
    </Sides>
  )
}

function Answer({ ask, file: { nomination } }: FileProps) {
  const words = say(ask.language)
  const { state, answer, admittedBecause } = nomination
  return (
    <>
      {answer && (
        <Section title={words(state === 'rejected' ? 'file.refusedBecause' : 'file.asksFor')}>
          <p class="h-said">{answer}</p>
        </Section>
      )}
      {admittedBecause && !ask.guest && (
        <Section title={words('file.admittedBecause')}>
          <p class="h-said">{admittedBecause}</p>
        </Section>
      )}
    </>
  )
}

function Student({ ask, nomination }: { ask: Ask; nomination: Nomination }) {
  const words = say(ask.language)
  const facts: Fact[] = [
    { term: words('form.familyName'), fact: nomination.familyName },
    { term: words('form.givenNames'), fact: nomination.givenNames },
    { term: words('form.birthDate'), fact: <Day on={nomination.birthDate} /> },
    { term: words('form.nationality'), fact: countryName(nomination.nationality, ask.language) },
    { term: words('form.gender'), fact: words(`genders.g${nomination.gender as 0}`) },
    { term: words('form.email'), fact: <a href={`mailto:${nomination.email}`}>{nomination.email}</a> },
    {
      term: words('form.language'),
      fact: nomination.language ? languageName(nomination.language, ask.language) : words('form.unknown'),
    },
    { term: words('form.esi'), fact: nomination.esi && <Code>{nomination.esi}</Code> },
  ]
  return (
    <Section title={words('file.about')}>
      <Facts items={facts} />
    </Section>
  )
}

function Stay({ ask, file: { nomination, condition, partner }, called }: NamedProps) {
  const words = say(ask.language)
  const shown = proposalKeys.filter(key => key !== 'condition' && key !== 'nonStandard' && key !== 'sendingTerm')
  const agreement = `${condition.code} · ${inLanguage(condition.title, ask.language)}`
  const facts: Fact[] = [
    { term: words('file.partner'), fact: nameOf(partner, ask.language) },
    {
      term: words('file.agreement'),
      fact: ask.guest ? agreement : <a href={ask.to(`/register/${condition.agreement}`)}>{agreement}</a>,
    },
    ...shown.map(key => ({ term: pointInWords(ask, key), fact: valueInWords(ask, nomination, { key, called }) })),
    { term: words('file.nominated'), fact: <When at={nomination.nominatedAt} /> },
    { term: words('file.identity'), fact: <Code>{nomination.omobilityId}</Code> },
  ]
  return (
    <Section title={words('file.stay')}>
      <Facts items={facts} />
    </Section>
  )
}

const labels = {
  condition: 'form.place',
  academicYear: 'offer.year',
  term: 'form.period',
  sendingTerm: 'form.period',
  nonStandard: 'form.period',
  activityAttributes: 'form.activity',
  agreementIsced: 'file.agreedField',
  nomineeIsced: 'form.isced',
  eqfLevel: 'form.level',
  months: 'form.months',
  courseOfStudy: 'form.course',
  skillLanguage: 'form.skill',
  skillLevel: 'form.skillLevel',
  comment: 'form.comment',
} as const satisfies Record<keyof Proposal, string>

export const pointInWords = (ask: Ask, key: keyof Proposal): string => say(ask.language)(labels[key])

const fieldInWords = (ask: Ask, code: string | null) => code && `${code} ${fieldTitle(code, ask.language) ?? ''}`

/** One point of a proposal, as people read it. */
export function valueInWords(ask: Ask, proposal: Proposal, { key, called }: Point): string {
  const words = say(ask.language)
  switch (key) {
    case 'condition':
    case 'courseOfStudy':
      return called.get(proposal[key] ?? '') ?? ''
    case 'term':
      return words(`terms.${proposal.term}`)
    case 'activityAttributes':
      return words(`activities.${proposal.activityAttributes}`)
    case 'agreementIsced':
    case 'nomineeIsced':
      return fieldInWords(ask, proposal[key]) ?? ''
    case 'eqfLevel':
      return inLanguage(cycles[proposal.eqfLevel as 6] ?? { en: String(proposal.eqfLevel) }, ask.language)
    case 'skillLanguage':
      return proposal.skillLanguage ? (languageName(proposal.skillLanguage, ask.language) ?? '') : ''
    case 'months':
      return new Intl.NumberFormat(ask.language).format(proposal.months)
    default:
      return String(proposal[key] ?? '')
  }
}

/** After a correction, what stood before beside what stands now. */
function Changes({ ask, file: { nomination, versions }, called }: NamedProps) {
  const words = say(ask.language)
  const [now, before] = versions
  if (!now || !before || nomination.state === 'approved') return null
  const current = proposalIn(nomination)
  const differs = changedKeys<Proposal>(before.content, current, proposalKeys)
  if (!differs.length) return null
  return (
    <Section title={words('file.versions')}>
      <Compare
        caption={words('file.versions')}
        ours={words('file.before', { number: before.number })}
        theirs={words('file.now', { number: now.number })}
        rows={differs.map(key => ({
          label: pointInWords(ask, key),
          ours: valueInWords(ask, before.content, { key, called }),
          theirs: valueInWords(ask, current, { key, called }),
          same: false,
        }))}
      />
    </Section>
  )
}
