import { type Day, isDay, weekdayOf } from '../platform/calendar.ts'

/** When and where a course meets: every week on a day, from the beginning of the term to its end or between two days; or once. */
export type Slot = {
  /** 1 is Monday. */
  weekday?: number | undefined
  on?: string | undefined
  from: string
  to: string
  room?: string | undefined
  firstOn?: string | undefined
  lastOn?: string | undefined
}

const weekdays: Record<string, number> = Object.fromEntries(
  [
    'monday mon lunedì lunedi lun lundi',
    'tuesday tue martedì martedi mar mardi',
    'wednesday wed mercoledì mercoledi mer mercredi',
    'thursday thu giovedì giovedi gio jeudi jeu',
    'friday fri venerdì venerdi ven vendredi',
    'saturday sat sabato sab samedi sam',
    'sunday sun domenica dom dimanche dim',
  ].flatMap((names, at) => names.split(' ').map(name => [name, at + 1] as const)),
)

const shortNames = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  it: ['Lun', 'Mar', 'Mer', 'Gio', 'Ven', 'Sab', 'Dom'],
  fr: ['Lun', 'Mar', 'Mer', 'Jeu', 'Ven', 'Sam', 'Dim'],
} as const

const clock = String.raw`([01]?\d|2[0-3])[:.h]([0-5]\d)`
const line = new RegExp(
  String.raw`^(\S+)\s+${clock}\s*[-–—]\s*${clock}(?:\s+(?!\()(.*?))?(?:\s*\((\d{4}-\d{2}-\d{2})\s*(?:–|-|to|/|\.\.)\s*(\d{4}-\d{2}-\d{2})\))?$`,
  'i',
)
const time = (hours = '', minutes = '') => `${hours.padStart(2, '0')}:${minutes}`

/** One meeting as people write it: `Mon 10:00-12:00 Room 4`, `2026-11-12 9:00-13:00 Lab`, `Lun 10:00-12:00 (2026-10-01 – 2026-11-30)`. */
export function readSlot(text: string): Slot | undefined {
  const [whole, day = '', h1, m1, h2, m2, room, firstOn, lastOn] = line.exec(text.trim()) ?? []
  if (whole === undefined) return undefined
  const [from, to] = [time(h1, m1), time(h2, m2)]
  const weekday = weekdays[day.toLowerCase().replace(/[.,:]$/, '')]
  if (to <= from || (weekday === undefined && !isDay(day))) return undefined
  const between = firstOn !== undefined && lastOn !== undefined
  if (between && (!isDay(firstOn) || !isDay(lastOn) || lastOn < firstOn || weekday === undefined)) return undefined
  return {
    ...(weekday === undefined ? { on: day } : { weekday }),
    from,
    to,
    ...(room ? { room: room.trim().slice(0, 80) } : {}),
    ...(between ? { firstOn, lastOn } : {}),
  }
}

/** A timetable, a meeting in each line or between semicolons; with the lines that nobody can read. */
export function readTimetable(text: string): { slots: Slot[]; wrong: string[] } {
  const slots: Slot[] = []
  const wrong: string[] = []
  for (const part of text.split(/[\n;]/).map(one => one.trim())) {
    if (!part) continue
    const slot = readSlot(part)
    if (slot) slots.push(slot)
    else wrong.push(part)
  }
  return { slots, wrong }
}

export function writeSlot(slot: Slot, language: keyof typeof shortNames): string {
  const day = slot.on ?? shortNames[language][(slot.weekday ?? 1) - 1]
  const between = slot.firstOn && slot.lastOn ? ` (${slot.firstOn} – ${slot.lastOn})` : ''
  return `${day} ${slot.from}-${slot.to}${slot.room ? ` ${slot.room}` : ''}${between}`
}

export const writeTimetable = (slots: readonly Slot[], language: keyof typeof shortNames): string =>
  slots.map(slot => writeSlot(slot, language)).join('\n')

/** What of an instance decides whether it clashes; the days of its term, where its slots do not say their own. */
export type Timetabled = { id: string; startsOn: string | null; endsOn: string | null; slots: readonly Slot[] }
export type Clash = { one: string; other: string; slots: [Slot, Slot] }

type Span = { from: string; to: string }
const daysOf = (slot: Slot, { startsOn, endsOn }: Timetabled): Span =>
  slot.on
    ? { from: slot.on, to: slot.on }
    : { from: slot.firstOn ?? startsOn ?? '0000-01-01', to: slot.lastOn ?? endsOn ?? '9999-12-31' }

const weekdayIn = (slot: Slot): number | undefined => (slot.on ? weekdayOf(slot.on as Day) : slot.weekday)

/** Whether two meetings ever take the same hour: the end of one may be the beginning of the other. */
function meet([one, ofOne]: [Slot, Timetabled], [other, ofOther]: [Slot, Timetabled]): boolean {
  if (one.to <= other.from || other.to <= one.from || weekdayIn(one) !== weekdayIn(other)) return false
  const [a, b] = [daysOf(one, ofOne), daysOf(other, ofOther)]
  const [from, to] = [a.from > b.from ? a.from : b.from, a.to < b.to ? a.to : b.to]
  if (from > to) return false
  return hasWeekday(from, to, weekdayIn(one) ?? 1)
}

/** A span of six days and less need not contain the weekday. */
function hasWeekday(from: string, to: string, weekday: number): boolean {
  if (!isDay(from) || !isDay(to)) return true
  const ahead = (weekday - weekdayOf(from) + 7) % 7
  return Date.parse(to) - Date.parse(from) >= ahead * 86_400_000
}

/** Every pair of chosen instances that takes the same hour at least once, with the first meetings that do. */
export function clashesIn(chosen: readonly Timetabled[]): Clash[] {
  return chosen.flatMap((one, at) =>
    chosen.slice(at + 1).flatMap(other => {
      const pair = one.slots
        .flatMap(a => other.slots.map(b => [a, b] as [Slot, Slot]))
        .find(([a, b]) => meet([a, one], [b, other]))
      return pair ? [{ one: one.id, other: other.id, slots: pair }] : []
    }),
  )
}
