import type { Child } from 'hono/jsx'
import { useWords } from './reader.ts'

type ProgressProps = {
  /** What is being done: "Reading the list of institutions". */
  label: string
  value: number
  max: number
  /** This page: to see the newest state without scripts; with scripts it comes by itself. */
  href: string
  /** What is known so far, or that one may leave. */
  children?: Child
}

/** Long work: what it does, how far it is, and that it can be left. When it is over, the page shows something else in its place. */
export function Progress({ label, value, max, href, children }: ProgressProps) {
  const words = useWords()
  return (
    <h-live class="h-progress" id="work" seconds="3">
      <label for="work-progress">{label}</label>
      <progress id="work-progress" value={value} max={max} />
      <p class="h-quiet">{words('parts.partOf', { value, max })}</p>
      {children && <div>{children}</div>}
      <a href={href}>{words('parts.again')}</a>
    </h-live>
  )
}
