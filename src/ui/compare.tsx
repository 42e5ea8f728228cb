import type { Child } from 'hono/jsx'
import { useWords } from './reader.ts'
import { State } from './state.tsx'

export type Compared = { label: string; ours: Child; theirs: Child; same: boolean }

type CompareProps = {
  caption: string
  /** The caption is heard, not seen: where the title of the section says it already. */
  captionHidden?: boolean
  ours: string
  theirs: string
  rows: readonly Compared[]
}

/** Two copies side by side, point by point; what differs says so. */
export function Compare({ caption, captionHidden, ours, theirs, rows }: CompareProps) {
  const words = useWords()
  return (
    <div class="h-table-frame" data-narrow="cards">
      <table class="ds-table h-table h-compare" data-color="neutral">
        <caption class={captionHidden ? 'ds-sr-only' : undefined}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words('parts.point')}</th>
            <th scope="col">{ours}</th>
            <th scope="col">{theirs}</th>
            <th scope="col">{words('parts.compared')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr data-differs={row.same ? undefined : true}>
              <th scope="row">{row.label}</th>
              <td data-label={ours}>{row.ours || <Missing />}</td>
              <td data-label={theirs}>{row.theirs || <Missing />}</td>
              <td data-label={words('parts.compared')}>
                {row.same ? (
                  <span class="h-quiet">{words('states.same')}</span>
                ) : (
                  <State tone="warning">{words('states.differs')}</State>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Missing = () => {
  const words = useWords()
  return <span class="h-quiet">{words('states.missing')}</span>
}
