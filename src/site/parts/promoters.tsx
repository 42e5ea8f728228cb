import type { Responsibility } from '../../people/index.ts'
import { inLanguage, type Language } from '../../platform/words.ts'
import { State, Table } from '../../ui/index.ts'
import { say } from '../words/index.ts'

/** Who answers for mobility, per School and course of study, as far as they are published. */
export function ResponsibilityTable({ rows, language }: { rows: readonly Responsibility[]; language: Language }) {
  const words = say(language)
  return (
    <Table
      caption={words('promoters.caption')}
      rows={rows}
      columns={[
        { label: words('promoters.place'), cell: row => placeOf(row, language) },
        { label: words('promoters.who'), cell: row => <Who row={row} language={language} /> },
        { label: words('promoters.kind'), cell: row => words(`promoters.kinds.${row.kind}`) },
        {
          label: words('contact.email'),
          cell: row => row.email && <a href={`mailto:${row.email}`}>{row.email}</a>,
        },
      ]}
    />
  )
}

const placeOf = ({ unitName, courseName }: Responsibility, language: Language): string =>
  [courseName, unitName].flatMap(name => (name ? inLanguage(name, language) : [])).join(', ')

const Who = ({ row, language }: { row: Responsibility; language: Language }) => (
  <span>
    {[row.title, row.givenName, row.familyName].filter(Boolean).join(' ')}{' '}
    {row.invented && <State>{say(language)('contact.invented')}</State>}
  </span>
)
