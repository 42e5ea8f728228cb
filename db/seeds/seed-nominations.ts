import { applicationOf } from '../../src/applications/index.ts'
import {
  acceptNomination,
  askForCorrection,
  nominateStudent,
  type Offer,
  refuseNomination,
  showOffer,
  withdrawNomination,
} from '../../src/nominations/index.ts'
import { addDays, type Day, toDay } from '../../src/platform/calendar.ts'
import { inviteGuest } from '../../src/workspaces/index.ts'
import { officerOf } from './accounts.ts'
import { casesOf } from './agreement-terms.ts'
import type { OfficeKey } from './content/types.ts'
import type { Diary } from './diary.ts'
import { liveApplication } from './seed-applications.ts'
import { liveLearningAgreement } from './seed-learning-agreements.ts'
import { liveStay, type StayBecomes } from './seed-stays.ts'
import { liveTranscript } from './seed-transcripts.ts'
import type { Trial } from './trial.ts'

type Term = 'winter' | 'spring' | 'year'
type Becomes = 'pending' | 'approved' | 'withdrawn' | { refused: string } | { asked: string }
type Wanted = {
  year: -1 | 0 | 1
  term: Term
  becomes: Becomes
  late?: true
  language?: 'en' | 'it' | 'fr'
  /** Of those who are admitted: what becomes of the stay. */
  stay?: StayBecomes
}

/** What each of the first partners with an Erasmus+ agreement does: together, every state in which a nomination can stand. */
const plans: readonly (readonly Wanted[])[] = [
  [
    { year: -1, term: 'winter', becomes: 'approved', language: 'en', stay: 'ended' },
    { year: 0, term: 'winter', becomes: 'approved', language: 'en', stay: 'here' },
    { year: 0, term: 'year', becomes: 'approved', stay: 'unregistered' },
    { year: 1, term: 'winter', becomes: 'pending', language: 'fr' },
  ],
  [
    { year: 0, term: 'winter', becomes: 'approved', language: 'it', stay: 'early' },
    { year: 0, term: 'spring', becomes: 'approved', stay: 'expected' },
    {
      year: 0,
      term: 'winter',
      becomes: { refused: 'The courses of the proposed field are not held in this semester.' },
    },
    {
      year: 1,
      term: 'winter',
      becomes: { asked: 'The level at departure does not agree with the programme named in the comment.' },
    },
  ],
  [
    { year: 0, term: 'spring', becomes: 'withdrawn' },
    { year: 0, term: 'winter', becomes: 'approved', language: 'fr', stay: 'absent' },
    { year: 1, term: 'year', becomes: 'approved', language: 'it' },
  ],
  [
    { year: 0, term: 'spring', becomes: 'approved' },
    { year: 0, term: 'spring', becomes: 'pending', late: true },
  ],
  [
    { year: 0, term: 'spring', becomes: 'approved', stay: 'cancelled' },
    { year: 1, term: 'winter', becomes: 'pending' },
  ],
]

/** Invented students: their family names say so, each in a language of Europe. */
const students = [
  ['Jonas', 'Mustermann', 'DE'],
  ['Lucía', 'Ejemplo', 'ES'],
  ['Camille', 'Exemple', 'FR'],
  ['Zofia', 'Przykładowska', 'PL'],
  ['Aino', 'Esimerkki', 'FI'],
  ['Eleni', 'Paradeigma', 'GR'],
  ['Deniz', 'Örnek', 'TR'],
  ['Ioana', 'Exemplu', 'RO'],
  ['Réka', 'Példa', 'HU'],
  ['Maarja', 'Näide', 'EE'],
] as const

const offices: readonly OfficeKey[] = ['bergamo', 'pavia', 'milano', 'montpellier']

export function seedNominations(trial: Trial, diary: Diary): void {
  for (const office of offices) {
    const partners = casesOf(office).filter(({ entry }) => entry.type === 'erasmus' && entry.signed !== undefined)
    for (const [at, { entry }] of partners.slice(0, plans.length).entries())
      live(trial, diary, { office, key: entry.with[0] ?? '', at })
  }
}

type Sender = { office: OfficeKey; key: string; at: number }

