import { addMonths, type Day } from '../../src/platform/calendar.ts'
import { tickAll } from '../../src/platform/jobs.ts'
import type { Trial } from './trial.ts'

type Deed = { on: Day; does: () => Promise<void> }

export type Diary = {
  /** What happens on a day. A deed may write further ones, on the same day or later. */
  on(day: Day, does: () => Promise<void>): void
  /** Lets everything happen, from the first day to the present, with the clock's own work in between. */
  play(): Promise<void>
}

/** The server looks at the clock every minute; for a past of years a look each quarter brings the same facts. */
const monthsBetweenLooks = 3

/** What happened on which day, written in any order. What lies in the future does not happen. */
export function openDiary(trial: Trial): Diary {
  const deeds: Deed[] = []
  /** Deeds of one day keep the order in which they were written. */
  const takeNext = (): Deed | undefined => {
    const next = deeds.reduce((first, deed, at) => (deed.on < (deeds[first]?.on ?? '') ? at : first), 0)
    return deeds.splice(next, 1)[0]
  }
  return {
    on(day, does) {
      if (day <= trial.today) deeds.push({ on: day, does })
    },
    async play() {
      let look: Day | undefined
      for (let deed = takeNext(); deed; deed = takeNext()) {
        for (look ??= deed.on; look < deed.on; look = addMonths(look, monthsBetweenLooks)) await mind(trial, look)
        trial.goTo(deed.on)
        await deed.does()
      }
      trial.goToPresent()
      await mind(trial, trial.today)
    },
  }
}

/** What the worker does: what follows from facts, and what the clock brings. */
async function mind(trial: Trial, on: Day): Promise<void> {
  trial.goTo(on, '06:00')
  await trial.on.jobs.drain(trial.on, 2)
  await tickAll(trial.on, {
    info: () => undefined,
    error: (facts, text) => {
      throw new Error(`${text}: ${JSON.stringify(facts)}`)
    },
  })
}
