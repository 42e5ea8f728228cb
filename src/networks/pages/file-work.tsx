import { sayPartialDate } from '../../platform/partial-date-words.ts'
import { inLanguage } from '../../platform/words.ts'
import { sdgs } from '../../reference/index.ts'
import { ButtonLink, More, Section, State, Table } from '../../ui/index.ts'
import { type NetworkFile, namesOf, type Told } from '../network-file.ts'
import { type Goal, projectLife } from '../parts/part.ts'
import { say } from '../words/index.ts'
import { fileAddress } from './address.ts'
import { correctColumn, ExampleMark, type FileView, inTime, PartSection, whenItWas } from './file-parts.tsx'

type Props = { view: FileView }

const goalName = ({ ask }: FileView, number: number): string => {
  const goal = sdgs.find(one => one.number === number)
  return `${say(ask.language)('file.goal', { number })}${goal ? ` ${inLanguage(goal.name, ask.language)}` : ''}`
}

const GoalList = ({ view, goals }: Props & { goals: readonly Goal[] }) => (
  <ul class="ds-list">
    {goals.map(goal => (
      <li>
        {goalName(view, goal.number)} <span class="h-quiet">{inTime(goal, view.ask.language)}</span>
      </li>
    ))}
  </ul>
)

export function GoalsPart({ view }: Props) {
  const { ask, file, edits } = view
  const words = say(ask.language)
  if (!edits && file.allGoals.length === 0) return null
  const others = file.allGoals.filter(goal => !file.goals.includes(goal))
  const set = edits && (
    <ButtonLink href={fileAddress(ask, file.id, '/goals')} weight="quiet">
      {words('file.setGoals')}
    </ButtonLink>
  )
  return (
    <Section title={words('parts.goals.title')} id="goals" deeds={set}>
      {file.goals.length > 0 ? (
        <GoalList view={view} goals={file.goals} />
      ) : (
        <p class="h-quiet">{words('parts.goals.none')}</p>
      )}
      {others.length > 0 && (
        <More summary={words('file.goalsThenNow')}>
          <GoalList view={view} goals={others} />
        </More>
      )}
    </Section>
  )
}

export function HistoryPart({ view }: Props) {
  const { ask, file, text } = view
  const words = say(ask.language)
  return (
    <PartSection view={view} kind="milestone" empty={file.history.length === 0}>
      <Table
        caption={words('parts.milestone.title')}
        captionHidden
        columns={[
          { label: words('file.when'), cell: row => whenItWas(row, ask.language) },
          { label: words('fields.what'), cell: row => text(row.what) },
          { label: words('fields.kind'), cell: row => words(`milestone.${row.as}`) },
          ...correctColumn<Told>(
            view,
            row => (row.as === 'funding' ? 'funding' : 'milestone'),
            row => text(row.what),
          ),
        ]}
        rows={file.history}
      />
    </PartSection>
  )
}

export function PackagesPart({ view }: Props) {
  const { ask, file, text } = view
  const words = say(ask.language)
  return (
    <PartSection view={view} kind="work-package" empty={file.workPackages.length === 0}>
      <Table
        caption={words('parts.work-package.title')}
        captionHidden
        columns={[
          { label: words('fields.number'), numeric: true, cell: row => row.number },
          {
            label: words('fields.title'),
            head: true,
            cell: row => (
              <>
                {text(row.title)} {row.area && <span class="h-quiet">{text(row.area)}</span>}
                {row.deliverables.length > 0 && (
                  <ul class="ds-list">
                    {row.deliverables.map(({ title, due, delivered }) => (
                      <li>
                        {inLanguage(title, ask.language)}{' '}
                        <span class="h-quiet">
                          {delivered
                            ? words('file.delivered', { when: sayPartialDate(delivered, ask.language) })
                            : due && words('file.due', { when: sayPartialDate(due, ask.language) })}
                        </span>
                      </li>
                    ))}
                  </ul>
                )}
              </>
            ),
          },
          { label: words('fields.lead'), cell: row => row.lead && inLanguage(namesOf(row.lead), ask.language) },
          { label: words('file.when'), cell: row => inTime(row, ask.language) },
          ...correctColumn<NetworkFile['workPackages'][number]>(view, 'work-package', row => text(row.title)),
        ]}
        rows={file.workPackages}
      />
    </PartSection>
  )
}

export function InstitutesPart({ view }: Props) {
  const { ask, file, text } = view
  const words = say(ask.language)
  return (
    <PartSection view={view} kind="virtual-institute" empty={file.institutes.length === 0}>
      <Table
        caption={words('parts.virtual-institute.title')}
        captionHidden
        columns={[
          { label: words('fields.theme'), cell: row => text(row.theme) },
          { label: words('fields.goal'), cell: row => row.goal && goalName(view, row.goal) },
          { label: words('fields.lead'), cell: row => row.lead && inLanguage(namesOf(row.lead), ask.language) },
          ...correctColumn<NetworkFile['institutes'][number]>(view, 'virtual-institute', row => text(row.theme)),
        ]}
        rows={file.institutes}
      />
    </PartSection>
  )
}

export function ProgrammesPart({ view }: Props) {
  const { ask, file, text } = view
  const words = say(ask.language)
  return (
    <PartSection view={view} kind="joint-programme" empty={file.programmes.length === 0}>
      <Table
        caption={words('parts.joint-programme.title')}
        captionHidden
        columns={[
          {
            label: words('fields.name'),
            cell: row => (
              <>
                {text(row.name)} <ExampleMark ask={ask} origin={row.origin} />
              </>
            ),
          },
          { label: words('fields.goal'), cell: row => row.goal && goalName(view, row.goal) },
          { label: words('file.when'), cell: row => inTime(row, ask.language) },
          ...correctColumn<NetworkFile['programmes'][number]>(view, 'joint-programme', row => text(row.name)),
        ]}
        rows={file.programmes}
      />
    </PartSection>
  )
}

export function ProjectsPart({ view }: Props) {
  const { ask, file, edits, text } = view
  const words = say(ask.language)
  const tones = { planned: 'open', running: 'good', ended: 'plain' } as const
  const deeds = { start: 'file.start', end: 'file.endProject', 'give-up': 'file.giveUp' } as const
  return (
    <PartSection view={view} kind="project" empty={file.projects.length === 0}>
      {file.projects.map(project => (
        <article class="h-section">
          <h3 class="ds-heading h-group-title">
            {text(project.name)} <State tone={tones[project.state]}>{words(`state.${project.state}`)}</State>
          </h3>
          <p class="h-quiet">
            {[text(project.programme), words(`coordinated.${project.role}`), inTime(project, ask.language)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p>{text(project.description)}</p>
          {edits && (
            <div class="h-deeds">
              {projectLife.actions(project.state).map(action => (
                <ButtonLink href={fileAddress(ask, file.id, `/project/${project.id}/${action}`)}>
                  {words(deeds[action])}
                </ButtonLink>
              ))}
              <ButtonLink href={fileAddress(ask, file.id, `/project/${project.id}`)} weight="quiet">
                {words('parts.project.correct')}
              </ButtonLink>
            </div>
          )}
        </article>
      ))}
    </PartSection>
  )
}
