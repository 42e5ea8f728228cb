import type { Hono } from 'hono'
import type { Language, OfficeKey, PageName } from '../../db/seeds/content/types.ts'

/** Where an office's page stands on its public site. */
export function addressOf(office: OfficeKey, page: PageName, language: Language): string {
  const below =
    page === 'home' ? '' : `/${page.replace(/^network:/, 'networks/').replace(/^programmes:/, 'programmes/')}`
  return `/${office}/${language}${below}`
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'", apos: "'" }

/** What one reads of the page itself: without head, menu and footer, one line a block. */
export function readableText(html: string): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? ''
  return (
    main
      .replaceAll(/<(script|style|svg|template)\b[\s\S]*?<\/\1>/g, ' ')
      .replaceAll(/<\/?(a|abbr|b|bdi|code|em|i|mark|small|span|strong|sub|sup|time|u|wbr)\b[^>]*>/g, '')
      // A row of a table is read as one line.
      .replaceAll(/<\/t[dh]>\s*<t[dh]\b[^>]*>/g, ' · ')
      .replaceAll(/<[^>]+>/g, '\n')
      .replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
      .replaceAll(/[^\S\n]+/g, ' ')
      .replaceAll(/\s*\n\s*/g, '\n')
      .trim()
  )
}

/** Asks for a page as a visitor does; anything but a page is an error with its status. */
export async function visit(app: Hono, address: string): Promise<{ html: string; text: string }> {
  const response = await app.request(address)
  const html = await response.text()
  if (response.status !== 200) throw new Error(`${address} answers ${response.status}`)
  return { html, text: readableText(html) }
}
