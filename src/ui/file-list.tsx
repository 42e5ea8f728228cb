import type { Child } from 'hono/jsx'
import { Day } from './dates.tsx'
import { Size } from './numbers.tsx'
import { useWords } from './reader.ts'

export type FileEntry = {
  name: string
  href: string
  /** As people say it: `PDF`. */
  type: string
  /** Left out where the file is written only when somebody asks for it. */
  bytes?: number | undefined
  /** A day, `2026-05-15`. */
  addedOn?: string | undefined
  by?: string | undefined
  /** What it is: "Signed copy". */
  about?: Child
  deeds?: Child
}

/** Documents to open, with what they are and how large. */
export function FileList({ items, empty }: { items: readonly FileEntry[]; empty?: Child }) {
  const words = useWords()
  if (items.length === 0) return <p class="h-quiet">{empty ?? words('parts.noFiles')}</p>
  return (
    <ul class="h-files">
      {items.map(({ name, href, type, bytes, addedOn, by, about, deeds }) => (
        <li>
          <div>
            <a href={href}>{name}</a>{' '}
            <span class="h-quiet">
              {type}
              {bytes !== undefined && (
                <>
                  , <Size bytes={bytes} />
                </>
              )}
            </span>
            {(about || addedOn) && (
              <p class="h-quiet">
                {about}
                {about && addedOn && ' · '}
                {addedOn && <Day on={addedOn} />}
                {by && ` ${words('parts.by', { name: by })}`}
              </p>
            )}
          </div>
          {deeds && <div class="h-deeds">{deeds}</div>}
        </li>
      ))}
    </ul>
  )
}
