import type { Child } from 'hono/jsx'
import type { Reference, ReferenceKind } from '../reference.ts'
import type { Sources } from '../sources.ts'

/** What a reference shows; nothing where no record that holds stands behind it. */
export type Show = (reference: Reference, sources: Sources) => Child | undefined
export type Shows = Partial<Record<ReferenceKind, Show>>
