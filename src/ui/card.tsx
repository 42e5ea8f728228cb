import type { Child, PropsWithChildren } from 'hono/jsx'

type CardProps = PropsWithChildren<{ title: Child; href?: string | undefined; foot?: Child }>

/** One thing among others of its kind, on a public page. */
export const Card = ({ title, href, foot, children }: CardProps) => (
  <article class="ds-card h-card" data-color="neutral">
    <h3>{href ? <a href={href}>{title}</a> : title}</h3>
    {children}
    {foot && <div class="h-quiet">{foot}</div>}
  </article>
)

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
