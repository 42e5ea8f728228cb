import type { Child } from 'hono/jsx'
import { useWords } from './reader.ts'

type Tone = 'plain' | 'open' | 'good' | 'warning'

const colours = { plain: 'neutral', open: 'accent', good: 'success', warning: 'warning' } as const

/** A state in a word. The colour only helps: the word says it. */
export const State = ({ tone = 'plain', children }: { tone?: Tone | undefined; children: Child }) => (
  <span class="ds-tag h-state" data-color={colours[tone]} data-variant="outline">
    {children}
  </span>
)

/** The one warm mark: it is the reader's turn. */
export const YourTurn = () => {
  const words = useWords()
  return (
    <span class="h-seal" data-kind="turn">
      {words('states.yourTurn')}
    </span>
  )
}

/** The other use of the warm mark: a date has passed and nothing was done. */
export const Overdue = () => {
  const words = useWords()
  return (
    <span class="h-seal" data-kind="overdue">
      {words('states.overdue')}
    </span>
  )
}

type StandingProps = { state: Child; yours?: boolean | undefined; overdue?: boolean | undefined; children?: Child }

/** The head of a file in one line: its state, whose turn it is and until when. */
export const Standing = ({ state, yours, overdue, children }: StandingProps) => (
  <p class="h-standing">
    {state}
    {yours && <YourTurn />}
    {overdue && <Overdue />}
    {children && <span>{children}</span>}
  </p>
)
