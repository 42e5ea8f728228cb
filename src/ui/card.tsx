import type { Child, PropsWithChildren } from 'hono/jsx'

type CardProps = PropsWithChildren<{
  title: Child
  href?: string | undefined
  foot?: Child
  /** 2 where no section's title stands between the page's title and the cards. */
  level?: 2 | 3 | undefined
}>

/** One thing among others of its kind, on a public page. */
export function Card({ title, href, foot, level = 3, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article class="ds-card h-card" data-color="neutral">
      <Heading>{href ? <a href={href}>{title}</a> : title}</Heading>
      {children}
      {foot && <div class="h-quiet">{foot}</div>}
    </article>
  )
}

/** Cards beside each other, as many as fit. */
export const Cards = ({ children }: { children: Child }) => <div class="h-cards">{children}</div>

/** A file: its content, and at the side its timeline. On a phone the side comes below. */
export const Sides = ({ side, sideTitle, children }: PropsWithChildren<{ side: Child; sideTitle: string }>) => (
  <div class="h-sides">
    <div>{children}</div>
    <aside aria-labelledby="side-title">
      <h2 class="ds-heading h-section-title" id="side-title">
        {sideTitle}
      </h2>
      {side}
    </aside>
  </div>
)
