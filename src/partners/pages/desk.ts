import { nameOf } from '../../directory/index.ts'
import { may, mayAnywhere } from '../../permissions.ts'
import { dayIn, endOfDay, type Zone } from '../../platform/calendar.ts'
import { sayInstant } from '../../platform/calendar-words.ts'
import type { Ask } from '../../platform/page.ts'
import type { DeskPart, SearchPart, Waiting } from '../../platform/waiting.ts'
import { inLanguage } from '../../platform/words.ts'
import { countryName } from '../../reference/index.ts'
import { listPartnerChoices, listPartners } from '../list-partners.ts'
import { listPartnershipRequests, type RequestTarget, showRequestTarget } from '../requests/list-requests.ts'
import { decidingOf, turnOf } from '../requests/request.rules.ts'
import type { RequestRow } from '../requests/request.store.ts'
import { say } from '../words/index.ts'
import { requests } from './address.ts'

const most = 20

function waitingRequest(ask: Ask, row: RequestRow, unit: string): Waiting {
  const words = say(ask.language)
  const { who, until } = turnOf(row)
  const organisation = row.organisationName
  const sorts = may(ask.caller.actor, 'partnership-request.sort')
  const asked = who === 'faculty' && !sorts && may(ask.caller.actor, 'partnership-request.decide', decidingOf(row))
  const yours = asked || (who === 'office' && sorts)
  const deed = yours ? (asked ? 'desk.answer' : 'desk.decide') : 'desk.theirs'
  return {
    whose: yours ? 'yours' : 'others',
    deed: words(deed, { organisation, unit: who === 'faculty' ? unit : words('requests.office') }),
    href: ask.to(`${requests}/${row.id}`),
    about: [words(`requests.kinds.${row.kind}`), row.country && countryName(row.country, ask.language)]
      .filter(Boolean)
      .join(' · '),
    since: dayIn(row.receivedAt, ask.office.zone as Zone),
    until: until ? endOfDay(until, ask.office.zone as Zone) : undefined,
    otherwise: words('desk.otherwise'),
  }
}

/** Requests for a partnership that nobody has decided yet. */
export const partnersOnDesk: DeskPart = {
  title: language => say(language)('requests.title'),
  async waiting(ask) {
    if (!mayAnywhere(ask.caller.actor, 'office.use')) return []
    return [...(await openRequests(ask)), ...(await comingOfForm(ask))]
  },
}

/** Since when the form is closed. */
const sayStanding = (ask: Ask, standing: RequestTarget['standing']): string =>
  !standing.open && standing.closed ? sayInstant(standing.closed.at, ask.office.zone as Zone, ask.language) : ''

/** When the rulebook closes the public form, or opens it again. */
async function comingOfForm(ask: Ask): Promise<Waiting[]> {
  if (!may(ask.caller.actor, 'partnership-request.sort')) return []
  const words = say(ask.language)
  const { standing } = await showRequestTarget(ask.caller, undefined)
  const href = ask.to('/partnership-request')
  if (!standing.open)
    return [
      { whose: 'coming', deed: words('desk.closed'), href, about: sayStanding(ask, standing), until: standing.opens },
    ]
  if (!standing.closes) return []
  const until = standing.closes.at
  return [{ whose: 'coming', deed: words('desk.closes'), href, until, otherwise: words('desk.closesOtherwise') }]
}

async function openRequests(ask: Ask): Promise<Waiting[]> {
  const { rows } = await listPartnershipRequests(ask.caller, { filter: { state: 'open' }, page: 1, size: most })
  if (rows.length === 0) return []
  const { units } = await listPartnerChoices(ask.caller, undefined)
  const nameOfUnit = (id: string | null) => {
    const unit = units.find(one => one.id === id)
    return unit ? inLanguage(unit.name, ask.language) : ''
  }
  return rows.map(row => waitingRequest(ask, row, nameOfUnit(row.forwardedUnit)))
}

/** Partners by name, code, city or country. */
export const partnersInSearch: SearchPart = {
  title: language => say(language)('title'),
  async find(ask, text) {
    const part = { sort: 'name', down: false, language: ask.language, page: 1, size: 8 } as const
    const { rows } = await listPartners(ask.caller, { filter: { text }, ...part })
    return rows.map(row => ({
      label: nameOf(row, ask.language),
      href: ask.to(`/partner-files/${row.id}`),
      about: [row.city, countryName(row.country, ask.language)].filter(Boolean).join(', '),
    }))
  },
}
