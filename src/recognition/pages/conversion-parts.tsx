import { type GradingScale, type GradingTable, resultsOf } from '../../grading/index.ts'
import { asDecimal, type Fraction, fraction, times } from '../../platform/fraction.ts'
import type { Ask } from '../../platform/page.ts'
import type { Language } from '../../platform/words.ts'
import { type Column, Ladder, PlotAndTable, Table } from '../../ui/index.ts'
import type { Span } from '../position.rules.ts'
import type { Conversion, ConversionRow } from '../show-conversion.ts'
import { say } from '../words/index.ts'

/** `50.4 %`, from the exact share. */
export function percent(share: Fraction, language: Language): string {
  const value = Number(asDecimal(times(share, fraction(100n)), 1))
  return `${value.toLocaleString(language, { maximumFractionDigits: 1 })}\u00a0%`
}

const drawn = ({ top, under }: Fraction): number => Number(top) / Number(under)
const gradeOf = ({ converted }: ConversionRow): string => (converted.outcome === 'converted' ? converted.grade : '–')

type Sides = { theirs: string; ours: string }
type ShownProps = { ask: Ask; conversion: Conversion; sides: Sides; hrefOf?: (grade: string) => string }

/** Plot and table where both universities' results are known, else the table alone. */
export function Converted({ ask, conversion, sides, hrefOf }: ShownProps) {
  const table = <ConversionTable ask={ask} conversion={conversion} caption={sides.theirs} />
  if (!conversion.spans) return table
  return (
    <PlotAndTable plot={<Plot ask={ask} conversion={conversion} sides={sides} {...(hrefOf ? { hrefOf } : {})} />}>
      {table}
    </PlotAndTable>
  )
}

function Plot({ ask, conversion: { rows, spans }, sides, hrefOf }: ShownProps) {
  const words = say(ask.language)
  const marked =
    rows.find(({ written }) => written === ask.url.searchParams.get('grade')) ?? commonest(rows, spans?.host)
  const at = (share: Fraction) => percent(share, ask.language)
  const finding = (row: ConversionRow) => {
    const span = spans?.host.find(({ label }) => label === row.written)
    const said = { grade: row.written, home: gradeOf(row) }
    return span ? words('of.findingAt', { ...said, from: at(span.from), to: at(span.to) }) : words('of.finding', said)
  }
  const rowOf = (label: string) => rows.find(({ written }) => written === label)
  const steps = (all: readonly Span[], text: (span: Span) => string, href?: (grade: string) => string) =>
    all.map(span => ({
      ...{ label: span.label, from: drawn(span.from), to: drawn(span.to), text: text(span) },
      href: href?.(span.label),
    }))
  const plain = ({ label, from, to }: Span) => `${label}: ${at(from)} – ${at(to)}`
  const found = (span: Span) => {
    const row = rowOf(span.label)
    return row ? finding(row) : plain(span)
  }
  return (
    <Ladder
      title={marked ? finding(marked) : sides.theirs}
      left={{ title: sides.theirs, steps: steps(spans?.host ?? [], found, hrefOf) }}
      right={{ title: sides.ours, steps: steps(spans?.home ?? [], plain) }}
      marked={marked?.written}
      axis={words('of.axis')}
      note={hrefOf && words('of.markHint')}
    />
  )
}

/** The grade that is given most often: the one that most will want to know of. */
function commonest(rows: readonly ConversionRow[], spans: readonly Span[] = []): ConversionRow | undefined {
  const widest = spans.toSorted((a, b) => drawn(b.to) - drawn(b.from) - (drawn(a.to) - drawn(a.from)))[0]
  return rows.find(({ written }) => written === widest?.label) ?? rows[0]
}

function ConversionTable({ ask, conversion, caption }: { ask: Ask; conversion: Conversion; caption: string }) {
  const words = say(ask.language)
  const position = ({ converted }: ConversionRow) =>
    converted.outcome === 'converted' ? converted.position : undefined
  const shares: Column<ConversionRow>[] = [
    {
      label: words('of.stands'),
      cell(row) {
        const found = position(row)
        if (!found) return ''
        if (found.zeroWidth) return words('of.nobody', { at: percent(found.from, ask.language) })
        return `${percent(found.from, ask.language)} – ${percent(found.to, ask.language)}`
      },
    },
    {
      label: words('of.overlaps'),
      cell: row =>
        position(row)
          ?.overlaps.map(({ label, share }) => `${label} (${percent(share, ask.language)})`)
          .join(', ') || position(row)?.reached.join(', '),
    },
  ]
  const columns: Column<ConversionRow>[] = [
    { label: words('of.theirs'), short: true, cell: ({ written }) => written },
    ...(conversion.spans ? shares : []),
    { label: words('of.becomes'), short: true, cell: row => <strong>{gradeOf(row)}</strong> },
  ]
  return (
    <>
      <Table caption={caption} captionHidden narrow="scroll" columns={columns} rows={conversion.rows} />
      <Below ask={ask} scale={conversion.hostScale} />
    </>
  )
}

/** What the table leaves out: what fails, and what passes without a grade. */
function Below({ ask, scale }: { ask: Ask; scale: GradingScale | undefined }) {
  const words = say(ask.language)
  if (!scale) return null
  return (
    <>
      {scale.failing.length > 0 && <p class="h-quiet">{words('of.failing', { grades: scale.failing.join(', ') })}</p>}
      {scale.ungraded.length > 0 && (
        <p class="h-quiet">{words('of.ungraded', { grades: scale.ungraded.join(', ') })}</p>
      )}
    </>
  )
}

/** Whose results of which years, and whether they are few. */
export function BasisInWords({
  ask,
  conversion: { basis },
  scales,
}: {
  ask: Ask
  conversion: Conversion
  scales: readonly GradingScale[]
}) {
  const words = say(ask.language)
  const years = ({ firstYear, lastYear }: GradingTable) =>
    firstYear === lastYear ? firstYear : `${firstYear} – ${lastYear}`
  const results = (table: GradingTable) => {
    const scale = scales.find(({ id }) => id === table.scale)
    const count = scale ? resultsOf(scale, table) : null
    return count === null ? words('of.percentOnly') : words('of.results', { count: Number(count) })
  }
  const small = ('home' in basis && basis.home.small) || ('host' in basis && basis.host.small)
  return (
    <>
      <p>{words(`of.by.${basis.rung}`)}</p>
      {'host' in basis && (
        <p class="h-quiet">
          {words('of.tables', {
            ...{ theirYears: years(basis.host.table), theirResults: results(basis.host.table) },
            ...{ ourYears: years(basis.home.table), ourResults: results(basis.home.table) },
          })}{' '}
          {small && words('of.small')}
        </p>
      )}
    </>
  )
}
