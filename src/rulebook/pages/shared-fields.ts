import { directions, parties, strengths, subjects, terms } from '../record.ts'
import type { Field } from './field.ts'

/** Questions that several kinds of rule share. */

export const direction: Field = {
  name: 'direction',
  label: 'fields.direction',
  as: 'choice',
  of: directions,
  says: 'directions',
}
export const subject: Field = {
  name: 'subject',
  label: 'office.concerns',
  as: 'choice',
  of: subjects,
  says: 'subjects',
}
export const owedBy: Field = { name: 'owedBy', label: 'office.owedBy', as: 'choice', of: parties, says: 'parties' }
export const stays: Field = { name: 'terms', label: 'office.terms', as: 'choices', of: terms, says: 'terms' }
export const strength: Field = {
  name: 'strength',
  label: 'fields.strength',
  hint: 'fields.strengthHint',
  as: 'choice',
  of: strengths,
  says: 'strengths',
}
export const month: Field = { name: 'month', label: 'fields.month', as: 'choice', of: 'months', numeric: true }
export const yearOffset: Field = {
  name: 'yearOffset',
  label: 'fields.yearOffset',
  as: 'choice',
  of: ['0', '1', '-1'],
  says: 'offsets',
  numeric: true,
}
export const document: Field = { name: 'document', label: 'fields.document', as: 'text', most: 80 }
export const unit: Field = { name: 'unit', label: 'fields.unit', as: 'text', most: 80 }
export const order: Field = { name: 'order', label: 'fields.order', as: 'number', from: 0, to: 999 }
export const inList: Field = { name: 'list', label: 'fields.list', hint: 'fields.listHint', as: 'text', most: 80 }
export const siteLanguages = ['en', 'it', 'fr'] as const
export const beforeStay = (name: string, label: string): Field => ({
  name,
  label,
  as: 'group',
  fields: [
    { name: 'by', label: 'fields.howLong', as: 'duration' },
    { name: 'before', label: 'fields.before', as: 'choice', of: ['departure', 'arrival'], says: 'fields.stays' },
  ],
})
/** So long before a day of the stay, or after one: which of the two is asked is said by the one that is left blank. */
export const aroundStay = (name: string, label: string): Field => ({
  name,
  label,
  as: 'group',
  fields: [
    { name: 'by', label: 'fields.howFar', as: 'duration' },
    {
      name: 'before',
      label: 'fields.before',
      as: 'choice',
      of: ['departure', 'arrival', 'term'],
      says: 'fields.stays',
      optional: true,
    },
    {
      name: 'after',
      label: 'fields.orAfter',
      as: 'choice',
      of: ['arrival', 'term'],
      says: 'fields.stays',
      optional: true,
    },
  ],
})
export const optional = (field: Field): Field => ({ ...field, optional: true })
export const partyOf = (name: string): Field =>
  optional({ name, label: `fields.${name}`, as: 'choice', of: parties, says: 'parties' })
export const partiesOf = (name: string): Field =>
  optional({ name, label: `fields.${name}`, as: 'choices', of: parties, says: 'parties' })
export const answerOf = (name: string): Field => optional({ name, label: `fields.${name}`, as: 'answer' })
/** A value that is the only one: ticked or not said. */
export const only = (name: string, value: string): Field =>
  optional({ name, label: `fields.${name}`, as: 'choice', of: [value], says: `fields.${name}s` })
export const postalAddress: Field = {
  name: 'address',
  label: 'fields.address',
  as: 'group',
  fields: [
    { name: 'lines', label: 'fields.street', hint: 'fields.oneALine', as: 'texts' },
    { name: 'postcode', label: 'fields.postcode', as: 'text', most: 20 },
    { name: 'city', label: 'fields.city', as: 'text', most: 100 },
    { name: 'country', label: 'fields.country', as: 'choice', of: 'countries' },
    optional({ name: 'phone', label: 'fields.phone', as: 'text', most: 40 }),
  ],
}
