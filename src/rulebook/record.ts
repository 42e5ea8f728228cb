import { z } from 'zod'
import { localised } from '../platform/input.ts'
import { languages } from '../platform/language.ts'
import { cefrLevels, isCurrency } from '../reference/index.ts'
import { factsheetShapes } from './factsheet-shapes.ts'
import {
  address,
  duration,
  keyShape,
  language,
  month,
  partialDate,
  period,
  person,
  recordLink,
  text,
  webAddress,
  yearOffset,
  yearShape,
} from './shape-parts.ts'

export { keyShape, monthDayShape, timeShape, webAddress, yearShape } from './shape-parts.ts'

/** What the office states, one row each. The shape of a kind's own fields stands here once, for page, form, feed and seed. */

export const terms = ['winter', 'spring', 'year'] as const
export type Term = (typeof terms)[number]
export const directions = ['incoming', 'outgoing'] as const
export type Direction = (typeof directions)[number]
export const strengths = ['recommended', 'required'] as const

/** What can be due, or open, or asked for. */
export const subjects = [
  'nomination',
  'application',
  'learning-agreement',
  'course-catalogue',
  'partnership-request',
  'accommodation',
  'extension',
  'departure',
  'transcript',
] as const
export type Subject = (typeof subjects)[number]

export const parties = ['student', 'home-university', 'home-coordinator', 'promoter', 'host-office', 'partner'] as const
export type Party = (typeof parties)[number]

const direction = z.enum(directions)
const strength = z.enum(strengths)
const subject = z.enum(subjects)
const party = z.enum(parties)
const someTerms = z.array(z.enum(terms)).max(3)

export const shapes = {
  deadline: z.strictObject({
    direction,
    subject,
    terms: someTerms,
    owedBy: party,
    /** Whether the office itself named the time of day; else the end of the day is meant. */
    timeStated: z.boolean().default(false),
    statedFor: yearShape.optional(),
    /** Counted from the stay instead of the calendar: "one week before departure". */
    relative: z.strictObject({ before: z.enum(['departure', 'arrival']), by: duration }).optional(),
  }),
  window: z.strictObject({
    subject,
    opens: z.strictObject({ month, day: z.int().min(1).max(31).optional(), yearOffset }).optional(),
    /** The key of a deadline. */
    closes: keyShape.optional(),
    /** The code of a unit with days of its own. */
    unit: z.string().max(80).optional(),
    /** Counted from each stay instead of the calendar: "within five weeks of the start of the term". */
    within: z.strictObject({ by: duration, after: z.enum(['term-start', 'request']) }).optional(),
  }),
  issue: z.strictObject({ subject, terms: someTerms, months: z.array(month).min(1).max(12), yearOffset }),
  level: z.strictObject({
    direction,
    language,
    from: z.enum(cefrLevels),
    to: z.enum(cefrLevels).optional(),
    strength,
    framework: z.literal('CEFR').default('CEFR'),
    programme: z.string().max(40).optional(),
  }),
  requirement: z.strictObject({
    direction,
    subject,
    document: z.string().max(80).optional(),
    strength,
    owedBy: party,
    signedBy: z.array(party).max(6).optional(),
    stampedBy: z.array(party).max(6).optional(),
    formats: z.array(z.string().max(20)).max(10).optional(),
    megabytes: z.int().min(1).max(100).optional(),
  }),
  'document-rule': z.strictObject({
    document: z.string().max(80),
    typed: z.boolean().optional(),
    alteredAccepted: z.boolean().optional(),
    incompleteAccepted: z.boolean().optional(),
    missing: z.array(z.enum(['signatures', 'answers', 'documents'])).optional(),
    signedBy: z.array(party).optional(),
    stampedBy: z.array(party).optional(),
    sentBy: party.optional(),
    before: z.literal('mobility').optional(),
    compulsoryTables: z.array(z.enum(['A', 'B'])).optional(),
    onBreach: z.literal('refused').optional(),
  }),
  'checklist-item': z.strictObject({
    list: keyShape,
    order: z.int().min(0).max(999),
    strength,
    /** So long before or after a day of the stay, or the first day of its term. */
    due: z
      .strictObject({
        before: z.enum(['departure', 'arrival', 'term']).optional(),
        after: z.enum(['arrival', 'term']).optional(),
        by: duration,
      })
      .refine(({ before, after }) => (before === undefined) !== (after === undefined), {
        path: ['before'],
        message: 'before-or-after',
      }),
    /** The code of a unit. */
    at: z.string().max(80),
    /** Who says that it is done; the office where nobody is named. */
    confirmedBy: party.optional(),
    by: z.array(z.enum(['appointment', 'email', 'in-person', 'online'])).optional(),
    because: text.optional(),
  }),
  'transcript-rule': z.strictObject({
    sentTo: party.optional(),
    copyTo: party.optional(),
    copyBy: z.literal('email').optional(),
    preliminary: z.boolean().optional(),
    lists: z.enum(['learning-agreement-as-changed', 'italian-language-courses']).optional(),
    notPassed: z
      .strictObject({ grade: z.string().max(10), shown: z.string().max(40), credits: z.number().min(0) })
      .optional(),
  }),
  'grading-rule': z.strictObject({
    method: z.enum([
      'percentage-distribution',
      'fixed-table',
      'by-course-of-study',
      'full-recognition',
      'credit-system',
    ]),
    unit: z.string().max(80).optional(),
    replaces: text.optional(),
    direction: direction.optional(),
  }),
  offering: z.strictObject({
    direction,
    character: z.enum([
      'short-mobility',
      'double-degree',
      'network-mobility',
      'accommodation',
      'staff-mobility',
      'english-taught-courses',
    ]),
    length: z.union([duration, z.literal('variable')]).optional(),
    routes: z
      .array(
        z.strictObject({
          region: z.enum(['eu', 'outside-eu']),
          ground: z.enum(['erasmus', 'bilateral-agreement', 'double-degree-agreement']),
        }),
      )
      .optional(),
    purposes: z.array(z.enum(['credits', 'thesis'])).optional(),
    networks: z.array(z.string().max(80)).optional(),
    unit: z.string().max(80).optional(),
  }),
  'extension-rule': z.strictObject({
    offering: keyShape,
    further: duration,
    conditions: z.array(z.enum(['agreement-provides', 'promoter-authorises'])),
  }),
  publication: z.strictObject({
    what: text,
    /** A page of our own site, or an address elsewhere. */
    page: z.string().max(120).optional(),
    url: webAddress.optional(),
    languages: z.array(z.enum(languages)).optional(),
    setBy: z.literal('department').optional(),
    approvedBy: z.literal('department').optional(),
    perYear: z.boolean().optional(),
    mayChange: z.array(z.literal('term')).optional(),
    statedFor: yearShape.optional(),
  }),
  statement: z.strictObject({}),
  figure: z.strictObject({
    value: z.int().min(0),
    qualifier: z.enum(['exactly', 'over', 'almost']),
    asOf: z.union([partialDate, z.literal('page')]),
    /** Counted from records instead of kept: `members:ec2u@2020-11-01`. */
    counts: z.string().max(120).optional(),
  }),
  amount: z.strictObject({
    /** In the smallest unit of the currency: cents. */
    minorUnits: z.int().min(0),
    currency: z.string().refine(isCurrency, 'not-in-list'),
    per: z.enum(['once', 'week', 'month', 'semester', 'year']),
  }),
  list: z.strictObject({ items: z.array(z.union([recordLink, text])).max(200) }),
  programme: z.strictObject({
    fullName: text.optional(),
    description: text,
    period: period.optional(),
    aims: z.array(text).max(30),
    network: z.string().max(80).optional(),
    unit: z.string().max(80).optional(),
    /** Past: shown as history, with its years. */
    dated: z.boolean().default(false),
    example: z.boolean().default(false),
  }),
  session: z.strictObject({ programme: keyShape, month, length: duration }),
  contact: z.strictObject({
    unit: z.string().max(80),
    serves: z.array(
      z.enum(['incoming', 'outgoing', 'partners', 'partnership-requests', 'accommodation', 'alliance', 'privacy']),
    ),
    address: address.optional(),
    email: z.email().max(254).optional(),
    phone: z.string().trim().max(40).optional(),
    form: webAddress.optional(),
    hours: localised(300).optional(),
    channels: z.array(z.enum(['appointment', 'email', 'form', 'phone'])),
    byAppointmentOnly: z.boolean(),
    languages: z.array(z.enum(languages)),
    offers: text,
    people: z.array(person).max(50),
  }),
  activity: z.strictObject({ list: keyShape, order: z.int().min(0).max(999) }),
  framework: z.strictObject({ description: text, order: z.int().min(0).max(999) }),
  ...factsheetShapes,
} as const

