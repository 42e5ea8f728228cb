import { type Ask, page } from '../../platform/page.ts'
import { ButtonLink, PageTitle, Progress, RefusalBox, Section, Standing, State, Timeline } from '../../ui/index.ts'
import { type Import, importLife, retentionDays, whoseTurn } from '../import.ts'
import { showImport } from '../show-import.ts'
import { listImportFacts } from '../show-import-facts.ts'
import { say } from '../words/index.ts'
import { idOf, kindOf, pathOf, stateTones } from './parts.tsx'
import { Report, reportOf } from './report.tsx'

export const importPage = page({
  at: '/:office/:language/imports/:importId',
  who: 'import.run',
  async get(ask) {
    const words = say(ask.language)
    const imported = await showImport(ask.caller, idOf(ask))
    if (imported.state === 'uploaded') return { to: pathOf(ask, imported.id, '/columns') }
    const report = await reportOf(ask, imported)
    const timeline = await ask.says.timeline(await listImportFacts(ask.caller, imported.id))
    return {
      title: imported.fileName,
      unlisted: true,
      crumbs: [{ label: words('list.title'), href: ask.to('/imports') }, { label: imported.fileName }],
      body: (
        <>
          <PageTitle
            kind={kindOf(imported).words(ask.language).title}
            deeds={<ImportDeeds ask={ask} imported={imported} />}
          >
            {imported.fileName}
          </PageTitle>
          <Head ask={ask} imported={imported} />
          {imported.refusal && <Returned ask={ask} refusal={imported.refusal} />}
          <Working ask={ask} imported={imported} />
          {report && <Report {...report} />}
          {imported.cleared && imported.state === 'applied' && (
            <p>{words('report.cleared', { days: retentionDays })}</p>
          )}
          <Section title={words('report.timeline')}>
            <Timeline items={timeline} />
          </Section>
        </>
      ),
    }
  },
})

function Head({ ask, imported }: { ask: Ask; imported: Import }) {
  const words = say(ask.language)
  const { state, rows, counts } = imported
  const same = counts && counts.new + counts.changed + counts.problem === 0
  const told = counts && {
    applied: words('report.leadApplied', { rows, records: counts.records }),
    checked: words('report.lead', { rows, records: counts.records }),
  }
  return (
    <>
      <Standing
        state={<State tone={stateTones[state]}>{words(`states.${state}`)}</State>}
        yours={whoseTurn[state] === 'office'}
      >
        {state === 'checked' && words(same ? 'report.onlySame' : 'report.officeTurn')}
      </Standing>
      {told && (state === 'checked' || state === 'applied') && <p>{told[state]}</p>}
    </>
  )
}

const Returned = ({ ask, refusal }: { ask: Ask; refusal: NonNullable<Import['refusal']> }) => {
  const { what, why, now } = ask.says.refusal(refusal)
  return <RefusalBox what={what} why={why} now={now} />
}

/** What the system is doing, how far it is, and that one may leave. */
function Working({ ask, imported }: { ask: Ask; imported: Import }) {
  const words = say(ask.language)
  const { state, rows, staged, checked, counts } = imported
  if (state === 'mapped')
    return (
      <Progress
        label={words(staged < rows ? 'work.reading' : 'work.checking')}
        value={staged < rows ? staged : checked}
        max={rows}
        href={ask.url.pathname}
      >
        <p>{words('work.leave')}</p>
      </Progress>
    )
  if (state === 'confirmed')
    return (
      <Progress
        label={words('work.applying')}
        value={0}
        max={(counts?.new ?? 0) + (counts?.changed ?? 0)}
        href={ask.url.pathname}
      >
        <p>
          {words('work.atOnce')} {words('work.leave')}
        </p>
      </Progress>
    )
  return null
}

function ImportDeeds({ ask, imported }: { ask: Ask; imported: Import }) {
  const words = say(ask.language)
  const { id, state, counts, cleared } = imported
  const link = (more: string, label: string, weight: 'main' | 'other' | 'quiet' = 'other') => (
    <ButtonLink href={pathOf(ask, id, more)} weight={weight}>
      {label}
    </ButtonLink>
  )
  const applicable = counts && counts.new + counts.changed > 0
  return (
    <>
      {importLife.can(state, 'confirm') && applicable && link('/confirm', words('report.apply'), 'main')}
      {(state === 'checked' || state === 'applied') && !cleared && (
        <>
          {link('/report.csv', words('report.csv'))}
          {link('/report.xlsx', words('report.excel'))}
        </>
      )}
      {importLife.can(state, 'correct') && link('/columns', words('report.again'))}
      {importLife.can(state, 'discard') && link('/discard', words('report.discard'), 'quiet')}
    </>
  )
}
