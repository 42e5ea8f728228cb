import { agreementsInPublic } from '../../agreements/index.ts'
import { callsInPublic, hasCalls } from '../../calls/index.ts'
import { coursesInPublic, hasCatalogue } from '../../courses/index.ts'
import { listOffices } from '../../institutions/index.ts'
import { partnersInPublic } from '../../partners/index.ts'
import { freshText } from '../../platform/fresh.ts'
import { type Ask, page } from '../../platform/page.ts'
import type { PublishedPages } from '../../platform/published-pages.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Caller } from '../../platform/scope.ts'
import { listPublishedTexts } from '../navigation.ts'
import { pathOf } from '../page-text.ts'
import { type Address, filesIn, indexOf, mostUrls, partSize, partsOf, urlsetOf } from '../sitemap.rules.ts'

type OfficeRow = Awaited<ReturnType<typeof listOffices>>[number]
type Site = { office: OfficeRow; caller: Caller }

const xml = 'application/xml; charset=utf-8'

const sitesOf = async (ask: Ask): Promise<Site[]> =>
  (await listOffices(ask.caller, undefined)).map(office => ({
    office,
    caller: { ...ask.caller, institution: office.id, actor: { kind: 'visitor' } },
  }))

/** What is written, what is always there, the catalogue and the calls once there are any, in the languages in which each can be read. */
async function pagesOf({ office, caller }: Site): Promise<Address[]> {
  const texts = await listPublishedTexts(caller, undefined)
  const written = [...Map.groupBy(texts, text => text.page)].map(([name, all]) => ({
    office: office.slug,
    path: pathOf(name),
    languages: all.map(({ language }) => language),
    changedAt: new Date(Math.max(...all.map(({ publishedAt }) => publishedAt?.getTime() ?? 0))),
  }))
  const always = [
    '/partnership-request',
    ...((await hasCatalogue(caller, undefined)) ? ['/courses'] : []),
    ...((await hasCalls(caller, undefined)) ? ['/calls'] : []),
  ]
  return [...written, ...always.map(path => ({ office: office.slug, path, languages: office.languages }))]
}

/** What the slices have in public, record by record. */
const everything: readonly PublishedPages[] = [partnersInPublic, agreementsInPublic, coursesInPublic, callsInPublic]

async function recordsOf({ office, caller }: Site, { collection, list }: PublishedPages, part: number) {
  const rows = await list(caller, { limit: partSize, offset: part * partSize })
  const { slug, languages } = office
  return rows.map(({ id, at }): Address => ({ office: slug, path: `/${collection}/${id}`, languages, changedAt: at }))
}

type Sized = Site & { pages: Address[]; sizes: Record<string, number> }

async function sized(site: Site): Promise<Sized> {
  const sizes: Record<string, number> = {}
  for (const { collection, count } of everything) sizes[collection] = await count(site.caller, undefined)
  return { ...site, pages: await pagesOf(site), sizes }
}

const urlsIn = ({ office, pages, sizes }: Sized): number =>
  Object.values(sizes).reduce((sum, size) => sum + size, pages.length) * office.languages.length

/** Every public page of every office with its languages, for search engines; an index of parts where there are too many for one file. */
export const sitemap = page({
  at: '/sitemap.xml',
  who: 'anyone',
  async get(ask) {
    const sites: Sized[] = []
    for (const site of await sitesOf(ask)) sites.push(await sized(site))
    const { origin } = ask.url
    if (sites.reduce((sum, site) => sum + urlsIn(site), 0) > mostUrls)
      return freshText(
        ask.request,
        indexOf(
          origin,
          sites.flatMap(({ office, sizes }) => filesIn(office.slug, sizes)),
        ),
        xml,
      )
    const addresses: Address[] = []
    for (const site of sites) {
      addresses.push(...site.pages)
      for (const kind of everything)
        for (const part of partsOf(site.sizes[kind.collection] ?? 0))
          addresses.push(...(await recordsOf(site, kind, part)))
    }
    return freshText(ask.request, urlsetOf(origin, addresses), xml)
  },
})

/** One file of the index: `pages.xml`, `partners-1.xml`, `agreements-2.xml`. */
export const sitemapPart = page({
  at: '/sitemaps/:slug/:file',
  who: 'anyone',
  async get(ask) {
    const site = (await sitesOf(ask)).find(({ office }) => office.slug === ask.params.slug)
    const [, name, part] = /^([a-z]+)(?:-([1-9]\d{0,3}))?\.xml$/.exec(ask.params.file ?? '') ?? []
    if (site && name === 'pages' && !part)
      return freshText(ask.request, urlsetOf(ask.url.origin, await pagesOf(site)), xml)
    const kind = everything.find(({ collection }) => collection === name)
    if (!site || !kind || !part) throw new Refusal('page.not-found')
    const addresses = await recordsOf(site, kind, Number(part) - 1)
    if (!addresses.length) throw new Refusal('page.not-found')
    return freshText(ask.request, urlsetOf(ask.url.origin, addresses), xml)
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
