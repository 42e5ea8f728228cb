import { may } from '../../permissions.ts'
import { toZone } from '../../platform/calendar.ts'
import type { DeskPart, Waiting } from '../../platform/waiting.ts'
import { inLanguage } from '../../platform/words.ts'
import { closesAt, opensAt } from '../call.rules.ts'
import { listCallsNotOver } from '../list-calls.ts'
import { say } from '../words/index.ts'
import { fileOf, phaseIn } from './address.ts'

const most = 20

/** Drafts that wait to be published, and the days on which published calls open and close. */
export const callsOnDesk: DeskPart = {
  title: language => say(language)('title'),
  async waiting(ask) {
    if (!may(ask.caller.actor, 'call.edit')) return []
    const words = say(ask.language)
    const zone = toZone(ask.office.zone)
    return (await listCallsNotOver(ask.caller, most)).map((call): Waiting => {
      const phase = phaseIn(ask, call) as 'draft' | 'announced' | 'open'
      return {
        whose: phase === 'draft' ? 'yours' : 'coming',
        deed: words(`desk.${phase}`, { call: inLanguage(call.name, ask.language) }),
        href: fileOf(ask, call.id),
        until: phase === 'announced' ? opensAt(call, zone) : closesAt(call, zone),
        otherwise: words(`desk.${phase}Otherwise`),
      }
    })
  },
}
