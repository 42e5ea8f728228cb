import {
  addContact,
  addPartner,
  letPartnerRest,
  type PartnerMark,
  recordActivity,
  recordStrategicPartnership,
  strategicKinds,
} from '../../src/partners/index.ts'
import { addDays, type Day } from '../../src/platform/calendar.ts'
import { officerOf } from './accounts.ts'
import { casesOf, coordinatorOf, unitKeysOf, whenOf } from './agreement-terms.ts'
import { recordsOf } from './content/index.ts'
import { type OfficeKey, offices, type Partner } from './content/types.ts'
import type { Diary } from './diary.ts'
import type { Trial } from './trial.ts'

type Known = { key: string; since: Day; units: string[]; concluded: boolean; because: Partner['because'] }

/** Every organisation that the pages call a partner or with which the register knows an agreement, from the first proposal on. */
export function seedPartners(trial: Trial, diary: Diary): void {
  for (const office of offices)
    for (const [index, known] of partnersOf(trial, office).entries())
      diary.on(known.since, () => open(trial, { office, known, number: index + 1 }))
}

function partnersOf(trial: Trial, office: OfficeKey): Known[] {
  const found = new Map<string, Known>()
  for (const given of casesOf(office)) {
    const since = addDays(whenOf(trial, given).begins, -20)
    const concluded = given.entry.signed !== undefined
    for (const key of given.entry.with) {
      const before = found.get(key)
      found.set(key, {
        key,
        since: before && before.since < since ? before.since : since,
        units: [...new Set([...(before?.units ?? []), ...unitKeysOf(given)])],
        concluded: concluded || (before?.concluded ?? false),
        because: [],
      })
    }
  }
  for (const { organisation: key, because } of recordsOf('partner', office)) {
    const before = found.get(key) ?? { key, since: trial.inMonths(-40), units: [], concluded: true }
    found.set(key, { ...before, because })
  }
  return [...found.values()]
}

type Opening = { office: OfficeKey; known: Known; number: number }

const marks: readonly PartnerMark[] = ['preferred', 'alliance', 'network']

async function open(trial: Trial, { office, known, number }: Opening): Promise<void> {
  const { key, since, units, concluded, because } = known
  const by = () => trial.as(officerOf[office], office)
  const [first] = units
  const added = await addPartner(by(), {
    organisation: trial.id('organisation', key),
    state: concluded ? 'active' : 'prospective',
    units: units.map(unit => trial.id('unit', `${office} ${unit}`)),
    marks: marks.filter(mark => because.includes(mark)),
    tags: because.length ? [] : ['example'],
    published: concluded,
    ...(concluded && { since }),
    ...(first && coordinatorOf(trial, office, units)),
    ...(!because.length && {
      notes: 'The university exists; what is written here of working with it is invented for the trial.',
    }),
  })
  const partner = trial.keep('partner', `${office} ${key}`, added)
  if (number % 3 === 0)
    await addContact(by(), {
      partner,
      familyName: 'Incoming desk (example)',
      role: 'International office',
      email: `international@${key}.example`,
      language: 'en',
      doubtful: number % 15 === 0,
    })
  if (number % 8 === 1) await meet(trial, { office, known, number }, partner)
  if (because.includes('strategic')) await makeStrategic(trial, office, partner)
  if (concluded && number % 29 === 28) await letPartnerRest(by(), { partner })
}

async function meet(trial: Trial, { office, known, number }: Opening, partner: string): Promise<void> {
  const [kind, title] = (
    [
      ['visit-to-us', 'Visit of a delegation'],
      ['meeting', 'Meeting at a fair of international education'],
      ['visit-to-them', 'Staff week'],
    ] as const
  )[number % 3] ?? ['other', 'Meeting']
  await recordActivity(trial.as(officerOf[office], office), {
    partner,
    kind,
    title: `${title} (example)`,
    startsOn: addDays(known.since, -60),
    endsOn: addDays(known.since, -58),
  })
}

/** Every faculty takes part, in all kinds of activity. */
async function makeStrategic(trial: Trial, office: OfficeKey, partner: string): Promise<void> {
  const activities = strategicKinds.map(kind => ({ kind, units: [] }))
  await recordStrategicPartnership(trial.as(officerOf[office], office), {
    partner,
    allUnits: true,
    published: true,
    activities,
  })
}
