import { type Ask, page } from '../../platform/page.ts'
import { ButtonLink, NoticeBox, PageTitle, Section, Table } from '../../ui/index.ts'
import { type Factsheet, factsheetOf, type Gap, gapsIn, saysSomething } from '../factsheet.rules.ts'
import { readRulebook } from '../read-rulebook.ts'
import type { Stated } from '../record.ts'
import { say } from '../words/index.ts'
import { crumbsTo } from './crumbs.ts'
import { pathTo } from './record-form.tsx'
import { nameOf } from './say-deadline.ts'

/** What the office tells beforehand, and what partners of the network still miss in it. */
export const factsheetPage = page({
  at: '/:office/:language/rulebook/factsheet',
  who: 'rulebook.edit',
  async get(ask) {
    const words = say(ask.language)
    const sheet = factsheetOf(await readRulebook(ask.caller, undefined))
    const title = words('factsheet.title')
    return {
      title,
      crumbs: crumbsTo(ask, title),
      body: (
        <>
          <PageTitle
            lead={words('factsheet.lead')}
            deeds={
              saysSomething(sheet) && <ButtonLink href={ask.to('/factsheet')}>{words('factsheet.toPublic')}</ButtonLink>
            }
          >
            {title}
          </PageTitle>
          <Gaps ask={ask} gaps={gapsIn(sheet)} />
          <StatedHere ask={ask} sheet={sheet} />
        </>
      ),
    }
  },
})

function Gaps({ ask, gaps }: { ask: Ask; gaps: Gap[] }) {
  const words = say(ask.language)
  if (!gaps.length) return <NoticeBox tone="done">{words('factsheet.complete')}</NoticeBox>
  return (
    <Section title={words('factsheet.gaps', { count: gaps.length })} lead={words('factsheet.gapsWhy')}>
      <Table
        caption={words('factsheet.gap')}
        captionHidden
        rows={gaps}
        columns={[
          { label: words('factsheet.gap'), cell: gap => sayGap(ask, gap) },
          { label: words('factsheet.mend'), cell: gap => <Mend ask={ask} gap={gap} /> },
        ]}
      />
    </Section>
  )
}

function sayGap({ language }: Ask, gap: Gap): string {
  const words = say(language)
  switch (gap.kind) {
    case 'date':
      return words(`factsheet.date.${gap.subject}`, { term: words(`terms.${gap.term}`) })
    case 'limit':
      return words(`factsheet.limit.${gap.what}`)
    case 'long':
      return words('factsheet.long', {
        name: nameOf(gap.record, language),
        weeks: gap.record.content.weeks,
        most: gap.most,
      })
    case 'topic': {
      const name = words('factsheet.topic', { topic: words(`topics.${gap.topic}`) })
      if (!gap.record) return name
      const lacks = new Intl.ListFormat(language).format(gap.lacks.map(way => words(`factsheet.ways.${way}`)))
      return words('factsheet.lacks', { name, lacks })
    }
  }
}

function Mend({ ask, gap }: { ask: Ask; gap: Gap }) {
  const words = say(ask.language)
  const [path, deed] = ((): [string, string] => {
    if (gap.kind === 'date') return ['/rulebook/deadlines/new', words('factsheet.stateDeadline')]
    if (gap.kind === 'limit') return [`${pathTo('time-limit')}/new`, words('factsheet.stateLimit')]
    if (gap.record) return [pathTo(gap.record.kind, gap.record.key), words('factsheet.complement')]
    return [`${pathTo('information')}/new`, words('factsheet.stateTopic')]
  })()
  return <a href={ask.to(path)}>{deed}</a>
}

function StatedHere({ ask, sheet }: { ask: Ask; sheet: Factsheet }) {
  const words = say(ask.language)
  const rows: Stated[] = [
    ...Object.values(sheet.limits),
    ...sheet.information,
    ...sheet.accessibility,
    ...sheet.sites,
    ...sheet.requirements,
    ...sheet.levels,
    ...sheet.grading,
  ]
  if (!rows.length) return null
  return (
    <Section title={words('factsheet.stated')}>
      <Table
        caption={words('factsheet.stated')}
        captionHidden
        rows={rows}
        columns={[
          {
            label: words('office.says'),
            cell: record => <a href={ask.to(pathTo(record.kind, record.key))}>{nameOf(record, ask.language)}</a>,
          },
          { label: words('office.kind'), cell: record => words(`kinds.${record.kind}`) },
          { label: words('office.known'), cell: record => words(`origins.${record.origin.from}`) },
        ]}
      />
    </Section>
  )
}
