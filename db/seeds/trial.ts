import type { HeldMandate, HeldRole } from '../../src/permissions.ts'
import {
  type AcademicYear,
  academicYearOf,
  addAcademicYears,
  addDays,
  addMonths,
  type Day,
  dayIn,
  instantAt,
  type MonthDay,
  toZone,
} from '../../src/platform/calendar.ts'
import type { Caller, Deployment } from '../../src/platform/deployment.ts'
import type { Fact } from '../../src/platform/facts.ts'
import { deploymentId } from '../../src/platform/ids.ts'
import type { OfficeKey } from './content/types.ts'

/** In which office somebody acts; `deployment` is what all of them share. */
export type Where = OfficeKey | 'deployment'

/** What somebody of the trial may do in one office, and from when until when. */
export type Standing = { account: string; roles: HeldRole[]; mandates: (HeldMandate & { since: Day; until?: Day })[] }

const zone = toZone('Europe/Rome')
const minute = 60_000
/** How long the offices have kept their register when the trial begins. */
const yearsBack = 6

export type Trial = ReturnType<typeof beginTrial>

/**
 * The offices' past is played from its beginning: a clock walks from six years ago to today, and every command happens when the clock
 * says, so that no history is of one day. Deterministic: nothing is drawn by lot.
 */
export function beginTrial(deployment: Deployment, say: (line: string) => void) {
  const end = deployment.clock()
  const today = dayIn(end, zone)
  let now = instantAt(addMonths(today, -12 * yearsBack), '08:30', zone)
  const on: Deployment = { ...deployment, clock: () => now }
  const ids = new Map<string, string>()
  const standings = new Map<string, Standing>()

  // By the command, since an embedded database leaves no room for timers.
  let deeds = 0
  let said = performance.now()
  const pulse = () => {
    deeds++
    if (performance.now() - said < 5000) return
    said = performance.now()
    say(`  … ${deeds} deeds done, now in ${now.getUTCFullYear()}`)
  }

  /** Later than before, and never after the present. */
  const step = (milliseconds: number) => {
    now = new Date(Math.min(now.getTime() + milliseconds, end.getTime()))
  }
  const callerAs = (actor: Caller['actor'], where: Where): Caller => {
    step(minute)
    pulse()
    return { on, institution: where === 'deployment' ? deploymentId : id('institution', where), actor, now }
  }
  function id(kind: string, key: string): string {
    const found = ids.get(`${kind} ${key}`)
    if (!found) throw new Error(`the trial has no ${kind} called ${key}`)
    return found
  }

  return {
    on,
    say,
    today,
    id,
    /** Remembers under a key of ours what a command has made; gives its id. */
    keep(kind: string, key: string, made: Fact[] | string): string {
      const fresh = typeof made === 'string' ? made : made[0]?.subject
      if (!fresh) throw new Error(`nothing was made for ${kind} ${key}`)
      ids.set(`${kind} ${key}`, fresh)
      return fresh
    },
    /** A day so many days from today, or a day of the month so many months away. */
    inDays: (days: number): Day => addDays(today, days),
    inMonths: (months: number): Day => addMonths(today, months),
    /** The academic year so many years from the present one; it begins on the given day. */
    year: (count: number, starts = '09-01'): AcademicYear =>
      addAcademicYears(academicYearOf(today, starts as MonthDay), count),
    /** Lets the clock walk on to a day; a day that has passed already is as good as reached. */
    goTo(day: Day, time = '09:00') {
      const wanted = instantAt(day, time, zone).getTime()
      if (wanted > now.getTime()) step(wanted - now.getTime())
    },
    goToPresent: () => step(end.getTime() - now.getTime()),
    asSystem: (where: Where = 'deployment') => callerAs({ kind: 'system', because: 'trial' }, where),
    /** A partner's guest in the workspace of an office. */
    asPartner: (organisation: string, guest: string, where: Where) =>
      callerAs({ kind: 'partner', organisations: [organisation], guest }, where),
    asVisitor: (where: Where) => callerAs({ kind: 'visitor' }, where),
    /** Somebody by the key of their account, with what they hold in that office on that day. */
    as(person: string, where: Where): Caller {
      const standing = standings.get(`${where} ${person}`)
      if (!standing) throw new Error(`${person} has no role in ${where}`)
      const on = dayIn(now, zone)
      const mandates = standing.mandates.filter(({ since, until }) => since <= on && (!until || on <= until))
      return callerAs({ kind: 'user', account: standing.account, roles: standing.roles, mandates }, where)
    },
    standing(person: string, where: Where): Standing {
      const known = standings.get(`${where} ${person}`)
      if (known) return known
      const fresh: Standing = { account: id('account', person), roles: [], mandates: [] }
      standings.set(`${where} ${person}`, fresh)
      return fresh
    },
  }
}
