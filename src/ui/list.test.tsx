import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Column, EmptyState, Filters, Pagination, SelectForm, Table } from './index.ts'
import { pagesAround } from './pagination.tsx'
import { html, text } from './specimen/render.tsx'

type Row = { id: string; name: string; places: number }

const columns: Column<Row>[] = [
  { label: 'Partner', cell: row => row.name, sort: 'name' },
  { label: 'Places', cell: row => row.places, sort: 'places', numeric: true },
]
const rows = [{ id: '7', name: 'Heidelberg', places: 12 }]
const href = (by: string, direction: string) => `?sort=${by}&direction=${direction}`

test('a sorted column says so, and its link turns the order round', () => {
  const table = html(
    <Table caption="Agreements" columns={columns} rows={rows} sorting={{ by: 'name', direction: 'up', href }} />,
  )
  expect(table).toContain('aria-sort="ascending"')
  expect(table).toContain('href="?sort=name&amp;direction=down"')
  expect(table).toContain('href="?sort=places&amp;direction=up"')
  expect(table.match(/aria-sort/g)).toHaveLength(1)
})

test('the first column heads the row, and each cell knows its column for the phone', () => {
  const table = html(<Table caption="Agreements" columns={columns} rows={rows} />)
  expect(table).toContain('<th scope="row" data-label="Partner">Heidelberg</th>')
  expect(table).toContain('<td class="h-numeric" data-label="Places">12</td>')
})

test('a row can be ticked by its name', () => {
  const selection = { name: 'id', value: (row: Row) => row.id, label: (row: Row) => row.name }
  const form = html(
    <SelectForm deeds="deeds" found={1284} fields={{ q: 'heid' }}>
      <Table caption="Agreements" columns={columns} rows={rows} selection={selection} />
    </SelectForm>,
  )
  expect(form).toContain('name="id" value="7"')
  expect(form).toContain('aria-label="Select Heidelberg"')
  expect(form).toContain('Apply to all 1,284 found')
  expect(form).toContain('name="q" value="heid"')
  expect(form).toContain('name="csrf"')
})

test('without rows the table says why there are none', () => {
  const empty = <EmptyState title="No agreement matches">Take a filter away.</EmptyState>
  expect(text(<Table caption="Agreements" columns={columns} rows={[]} empty={empty} />)).toBe(
    'No agreement matchesTake a filter away.',
  )
})

test('a table that scrolls can be reached by the keyboard', () => {
  const table = html(<Table caption="Agreements" columns={columns} rows={rows} narrow="scroll" />)
  expect(table).toContain('tabindex="0"')
  expect(table).toContain('aria-label="Agreements: this table scrolls sideways"')
})

test('filters say what they are set to, and each can be taken away', () => {
  const filters = html(
    <Filters
      action="/a"
      search={{ label: 'Partner', value: 'heid' }}
      active={[{ label: 'Type: MoU', href: '/a?q=heid' }]}
      clear="/a"
      keep={{ sort: 'name', size: undefined }}
    />,
  )
  expect(filters).toContain('method="get"')
  expect(filters).toContain('value="heid"')
  expect(filters).toContain('href="/a?q=heid" aria-label="Remove the filter Type: MoU"')
  expect(filters).toContain('name="sort" value="name"')
  expect(filters).not.toContain('name="size"')
})

test('the foot of a list says which part of it is shown', () => {
  expect(text(<Pagination page={3} size={50} total={132} href={page => `?page=${page}`} />)).toMatch(/^101–132 of 132/)
  expect(html(<Pagination page={1} size={50} total={50} href={page => `?page=${page}`} />)).not.toContain('<nav')
  expect(html(<Pagination page={1} size={50} total={0} href={page => `?page=${page}`} />)).toBe('')
})

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [4, 9, [1, 2, 3, 4, 5, null, 9]],
  [5, 9, [1, null, 4, 5, 6, null, 9]],
  [7, 9, [1, null, 6, 7, 8, 9]],
  [9, 9, [1, null, 8, 9]],
])('on page %i of %i the row is %j', (page, last, row) => {
  expect(pagesAround(page, last)).toEqual(row)
})

test('the row of pages has the first, the last and the current one, in order, and no gap that hides a single page', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (a, b) => {
      const [page, last] = [Math.min(a, b), Math.max(a, b)]
      const row = pagesAround(page, last)
      const numbers = row.filter(n => n !== null)
      expect(numbers[0]).toBe(1)
      expect(numbers.at(-1)).toBe(last)
      expect(numbers).toContain(page)
      expect(numbers).toEqual([...new Set(numbers)].sort((x, y) => x - y))
      expect(row.length).toBeLessThanOrEqual(7)
      row.forEach((n, index) => {
        const [before, after] = [row[index - 1], row[index + 1]]
        if (n === null) expect((after ?? 0) - (before ?? 0)).toBeGreaterThan(2)
        else if (before !== undefined && before !== null) expect(n - before).toBe(1)
      })
    }),
  )
})
