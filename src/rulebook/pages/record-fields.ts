import { cefrLevels } from '../../reference/index.ts'
import { directions, parties, type RecordKind, strengths, subjects, terms } from '../record.ts'
import type { Field } from './field.ts'

const direction: Field = {
  name: 'direction',
  label: 'fields.direction',
  as: 'choice',
  of: directions,
  says: 'directions',
}
const subject: Field = { name: 'subject', label: 'office.concerns', as: 'choice', of: subjects, says: 'subjects' }
const owedBy: Field = { name: 'owedBy', label: 'office.owedBy', as: 'choice', of: parties, says: 'parties' }
const stays: Field = { name: 'terms', label: 'office.terms', as: 'choices', of: terms, says: 'terms' }
const strength: Field = {
  name: 'strength',
  label: 'fields.strength',
  hint: 'fields.strengthHint',
  as: 'choice',
  of: strengths,
  says: 'strengths',
}
const month: Field = { name: 'month', label: 'fields.month', as: 'choice', of: 'months', numeric: true }
const yearOffset: Field = {
  name: 'yearOffset',
  label: 'fields.yearOffset',
  as: 'choice',
  of: ['0', '1', '-1'],
  says: 'offsets',
  numeric: true,
}
const document: Field = { name: 'document', label: 'fields.document', as: 'text', most: 80 }
const unit: Field = { name: 'unit', label: 'fields.unit', as: 'text', most: 80 }
const order: Field = { name: 'order', label: 'fields.order', as: 'number', from: 0, to: 999 }
const inList: Field = { name: 'list', label: 'fields.list', hint: 'fields.listHint', as: 'text', most: 80 }
const siteLanguages = ['en', 'it', 'fr'] as const
const beforeStay = (name: string, label: string): Field => ({
  name,
  label,
  as: 'group',
  fields: [
    { name: 'by', label: 'fields.howLong', as: 'duration' },
    { name: 'before', label: 'fields.before', as: 'choice', of: ['departure', 'arrival'], says: 'fields.stays' },
  ],
})
const optional = (field: Field): Field => ({ ...field, optional: true })
const partyOf = (name: string): Field =>
  optional({ name, label: `fields.${name}`, as: 'choice', of: parties, says: 'parties' })
const partiesOf = (name: string): Field =>
  optional({ name, label: `fields.${name}`, as: 'choices', of: parties, says: 'parties' })
const answerOf = (name: string): Field => optional({ name, label: `fields.${name}`, as: 'answer' })
/** A value that is the only one: ticked or not said. */
const only = (name: string, value: string): Field =>
  optional({ name, label: `fields.${name}`, as: 'choice', of: [value], says: `fields.${name}s` })

