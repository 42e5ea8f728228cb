import { officeTitle, searchLabel } from './desk/index.ts'
import { ownAccount, rolesInWords } from './people/index.ts'
import { mayAnywhere } from './permissions.ts'
import {
  areas,
  deploymentPlaces,
  officePlaces,
  officeRooms,
  type Place,
  studentPlaces,
  workspacePlaces,
} from './places.ts'
import type { Ask, Guest, SignedIn, View } from './platform/page.ts'
import { inLanguage } from './platform/words.ts'
import { publicNavigation } from './site/index.ts'
import { type Account, type Frame, type MenuItem, type NavItem, Page } from './ui/index.ts'
import { sayWorkspaces } from './workspaces/index.ts'

/** THE page of what stands around every page: whose it is, where one can go from here, in which languages. */
export async function frameOf(ask: Ask, view: View, notice: string | undefined): Promise<Frame> {
  if (ask.guest) return workspaceFrame(ask, ask.guest, view, notice)
  const working = mayAnywhere(ask.caller.actor, 'office.use')
  const site = ask.office.kind === 'deployment' ? { parts: [], foot: [] } : await publicNavigation(ask)
  return {
    kind: working ? 'office' : 'public',
    reader: { language: ask.language, timeZone: zoneOf(ask), now: ask.caller.now, csrf: ask.person?.csrf },
    institution: { name: inLanguage(ask.office.name, ask.language), href: ask.to('/') },
    navigation: working ? workplaces(ask) : [...ownPlaces(ask), ...site.parts],
    languages: ask.office.languages.map(language => ({ language, href: sameIn(ask, language) })),
    canonical: `${ask.url.origin}${view.written ? pathIn(ask, view.written) : ask.url.pathname}`,
    look: ask.look,
    lookAction: '/look',
    footer: { links: site.foot },
    ...(working && ask.office.kind !== 'deployment'
      ? { search: { action: ask.to('/search'), label: searchLabel(ask.language) } }
      : {}),
    ...(ask.person
      ? { account: accountOf(ask, ask.person) }
      : { signIn: `/sign-in?to=${encodeURIComponent(ask.url.pathname + ask.url.search)}` }),
    ...(notice ? { notice: { tone: 'done', text: notice } } : {}),
  }
}

/** An office's pages speak of its days; elsewhere a person reads their own clocks. */
const zoneOf = ({ office, person }: Ask): string =>
  office.kind === 'deployment' ? (person?.zone ?? office.zone) : office.zone

/** Whose workspace it is, and for which university one acts in it. */
const workspaceFrame = (ask: Ask, guest: Guest, view: View, notice: string | undefined): Frame => ({
  kind: 'office',
  reader: { language: ask.language, timeZone: ask.office.zone, now: ask.caller.now, csrf: guest.csrf },
  institution: { name: inLanguage(ask.office.name, ask.language), href: ask.to('/workspace') },
  navigation: workspacePlaces.map(({ path, label }) => ({
    label: inLanguage(label, ask.language),
    href: ask.to(path),
    current: ask.url.pathname === ask.to(path),
  })),
  languages: ask.office.languages.map(language => ({ language, href: sameIn(ask, language) })),
  canonical: `${ask.url.origin}${view.written ? pathIn(ask, view.written) : ask.url.pathname}`,
  look: ask.look,
  lookAction: '/look',
  footer: { links: [] },
  account: {
    name: guest.name,
    roles: inLanguage(guest.university, ask.language),
    links: [
      {
        label: sayWorkspaces(ask.language)('access'),
        href: ask.to('/workspace/access'),
        current: ask.url.pathname === ask.to('/workspace/access'),
      },
    ],
    signOut: ask.to('/workspace/leave'),
  },
  ...(notice ? { notice: { tone: 'done', text: notice } } : {}),
})

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
    : pathIn(ask, language) + ask.url.search

const pathIn = (ask: Ask, language: Ask['language']): string =>
  ask.url.pathname.replace(/^(\/[^/]+)\/[a-z]{2}(?=\/|$)/, `$1/${language}`)

/** What the path begins with is where the reader is. */
const isAt = (ask: Ask, path: string): boolean =>
  ask.url.pathname === ask.to(path) || ask.url.pathname.startsWith(`${ask.to(path)}/`)

const linkedIn =
  (ask: Ask) =>
  ({ path, label }: Place): NavItem => ({
    label: inLanguage(label, ask.language),
    href: ask.to(path),
    current: isAt(ask, path),
  })

/** A student of the institution finds their own files on every page of it. */
function ownPlaces(ask: Ask): MenuItem[] {
  if (!ask.person) return []
  return byArea(
    ask,
    studentPlaces.filter(({ who }) => who !== 'anyone' && mayAnywhere(ask.caller.actor, who)),
  )
}

function workplaces(ask: Ask): MenuItem[] {
  const open = (places: Place[]) => places.filter(({ who }) => who === 'anyone' || mayAnywhere(ask.caller.actor, who))
  if (ask.office.kind === 'deployment') return open(deploymentPlaces).map(linkedIn(ask))
  const rooms = ['/office', ...officeRooms.map(room => room.path)]
  return [
    ...byArea(ask, open(officePlaces)),
    { label: officeTitle(ask.language), href: ask.to('/office'), current: rooms.some(path => isAt(ask, path)) },
  ]
}

/** An area stands where its first place would; of one place only, the place itself stands there. */
function byArea(ask: Ask, places: Place[]): MenuItem[] {
  const linked = linkedIn(ask)
  return places.flatMap((place, at) => {
    const { area } = place
    const parts = area ? places.filter(one => one.area === area) : []
    if (!area || parts.length < 2) return [linked(place)]
    if (places.findIndex(one => one.area === area) !== at) return []
    const items = parts.map(linked)
    const current = items.some(item => item.current)
    return [{ label: inLanguage(areas[area], ask.language), href: linked(place).href, current, parts: items }]
  })
}

export const renderPage = async (ask: Ask, view: View, notice: string | undefined): Promise<string> => {
  const document = (
    <Page
      frame={await frameOf(ask, view, notice)}
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
