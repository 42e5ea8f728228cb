import { withdrawApplication } from '../../src/applications/index.ts'
import { addDays, type Day, toDay } from '../../src/platform/calendar.ts'
import {
  confirmItem,
  endStay,
  noteAbsence,
  planStay,
  registerArrival,
  registerDeparture,
  showStay,
  stayOf,
} from '../../src/stays/index.ts'
import { officerOf } from './accounts.ts'
import type { OfficeKey } from './content/types.ts'
import type { Diary } from './diary.ts'
import { type Accepted, studentOf } from './seed-applications.ts'
import { befriend, comeBy, liveIn } from './seed-welcome.ts'
import type { Trial } from './trial.ts'

/** What becomes of a stay of the trial: together, every state, an early leaver, and one whose arrival nobody has registered yet. */
export type StayBecomes = 'expected' | 'here' | 'unregistered' | 'early' | 'ended' | 'absent' | 'cancelled'

const daysOf = (trial: Trial, { year, term }: Pick<Accepted, 'year' | 'term'>): { arrives: Day; leaves: Day } => {
  const first = Number(trial.year(year).slice(0, 4))
  return {
    arrives: toDay(term === 'spring' ? `${first + 1}-02-10` : `${first}-09-14`),
    leaves: toDay(term === 'winter' ? `${first + 1}-02-20` : `${first + 1}-07-20`),
  }
}

/** The stays of invented students, from the arrival to the end. What lies in the future does not happen. */
export function liveStay(trial: Trial, diary: Diary, accepted: Accepted, becomes: StayBecomes): void {
  const { arrives, leaves } = daysOf(trial, accepted)
  const stays = open(trial, accepted)
  liveBeside(trial, diary, accepted, becomes)
  if (becomes === 'cancelled') diary.on(addDays(accepted.day, 20), () => stays.withdraw())
  if (becomes === 'absent') diary.on(addDays(arrives, 15), () => stays.miss())
  if (becomes !== 'here' && becomes !== 'early' && becomes !== 'ended') return
  diary.on(addDays(arrives, 2), () => stays.arrive(addDays(arrives, 1)))
  diary.on(addDays(arrives, 9), () => stays.settle('welcome'))
  if (becomes === 'here') {
    diary.on(addDays(leaves, -8), () => stays.settle('departure'))
    return
  }
  const early = becomes === 'early'
  const last = early ? addDays(arrives, 60) : leaves
  if (early) diary.on(addDays(last, -20), () => stays.announce(arrives, last))
  diary.on(addDays(last, -8), () => stays.settle('departure', early ? 2 : 99))
  diary.on(addDays(last, 1), () => stays.leave(last))
  if (!early) diary.on(addDays(last, 9), () => stays.end())
}

/** Who speaks for an institution's own students in the trial. */
const helpers: { [office in OfficeKey]?: string } = { pavia: 'fantasini', milano: 'prototipi' }

/** What goes on beside arrival and departure: a room, a buddy, an appointment, the wish to stay longer. */
function liveBeside(trial: Trial, diary: Diary, accepted: Accepted, becomes: StayBecomes): void {
  const { arrives } = daysOf(trial, accepted)
  const { office, application } = accepted
  const guest = async () => {
    await trial.on.jobs.drain(trial.on)
    const stay = (await stayOf(trial.asSystem(office), { application })) ?? ''
    return { office, stay, student: studentOf(trial, accepted) }
  }
  const room = async () => liveIn(trial, await guest())
  if (becomes === 'here' || becomes === 'unregistered')
    diary.on(addDays(accepted.day, 9), async () => (await room()).ask())
  if (becomes === 'unregistered')
    diary.on(addDays(accepted.day, 10), async () => befriend(trial, await guest(), undefined))
  if (becomes === 'expected')
    diary.on(addDays(accepted.day, 9), async () => befriend(trial, await guest(), helpers[office]))
  if (becomes !== 'here') return
  diary.on(addDays(accepted.day, 12), async () => (await room()).allocate())
  diary.on(addDays(arrives, 2), async () => (await room()).moveIn(addDays(arrives, 1)))
  diary.on(addDays(trial.today, -2), async () => comeBy(trial, await guest()))
}

function open(trial: Trial, { office, application, organisation, guest }: Accepted) {
  const by = () => trial.as(officerOf[office as OfficeKey], office)
  /** The stay with the revision that it has now, after everything that follows from earlier deeds. */
  const seen = async () => {
    await trial.on.jobs.drain(trial.on)
    const stay = (await stayOf(trial.asSystem(office), { application })) ?? ''
    return { stay, version: (await showStay(trial.asSystem(office), stay)).stay.revision }
  }
  return {
    withdraw: () =>
      withdrawApplication(by(), { application, reason: 'Has found a place at home.' }).then(() => undefined),
    miss: async () =>
      void (await noteAbsence(by(), { ...(await seen()), reason: 'Answers no mail, came to no course.' })),
    arrive: async (on: Day) => void (await registerArrival(by(), { ...(await seen()), arrivedOn: on })),
    announce: async (arrivesOn: Day, leavesOn: Day) =>
      void (await planStay(by(), {
        ...(await seen()),
        ...{ arrivesOn, leavesOn, reason: 'Goes home for family reasons.' },
      })),
    leave: async (on: Day) => void (await registerDeparture(by(), { ...(await seen()), leftOn: on })),
    end: async () => void (await endStay(by(), await seen())),
    /** Confirms what the phase asks, the first so many. */
    async settle(phase: 'welcome' | 'departure', most = 99) {
      const { stay } = await seen()
      const { entries } = await showStay(trial.asSystem(office), stay)
      const due = entries.filter(entry => entry.phase === phase && entry.required).slice(0, most)
      for (const { key, confirmedBy } of due)
        await confirmItem(confirmedBy === 'home-university' ? trial.asPartner(organisation, guest, office) : by(), {
          stay,
          item: key,
        })
    },
  }
}
