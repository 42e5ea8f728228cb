import { may } from '../../permissions.ts'
import { toDay } from '../../platform/calendar.ts'
import { sayDay } from '../../platform/calendar-words.ts'
import { type Ask, deed, page, type View } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { languageName } from '../../reference/index.ts'
import {
  ButtonLink,
  Count,
  Deed,
  Deeds,
  Facts,
  PageTitle,
  Section,
  Sides,
  Standing,
  State,
  Timeline,
} from '../../ui/index.ts'
import { approveInstances } from '../approve-courses.ts'
import { type Course, type CourseInstance, courseInstanceLife, loiIdOf, losIdOf } from '../course.ts'
import { type CourseFile, findCourseOf, showCourse } from '../show-course.ts'
import { restoreInstance } from '../withdraw-courses.ts'
import { say } from '../words/index.ts'
import { at, courses, crumbsTo, fileAddress, type Plan, planOf, stateTones } from './address.ts'
import { factsOf, Meetings, TermOf, withTermNames } from './course-page.tsx'
import { unitNames } from './said.ts'

export async function fileView(ask: Ask): Promise<View> {
  const words = say(ask.language)
  const file = await showCourse(ask.caller, ask.params.courseid ?? '')
  const { course, instances } = file
  const plan = await planOf(ask)
  const units = await unitNames(ask)
  const title = inLanguage(course.title, ask.language)
  return {
    title,
    crumbs: crumbsTo(ask, { label: `${course.code} ${title}` }),
    unlisted: true,
    body: (
      <>
        <Head ask={ask} file={file} title={title} />
        <Sides
          sideTitle={words('file.happened')}
          side={<Timeline items={await ask.says.timeline(withTermNames(ask, plan, file.happened))} />}
        >
          <Section title={words('file.about')}>
            <Facts
              items={[
                ...factsOf(ask, course, units),
                {
                  term: words('fields.description'),
                  fact: course.description && inLanguage(course.description, ask.language),
                },
                {
                  term: words('fields.prerequisites'),
                  fact: course.prerequisites && inLanguage(course.prerequisites, ask.language),
                },
                { term: words('file.identifiers'), fact: <span class="h-hash">{losIdOf(course)}</span> },
              ]}
            />
          </Section>
          {instances.map(instance => (
            <YearOf ask={ask} plan={plan} course={course} instance={instance} />
          ))}
        </Sides>
      </>
    ),
  }
}

/** Lists that were imported know the instance, and not its course. */
export const instancePage = page({
  at: at('/years/:instanceid'),
  who: 'course.read',
  get: async ask => ({ to: fileAddress(ask, await findCourseOf(ask.caller, ask.params.instanceid ?? '')) }),
})

export const filePage = page({ at: at('/:courseid'), who: 'course.read', get: fileView })

/** The year that matters most to whoever opens the file: the latest in which it is held at all. */
const latest = (instances: readonly CourseInstance[]): CourseInstance | undefined =>
  instances.find(({ state }) => state !== 'withdrawn') ?? instances[0]

function Head({ ask, file: { course, instances }, title }: { ask: Ask; file: CourseFile; title: string }) {
  const words = say(ask.language)
  const now = latest(instances)
  const edits = may(ask.caller.actor, 'course.edit', { units: [course.unit] })
  const seen = instances.some(({ publishedAt }) => publishedAt !== null)
  return (
    <>
      <PageTitle kind={[course.code, course.example && words('example')].filter(Boolean).join(' · ')}>
        {title}
      </PageTitle>
      <Standing state={now && <State tone={stateTones[now.state]}>{words(`states.${now.state}`)}</State>}>
        {now ? words(`file.standing.${now.state}`, { year: now.year }) : words('file.standing.none')}
      </Standing>
      <Deeds>
        {edits && (
          <ButtonLink href={fileAddress(ask, course.id, '/years/new')} weight="main">
            {words('file.addYear')}
          </ButtonLink>
        )}
        {edits && <ButtonLink href={fileAddress(ask, course.id, '/edit')}>{words('file.edit')}</ButtonLink>}
        {seen && (
          <ButtonLink href={ask.to(`${courses}/${course.id}`)} weight="quiet">
            {words('file.onPublic')}
          </ButtonLink>
        )}
      </Deeds>
    </>
  )
}

