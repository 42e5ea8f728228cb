import { toDay } from '../../platform/calendar.ts'
import { sayDay, sayWeekday } from '../../platform/calendar-words.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { type Column, Count, NoticeBox, Section, Table } from '../../ui/index.ts'
import { showCourses } from '../show-courses.ts'
import { say } from '../words/index.ts'

type Courses = NonNullable<Awaited<ReturnType<typeof showCourses>>>

/** 3 January 2000 was a Monday: a weekday by its name needs some day of the past. */
const monday = 3
const sayAt = (ask: Ask, { weekday, on, from }: Courses['clashes'][number]): string => {
  const day = on
    ? sayDay(toDay(on), ask.language)
    : weekday === undefined
      ? ''
      : sayWeekday(toDay(`2000-01-0${monday - 1 + weekday}`), ask.language)
  return `${day} ${from}`.trim()
}

/** What the student has agreed to attend here; two courses at the same hour are said first. */
export async function CoursesOf({ ask, stay }: { ask: Ask; stay: string }) {
  const words = say(ask.language)
  const known = await showCourses(ask.caller, stay)
  if (!known?.courses.length) return null
  const columns: Column<Courses['courses'][number]>[] = [
    { label: words('courses.course'), cell: row => inLanguage(row.title, ask.language) },
    { label: words('courses.code'), cell: row => row.losCode },
    {
      label: words('courses.credits'),
      numeric: true,
      cell: row => row.credits !== null && <Count value={row.credits} />,
    },
  ]
  return (
    <Section title={words('courses.title')}>
      <p class="h-quiet">{words('courses.lead')}</p>
      {known.clashes.map(clash => (
        <NoticeBox tone="warning">
          {words('courses.clash', {
            course: inLanguage(clash.course, ask.language),
            other: inLanguage(clash.other, ask.language),
            at: sayAt(ask, clash),
          })}
        </NoticeBox>
      ))}
      <Table caption={words('courses.title')} captionHidden columns={columns} rows={known.courses} />
    </Section>
  )
}