/** THE list of what each kind of rule asks, beside its words. `record.ts` says what is accepted. */
export const fieldsOf: Record<RecordKind, readonly Field[]> = {
  deadline: [subject, direction, stays, owedBy],
  window: [
    subject,
    {
      name: 'opens',
      label: 'fields.opens',
      hint: 'fields.opensHint',
      as: 'group',
      optional: true,
      fields: [
        month,
        { name: 'day', label: 'fields.day', hint: 'fields.dayHint', as: 'number', from: 1, to: 31, optional: true },
        yearOffset,
      ],
    },
    {
      name: 'closes',
      label: 'fields.closes',
      hint: 'fields.closesHint',
      as: 'choice',
      of: { rulesOf: 'deadline' },
      optional: true,
    },
  ],
  issue: [
    subject,
    stays,
    { name: 'months', label: 'fields.months', as: 'choices', of: 'months', numeric: true },
    yearOffset,
  ],
  level: [
    { name: 'language', label: 'fields.language', as: 'choice', of: 'languages' },
    { name: 'from', label: 'fields.from', as: 'choice', of: cefrLevels },
    { name: 'to', label: 'fields.to', as: 'choice', of: cefrLevels, optional: true },
    strength,
    direction,
    optional({ name: 'programme', label: 'fields.programme', as: 'text', most: 40 }),
  ],
  requirement: [
    subject,
    owedBy,
    strength,
    direction,
    optional(document),
    optional({ name: 'formats', label: 'fields.formats', hint: 'fields.oneALine', as: 'texts' }),
    optional({ name: 'megabytes', label: 'fields.megabytes', as: 'number', from: 1, to: 100 }),
  ],
  'document-rule': [
    document,
    answerOf('typed'),
    answerOf('alteredAccepted'),
    answerOf('incompleteAccepted'),
    optional({
      name: 'missing',
      label: 'fields.missing',
      as: 'choices',
      of: ['signatures', 'answers', 'documents'],
      says: 'fields.missings',
    }),
    partiesOf('signedBy'),
    partiesOf('stampedBy'),
    partyOf('sentBy'),
    only('before', 'mobility'),
    optional({ name: 'compulsoryTables', label: 'fields.tables', as: 'choices', of: ['A', 'B'] }),
    only('onBreach', 'refused'),
  ],
  'checklist-item': [
    inList,
    order,
    strength,
    beforeStay('due', 'fields.due'),
    { name: 'at', label: 'fields.at', as: 'text', most: 80 },
    optional({
      name: 'by',
      label: 'fields.by',
      as: 'choices',
      of: ['appointment', 'email', 'in-person', 'online'],
      says: 'fields.ways',
    }),
    optional({ name: 'because', label: 'fields.because', as: 'localised', rows: 2 }),
  ],
  'transcript-rule': [
    partyOf('sentTo'),
    partyOf('copyTo'),
    only('copyBy', 'email'),
    answerOf('preliminary'),
    optional({
      name: 'lists',
      label: 'fields.lists',
      as: 'choice',
      of: ['learning-agreement-as-changed', 'italian-language-courses'],
      says: 'fields.listed',
    }),
    {
      name: 'notPassed',
      label: 'fields.notPassed',
      as: 'group',
      optional: true,
      fields: [
        { name: 'grade', label: 'fields.grade', as: 'text', most: 10 },
        { name: 'shown', label: 'fields.shown', as: 'text', most: 40 },
        { name: 'credits', label: 'fields.credits', as: 'number', from: 0, to: 999 },
      ],
    },
  ],
  'grading-rule': [
    {
      name: 'method',
      label: 'fields.method',
      as: 'choice',
      of: ['percentage-distribution', 'fixed-table', 'by-course-of-study', 'full-recognition', 'credit-system'],
      says: 'fields.methods',
    },
    optional(unit),
    optional({ name: 'replaces', label: 'fields.replaces', as: 'localised' }),
    optional(direction),
  ],
  offering: [
    direction,
    {
      name: 'character',
      label: 'fields.character',
      as: 'choice',
      of: [
        'short-mobility',
        'double-degree',
        'network-mobility',
        'accommodation',
        'staff-mobility',
        'english-taught-courses',
      ],
      says: 'fields.characters',
    },
    optional({ name: 'length', label: 'fields.length', as: 'duration', or: 'variable' }),
    {
      name: 'routes',
      label: 'fields.routes',
      as: 'rows',
      optional: true,
      fields: [
        { name: 'region', label: 'fields.region', as: 'choice', of: ['eu', 'outside-eu'], says: 'fields.regions' },
        {
          name: 'ground',
          label: 'fields.ground',
          as: 'choice',
          of: ['erasmus', 'bilateral-agreement', 'double-degree-agreement'],
          says: 'fields.grounds',
        },
      ],
    },
    optional({
      name: 'purposes',
      label: 'fields.purposes',
      as: 'choices',
      of: ['credits', 'thesis'],
      says: 'fields.purposed',
    }),
    optional({ name: 'networks', label: 'fields.networks', hint: 'fields.oneALine', as: 'texts' }),
    optional(unit),
  ],
  'extension-rule': [
    { name: 'offering', label: 'fields.offering', as: 'choice', of: { rulesOf: 'offering' } },
    { name: 'further', label: 'fields.further', as: 'duration' },
    {
      name: 'conditions',
      label: 'fields.conditions',
      as: 'choices',
      of: ['agreement-provides', 'promoter-authorises'],
      says: 'fields.conditioned',
    },
  ],
  publication: [
    { name: 'what', label: 'fields.what', as: 'localised', rows: 2 },
    optional({ name: 'page', label: 'fields.page', as: 'text', most: 120 }),
    optional({ name: 'url', label: 'fields.url', as: 'text', most: 500 }),
    optional({
      name: 'languages',
      label: 'fields.published',
      as: 'choices',
      of: siteLanguages,
      says: 'fields.tongues',
    }),
    only('setBy', 'department'),
    only('approvedBy', 'department'),
    answerOf('perYear'),
    optional({ name: 'mayChange', label: 'fields.mayChange', as: 'choices', of: ['term'], says: 'fields.mayChanges' }),
    optional({ name: 'statedFor', label: 'fields.statedFor', hint: 'fields.yearHint', as: 'text', most: 9 }),
  ],
  statement: [],
  figure: [
    { name: 'value', label: 'fields.value', as: 'number', from: 0, to: 1_000_000_000 },
    {
      name: 'qualifier',
      label: 'fields.qualifier',
      as: 'choice',
      of: ['exactly', 'over', 'almost'],
      says: 'fields.qualifiers',
    },
    { name: 'asOf', label: 'fields.asOf', hint: 'fields.asOfHint', as: 'text', most: 10 },
    optional({ name: 'counts', label: 'fields.counts', hint: 'fields.countsHint', as: 'text', most: 120 }),
  ],
  amount: [
    { name: 'minorUnits', label: 'fields.amount', as: 'money' },
    { name: 'currency', label: 'fields.currency', as: 'choice', of: 'currencies' },
    {
      name: 'per',
      label: 'fields.per',
      as: 'choice',
      of: ['once', 'week', 'month', 'semester', 'year'],
      says: 'fields.pers',
    },
  ],
  list: [{ name: 'items', label: 'fields.items', hint: 'fields.itemsHint', as: 'lines' }],
  programme: [
    optional({ name: 'fullName', label: 'fields.fullName', as: 'localised' }),
    { name: 'description', label: 'fields.description', as: 'localised', rows: 3 },
    {
      name: 'period',
      label: 'fields.period',
      hint: 'fields.partialHint',
      as: 'group',
      optional: true,
      fields: [
        { name: 'from', label: 'fields.since', as: 'text', most: 10 },
        optional({ name: 'until', label: 'fields.until', as: 'text', most: 10 }),
      ],
    },
    { name: 'aims', label: 'fields.aims', hint: 'fields.oneALine', as: 'lines' },
    optional({ name: 'network', label: 'fields.network', as: 'text', most: 80 }),
    optional(unit),
    { name: 'dated', label: 'fields.dated', as: 'tick', unticked: 'false' },
    { name: 'example', label: 'fields.example', as: 'tick', unticked: 'false' },
  ],
  session: [
    { name: 'programme', label: 'kinds.programme', as: 'choice', of: { rulesOf: 'programme' } },
    month,
    { name: 'length', label: 'fields.length', as: 'duration' },
  ],
  contact: [
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
    {
      name: 'address',
      label: 'fields.address',
      as: 'group',
      optional: true,
      fields: [
        { name: 'lines', label: 'fields.street', hint: 'fields.oneALine', as: 'texts' },
        { name: 'postcode', label: 'fields.postcode', as: 'text', most: 20 },
        { name: 'city', label: 'fields.city', as: 'text', most: 100 },
        { name: 'country', label: 'fields.country', as: 'choice', of: 'countries' },
        optional({ name: 'phone', label: 'fields.phone', as: 'text', most: 40 }),
      ],
    },
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
  ],
  activity: [inList, order],
  framework: [{ name: 'description', label: 'fields.description', as: 'localised', rows: 3 }, order],
}

/** A deadline that is counted from each stay says how long before; one with a day of its own is moved, not worded anew. */
export const relativeField: Field = beforeStay('relative', 'fields.relative')
