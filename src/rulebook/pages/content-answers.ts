import { type Fields, list, localisedIn, text } from '../../platform/form.ts'
import type { RecordKind } from '../record.ts'

type Content = Record<string, unknown>

const optional = (fields: Fields, name: string): Content => (text(fields, name) ? { [name]: text(fields, name) } : {})
const without = (content: Content, ...names: string[]): Content =>
  Object.fromEntries(Object.entries(content).filter(([name]) => !names.includes(name)))

/** What the form says, laid over what it does not ask for. */
export function contentIn(kind: RecordKind, fields: Fields, before: Content): Content {
  const plain = (...names: string[]) => Object.fromEntries(names.map(name => [name, text(fields, name)]))
  switch (kind) {
    case 'level':
      return {
        ...without(before, 'to'),
        ...plain('language', 'from', 'strength', 'direction'),
        ...optional(fields, 'to'),
      }
    case 'requirement':
      return { ...before, ...plain('subject', 'owedBy', 'strength', 'direction') }
    case 'issue':
      return {
        subject: 'transcript',
        yearOffset: 1,
        ...before,
        terms: list(fields, 'terms'),
        months: list(fields, 'months').map(Number),
      }
    case 'amount':
      return {
        ...before,
        ...plain('currency', 'per'),
        minorUnits: Math.round(Number(text(fields, 'amount').replace(',', '.')) * 100),
      }
    case 'contact':
      return contactIn(fields, before)
    default:
      return before
  }
}

const contactIn = (fields: Fields, before: Content): Content => ({
  people: [],
  ...without(before, 'email', 'phone', 'hours'),
  unit: text(fields, 'unit'),
  offers: { ...(before.offers as object | undefined), ...localisedIn(fields, 'offers') },
  serves: list(fields, 'serves'),
  channels: list(fields, 'channels'),
  languages: list(fields, 'languages'),
  byAppointmentOnly: text(fields, 'byAppointmentOnly') === 'yes',
  ...optional(fields, 'email'),
  ...optional(fields, 'phone'),
  ...(text(fields, 'hours.en') ? { hours: localisedIn(fields, 'hours') } : {}),
})
