import type { Child } from 'hono/jsx'
import type { Kept } from '../../platform/facts.ts'
import { type Ask, page, type View } from '../../platform/page.ts'
import { asChoice, inLanguage } from '../../platform/words.ts'
import { fieldTitle, languageName } from '../../reference/index.ts'
import { Count, type Fact, Facts, PageTitle, Period, Prose, Section, State, Table, Timeline } from '../../ui/index.ts'
import { type Course, type CourseInstance, type TermId, termKey } from '../course.ts'
import { type CourseFile, showPublishedCourse } from '../show-course.ts'
import { daysOfInstance, termName } from '../terms.rules.ts'
import { writeTimetable } from '../timetable.rules.ts'
import { say } from '../words/index.ts'
import { courses, type Plan, planOf } from './address.ts'
import { cycleName, unitNames } from './said.ts'

/** One course, as far as it has been published: what it is, when it is held, and what has changed. */
export const coursePage = page({
  at: `/:office/:language${courses}/:courseid`,
  who: 'anyone',
  kept: true,
  async get(ask): Promise<View> {
    const words = say(ask.language)
    const file = await showPublishedCourse(ask.caller, ask.params.courseid ?? '')
    const plan = await planOf(ask)
    const units = await unitNames(ask)
    const { course } = file
    const title = inLanguage(course.title, ask.language)
    return {
      title,
      description: [course.code, title, units(course.unit)].join(' · ').slice(0, 155),
      crumbs: [
        { label: inLanguage(ask.office.name, ask.language), href: ask.to('/') },
        { label: words('public.title'), href: ask.to(courses) },
        { label: title },
      ],
      body: (
        <>
          <PageTitle kind={course.code}>{title}</PageTitle>
          {course.example && (
            <p class="h-mark-line">
              <State tone="plain">{words('example')}</State>
            </p>
          )}
          <Facts items={factsOf(ask, course, units)} />
          <Said title={words('fields.description')} text={course.description} ask={ask} />
          <Said title={words('fields.prerequisites')} text={course.prerequisites} ask={ask} />
          <Held ask={ask} plan={plan} instances={file.instances} />
          <Changes ask={ask} plan={plan} file={file} />
        </>
      ),
    }
  },
})

export function factsOf(ask: Ask, course: Course, units: (id: string) => string): Fact[] {
  const words = say(ask.language)
  return [
    { term: words('fields.unit'), fact: units(course.unit) },
    { term: words('fields.level'), fact: asChoice(cycleName(course.level, ask.language), ask.language) },
    {
      term: words('fields.field'),
      fact: course.field && `${fieldTitle(course.field, ask.language) ?? ''} (${course.field})`,
    },
    ...(course.kind === 'course' ? [] : [{ term: words('fields.kind'), fact: words(`kinds.${course.kind}`) }]),
  ]
}

function Said({ title, text, ask }: { title: string; text: Course['description']; ask: Ask }) {
  if (!text) return null
  return (
    <Section title={title}>
      <Prose>
        {inLanguage(text, ask.language)
          .split(/\n{2,}/)
          .map(part => (
            <p>{part}</p>
          ))}
      </Prose>
    </Section>
  )
}

type HeldProps = { ask: Ask; plan: Plan; instances: readonly CourseInstance[] }

/** What a reader plans with: term, days, language, credits and hours of each year. */
function Held({ ask, plan, instances }: HeldProps) {
  const words = say(ask.language)
  return (
    <Section title={words('public.years')}>
      <Table
        caption={words('public.held')}
        captionHidden
        rows={instances}
        columns={[
          {
            label: words('fields.year'),
            cell: one => (
              <>
                {one.year} {one.section && <span class="h-quiet">{words('group', { section: one.section })}</span>}
              </>
            ),
          },
          { label: words('fields.term'), cell: one => <TermOf ask={ask} plan={plan} instance={one} /> },
          {
            label: words('fields.language'),
            cell: one => (one.language ? languageName(one.language, ask.language) : words('public.noLanguage')),
          },
          { label: words('fields.credits'), numeric: true, cell: one => <Count value={one.credits} /> },
          { label: words('fields.teachers'), cell: one => one.teachers.join(', ') },
          {
            label: words('fields.places'),
            numeric: true,
            cell: one => one.places !== null && <Count value={one.places} />,
          },
          { label: words('fields.slots'), cell: one => <Meetings ask={ask} instance={one} /> },
        ]}
      />
    </Section>
  )
}

