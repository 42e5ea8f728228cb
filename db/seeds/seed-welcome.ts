import { addDays, toDay, weekdayOf } from '../../src/platform/calendar.ts'
import {
  allocateLodging,
  askBuddy,
  askExtension,
  askLodging,
  bookAppointment,
  giveKeys,
  listSlots,
  lodgingOfStay,
  matchBuddy,
  noteDeposit,
  offerDwelling,
  publishSlots,
  showExtensions,
  showStay,
  volunteer,
} from '../../src/stays/index.ts'
import { officerOf } from './accounts.ts'
import type { OfficeKey } from './content/types.ts'
import type { Diary } from './diary.ts'
import type { Trial } from './trial.ts'

const offices: readonly OfficeKey[] = ['bergamo', 'pavia', 'milano', 'montpellier']

/** Where students can live: invented houses in streets that there are not. */
const houses = [
  {
    name: 'Example House, room 12',
    address: 'Example Street 12',
    kind: 'single-room',
    places: '1',
    rent: '340',
    deposit: '500',
  },
  {
    name: 'Example House, room 14',
    address: 'Example Street 12',
    kind: 'shared-room',
    places: '2',
    rent: '240',
    deposit: '400',
  },
  { name: 'Example Flat', address: 'Sample Square 3', kind: 'flat', places: '3', rent: '410', deposit: '800' },
] as const

const places: { [office in OfficeKey]?: string } = {
  bergamo: 'International Office, room 4 (example)',
  pavia: 'International Office, ground floor (example)',
  milano: 'Mobility Unit, room 2 (example)',
  montpellier: 'Relations internationales, bureau 8 (exemple)',
}

/** What the offices offer around a stay: rooms from the beginning of the year, and times to be received in the days to come. */
export function seedWelcome(trial: Trial, diary: Diary): void {
  const first = Number(trial.year(0).slice(0, 4))
  for (const office of offices) {
    const by = () => trial.as(officerOf[office], office)
    diary.on(toDay(`${first}-04-20`), async () => {
      const span = { fromOn: `${first}-09-01`, untilOn: `${first + 1}-07-31` }
      for (const house of houses) await offerDwelling(by(), { ...house, ...span })
    })
    diary.on(addDays(trial.today, -3), async () => {
      for (const after of [2, 3, 4, 5, 6].filter(days => weekdayOf(trial.inDays(days)) < 6))
        await publishSlots(by(), {
          ...{ on: trial.inDays(after), from: '09:30', to: '11:30', minutes: '20', place: places[office] ?? 'Office' },
          ...{ languages: office === 'montpellier' ? ['fr', 'en'] : ['it', 'en'], places: '1' },
        })
    })
  }
}

type Guest = { office: OfficeKey; stay: string; student: () => ReturnType<Trial['asVisitor']> }

/** A student asks for a room before the arrival, gets one, pays the deposit and takes the keys. */
export function liveIn(trial: Trial, { office, stay, student }: Guest) {
  const by = () => trial.as(officerOf[office], office)
  const seen = async () => {
    const { lodging } = (await lodgingOfStay(by(), stay)) ?? {}
    return { lodging: lodging?.id ?? '', version: lodging?.revision ?? 0 }
  }
  return {
    async ask() {
      const { stay: known } = await showStay(student(), stay)
      const span = { fromOn: known.arrivesOn ?? '', untilOn: known.leavesOn ?? '' }
      await askLodging(student(), { stay, ...span })
    },
    allocate: async () => void (await allocateLodging(by(), await seen())),
    async moveIn(on: string) {
      await noteDeposit(by(), { ...(await seen()), on })
      await giveKeys(by(), { ...(await seen()), on })
    },
  }
}

/** Somebody of the institution helps a student with the first days. */
export async function befriend(
  trial: Trial,
  { office, stay, student }: Guest,
  helper: string | undefined,
): Promise<void> {
  const [asked] = await askBuddy(student(), { stay, languages: ['en'] })
  if (!helper) return
  await volunteer(trial.as(helper, office), {
    languages: ['en', 'it', 'fr'],
    most: '2',
    about: 'An invented volunteer.',
  })
  const request = String(asked?.facts.request)
  await matchBuddy(trial.as(officerOf[office], office), { request, version: 1 })
}

/** The first free time, for something that the student wants to talk about; and the wish to stay longer, where agreement and date allow it. */
export async function comeBy(trial: Trial, { office, stay, student }: Guest): Promise<void> {
  const { rows } = await listSlots(student(), { from: trial.on.clock(), free: true, page: 1, size: 1 })
  if (rows[0]) await bookAppointment(student(), { stay, slot: rows[0].id, about: 'My courses of the next semester.' })
  const { provides, askUntil, stay: known } = await showExtensions(trial.as(officerOf[office], office), stay)
  if (!provides || !askUntil || askUntil < trial.today || !known.agreedUntil) return
  const until = addDays(toDay(known.agreedUntil), 120)
  await askExtension(student(), { stay, until, reason: 'I would like to write my thesis here.' })
}
