import type { ImportKind } from '../../imports/index.ts'
import { type GivenTable, keepTables } from '../record-table.ts'
import { gradingFields } from './grading-fields.ts'
import { prepareTables } from './prepare-tables.ts'
import { say } from './words/index.ts'

/** Grading tables that the office has counted elsewhere: one row for each grade, the rows of one reference group are one table. */
export const gradingImport: ImportKind<GivenTable> = {
  name: 'grading-tables',
  permission: 'grading.edit',
  domains: [],
  fields: gradingFields,
  words(language) {
    const own = say(language)
    return {
      title: own('title'),
      deed: own('deed'),
      lead: own('lead'),
      rows: own('rows'),
      field: key => {
        const name = key as 'field'
        return {
          label: own(`fields.${name}.label`),
          hint: own(`fields.${name}.hint`),
          example: own(`fields.${name}.example`),
        }
      },
      question: () => '',
      choice: () => undefined,
    }
  },
  keyFields: ['cycle', 'firstYear', 'lastYear'],
  keyOf: ({ field = '', cycle, firstYear, lastYear }) =>
    cycle && firstYear && lastYear ? [field, cycle, firstYear, lastYear].join(' ') : null,
  labelOf: ({ field, cycle, firstYear, lastYear }) =>
    [field, cycle && `EQF ${cycle}`, firstYear, lastYear].filter(Boolean).join(' · '),
  addressOf: table => `/grading/${table}`,
  prepare: prepareTables,
  async apply(scope, prepared) {
    scope.must('grading.edit')
    const some = prepared.filter(({ outcome }) => outcome !== 'unchanged')
    const kept = await keepTables(
      scope,
      some.map(({ change }) => change),
    )
    const subjects = new Map(some.map(({ key }, at) => [key, kept[at]?.table ?? '']))
    return { facts: kept.flatMap(({ facts }) => facts), subjects }
  },
}
