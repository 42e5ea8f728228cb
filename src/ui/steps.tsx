import type { Child } from 'hono/jsx'
import { useWords } from './reader.ts'

export type OneStep = {
  label: string
  state: 'done' | 'current' | 'next' | 'skipped'
  /** Who, when, with which resolution. */
  about?: Child
}

/** A step, or several that go on beside each other. */
export type Step = OneStep | { together: readonly OneStep[] }

/** A procedure: what is done, what is going on, what comes. */
export const Steps = ({ items, label }: { items: readonly Step[]; label: string }) => (
  <ol class="h-steps" aria-label={label}>
    {items.map(item => ('together' in item ? <Together steps={item.together} /> : <StepItem {...item} />))}
  </ol>
)

const StepItem = ({ label, state, about }: OneStep) => {
  const words = useWords()
  return (
    <li data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
      <span class="h-step-label">{label}</span> <span class="h-step-state">{words(`states.${state}`)}</span>
      {about && <div class="h-quiet">{about}</div>}
    </li>
  )
}

const Together = ({ steps }: { steps: readonly OneStep[] }) => {
  const words = useWords()
  const all = (state: OneStep['state']) => steps.every(step => step.state === state || step.state === 'skipped')
  return (
    <li data-state={all('done') ? 'done' : all('next') ? 'next' : 'current'}>
      <span class="h-quiet">{words('states.together')}</span>
      <ul class="h-steps">
        {steps.map(step => (
          <StepItem {...step} />
        ))}
      </ul>
    </li>
  )
}
