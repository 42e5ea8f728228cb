import { proposeAgreement, publishAgreements, withdrawAgreement } from '../../src/agreements/index.ts'
import { addDays } from '../../src/platform/calendar.ts'
import { officerOf } from './accounts.ts'
import { afterwards, type File, goesThrough } from './agreement-life.ts'
import { type Case, casesOf, proposalOf, whenOf } from './agreement-terms.ts'
import { type OfficeKey, offices } from './content/types.ts'
import type { Diary } from './diary.ts'
import type { Trial } from './trial.ts'

/** A living register in every office: concluded, expiring, expired, under way and given up, each with its past. */
export function seedAgreements(trial: Trial, diary: Diary): void {
  for (const office of offices) {
    const files = casesOf(office).map(given => write(trial, diary, given))
    diary.on(siteOpens(trial), () => publish(trial, office, files))
  }
}

/** Until then the offices kept their register for themselves. */
const siteOpens = (trial: Trial) => trial.inMonths(-18)

async function publish(trial: Trial, office: OfficeKey, files: readonly File[]): Promise<void> {
  const ids = files.filter(({ id, entry }) => id && !entry.unpublished).map(({ id }) => id)
  if (ids.length) await publishAgreements(trial.as(officerOf[office], office), { ids })
}

/** Writes the life of one agreement into the diary, from the proposal on. */
function write(trial: Trial, diary: Diary, given: Case): File {
  const { office, entry, number } = given
  const file: File = { ...given, trial, diary, id: '', hash: '', steps: [] }
  const { stands } = entry
  const { begins, signed: ends } = whenOf(trial, given)
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
