import type { Child } from 'hono/jsx'
import { useWords } from './reader.ts'

type ProgressProps = {
  /** What is being done: "Reading the list of institutions". */
  label: string
  value: number
  max: number
  /** What is known so far, or that one may leave. */
  children?: Child
}

/** Long work: what it does and how far it is. The page shows the newest state whenever it is loaded again. */
export function Progress({ label, value, max, children }: ProgressProps) {
  const words = useWords()
  return (
    <div class="h-progress">
      <label for="progress">{label}</label>
      <progress id="progress" value={value} max={max} />
      <p class="h-quiet">{words('parts.partOf', { value, max })}</p>
      {children && <div>{children}</div>}
    </div>
  )
}
