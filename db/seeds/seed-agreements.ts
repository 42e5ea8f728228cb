import { proposeAgreement, publishAgreements, withdrawAgreement } from '../../src/agreements/index.ts'
import { addDays } from '../../src/platform/calendar.ts'
import { officerOf } from './accounts.ts'
import { afterwards, type File, goesThrough } from './agreement-life.ts'
import { type Case, dayIn, proposalOf } from './agreement-terms.ts'
import { type OfficeKey, offices } from './content/types.ts'
import type { Diary } from './diary.ts'
import type { Entry } from './examples/register.ts'
import { bergamo } from './examples/register-bergamo.ts'
import { ec2u } from './examples/register-ec2u.ts'
import { milano } from './examples/register-milano.ts'
import { montpellier } from './examples/register-montpellier.ts'
import { pavia } from './examples/register-pavia.ts'
import type { Trial } from './trial.ts'

const registers: Record<OfficeKey, readonly Entry[]> = { pavia, milano, bergamo, montpellier, ec2u }

/** A living register in every office: concluded, expiring, expired, under way and given up, each with its past. */
export function seedAgreements(trial: Trial, diary: Diary): void {
  for (const office of offices) {
    const files = registers[office].map((entry, index) => write(trial, diary, { office, entry, number: index + 1 }))
    diary.on(siteOpens(trial), () => publish(trial, office, files))
  }
}

/** Until then the offices kept their register for themselves. */
const siteOpens = (trial: Trial) => trial.inMonths(-18)

async function publish(trial: Trial, office: OfficeKey, files: readonly File[]): Promise<void> {
  const ids = files.filter(({ id, entry }) => id && !entry.unpublished).map(({ id }) => id)
  if (ids.length) await publishAgreements(trial.as(officerOf[office], office), { ids })
}

/** How many days before its signature an agreement is proposed; those that bodies of the whole house approve take longer. */
const prepared = (type: Entry['type']): number => (type === 'erasmus' || type === 'bilateral' ? 80 : 150)

/** Writes the life of one agreement into the diary, from the proposal on. */
function write(trial: Trial, diary: Diary, given: Case): File {
  const { office, entry, number } = given
  const file: File = { ...given, trial, diary, id: '', hash: '', steps: [] }
  const { signed, begun = -1, stands } = entry
  const ends = signed === undefined ? undefined : dayIn(trial, signed, number)
  const begins = ends ? addDays(ends, -prepared(entry.type)) : dayIn(trial, begun, number)
  diary.on(begins, async () => {
    const proposed = await proposeAgreement(trial.as(officerOf[office], office), proposalOf(trial, given))
    file.id = trial.keep('agreement', `${office} ${entry.key}`, proposed)
    if (stands?.at === 'draft') return
    if (stands?.at === 'withdrawn') diary.on(addDays(begins, 40), () => withdraw(file, stands.because))
    else goesThrough(file, { from: addDays(begins, 6), until: ends ?? addDays(trial.today, -4 - (number % 9)) })
  })
  if (ends) afterwards(file, ends)
  if (ends && ends > siteOpens(trial)) diary.on(addDays(ends, 3), () => publish(trial, office, [file]))
  return file
}

const withdraw = async ({ trial, office, id }: File, reason: string): Promise<void> => {
  await withdrawAgreement(trial.as(officerOf[office], office), { agreement: id, reason })
}