type YearProps = { ask: Ask; plan: Plan; course: Course; instance: CourseInstance }

function YearOf({ ask, plan, course, instance }: YearProps) {
  const words = say(ask.language)
  const { year, section, language, credits, teachers, places, hours, programme, approvedOn, resolution } = instance
  const approved = [
    approvedOn && words('file.approvedOn', { day: sayDay(toDay(approvedOn), ask.language) }),
    resolution && words('file.resolution', { resolution }),
  ].filter(Boolean)
  const named = plan.programmes.find(({ value }) => value === programme)?.label ?? programme
  return (
    <Section
      title={[year, section && words('group', { section })].filter(Boolean).join(', ')}
      deeds={<YearDeeds ask={ask} course={course} instance={instance} />}
    >
      <Facts
        items={[
          {
            term: words('fields.state'),
            fact: (
              <>
                <State tone={stateTones[instance.state]}>{words(`states.${instance.state}`)}</State>{' '}
                <span class="h-quiet">{approved.join(', ')}</span>
              </>
            ),
          },
          { term: words('fields.term'), fact: <TermOf ask={ask} plan={plan} instance={instance} /> },
          { term: words('fields.credits'), fact: <Count value={credits} /> },
          { term: words('fields.language'), fact: language && languageName(language, ask.language) },
          { term: words('fields.teachers'), fact: teachers.join(', ') },
          { term: words('fields.places'), fact: places !== null && <Count value={places} /> },
          { term: words('fields.hours'), fact: hours !== null && <Count value={hours} /> },
          ...(named ? [{ term: words('fields.programme'), fact: named }] : []),
          {
            term: words('fields.slots'),
            fact: instance.slots.length > 0 && <Meetings ask={ask} instance={instance} />,
          },
          { term: words('file.identifiers'), fact: <span class="h-hash">{loiIdOf(course.kind, instance.id)}</span> },
        ]}
      />
    </Section>
  )
}

/** What this person may do with one year of it now. */
function YearDeeds({ ask, course, instance }: Omit<YearProps, 'plan'>) {
  const words = say(ask.language)
  const { actor } = ask.caller
  const own = { units: [course.unit] }
  const can = (action: 'approve' | 'revise' | 'withdraw' | 'restore') => courseInstanceLife.can(instance.state, action)
  const to = (part: string) => fileAddress(ask, course.id, `/years/${instance.id}${part}`)
  const edits = may(actor, 'course.edit', own)
  return (
    <>
      {can('approve') && may(actor, 'course.approve', own) && (
        <Deed action={to('/approve')}>{words('file.approve')}</Deed>
      )}
      {can('revise') && edits && <ButtonLink href={to('/revise')}>{words('file.revise')}</ButtonLink>}
      {can('withdraw') && edits && (
        <ButtonLink href={to('/withdraw')} weight="quiet">
          {words('file.withdraw')}
        </ButtonLink>
      )}
      {can('restore') && edits && <Deed action={to('/restore')}>{words('file.restore')}</Deed>}
    </>
  )
}

const back = (ask: Ask, notice: string) => ({ to: fileAddress(ask, ask.params.courseid ?? ''), notice })

export const approveYearDeed = deed({
  at: at('/:courseid/years/:instanceid/approve'),
  who: 'course.approve',
  command: approveInstances,
  input: ask => ({ instances: [ask.params.instanceid ?? ''] }),
  leads: ask => back(ask, say(ask.language)('file.approvedNow')),
  again: fileView,
})

export const restoreDeed = deed({
  at: at('/:courseid/years/:instanceid/restore'),
  who: 'course.edit',
  command: restoreInstance,
  input: ask => ({ instance: ask.params.instanceid ?? '' }),
  leads: ask => back(ask, say(ask.language)('file.restored')),
  again: fileView,
})
