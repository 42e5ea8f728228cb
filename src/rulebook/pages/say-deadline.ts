import { toMonthDay } from '../../platform/calendar.ts'
import { sayMonthDay } from '../../platform/calendar-words.ts'
import { inLanguage, type Language } from '../../platform/words.ts'
import { dueIn } from '../deadline.rules.ts'
import type { Deadline, Stated, StatedDay } from '../record.ts'
import type { Rulebook } from '../rulebook.ts'
import { say } from '../words/index.ts'

export const nameOf = ({ label, key }: Pick<Stated, 'label' | 'key'>, language: Language): string =>
  label ? inLanguage(label, language) : key

export const dayIn = (rulebook: Rulebook, deadline: Deadline, year: string): string | undefined =>
  dueIn(deadline.days, year, rulebook.office.zone)?.on

/** "15 May, from 2024/2025 on": one line of a deadline's dated history. */
export function sayDay(day: StatedDay, language: Language): string {
  const words = say(language)
  const on = sayMonthDay(toMonthDay(day.monthDay), language)
  const year = words(`offsets.${day.yearOffset as -1 | 0 | 1}`)
  const { fromYear, untilYear } = day
  const reach = day.oneYear
    ? words('reach.only', { year: fromYear ?? '' })
    : fromYear && untilYear
      ? words('reach.between', { from: fromYear, until: untilYear })
      : fromYear
        ? words('reach.from', { year: fromYear })
        : untilYear
          ? words('reach.until', { year: untilYear })
          : words('reach.always')
  return `${on}, ${day.time} (${year}): ${reach}`
}
