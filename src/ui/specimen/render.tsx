import type { Child } from 'hono/jsx'
import { type Reader, ReaderContext } from '../reader.ts'

export const specimenReader: Reader = {
  language: 'en',
  timeZone: 'Europe/Rome',
  now: new Date('2026-05-12T09:00:00Z'),
  csrf: 'token',
}

/** The HTML of a component for one reader. */
export const html = (child: Child, reader: Partial<Reader> = {}): string =>
  (<ReaderContext.Provider value={{ ...specimenReader, ...reader }}>{child}</ReaderContext.Provider>).toString()

/** The text that a person sees, without markup. */
export const text = (child: Child, reader: Partial<Reader> = {}): string =>
  html(child, reader)
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