function live(trial: Trial, diary: Diary, { office, key, at }: Sender): void {
  const first = Number(trial.year(0).slice(0, 4))
  const dayOf = (year: number, term: Term): Day =>
    toDay(`${first + year}-${term === 'spring' ? '10' : '05'}-0${2 + at}`)
  const organisation = trial.id('organisation', key)
  let guest = ''
  diary.on(toDay(`${first - 1}-04-1${at}`), async () => {
    const email = `mobility@${key}.example`
    const invited = await inviteGuest(trial.as(officerOf[office], office), {
      organisation,
      name: 'Incoming desk (example)',
      email,
    })
    guest = trial.keep('guest', `${office} ${key}`, invited)
  })
  for (const [n, wanted] of (plans[at] ?? []).entries()) {
    const usual = wanted.year === 1 ? addDays(trial.today, -9 - at - n) : dayOf(wanted.year, wanted.term)
    const day = wanted.late ? addDays(dayOf(0, 'spring'), 20) : usual
    diary.on(day, () =>
      nominate(trial, diary, { office, partner: key, organisation, guest, wanted, number: at * 4 + n, day }),
    )
  }
}

type Nominating = {
  office: OfficeKey
  /** The partner's key. */
  partner: string
  organisation: string
  guest: string
  wanted: Wanted
  number: number
  day: Day
}

/** The place that the partner's agreements still have for such a stay; without one, nobody is nominated. */
function placeFor({ places, periods }: Offer, year: string, wanted: Wanted) {
  const period = periods.find(each => each.year === year && each.term === wanted.term)
  if (!period || (!period.standing.open && !wanted.late)) return undefined
  return places.find(place => place.year === year && place.left[wanted.term] > 0 && (place.left.months ?? 99) >= 10)
}

async function nominate(trial: Trial, diary: Diary, given: Nominating): Promise<void> {
  const { office, partner, organisation, guest, wanted, number, day } = given
  const sender = () => trial.asPartner(organisation, guest, office)
  const year = trial.year(wanted.year)
  const place = placeFor(await showOffer(sender(), organisation), year, wanted)
  if (!place) return
  const [givenNames, familyName, nationality] =
    students[(number + offices.indexOf(office) * 3) % students.length] ?? students[0]
  const [received] = await nominateStudent(sender(), {
    partner: organisation,
    condition: place.id,
    ...{ givenNames, familyName, nationality },
    birthDate: `200${3 + (number % 4)}-0${1 + (number % 9)}-1${number % 9}`,
    gender: '0',
    email: `student${number}@${office}.example`,
    ...(wanted.language ? { language: wanted.language } : {}),
    academicYear: year,
    term: wanted.term,
    months: wanted.term === 'year' ? 10 : 5,
    nomineeIsced: place.subjects[0]?.isced ?? '0031',
    eqfLevel: String(place.eqfLevels[0] ?? 6),
    comment: 'An invented student of the trial.',
    askLate: wanted.late === true,
  })
  const id = received?.subject ?? ''
  diary.on(addDays(day, 4), async () => {
    await decide(trial, given, id)
    if (wanted.becomes !== 'approved') return
    await trial.on.jobs.drain(trial.on)
    const application = (await applicationOf(trial.asSystem(office), id)) ?? ''
    const who = { email: `student${number}@${office}.example`, name: `${givenNames} ${familyName}` }
    const { year: count, term } = wanted
    const accepted = {
      ...{ office, application, organisation, guest, term },
      ...who,
      year: count,
      day: addDays(day, 4),
    }
    liveApplication(trial, diary, accepted, wanted.stay && 'admitted')
    liveLearningAgreement(trial, diary, { ...accepted, nomination: id, partner })
    if (wanted.stay) liveStay(trial, diary, accepted, wanted.stay)
    liveTranscript(trial, diary, { office, nomination: id, year: count, term })
  })
}

async function decide(trial: Trial, { office, organisation, guest, wanted }: Nominating, nomination: string) {
  const by = () => trial.as(officerOf[office], office)
  const seen = { nomination, proposal: 1 }
  const { becomes } = wanted
  if (becomes === 'pending') return
  if (becomes === 'withdrawn')
    await withdrawNomination(trial.asPartner(organisation, guest, office), { nomination, reason: 'Stays at home.' })
  else if (becomes === 'approved') await acceptNomination(by(), seen)
  else if ('refused' in becomes) await refuseNomination(by(), { ...seen, reason: becomes.refused })
  else await askForCorrection(by(), { ...seen, reason: becomes.asked })
}
