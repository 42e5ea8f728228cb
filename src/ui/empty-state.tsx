import type { Child } from 'hono/jsx'

type EmptyProps = {
  title: string
  /** Why there is nothing here. */
  children?: Child
  /** What to do about it: a `ButtonLink`. */
  deed?: Child
}

/** Nothing here: why, and what to do. */
export const EmptyState = ({ title, children, deed }: EmptyProps) => (
  <div class="h-empty">
    <p class="h-empty-title">{title}</p>
    {children && <p>{children}</p>}
    {deed && <div class="h-deeds">{deed}</div>}
  </div>
)
