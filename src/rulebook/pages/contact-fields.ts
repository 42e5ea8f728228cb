import type { Field } from './field.ts'
import { optional, postalAddress, siteLanguages, unit } from './shared-fields.ts'

/** Where to turn: how it is reached, where it stands, and who is there. */
export const contactFields: readonly Field[] = [
  { name: 'offers', label: 'fields.offers', as: 'localised', rows: 2 },
  unit,
  {
    name: 'serves',
    label: 'fields.serves',
    as: 'choices',
    of: ['incoming', 'outgoing', 'partners', 'partnership-requests', 'accommodation', 'alliance', 'privacy'],
    says: 'fields.served',
  },
  optional({ name: 'hours', label: 'fields.hours', as: 'localised' }),
  { name: 'byAppointmentOnly', label: 'fields.appointment', as: 'tick', unticked: 'false' },
  {
    name: 'channels',
    label: 'fields.channels',
    as: 'choices',
    of: ['appointment', 'email', 'form', 'phone'],
    says: 'fields.channel',
  },
  optional({ name: 'email', label: 'fields.email', as: 'text', most: 254 }),
  optional({ name: 'phone', label: 'fields.phone', as: 'text', most: 40 }),
  optional({ name: 'form', label: 'fields.form', as: 'text', most: 500 }),
  optional(postalAddress),
  { name: 'languages', label: 'fields.spoken', as: 'choices', of: siteLanguages, says: 'fields.tongues' },
  {
    name: 'people',
    label: 'fields.people',
    as: 'rows',
    fields: [
      { name: 'name', label: 'fields.personName', as: 'text', most: 200 },
      { name: 'role', label: 'fields.role', as: 'localised' },
      { name: 'invented', label: 'fields.invented', as: 'tick', unticked: 'absent' },
    ],
  },
]
