import { sql } from 'kysely'
import { type Scope, within } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Language } from '../platform/words.ts'
import type { PageName, PageWords } from './page-text.ts'

export type PageText = {
  id: string
  page: PageName
  language: Language
  live: PageWords | null
  draft: PageWords | null
  publishedAt: Date | null
  writtenAt: Date
  revision: number
}

type Tables = {
  page_text: {
    id: string
    institution: string
    page: PageName
    language: Language
    live: PageWords | null
    draft: PageWords | null
    published_at: Date | null
    written_at: Date
    revision: number
  }
  page_edition: {
    id: string
    institution: string
    page_text: string
    text: PageWords
    published_at: Date
    superseded_at: Date
  }
}

const columns = [
  'id',
  'page',
  'language',
  'live',
  'draft',
  'published_at as publishedAt',
  'written_at as writtenAt',
  'revision',
] as const

const readable = (scope: Scope) =>
  tables<Tables>(scope)
    .selectFrom('page_text')
    .where('institution', '=', scope.institution)
    .where(within(scope.reach('rulebook.read'), { published: sql`live is not null` }))

/** Every text that the actor may read; drafts are among it only for those who may read everything. */
export const allTexts = (scope: Scope): Promise<PageText[]> =>
  readable(scope).select(columns).orderBy('page').orderBy('language').execute()

export const textsOf = (scope: Scope, page: PageName): Promise<PageText[]> =>
  readable(scope).select(columns).where('page', '=', page).orderBy('language').execute()

/** The names of what is published, without the texts: for navigation and the site map. */
export const publishedPages = (scope: Scope) =>
  readable(scope)
    .select(['page', 'language', 'published_at as publishedAt', sql<string>`live ->> 'title'`.as('title')])
    .where('live', 'is not', null)
    .orderBy('page')
    .orderBy('language')
    .execute()

export const lockTexts = (scope: Scope, page: PageName): Promise<PageText[]> =>
  tables<Tables>(scope)
    .selectFrom('page_text')
    .select(columns)
    .where('institution', '=', scope.institution)
    .where('page', '=', page)
    .orderBy('language')
    .forUpdate()
    .execute()

export async function saveDraft(
  scope: Scope,
  known: string | undefined,
  { page, language, words }: { page: PageName; language: Language; words: PageWords },
): Promise<string> {
  const on = tables<Tables>(scope)
  const draft = JSON.stringify(words)
  if (known) {
    await on
      .updateTable('page_text')
      .set({ draft, written_at: scope.now } as never)
      .set('revision', sql`revision + 1`)
      .where('id', '=', known)
      .execute()
    return known
  }
  const { id } = await on
    .insertInto('page_text')
    .values({ institution: scope.institution, page, language, draft, written_at: scope.now } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Puts the draft (or nothing) in the place of what the public reads, and keeps what it read before. */
export async function replaceLive(scope: Scope, text: PageText, live: PageWords | null): Promise<void> {
  const on = tables<Tables>(scope)
  if (text.live && text.publishedAt)
    await on
      .insertInto('page_edition')
      .values({
        institution: scope.institution,
        page_text: text.id,
        text: JSON.stringify(text.live),
        published_at: text.publishedAt,
        superseded_at: scope.now,
      } as never)
      .execute()
  await on
    .updateTable('page_text')
    .set({
      live: live && JSON.stringify(live),
      draft: live ? null : text.draft && JSON.stringify(text.draft),
      published_at: live ? scope.now : null,
    } as never)
    .set('revision', sql`revision + 1`)
    .where('id', '=', text.id)
    .execute()
}

export const dropDraft = (scope: Scope, id: string) =>
  tables<Tables>(scope)
    .updateTable('page_text')
    .set({ draft: null })
    .set('revision', sql`revision + 1`)
    .where('id', '=', id)
    .execute()

/** Earlier editions of a page's text, the latest first. */
export const editionsOf = (scope: Scope, id: string) =>
  tables<Tables>(scope)
    .selectFrom('page_edition')
    .select(['text', 'published_at as publishedAt', 'superseded_at as supersededAt'])
    .where('institution', '=', scope.institution)
    .where('page_text', '=', id)
    .orderBy('superseded_at', 'desc')
    .limit(50)
    .execute()
