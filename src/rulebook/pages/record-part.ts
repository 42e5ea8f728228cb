import type { Child } from 'hono/jsx'
import type { Ask } from '../../platform/page.ts'
import type { Language } from '../../platform/words.ts'
import type { RecordKind } from '../record.ts'

/** What a higher slice knows of a rule: the pages that quote it, the files that it binds. Shown before it is changed or withdrawn. */
export type RecordPart = {
  title: (language: Language) => string
  body: (ask: Ask, record: { kind: RecordKind; key: string }) => Promise<Child>
}
