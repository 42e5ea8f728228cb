import { listOffices } from '../../institutions/index.ts'
import { freshText } from '../../platform/fresh.ts'
import { page } from '../../platform/page.ts'
import { listPublishedTexts } from '../navigation.ts'
import { pathOf } from '../page-text.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** Every public page of every office with its languages, for search engines. */
export const sitemap = page({
  at: '/sitemap.xml',
  who: 'anyone',
  async get(ask) {
    const urls: string[] = []
    for (const office of await listOffices(ask.caller, undefined)) {
      const published = await listPublishedTexts(
        { ...ask.caller, institution: office.id, actor: { kind: 'visitor' } },
        undefined,
      )
      const addressOf = (path: string, language: string) =>
        escaped(`${ask.url.origin}/${office.slug}/${language}${path === '/' ? '' : path}`)
      for (const [name, texts] of Map.groupBy(published, text => text.page))
        for (const { language, publishedAt } of texts)
          urls.push(
            `<url><loc>${addressOf(pathOf(name), language)}</loc>${publishedAt ? `<lastmod>${publishedAt.toISOString().slice(0, 10)}</lastmod>` : ''}${texts
              .map(
                other =>
                  `<xhtml:link rel="alternate" hreflang="${other.language}" href="${addressOf(pathOf(name), other.language)}"/>`,
              )
              .join('')}</url>`,
          )
    }
    const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`
    return freshText(ask.request, body, 'application/xml; charset=utf-8')
  },
})

/** What is behind sign-in, and lists by every filter, need not be searched. */
export const robots = page({
  at: '/robots.txt',
  who: 'anyone',
  async get(ask) {
    const body = `User-agent: *\nDisallow: /sign-in\nDisallow: /*?\nSitemap: ${ask.url.origin}/sitemap.xml\n`
    return freshText(ask.request, body, 'text/plain; charset=utf-8')
  },
})
