import type { Child } from 'hono/jsx'
import { useWords } from './reader.ts'

export type Column<Row> = {
  label: string
  cell: (row: Row) => Child
  /** The name under which the query sorts by it; its head becomes a link. */
  sort?: string | undefined
  /** Aligned at the right, with tabular figures. */
  numeric?: boolean | undefined
  /** A number, a name: kept on one line where there is room for it. */
  short?: boolean | undefined
  /** What the row is called: the first column unless another says so. */
  head?: boolean | undefined
}

export type Sorting = {
  by: string
  direction: 'up' | 'down'
  /** The address of this list, sorted so. */
  href: (by: string, direction: 'up' | 'down') => string
}

export type Selection<Row> = {
  /** Sent once for each ticked row. */
  name: string
  value: (row: Row) => string
  /** What a person calls the row. */
  label: (row: Row) => string
  selected?: ((row: Row) => boolean) | undefined
  /** Rows with which nothing can be done. */
  disabled?: ((row: Row) => boolean) | undefined
}

type TableProps<Row> = {
  caption: string
  /** The caption is heard, not seen: where the title of the page says it already. */
  captionHidden?: boolean | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  sorting?: Sorting | undefined
  /** Stands inside a `SelectForm`. */
  selection?: Selection<Row> | undefined
  /** Shown in place of the table when there are no rows: an `EmptyState`. */
  empty?: Child
  /** On a phone each row becomes a card; wide comparisons scroll instead. */
  narrow?: 'cards' | 'scroll' | undefined
}

/** Rows of one kind, five or six columns that decide. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionHidden, columns, rows, sorting, selection, empty, narrow = 'cards' } = props
  const words = useWords()
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>
  const tick = selection && words('table.select', { row: rowMark })
  const head = Math.max(
    0,
    columns.findIndex(column => column.head),
  )
  return (
    <section
      class="h-table-frame"
      data-narrow={narrow}
      tabindex={narrow === 'scroll' ? 0 : undefined}
      aria-label={narrow === 'scroll' ? words('table.scroll', { table: caption }) : undefined}
    >
      <table class="ds-table h-table" data-color="neutral" data-hover>
        <caption class={captionHidden ? 'ds-sr-only' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {selection && <SelectAllHead />}
            {columns.map(column => (
              <ColumnHead column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr>
              {selection && tick && <SelectCell row={row} selection={selection} label={tick} />}
              {columns.map((column, index) => (
                <Cell column={column} row={row} head={index === head} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const kindOf = <Row,>({ numeric, short }: Column<Row>): string | undefined =>
  numeric ? 'h-numeric' : short ? 'h-short' : undefined

function Cell<Row>({ column, row, head }: { column: Column<Row>; row: Row; head: boolean }) {
  const attributes = { class: kindOf(column), 'data-label': column.label }
  return head ? (
    <th scope="row" {...attributes}>
      {column.cell(row)}
    </th>
  ) : (
    <td {...attributes}>{column.cell(row)}</td>
  )
}

function ColumnHead<Row>({ column, sorting }: { column: Column<Row>; sorting?: Sorting | undefined }) {
  const words = useWords()
  const kind = kindOf(column)
  if (!column.sort || !sorting)
    return (
      <th scope="col" class={kind}>
        {column.label}
      </th>
    )
  const on = sorting.by === column.sort ? sorting.direction : undefined
  return (
    <th scope="col" class={kind} aria-sort={on && (on === 'up' ? 'ascending' : 'descending')}>
      <a
        class="h-sort"
        href={sorting.href(column.sort, on === 'up' ? 'down' : 'up')}
        title={words('table.sortBy', { column: column.label })}
      >
        {column.label}
        <span class="h-sort-mark" data-on={on} aria-hidden="true" />
      </a>
    </th>
  )
}

const SelectAllHead = () => {
  const words = useWords()
  return (
    <th scope="col" class="h-tick">
      <h-select-all label={words('table.selectAll')}>
        <span class="ds-sr-only">{words('table.deeds')}</span>
      </h-select-all>
    </th>
  )
}

/** Stands for the row's name in a label that is translated once for the whole table. */
const rowMark = '\u0000'

function SelectCell<Row>({ row, selection, label }: { row: Row; selection: Selection<Row>; label: string }) {
  return (
    <td class="h-tick">
      <input
        class="ds-input"
        type="checkbox"
        name={selection.name}
        value={selection.value(row)}
        checked={selection.selected?.(row)}
        disabled={selection.disabled?.(row)}
        aria-label={label.replace(rowMark, () => selection.label(row))}
      />
    </td>
  )
}
