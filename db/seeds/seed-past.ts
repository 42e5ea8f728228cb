import { openDiary } from './diary.ts'
import { seedAgreements } from './seed-agreements.ts'
import { seedNetworks } from './seed-networks.ts'
import type { Trial } from './trial.ts'

/** What the offices have done since, day by day, up to the present. */
export async function seedPast(trial: Trial): Promise<void> {
  const diary = openDiary(trial)
  seedAgreements(trial, diary)
  seedNetworks(trial, diary)
  await diary.play()
}
