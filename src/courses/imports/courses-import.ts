import type { ImportKind } from '../../imports/index.ts'
import { happened } from '../course.facts.ts'
import { type KeptOffer, keepOffers, offerKey } from '../keep-offers.ts'
import { courseImportFields } from './course-fields.ts'
import { prepareCourses } from './prepare-courses.ts'
import { say } from './words/index.ts'

/** A catalogue that a department keeps elsewhere: one row for each course and year, or for each of its groups. */
export const coursesImport: ImportKind<KeptOffer> = {
  name: 'courses',
  permission: 'course.import',
  domains: ['unit', 'course-term', 'language', 'level'],
  fields: courseImportFields,
  words(language) {
    const own = say(language)
    return {
      title: own('title'),
      deed: own('deed'),
      lead: own('lead'),
      rows: own('rows'),
      field: key => {
        const name = key as 'code'
        return {
          label: own(`fields.${name}.label`),
          hint: own(`fields.${name}.hint`),
          example: own(`fields.${name}.example`),
        }
      },
      question: domain => own(`questions.${domain as 'unit'}`),
      choice: () => undefined,
    }
  },
  keyFields: ['code', 'year'],
  keyOf: ({ code, year, section }) =>
    code === undefined || year === undefined
      ? null
      : offerKey(String(code), { year: String(year), section: String(section ?? '') }),
  labelOf: ({ code, title, titleIt, titleFr, year }) =>
    [code, title ?? titleIt ?? titleFr, year].filter(Boolean).join(' · '),
  addressOf: instance => `/catalogue/years/${instance}`,
  prepare: prepareCourses,
  async apply(scope, prepared, { fileName: file }) {
    scope.must('course.import')
    const some = prepared.filter(({ outcome }) => outcome !== 'unchanged')
    const { facts, instances } = await keepOffers(
      scope,
      some.map(({ change }) => change),
    )
    const subjects = new Map<string, string>()
    for (const { key, row, change } of some) {
      const kept = instances.get(offerKey(change.course.code, change.offer))
      if (!kept) continue
      subjects.set(key, kept.id)
      const name = kept.fresh ? 'course.imported' : 'course.import-updated'
      facts.push(happened(name, kept.course, { instance: kept.id, year: change.offer.year, file, row }))
    }
    return { facts, subjects }
  },
}