/** One element, since a cell of a card on a phone has one place for what it says. */
export function TermOf({ ask, plan, instance }: { ask: Ask; plan: Plan; instance: CourseInstance }): Child {
  const words = say(ask.language)
  const terms = plan.termsIn(instance.year)
  const { startsOn, endsOn } = daysOfInstance(instance, terms)
  if (instance.state === 'withdrawn')
    return (
      <div>
        <State tone="warning">{words('public.withdrawnNow')}</State>{' '}
        <span class="h-quiet">{instance.withdrawnReason}</span>
      </div>
    )
  return (
    <div>
      {inLanguage(termName(terms, instance), ask.language)}
      {startsOn && endsOn && (
        <span class="h-quiet">
          {' '}
          <Period from={startsOn} to={endsOn} />
        </span>
      )}
    </div>
  )
}

export const Meetings = ({ ask, instance }: { ask: Ask; instance: CourseInstance }) => (
  <div>
    {writeTimetable(instance.slots, ask.language)
      .split('\n')
      .filter(Boolean)
      .map(line => (
        <div>{line}</div>
      ))}
  </div>
)

/** Told in public words: who changed it stays in the office. */
function Changes({ ask, plan, file }: { ask: Ask; plan: Plan; file: CourseFile }) {
  const words = say(ask.language)
  if (!file.happened.length) return null
  const items = file.happened.map(({ at, name, facts }) => ({ at, sentence: sentence(ask, plan, name, facts) }))
  return (
    <Section title={words('public.changes')}>
      <Timeline items={items} />
    </Section>
  )
}

function sentence(ask: Ask, plan: Plan, name: string, facts: Record<string, unknown>): string {
  const words = say(ask.language)
  const [year, from, to] = ['year', 'from', 'to'].map(key => String(facts[key] ?? ''))
  const terms = plan.termsIn(year ?? '')
  const term = (key = ''): string => inLanguage(termName(terms, termIn(key)), ask.language)
  const language = (tag = '') => (tag ? languageName(tag, ask.language) : words('public.noLanguage'))
  const said = { year: year ?? '', from: from ?? '', to: to ?? '' }
  switch (name) {
    case 'course.term-changed':
      return words('publicFacts.term', { ...said, from: term(from), to: term(to) })
    case 'course.credits-changed':
      return words('publicFacts.credits', said)
    case 'course.language-changed':
      return words('publicFacts.language', { ...said, from: language(from), to: language(to) })
    case 'course.withdrawn':
      return words('publicFacts.withdrawn', { year: said.year, reason: String(facts.reason ?? '') })
    default:
      return words('publicFacts.timetable', { year: said.year })
  }
}

/** What happened, with the names of terms where the facts have their numbers. */
export const withTermNames = (ask: Ask, plan: Plan, happened: readonly Kept[]): Kept[] =>
  happened.map(kept => {
    const terms = plan.termsIn(String(kept.facts.year ?? ''))
    const named = (name: string) => ({
      [name]: inLanguage(termName(terms, termIn(String(kept.facts[name]))), ask.language),
    })
    if (kept.name === 'course.proposed') return { ...kept, facts: { ...kept.facts, ...named('term') } }
    if (kept.name !== 'course.term-changed') return kept
    return { ...kept, facts: { ...kept.facts, ...named('from'), ...named('to') } }
  })

const termIn = (key: string): TermId => {
  const [term = 1, terms = 1] = key.split('/').map(Number)
  const read = { term, terms }
  return termKey(read) === key ? read : { term: 1, terms: 1 }
}
