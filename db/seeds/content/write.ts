import type { Language, OfficeKey, PageName, PageText, PublicText } from './types.ts'

/** One page in one language. The body is trimmed, so that it can stand indented by nothing in a template. */
export const text = (title: string, description: string, body: string): PageText => ({
  title,
  description,
  body: body.trim(),
})

export const pageOf = (
  office: OfficeKey,
  page: PageName,
  texts: { en: PageText } & Partial<Record<Language, PageText>>,
): PublicText => ({ office, page, texts })
