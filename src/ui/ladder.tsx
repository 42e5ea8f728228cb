import type { Child, PropsWithChildren } from 'hono/jsx'
import { useWords } from './reader.ts'

/** A step of a ladder: from where to where it stands, 0 at the top and 1 at the bottom. */
export type LadderStep = { label: string; from: number; to: number; text: string; href?: string | undefined }
type LadderProps = {
  /** The finding: "A 14 becomes 27". */
  title: string
  left: { title: string; steps: readonly LadderStep[] }
  right: { title: string; steps: readonly LadderStep[] }
  /** The label at the left whose reach is shown on the right. */
  marked?: string | undefined
  /** What the axis counts, in words. */
  axis: string
  note?: Child
}

const [width, top, height] = [360, 56, 520]
const columns = { left: 62, right: 226, wide: 72 }
const rowHeight = 14

/**
 * Two cumulated distributions over one another: each a column of steps on one axis, the best at the top, so that what stands level is alike.
 * Drawn by the server; each step on the left is a link that marks its reach. The table beside it says the same.
 */
export function Ladder({ title, left, right, marked, axis, note }: LadderProps) {
  const words = useWords()
  const found = left.steps.find(({ label }) => label === marked)
  return (
    <figure class="h-ladder">
      <figcaption id="ladder-title">{title}</figcaption>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: it is named by the caption, and each step by its own title */}
      <svg viewBox={`0 0 ${width} ${top + height + 34}`} aria-labelledby="ladder-title">
        <ColumnTitle x={columns.left + columns.wide / 2} text={left.title} />
        <ColumnTitle x={columns.right + columns.wide / 2} text={right.title} />
        <Axis text={axis} />
        <Column side="left" steps={left.steps} marked={marked} />
        <Column side="right" steps={right.steps} />
        {found && <Reach from={found.from} to={found.to} />}
      </svg>
      <p class="ds-sr-only">{words('parts.ladderTable')}</p>
      {note && <p class="h-quiet">{note}</p>}
    </figure>
  )
}

const y = (share: number): number => Math.round((top + share * height) * 10) / 10

/** A long name takes two lines. */
function ColumnTitle({ x, text }: { x: number; text: string }) {
  const lines = inLines(text, 24)
  return (
    <text class="h-ladder-title" x={x} y={lines.length > 1 ? 18 : 34} text-anchor="middle">
      {lines.map((line, at) => (
        <tspan x={x} dy={at ? 16 : 0}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

function inLines(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const [first = '', ...rest] = lines
  const second = rest.join(' ')
  if (!second) return [first]
  return [first, second.length > most + 2 ? `${second.slice(0, most)}…` : second]
}

const Axis = ({ text }: { text: string }) => {
  const middle = (columns.left + columns.wide + columns.right) / 2
  return (
    <g class="h-ladder-axis">
      {[0, 0.25, 0.5, 0.75, 1].map(share => (
        <>
          <line x1={columns.left + columns.wide} x2={columns.right} y1={y(share)} y2={y(share)} />
          <text x={middle} y={y(share) + 4} text-anchor="middle">
            {`${share * 100}\u00a0%`}
          </text>
        </>
      ))}
      <text x={width / 2} y={top + height + 28} text-anchor="middle">
        {text}
      </text>
    </g>
  )
}

/** Over which steps of the other column a step reaches; one of no width is a line. */
const Reach = ({ from, to }: { from: number; to: number }) => (
  <rect
    class="h-ladder-reach"
    x={columns.left}
    width={columns.right + columns.wide - columns.left}
    y={y(from)}
    height={Math.max(1.5, y(to) - y(from))}
  />
)

type ColumnProps = { side: 'left' | 'right'; steps: readonly LadderStep[]; marked?: string | undefined }

function Column({ side, steps, marked }: ColumnProps) {
  const labels = spread(steps.map(({ from, to }) => y((from + to) / 2)))
  return (
    <>
      {steps.map((step, at) => (
        <Step step={step} side={side} shade={at % 2} level={labels[at] ?? 0} marked={step.label === marked} />
      ))}
    </>
  )
}

type StepProps = { step: LadderStep; side: 'left' | 'right'; shade: number; level: number; marked: boolean }

function Step({ step: { label, from, to, text, href }, side, shade, level, marked }: StepProps) {
  const x = columns[side]
  const edge = side === 'left' ? x : x + columns.wide
  const out = side === 'left' ? edge - 16 : edge + 16
  const drawn = (
    <>
      <title>{text}</title>
      <rect x={x} y={y(from)} width={columns.wide} height={Math.max(0, y(to) - y(from))} data-shade={shade} />
      <line x1={edge} x2={out} y1={y((from + to) / 2)} y2={level} />
      <text x={side === 'left' ? out - 4 : out + 4} y={level + 4} text-anchor={side === 'left' ? 'end' : 'start'}>
        {label}
      </text>
    </>
  )
  return href ? (
    <a class="h-ladder-step" href={href} aria-label={text} aria-current={marked ? 'true' : undefined}>
      {drawn}
    </a>
  ) : (
    <g class="h-ladder-step">{drawn}</g>
  )
}

/** Labels of thin steps are moved apart, first downwards, then back up from the end, so that none covers another. */
export function spread(levels: readonly number[], apart = rowHeight, end = top + height): number[] {
  const placed: number[] = []
  for (const level of levels) placed.push(Math.max(level, (placed.at(-1) ?? -apart) + apart))
  for (let at = placed.length - 1, below = end + apart; at >= 0; at--) {
    below = Math.min(placed[at] ?? 0, below - apart)
    placed[at] = below
  }
  return placed
}

/** A plot and, where there is room, its table beside it. */
export const PlotAndTable = ({ plot, children }: PropsWithChildren<{ plot: Child }>) => (
  <div class="h-plot">
    {plot}
    <div>{children}</div>
  </div>
)
