import type { Child } from 'hono/jsx'
import { When } from './dates.tsx'
import { useReader, useWords } from './reader.ts'
import { Overdue, YourTurn } from './state.tsx'

export type Task = {
  /** The deed as a verb with its object: "Decide 12 nominations". */
  deed: string
  href: string
  /** Of what, from whom. */
  about?: Child
  until?: Date | undefined
  /** What happens when nobody does it. */
  otherwise?: Child
  /** Only where tasks of others stand beside it. */
  yours?: boolean | undefined
}

/** What waits, the oldest date first (as given). */
export function TaskList({ items, empty }: { items: readonly Task[]; empty?: Child }) {
  const words = useWords()
  const { now } = useReader()
  if (items.length === 0) return <p class="h-quiet">{empty}</p>
  return (
    <ul class="h-tasks">
      {items.map(({ deed, href, about, until, otherwise, yours }) => (
        <li>
          <div>
            <a class="h-task" href={href}>
              {deed}
            </a>
            {yours && <YourTurn />}
            {about && <p class="h-quiet">{about}</p>}
          </div>
          <div class="h-task-date">
            {until && (
              <p>
                {words('parts.until')} <When at={until} relative={until >= now} />
              </p>
            )}
            {until && until < now && <Overdue />}
            {otherwise && <p class="h-quiet">{otherwise}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}
