import { languageName } from '../../reference/index.ts'
import type { Column } from '../../ui/index.ts'
import type { Condition } from '../agreement.ts'
import { fieldLine } from '../say-content.ts'
import { say } from '../words/index.ts'
import type { FileView } from './file-view.ts'

/** A condition in a line, as an officer reads it. */
export function conditionColumns({ ask, shown, unitName, courseName }: FileView): Column<Condition>[] {
  const words = say(ask.language)
  const several = shown.parties.length > 2
  const partner = (party: string) => shown.parties.find(({ id }) => id === party)?.name ?? ''
  return [
    {
      label: words('conditions.kind'),
      cell: row => (
        <>
          {words(`kinds.${row.kind}`)}
          <br />
          <span class="h-quiet">
            {words(`directions.${row.direction}`)}
            {several && ` · ${partner(row.party)}`}
          </span>
        </>
      ),
    },
    {
      label: words('conditions.years'),
      cell: row => (row.firstYear === row.lastYear ? row.firstYear : `${row.firstYear} – ${row.lastYear}`),
    },
    {
      label: words('conditions.persons'),
      numeric: true,
      cell: row => (
        <>
          {row.persons}
          {row.per === 'semester' && <span class="h-quiet"> {words('conditions.perSemester')}</span>}
        </>
      ),
    },
    { label: words('conditions.amount'), numeric: true, cell: row => row.months ?? row.days ?? '' },
    {
      label: words('conditions.field'),
      cell: row => row.subjects.map(subject => fieldLine(subject, ask.language)).join(' · '),
    },
    {
      label: words('conditions.languages'),
      cell: row =>
        row.languages.map(({ language, level }) => `${languageName(language, ask.language)} ${level}`).join(', '),
    },
    {
      label: words('conditions.units'),
      cell: row => [...row.units.map(unitName), ...row.coursesOfStudy.map(courseName)].join(', '),
    },
  ]
}
