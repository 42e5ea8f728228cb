import {
  Button,
  ButtonLink,
  Code,
  type Column,
  Day,
  FilterSelect,
  Filters,
  type Frame,
  Page,
  PageTitle,
  Pagination,
  SelectForm,
  Table,
} from '../index.ts'

type Row = { id: string; partner: string; code: string; type: string; until: string; places: number }

const rows: Row[] = [
  {
    id: '1',
    partner: 'Universität Heidelberg',
    code: 'D  HEIDELB01',
    type: 'Inter-institutional agreement',
    until: '2029-09-30',
    places: 12,
  },
  {
    id: '2',
    partner: 'Lappeenrannan-Lahden teknillinen yliopisto',
    code: 'SF LAPPEEN01',
    type: 'Memorandum of understanding',
    until: '2027-12-31',
    places: 4,
  },
  {
    id: '3',
    partner: 'Rheinisch-Westfälische Technische Hochschule Aachen',
    code: 'D  AACHEN01',
    type: 'Double degree',
    until: '2026-07-31',
    places: 1234,
  },
]

const columns: Column<Row>[] = [
  { label: 'Partner', sort: 'partner', cell: row => <a href={`/agreements/${row.id}`}>{row.partner}</a> },
  { label: 'Erasmus code', cell: row => <Code>{row.code}</Code> },
  { label: 'Type', sort: 'type', cell: row => row.type },
  { label: 'In force until', sort: 'until', cell: row => <Day on={row.until} /> },
  { label: 'Places a year', numeric: true, cell: row => row.places },
]

/** A list page, as the office has many. */
export const ListSpecimen = ({ frame }: { frame: Frame }) => (
  <Page
    frame={frame}
    title="Agreements"
    description="Agreements of the University of Pavia"
    crumbs={[
      { label: 'Desk', href: '/desk' },
      { label: 'Agreements', href: '/agreements' },
    ]}
  >
    <PageTitle
      count={1284}
      lead="Every agreement of the university, of whatever type."
      deeds={<ButtonLink href="/agreements/new">Propose an agreement</ButtonLink>}
    >
      Agreements
    </PageTitle>
    <Filters
      action="/agreements"
      search={{ label: 'Partner, code or city', value: 'heid' }}
      active={[
        { label: 'Type: double degree', href: '/agreements?q=heid' },
        { label: 'Country: Germany', href: '/x' },
      ]}
      clear="/agreements"
    >
      <FilterSelect
        name="type"
        label="Type"
        all="All types"
        value="dd"
        choices={[{ value: 'dd', label: 'Double degree' }]}
      />
      <FilterSelect name="country" label="Country" all="All countries" choices={[{ value: 'de', label: 'Germany' }]} />
    </Filters>
    <SelectForm
      found={1284}
      deeds={
        <>
          <Button action="/agreements/renew">Ask for renewal</Button>
          <Button weight="other" action="/agreements/export">
            Export to Excel
          </Button>
        </>
      }
    >
      <Table
        caption="Agreements"
        captionHidden
        columns={columns}
        rows={rows}
        sorting={{ by: 'partner', direction: 'up', href: (by, direction) => `?sort=${by}&direction=${direction}` }}
        selection={{ name: 'id', value: row => row.id, label: row => row.partner }}
      />
    </SelectForm>
    <Pagination
      page={3}
      size={50}
      total={1284}
      href={page => `?page=${page}`}
      sizes={[25, 50, 100]}
      sizeHref={size => `?size=${size}`}
    />
  </Page>
)
