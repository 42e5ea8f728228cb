import type { Child, PropsWithChildren } from 'hono/jsx'
import { Day } from './dates.tsx'
import { Count } from './numbers.tsx'
import { useWords } from './reader.ts'

type TitleProps = {
  children: Child
  /** How many there are, on lists. */
  count?: number | undefined
  /** One paragraph that says what this page is for. */
  lead?: Child
  /** Deeds of the whole page, beside the title. */
  deeds?: Child
  /** A small word above: the kind of thing this is. */
  kind?: string | undefined
}

/** The one title of a page. */
export const PageTitle = ({ children, count, lead, deeds, kind }: TitleProps) => (
  <div class="h-title">
    <div class="h-title-text">
      {kind && <p class="h-kind">{kind}</p>}
      <h1 class="ds-heading">
        {children}
        {count !== undefined && (
          <>
            {' '}
            <span class="h-count">
              <Count value={count} />
            </span>
          </>
        )}
      </h1>
      {lead && <p class="h-lead">{lead}</p>}
    </div>
    {deeds && <div class="h-deeds">{deeds}</div>}
  </div>
)

type SectionProps = PropsWithChildren<{ title: string; id?: string | undefined; lead?: Child; deeds?: Child }>

/** A part of a page with its title: the second and last size of heading. */
export const Section = ({ title, id, lead, deeds, children }: SectionProps) => (
  <section class="h-section" id={id}>
    <div class="h-title">
      <div class="h-title-text">
        <h2 class="ds-heading h-section-title">{title}</h2>
        {lead && <p class="h-quiet">{lead}</p>}
      </div>
      {deeds && <div class="h-deeds">{deeds}</div>}
    </div>
    {children}
  </section>
)

/** Running text with lines of a readable length. */
export const Prose = ({ children }: { children: Child }) => <div class="h-prose">{children}</div>

/** At the foot of a public page: when its facts were last changed. */
export function ChangedOn({ on }: { on: string }) {
  const words = useWords()
  return (
    <p class="h-quiet h-changed">
      {words('page.changed')} <Day on={on} />
    </p>
  )
}

/** What only some need to read, folded away. */
export const More = ({
  summary,
  open,
  children,
}: PropsWithChildren<{ summary: string; open?: boolean | undefined }>) => (
  <details class="h-more" open={open}>
    <summary>{summary}</summary>
    <div>{children}</div>
  </details>
)
