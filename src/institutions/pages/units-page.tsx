import { may } from '../../permissions.ts'
import { type Ask, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { ButtonLink, type Column, Day, EmptyState, PageTitle, Section, State, Table } from '../../ui/index.ts'
import { listUnits } from '../list-units.ts'
import { inTreeOrder } from '../unit.rules.ts'
import type { CourseOfStudy, Unit } from '../unit.ts'
import { say } from '../words/index.ts'

type Placed = { unit: Unit; depth: number }

export const unitsPage = page({
  at: '/:office/:language/units',
  who: 'office.use',
  async get(ask) {
    const words = say(ask.language)
    const { units, courses } = await listUnits(ask.caller, undefined)
    const shapes = may(ask.caller.actor, 'institution.shape')
    const nameOf = new Map(units.map(unit => [unit.id, inLanguage(unit.name, ask.language)]))
    return {
      title: words('units.title'),
      unlisted: true,
      body: (
        <>
          <PageTitle
            lead={words('units.lead')}
            deeds={shapes && <ButtonLink href={ask.to('/units/add')}>{words('units.addUnit')}</ButtonLink>}
          >
            {words('units.title')}
          </PageTitle>
          <Section title={words('units.units')}>
            <Table
              caption={words('units.units')}
              captionHidden
              columns={unitColumns(ask, shapes)}
              rows={inTreeOrder(units, unit => inLanguage(unit.name, ask.language))}
              empty={<EmptyState title={words('units.noUnits')}>{words('units.noUnitsWhy')}</EmptyState>}
            />
          </Section>
          <Section
            title={words('units.courses')}
            deeds={
              shapes &&
              units.length > 0 && (
                <ButtonLink href={ask.to('/courses-of-study/add')}>{words('units.addCourse')}</ButtonLink>
              )
            }
          >
            <Table
              caption={words('units.courses')}
              captionHidden
              columns={courseColumns(ask, shapes, nameOf)}
              rows={courses}
              empty={<EmptyState title={words('units.noCourses')} />}
            />
          </Section>
        </>
      ),
    }
  },
})

const Standing = ({ ask, on }: { ask: Ask; on: string | null }) =>
  on ? (
    <State>
      {say(ask.language)('units.closed', { on: '' })} <Day on={on} />
    </State>
  ) : (
    <State tone="good">{say(ask.language)('units.open')}</State>
  )

function unitColumns(ask: Ask, shapes: boolean): Column<Placed>[] {
  const words = say(ask.language)
  const label = (unit: Unit) => inLanguage(unit.name, ask.language)
  return [
    {
      label: words('units.name'),
      head: true,
      cell: ({ unit, depth }) => (
        <span class={`h-depth-${Math.min(depth, 4)}`}>
          {shapes ? <a href={ask.to(`/units/${unit.id}`)}>{label(unit)}</a> : label(unit)}
        </span>
      ),
    },
    { label: words('units.code'), cell: ({ unit }) => unit.code },
    { label: words('units.kind'), cell: ({ unit }) => words(`kinds.${unit.kind}`) },
    { label: words('units.state'), cell: ({ unit }) => <Standing ask={ask} on={unit.closedOn} /> },
  ]
}

function courseColumns(ask: Ask, shapes: boolean, nameOf: Map<string, string>): Column<CourseOfStudy>[] {
  const words = say(ask.language)
  const label = (course: CourseOfStudy) => inLanguage(course.name, ask.language)
  return [
    {
      label: words('units.name'),
      head: true,
      cell: course => (shapes ? <a href={ask.to(`/courses-of-study/${course.id}`)}>{label(course)}</a> : label(course)),
    },
    { label: words('units.code'), cell: course => course.code },
    { label: words('units.unit'), cell: course => nameOf.get(course.unit) },
    { label: words('units.level'), cell: course => words(`levels.${course.level as 5 | 6 | 7 | 8}`) },
    { label: words('units.state'), cell: course => <Standing ask={ask} on={course.closedOn} /> },
  ]
}
