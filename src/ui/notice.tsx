import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Notice } from './frame.ts'
import { useWords } from './reader.ts'

const colours = { done: 'success', info: 'info', warning: 'warning', trouble: 'danger' } as const

/** A sentence to the reader; its tone is said in words too. */
export function NoticeBox({ tone, children }: PropsWithChildren<{ tone: Notice['tone'] }>) {
  const words = useWords()
  return (
    <div class="ds-alert h-notice" data-color={colours[tone]} role={tone === 'trouble' ? 'alert' : 'status'}>
      <span class="ds-sr-only">{words(`notice.${tone}`)}: </span>
      {children}
    </div>
  )
}

type RefusalProps = {
  what: string
  why: Child
  now: Child
  /** 1 where the refusal is the whole page. */
  level?: 1 | 2 | undefined
}

/** A no in its three parts: what was not possible, why, what can be done now. */
export function RefusalBox({ what, why, now, level = 2 }: RefusalProps) {
  const words = useWords()
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div class="ds-alert h-notice" data-color="danger" role="alert">
      <Heading class="ds-heading">{what}</Heading>
      <p>{why}</p>
      <p>
        <strong>{words('notice.now')}:</strong> {now}
      </p>
    </div>
  )
}
