import type { Child } from 'hono/jsx'
import { When } from './dates.tsx'
import { useWords } from './reader.ts'

export type Happened = {
  at: Date
  /** What happened, as a sentence: "Pavia accepted the nomination." */
  sentence: Child
  /** Who did it. */
  by?: string | undefined
  /** A document, a message, a reason given. */
  detail?: Child
}

/** The facts of a file, the newest first, as sentences. */
export function Timeline({ items }: { items: readonly Happened[] }) {
  const words = useWords()
  if (items.length === 0) return <p class="h-quiet">{words('parts.noFacts')}</p>
  return (
    <ol class="h-timeline">
      {items.map(({ at, sentence, by, detail }) => (
        <li>
          <p>{sentence}</p>
          {detail && <div class="h-timeline-detail">{detail}</div>}
          <p class="h-quiet">
            <When at={at} />
            {by && ` ${words('parts.by', { name: by })}`}
          </p>
        </li>
      ))}
    </ol>
  )
}
