/** A page in all its languages: what the site map says of it. */
export type Address = { office: string; path: string; languages: readonly string[]; changedAt?: Date | undefined }

/** sitemaps.org: a file lists at most 50,000 addresses; an index leads to the files of a larger site. */
export const mostUrls = 50_000

/** How many records one file of an index holds, each in every language of its office. */
export const partSize = 10_000

export const partsOf = (size: number): number[] => Array.from({ length: Math.ceil(size / partSize) }, (_, part) => part)

/** The files of one office in an index: its pages, and its records in parts. */
export const filesIn = (office: string, sizes: Readonly<Record<string, number>>): string[] => [
  `/sitemaps/${office}/pages.xml`,
  ...Object.entries(sizes).flatMap(([kind, size]) =>
    partsOf(size).map(part => `/sitemaps/${office}/${kind}-${part + 1}.xml`),
  ),
]

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** Each page once in every language, with the others as its alternates. */
export function urlsetOf(origin: string, addresses: readonly Address[]): string {
  const urls = addresses.flatMap(address => urlsOf(origin, address))
  return `${head}<urlset xmlns="${schema}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`
}

function urlsOf(origin: string, { office, path, languages, changedAt }: Address): string[] {
  const at = (language: string) => escaped(`${origin}/${office}/${language}${path === '/' ? '' : path}`)
  const changed = changedAt ? `<lastmod>${changedAt.toISOString().slice(0, 10)}</lastmod>` : ''
  const alternates = languages
    .map(language => `<xhtml:link rel="alternate" hreflang="${language}" href="${at(language)}"/>`)
    .join('')
  return languages.map(language => `<url><loc>${at(language)}</loc>${changed}${alternates}</url>`)
}

export const indexOf = (origin: string, files: readonly string[]): string =>
  `${head}<sitemapindex xmlns="${schema}">\n${files
    .map(file => `<sitemap><loc>${escaped(origin + file)}</loc></sitemap>`)
    .join('\n')}\n</sitemapindex>\n`
