import { type Day, endOfDay, toZone } from '../platform/calendar.ts'
import type { Ask } from '../platform/page.ts'
import { sayPartialDate } from '../platform/partial-date-words.ts'
import type { DeskPart, SearchPart, Waiting } from '../platform/waiting.ts'
import { inLanguage } from '../platform/words.ts'
import type { NetworkEnding, WithExamples } from './desk.store.ts'
import { listNetworkDuties } from './list-network-duties.ts'
import { listNetworks } from './list-networks.ts'
import { say } from './words/index.ts'

/** Where the office keeps a network; the same address as in `pages/address.ts`. */
const fileOf = (ask: Ask, network: string, part: string) => ask.to(`/network-files/${network}${part}`)

const ending =
  (ask: Ask, today: Day) =>
  ({ as, network, name, id, label, until, on }: NetworkEnding): Waiting => {
    const words = say(ask.language)
    const called = { network: inLanguage(name, ask.language), project: label ? inLanguage(label, ask.language) : '' }
    const when = sayPartialDate(until, ask.language)
    const over = on < today
    const deed = as === 'membership' ? 'desk.endMembership' : over ? 'desk.endProject' : 'desk.prepareProject'
    const about =
      as === 'membership' ? 'desk.membershipEnds' : over ? 'desk.projectOver' : ('desk.projectEnds' as const)
    return {
      whose: over ? 'yours' : 'coming',
      deed: words(deed, called),
      href: fileOf(ask, network, over ? `/project/${id}/end` : `#${as}`),
      about: words(about, { when }),
      until: endOfDay(on, toZone(ask.office.zone)),
      otherwise: as === 'membership' ? words('desk.otherwiseMembership') : undefined,
    }
  }

const example =
  (ask: Ask) =>
  ({ network, name, count }: WithExamples): Waiting => ({
    whose: 'yours',
    deed: say(ask.language)('desk.confirm', { count, network: inLanguage(name, ask.language) }),
    href: fileOf(ask, network, ''),
    about: say(ask.language)('desk.confirmWhy'),
  })

export const networksOnDesk: DeskPart = {
  title: language => say(language)('desk.title'),
  async waiting(ask) {
    const { today, endings, examples } = await listNetworkDuties(ask.caller, undefined)
    return [...endings.map(ending(ask, today)), ...examples.map(example(ask))]
  },
}

export const networksInSearch: SearchPart = {
  title: language => say(language)('search.title'),
  async find(ask, text) {
    const { rows } = await listNetworks(ask.caller, { text, language: ask.language, page: 1, size: 8 })
    return rows.map(row => ({
      label: inLanguage(row.name, ask.language),
      href: fileOf(ask, row.id, ''),
      about: [say(ask.language)(`kinds.${row.kind}`), row.fullName && inLanguage(row.fullName, ask.language)]
        .filter(Boolean)
        .join(' · '),
    }))
  },
}
