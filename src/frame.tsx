import { ownAccount, rolesInWords } from './people/index.ts'
import { may } from './permissions.ts'
import { deploymentPlaces, officePlaces, publicPlaces } from './places.ts'
import type { Ask, SignedIn, View } from './platform/page.ts'
import { inLanguage } from './platform/words.ts'
import { type Account, type Frame, type NavItem, Page } from './ui/index.ts'

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
      ? { account: accountOf(ask, ask.person) }
      : { signIn: `/sign-in?to=${encodeURIComponent(ask.url.pathname + ask.url.search)}` }),
    ...(notice ? { notice: { tone: 'done', text: notice } } : {}),
  }
}

/** Who is signed in, as what, and where else they work. */
function accountOf(ask: Ask, person: SignedIn): Account {
  const others = person.offices.filter(office => office.slug !== ask.office.slug)
  const roles = person.offices.find(office => office.slug === ask.office.slug)?.roles ?? []
  return {
    name: person.name,
    roles: rolesInWords(ask.language, roles),
    links: [{ label: ownAccount(ask.language), href: '/account', current: ask.url.pathname === '/account' }],
    institutions: others.map(office => ({
      label: inLanguage(office.name, ask.language),
      href: `/${office.slug}/${office.languages.includes(ask.language) ? ask.language : 'en'}/desk`,
    })),
    signOut: '/sign-out',
  }
}

const sameIn = (ask: Ask, language: Ask['language']): string =>
  ask.office.kind === 'deployment'
    ? `/language/${language}?to=${encodeURIComponent(ask.url.pathname + ask.url.search)}`
    : ask.url.pathname.replace(/^(\/[^/]+)\/[a-z]{2}/, `$1/${language}`) + ask.url.search

/** What the visitor's path begins with is where they are. */
function navigation(ask: Ask, working: boolean): NavItem[] {
  const here = ask.url.pathname
  const places = ask.office.kind === 'deployment' ? deploymentPlaces : working ? officePlaces : publicPlaces
  return places
    .filter(place => place.who === 'anyone' || may(ask.caller.actor, place.who))
    .map(({ path, label }) => ({
      label: inLanguage(label, ask.language),
      href: ask.to(path),
      current: here === ask.to(path) || (path !== '/' && here.startsWith(`${ask.to(path)}/`)),
    }))
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
