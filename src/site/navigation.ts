import { hasCalls } from '../calls/index.ts'
import { hasCatalogue } from '../courses/index.ts'
import type { Ask } from '../platform/page.ts'
import { keptQuery } from '../platform/query.ts'
import type { Language } from '../platform/words.ts'
import { publishedPages } from './page-text.store.ts'
import { pathOf } from './page-text.ts'
import { titlesIn } from './show-page.ts'
import { say } from './words/index.ts'

/** What leads to the parts of a public site, in the order in which people look for them. */
const parts = [
  'partners',
  'agreements',
  'places',
  'calls',
  'outgoing',
  'incoming',
  'factsheet',
  'courses',
  'alliance',
  'networks',
  'deadlines',
  'contacts',
] as const

/** Parts that are no texts of the site, but pages of what the office has published elsewhere. */
const isOwn = (part: string): part is 'courses' | 'calls' => part === 'courses' || part === 'calls'

export const listPublished = keptQuery('list-published-pages', async (scope, language: Language) =>
  titlesIn(await publishedPages(scope), language),
)

/** Every published text, by page and language. */
export const listPublishedTexts = keptQuery('list-published-texts', (scope, _: undefined) => publishedPages(scope))

const foot = ['privacy', 'accessibility'] as const

/** The parts of this office's site that have been published, and what stands at the foot of every page. */
export async function publicNavigation(ask: Pick<Ask, 'caller' | 'language' | 'to' | 'url'>) {
  const pages = await listPublished(ask.caller, ask.language)
  const there = { courses: await hasCatalogue(ask.caller, undefined), calls: await hasCalls(ask.caller, undefined) }
  const words = say(ask.language)
  const isThere = (part: (typeof parts)[number]) => (isOwn(part) ? there[part] : pages.has(part))
  const linkTo = (part: (typeof parts)[number] | (typeof foot)[number]) => {
    const href = ask.to(isOwn(part) ? `/${part}` : pathOf(part))
    return { label: words(`pages.${part}`), href, current: isWithin(ask.url.pathname, href) }
  }
  const verify = ask.to('/verify')
  const verifyLink = { label: words('verify.title'), href: verify, current: isWithin(ask.url.pathname, verify) }
  return {
    parts: parts.filter(isThere).map(linkTo),
    foot: [
      { label: words('pages.partnership-request'), href: ask.to('/partnership-request') },
      ...foot.filter(part => pages.has(part)).map(linkTo),
      verifyLink,
    ],
  }
}

const isWithin = (path: string, part: string): boolean => path === part || path.startsWith(`${part}/`)
