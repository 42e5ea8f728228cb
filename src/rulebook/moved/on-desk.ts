import { may } from '../../permissions.ts'
import { dayIn, toDay } from '../../platform/calendar.ts'
import { sayDay } from '../../platform/calendar-words.ts'
import type { Ask } from '../../platform/page.ts'
import type { DeskPart, Waiting } from '../../platform/waiting.ts'
import { inLanguage } from '../../platform/words.ts'
import type { DateOfRule } from '../dates.rules.ts'
import { say } from '../words/index.ts'
import { type Moved, showDates } from './list-moves.ts'

const most = 12

/** The rulebook's next dates, and what was moved lately: whoever works in the office reads it before somebody asks. */
export const rulebookOnDesk: DeskPart = {
  title: language => say(language)('desk.title'),
  async waiting(ask) {
    if (!may(ask.caller.actor, 'rulebook.edit')) return []
    const { moved, coming, zone } = await showDates(ask.caller, most)
    const moveOf = ({ record, year }: DateOfRule) => moved.find(move => move.key === record.key && move.year === year)
    const shown = coming.map(date => ({ date, move: moveOf(date) }))
    const unshown = moved.filter(move => !shown.some(one => one.move === move))
    return [
      ...shown.map(({ date, move }) => comingItem(ask, date, move)),
      ...unshown.map(move => ({ ...movedItem(ask, move), since: dayIn(move.at, zone) })),
    ]
  },
}

const wasOf = (ask: Ask, { from, reason }: Moved): string =>
  say(ask.language)('desk.was', { day: sayDay(toDay(from), ask.language), reason })

function movedItem(ask: Ask, move: Moved): Waiting {
  const { key, label, to } = move
  const words = say(ask.language)
  return {
    whose: 'coming',
    deed: words('desk.read', { rule: inLanguage(label, ask.language), day: sayDay(toDay(to), ask.language) }),
    href: ask.to(`/rulebook/deadlines/${key}`),
    about: wasOf(ask, move),
  }
}

function comingItem(ask: Ask, { character, record, label, at, year }: DateOfRule, move: Moved | undefined): Waiting {
  const words = say(ask.language)
  const party = record.kind === 'deadline' && words(`parties.${record.content.owedBy}`)
  const path = record.kind === 'deadline' ? `deadlines/${record.key}` : `records/window/${record.key}`
  return {
    whose: 'coming',
    deed: words(`feed.${character}`, { label: inLanguage(label, ask.language) }),
    href: ask.to(`/rulebook/${path}`),
    about: [
      words('office.forYear', { year }),
      ...(party ? [words('desk.dueFrom', { party })] : []),
      ...(move ? [wasOf(ask, move)] : []),
    ].join(' · '),
    until: at,
    otherwise: words(character === 'closes' ? 'desk.closes' : 'desk.opens'),
  }
}
