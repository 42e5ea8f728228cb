import { openDiary } from './diary.ts'
import { seedAgreements } from './seed-agreements.ts'
import { seedCourses } from './seed-courses.ts'
import { seedNetworks } from './seed-networks.ts'
import { seedNominations } from './seed-nominations.ts'
import { seedPartners } from './seed-partners.ts'
import { seedRequests } from './seed-requests.ts'
import { seedWelcome } from './seed-welcome.ts'
import type { Trial } from './trial.ts'

/** What the offices have done since, day by day, up to the present. */
export async function seedPast(trial: Trial): Promise<void> {
  const diary = openDiary(trial)
  seedPartners(trial, diary)
  seedAgreements(trial, diary)
  seedNetworks(trial, diary)
  seedRequests(trial, diary)
  seedCourses(trial, diary)
  seedWelcome(trial, diary)
  seedNominations(trial, diary)
  await diary.play()
}
