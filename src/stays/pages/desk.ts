import { nameOf } from '../../directory/index.ts'
import { may } from '../../permissions.ts'
import { dayIn, endOfDay, toDay, type Zone } from '../../platform/calendar.ts'
import type { Ask } from '../../platform/page.ts'
import type { DeskPart, SearchPart, Waiting } from '../../platform/waiting.ts'
import { listWaitingExtensions } from '../extensions/show-extensions.ts'
import { listStays, listWaitingStays } from '../list-stays.ts'
import { listWaitingLodgings } from '../lodgings/show-lodgings.ts'
import type { WaitingStays } from '../waiting.store.ts'
import { say } from '../words/index.ts'
import { files, studentOf, termOf } from './address.ts'

const places: Record<WaitingStays['what'], { whose: 'yours' | 'others' | 'coming'; search: string }> = {
  'note-arrival': { whose: 'yours', search: '?state=expected&sort=arrival&direction=up' },
  'note-departure': { whose: 'yours', search: '?state=arrived&sort=departure&direction=up' },
  end: { whose: 'yours', search: '?state=left' },
  overdue: { whose: 'others', search: '?state=overdue&sort=due&direction=up' },
  expected: { whose: 'coming', search: '?state=expected&sort=arrival&direction=up' },
}

/** Arrivals and departures to register, stays to end, who is late, and who comes soon. */
export const staysOnDesk: DeskPart = {
  title: language => say(language)('title'),
  async waiting(ask) {
    if (!may(ask.caller.actor, 'stay.register')) return extensionsWaiting(ask)
    const words = say(ask.language)
    const stays = (await listWaitingStays(ask.caller, undefined)).map(({ what, n, on }) => {
      const { whose, search } = places[what]
      return {
        whose,
        deed: words(`desk.${what}`, { count: n }),
        href: ask.to(files + search),
        until: on && what !== 'end' ? endOfDay(toDay(on), ask.office.zone as Zone) : undefined,
        ...(what === 'end' && on ? { since: on } : {}),
        otherwise: what === 'expected' ? undefined : words(`desk.otherwise.${what}`),
      }
    })
    return [...(await extensionsWaiting(ask)), ...stays, ...(await lodgingsWaiting(ask))]
  },
}

/** Whoever reads a stay by units is asked about those of their units only. */
async function extensionsWaiting(ask: Ask): Promise<Waiting[]> {
  const words = say(ask.language)
  const zone = ask.office.zone as Zone
  return (await listWaitingExtensions(ask.caller, undefined)).map(one => ({
    whose: 'yours' as const,
    deed: words('extension.desk', { student: studentOf(one) }),
    href: ask.to(`${files}/${one.stay}/extension/decide`),
    since: dayIn(one.askedAt, zone),
    until: endOfDay(toDay(one.agreedUntil), zone),
    otherwise: words('extension.otherwise'),
  }))
}

/** Requests to decide, and deposits to give back. */
async function lodgingsWaiting(ask: Ask): Promise<Waiting[]> {
  const words = say(ask.language)
  return (await listWaitingLodgings(ask.caller, undefined)).map(({ state, n, since }) => ({
    whose: 'yours' as const,
    deed: words(`lodging.desk.${state as 'asked'}`, { count: n }),
    href: ask.to(`/accommodation?state=${state}`),
    since: dayIn(since, ask.office.zone as Zone),
    otherwise: words('lodging.otherwise'),
  }))
}

/** Those who come, are here or were here, by name, mail or identifier. */
export const staysInSearch: SearchPart = {
  title: language => say(language)('title'),
  async find(ask, text) {
    const part = { sort: 'changed', down: true, language: ask.language, page: 1, size: 8 } as const
    const { rows } = await listStays(ask.caller, { filter: { text }, ...part })
    return rows.map(row => ({
      label: studentOf(row),
      href: ask.to(`${files}/${row.id}`),
      about: [nameOf({ name: row.partnerName, names: row.partnerNames }, ask.language), termOf(ask, row)].join(', '),
    }))
  },
}
