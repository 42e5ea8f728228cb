import { agreedProgramme, clashesAmong } from '../learning-agreements/index.ts'
import { query } from '../platform/query.ts'
import { rulebookIn } from '../rulebook/index.ts'
import { readable } from './show-stay.ts'

/** The courses of the learning agreement as all three have signed it, and those that take the same hour; nothing before that. */
export const showCourses = query('show-courses-of-stay', async (scope, id: string) => {
  const { nomination } = await readable(scope, id)
  const programme = await agreedProgramme(scope, nomination)
  if (!programme) return undefined
  const courses = programme.components.filter(({ list, deleted }) => list !== 'recognised' && !deleted)
  const instances = courses.flatMap(({ instance }) => (instance ? [instance] : []))
  const titleOf = (instance: string) => courses.find(one => one.instance === instance)?.title
  const clashes = await clashesAmong(scope, { rulebook: await rulebookIn(scope), instances })
  return {
    learningAgreement: programme.learningAgreement,
    courses,
    clashes: clashes.flatMap(({ one, other, slots: [slot] }) => {
      const [course, against] = [titleOf(one), titleOf(other)]
      const { weekday, on, from } = slot
      return course && against ? [{ course, other: against, weekday, on, from }] : []
    }),
  }
})
