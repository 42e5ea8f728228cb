/** The languages in which Habita itself speaks. English is the source; an institution chooses which of the others it publishes. */
export const languages = ['en', 'it', 'fr'] as const
export type Language = (typeof languages)[number]

/** A text that an office wrote, by language. English is always there; the rest where the office has it. */
export type Localised = { en: string } & { [L in Language]?: string | undefined }

export const isLanguage = (value: string | undefined): value is Language => languages.includes(value as Language)

/** The office's text in the reader's language, else in English. */
export const inLanguage = (text: Localised, language: Language): string => text[language] || text.en
