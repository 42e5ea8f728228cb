import type { Child } from 'hono/jsx'
import { type ListedNetwork, listNetworks } from '../../networks/index.ts'
import { dayIn, toZone } from '../../platform/calendar.ts'
import { type Ask, type Page, page, type View } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { inLanguage } from '../../platform/words.ts'
import { ChangedOn, NoticeBox, PageTitle } from '../../ui/index.ts'
import { isPageName, type PageName, pathOf } from '../page-text.ts'
import { OfficeText } from '../parts/text.tsx'
import { type Shown, showPage } from '../show-page.ts'
import { gatherSources, type Sources } from '../sources.ts'
import { readText, type Text } from '../text.rules.ts'
import { say } from '../words/index.ts'

type More = {
  /** Where a page is shown although the office has written none: its title, the sentence for search engines, and a text. */
  otherwise?: { title: string; description: string; body?: string } | undefined
  /** What stands under the text of the office: tables, lists, maps. */
  below?: (shown: Shown, sources: Sources) => Child
  /** When what stands below was last changed, where that is known. */
  changedAt?: Date | undefined
  feeds?: View['feeds']
}

/** A public page: the office's own text, and below it what the records show. */
export async function publicView(
  ask: Ask,
  name: PageName,
  { otherwise, below, feeds, changedAt }: More = {},
): Promise<View> {
  const shown = await showPage(ask.caller, { page: name, language: ask.language })
  const words = shown.page?.words ?? (otherwise && { body: '', ...otherwise })
  if (!words) throw new Refusal('page.not-found')
  const text = readText(words.body)
  const sources = await gatherSources(ask, shown, text)
  const written = shown.page?.language ?? ask.language
  return {
    title: words.title,
    description: words.description,
    ...(feeds ? { feeds } : {}),
    ...(written === ask.language ? {} : { written }),
    ...(name === 'home' ? {} : { crumbs: crumbsOf(ask, name, words.title, shown.pages) }),
    body: (
      <>
        {written !== ask.language && <NoticeBox tone="info">{say(ask.language)('untranslated')}</NoticeBox>}
        <div lang={written === ask.language ? undefined : written} class="h-text">
          <PageTitle>{words.title}</PageTitle>
          <OfficeText text={text} sources={{ ...sources, language: written, page: name }} />
        </div>
        {below?.(shown, sources)}
        {(shown.page ?? changedAt) && <ChangedOn on={lastChange(shown, text, { zone: ask.office.zone, changedAt })} />}
      </>
    ),
  }
}

type Below = { zone: string; changedAt: Date | undefined }

/** A page changes with its text, with the records that it quotes and with what stands below. */
function lastChange({ page, rulebook }: Shown, text: Text, { zone, changedAt }: Below): string {
  const quoted = rulebook.records.filter(record =>
    text.references.some(({ key }) => key === record.key || key.endsWith(`.${record.key}`)),
  )
  const at = [changedAt, page?.changedAt, ...quoted.map(record => record.changedAt)].flatMap(
    date => date?.getTime() ?? [],
  )
  return dayIn(new Date(Math.max(...at)), toZone(zone))
}

/** Networks lie below the list of networks, programmes below going abroad. */
function crumbsOf(ask: Ask, name: PageName, title: string, pages: Shown['pages']): NonNullable<View['crumbs']> {
  const words = say(ask.language)
  const above: PageName | undefined = name.startsWith('network:')
    ? 'networks'
    : name.startsWith('programmes:')
      ? 'outgoing'
      : undefined
  return [
    { label: words('pages.home'), href: ask.to('/') },
    ...(above && pages.has(above) ? [{ label: pages.get(above) ?? '', href: ask.to(pathOf(above)) }] : []),
    { label: title },
  ]
}

/** A page that is nothing but the text of the office. */
export const textPage = (name: PageName): Page =>
  page({
    at: `/:office/:language${pathOf(name) === '/' ? '' : pathOf(name)}`,
    who: 'anyone',
    kept: true,
    get: ask => publicView(ask, name),
  })

const keyed = (prefix: 'network' | 'programmes', key: string | undefined): PageName => {
  const name = `${prefix}:${key ?? ''}`
  if (!isPageName(name)) throw new Refusal('page.not-found')
  return name
}

/** A published network has a page of its own, also before the office has written one. */
export const networkTextPage = page({
  at: '/:office/:language/networks/:network',
  who: 'anyone',
  kept: true,
  async get(ask) {
    const name = keyed('network', ask.params.network)
    const { rows } = await listNetworks(ask.caller, { published: true })
    const network = rows.find(({ key }) => key === ask.params.network)
    return publicView(ask, name, { otherwise: network && unwritten(ask, network) })
  },
})

function unwritten({ office, language }: Ask, { key, name, members }: ListedNetwork) {
  const words = say(language)
  const title = inLanguage(name, language)
  return {
    title,
    description: words('networks.about', { network: title, office: inLanguage(office.name, language) }),
    body: [
      `{{network:${key}}}`,
      ...(members > 0 ? [`## ${words('networks.membersKnown')}`, `{{members:${key}}}`] : []),
    ].join('\n\n'),
  }
}

export const programmePage = page({
  at: '/:office/:language/programmes/:programme',
  who: 'anyone',
  kept: true,
  get: async ask => publicView(ask, keyed('programmes', ask.params.programme)),
})