export type RecordKind = keyof typeof shapes
export const recordKinds = Object.keys(shapes) as RecordKind[]
export const isRecordKind = (kind: string): kind is RecordKind => Object.hasOwn(shapes, kind)
export type Duration = z.output<typeof duration>
export type ContentOf<K extends RecordKind> = z.output<(typeof shapes)[K]>

/** How the office knows it. `example` and `invented` are said to everybody, the rest to officers. */
export const originShape = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('office') }),
  z.strictObject({ from: z.literal('page'), page: z.string().max(40), lines: z.array(z.int()).max(100) }),
  z.strictObject({ from: z.literal('public'), url: webAddress }),
  z.strictObject({ from: z.literal('example'), after: z.string().max(500) }),
  z.strictObject({ from: z.literal('invented') }),
])
export type Origin = z.output<typeof originShape>

/** What everybody can read of a record. */
export type Stated<K extends RecordKind = RecordKind> = {
  [Kind in K]: {
    id: string
    kind: Kind
    key: string
    label: { en: string; it?: string | undefined; fr?: string | undefined } | null
    content: ContentOf<Kind>
    origin: Origin
    position: number
    revision: number
    changedAt: Date
    withdrawnAt: Date | null
  }
}[K]

/** What a record said, from when on. */
export type RecordVersion = { label: Stated['label']; content: object; since: Date }

/** When a deadline falls, in the order in which it was stated. Years are academic; null is an open end. */
export type StatedDay = {
  fromYear: string | null
  untilYear: string | null
  /** In this one year only, whatever the other years say. */
  oneYear: boolean
  monthDay: string
  yearOffset: number
  time: string
}
export type Deadline = Stated<'deadline'> & { days: StatedDay[] }
