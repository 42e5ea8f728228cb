import { may } from './permissions.ts'
import type { Ask, View } from './platform/page.ts'
import { inLanguage } from './platform/words.ts'
import { type Frame, type NavItem, Page } from './ui/index.ts'

/** THE page of what stands around every page: whose it is, where one can go from here, in which languages. */
export function frameOf(ask: Ask, notice: string | undefined): Frame {
  const working = may(ask.caller.actor, 'office.use', {})
  return {
    kind: working ? 'office' : 'public',
    reader: { language: ask.language, timeZone: ask.office.zone, now: ask.caller.now, csrf: ask.person?.csrf },
    institution: { name: inLanguage(ask.office.name, ask.language), href: ask.to('/') },
    navigation: navigation(ask, working),
    languages: ask.office.languages.map(language => ({ language, href: sameIn(ask, language) })),
    canonical: `${ask.url.origin}${ask.url.pathname}`,
    look: ask.look,
    lookAction: '/look',
    footer: { links: [] },
    ...(ask.person
      ? { account: { name: ask.person.name, signOut: '/sign-out' } }
      : { signIn: `/sign-in?to=${encodeURIComponent(ask.url.pathname)}` }),
    ...(notice ? { notice: { tone: 'done', text: notice } } : {}),
  }
}

const sameIn = (ask: Ask, language: Ask['language']): string =>
  ask.office.kind === 'deployment'
    ? `/language/${language}`
    : ask.url.pathname.replace(/^(\/[^/]+)\/[a-z]{2}/, `$1/${language}`) + ask.url.search

function navigation(_ask: Ask, _working: boolean): NavItem[] {
  return []
}

export const renderPage = async (ask: Ask, view: View, notice: string | undefined): Promise<string> => {
  const document = (
    <Page
      frame={frameOf(ask, notice)}
      title={view.title}
      description={view.description}
      crumbs={view.crumbs?.map(crumb => ({
        label: crumb.label,
        href: crumb.href ?? ask.url.pathname,
        current: !crumb.href,
      }))}
      feeds={view.feeds}
      unlisted={view.unlisted}
      wrong={ask.entered !== undefined}
    >
      {view.body}
    </Page>
  )
  return String(await document)
}
