/**
 * Reads a page of `db/seeds/content` aloud as plain text: what the public page has to say at least, once its references are
 * resolved. The ledger is checked against it before any page is served, and against the served pages afterwards.
 */
import { findPage, findRecord, recordsOf } from '../../db/seeds/content/index.ts'
import { type Reference, withReferences } from '../../db/seeds/content/references.ts'
import type {
  Address,
  Contact,
  Duration,
  Figure,
  Label,
  Language,
  ListItem,
  Membership,
  Milestone,
  Network,
  OfficeKey,
  PageName,
  PartialDate,
  Period,
  Procedure,
  RecordKind,
  SeedRecord,
} from '../../db/seeds/content/types.ts'

type Reader = { office: OfficeKey; language: Language }

const words = {
  en: {
    over: 'over',
    almost: 'almost',
    recommended: 'recommended',
    required: 'required',
    or: 'or',
    appointment: 'by appointment only',
    speaks: 'languages',
    example: 'example',
    since: 'since',
    page: 'on its page',
    kind: {
      network: 'network',
      association: 'association',
      alliance: 'alliance',
      consortium: 'consortium',
      project: 'project',
      agency: 'agency',
      initiative: 'initiative',
    },
    role: {
      member: 'member',
      coordinator: 'coordinator',
      lead: 'lead',
      partner: 'partner',
      represented: 'represented',
    },
    founded: 'founded',
    ended: 'ended',
    running: 'running',
    coordinated: 'coordinated by the alliance',
    generic: 'generic',
    negotiated: 'negotiated',
    implements: 'implements',
    unit: {
      day: ['day', 'days'],
      week: ['week', 'weeks'],
      semester: ['semester', 'semesters'],
      year: ['year', 'years'],
    },
  },
  it: {
    over: 'oltre',
    almost: 'quasi',
    recommended: 'consigliato',
    required: 'obbligatorio',
    or: 'o',
    appointment: 'solo su appuntamento',
    speaks: 'lingue',
    example: 'esempio',
    since: 'dal',
    page: 'sulla sua pagina',
    kind: {
      network: 'rete',
      association: 'associazione',
      alliance: 'alleanza',
      consortium: 'consorzio',
      project: 'progetto',
      agency: 'agenzia',
      initiative: 'iniziativa',
    },
    role: {
      member: 'membro',
      coordinator: 'coordinatore',
      lead: 'capofila',
      partner: 'partner',
      represented: 'rappresentato',
    },
    founded: 'fondazione',
    ended: 'concluso',
    running: 'in corso',
    coordinated: 'coordinato dall’alleanza',
    generic: 'generico',
    negotiated: 'negoziato',
    implements: 'attua',
    unit: {
      day: ['giorno', 'giorni'],
      week: ['settimana', 'settimane'],
      semester: ['semestre', 'semestri'],
      year: ['anno', 'anni'],
    },
  },
  fr: {
    over: 'plus de',
    almost: 'près de',
    recommended: 'recommandé',
    required: 'obligatoire',
    or: 'ou',
    appointment: 'uniquement sur rendez-vous',
    speaks: 'langues',
    example: 'exemple',
    since: 'depuis',
    page: 'sur sa page',
    kind: {
      network: 'réseau',
      association: 'association',
      alliance: 'alliance',
      consortium: 'consortium',
      project: 'projet',
      agency: 'agence',
      initiative: 'initiative',
    },
    role: {
      member: 'membre',
      coordinator: 'coordinateur',
      lead: 'chef de file',
      partner: 'partenaire',
      represented: 'représenté',
    },
    founded: 'fondation',
    ended: 'terminé',
    running: 'en cours',
    coordinated: 'coordonné par l’alliance',
    generic: 'générique',
    negotiated: 'négocié',
    implements: 'met en œuvre',
    unit: {
      day: ['jour', 'jours'],
      week: ['semaine', 'semaines'],
      semester: ['semestre', 'semestres'],
      year: ['an', 'ans'],
    },
  },
} satisfies Record<Language, unknown>

const locales = { en: 'en-GB', it: 'it', fr: 'fr' } as const

const dayOf = (language: Language, month: number, day: number) =>
  new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, month - 1, day)),
  )

const monthOf = (language: Language, month: number) =>
  new Intl.DateTimeFormat(locales[language], { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, month - 1, 1)),
  )

function dateOf(language: Language, date: PartialDate): string {
  const [year = '', month, day] = date.split('-')
  if (!month) return year
  return day ? `${dayOf(language, Number(month), Number(day))} ${year}` : `${monthOf(language, Number(month))} ${year}`
}

const periodOf = (language: Language, { from, until }: Period) =>
  until ? `${dateOf(language, from)}–${dateOf(language, until)}` : dateOf(language, from)

const durationOf = (language: Language, { value, unit }: Duration) =>
  `${value} ${words[language].unit[unit][value === 1 ? 0 : 1]}`

const country = (language: Language, code: string) =>
  new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code

const bullets = (lines: readonly string[]) => lines.map(line => `- ${line}`).join('\n')

function must<T>(found: T | undefined, reference: string): T {
  if (found === undefined) throw new Error(`${reference} points to no record`)
  return found
}

/** Members on a day; without a day, those of today: whoever has not left. */
export const membersOf = (network: string, on?: string): Membership[] =>
  recordsOf('membership').filter(
    membership =>
      membership.network === network &&
      (on === undefined || (membership.since ?? membership.attested ?? '0') <= on) &&
      (membership.until === undefined || (on !== undefined && membership.until > on)),
  )

const goalsOf = (network: string, on?: string) =>
  recordsOf('sdg').filter(goal => goal.network === network && (on === undefined || goal.since <= on))

/** What a figure's `counts` counts. */
export function countOf(counts: string, office: OfficeKey): number {
  const [kind = '', rest = ''] = counts.split(':')
  const [key = '', on] = rest.split('@')
  const counters: Record<string, () => number> = {
    members: () => membersOf(key, on).length,
    goals: () => goalsOf(key, on).length,
    sessions: () => recordsOf('session', office).filter(session => session.programme === key).length,
    programmes: () => recordsOf('programme', office).filter(programme => programme.unit === key).length,
    list: () => must(findRecord('list', key, office), counts).items.length,
    'work-packages': () => recordsOf('work-package').filter(one => one.network === key).length,
  }
  return must(counters[kind], counts)()
}

const figureOf = (language: Language, { qualifier, value, noun }: Figure) =>
  `${qualifier === 'exactly' ? '' : `${words[language][qualifier]} `}${value} ${noun[language]}`

const addressOf = (language: Language, { lines, postcode, city, country: code, phone }: Address) =>
  [...lines, `${postcode} ${city}`, country(language, code), ...(phone ? [phone] : [])].join(', ')

function contactOf({ language }: Reader, contact: Contact): string {
  const say = words[language]
  const names = new Intl.DisplayNames(language, { type: 'language' })
  return [
    contact.name[language],
    contact.offers[language],
    ...(contact.address ? [addressOf(language, contact.address)] : []),
    ...(contact.byAppointmentOnly ? [say.appointment] : []),
    contact.channels.join(', '),
    `${say.speaks}: ${contact.languages.map(code => names.of(code)).join(', ')}`,
    ...contact.people.map(({ name, role }) => `${name}, ${role[language]} (${say.example})`),
  ].join('. ')
}

const organisationName = (language: Language, key: string) => {
  const { name, also } = must(findRecord('organisation', key), key)
  return also?.[language] ?? name
}

function memberOf({ language }: Reader, membership: Membership): string {
  const { place } = must(findRecord('organisation', membership.member), membership.key)
  const where = place ? `, ${place.city}, ${country(language, place.country)}` : ''
  const since = membership.since ? `, ${words[language].since} ${dateOf(language, membership.since)}` : ''
  return `${organisationName(language, membership.member)}${where}: ${words[language].role[membership.role]}${since}`
}

function networkOf(reader: Reader, network: Network): string {
  const { language, office } = reader
  const say = words[language]
  const figures = recordsOf('figure')
    .filter(figure => network.figures.includes(figure.key) && figure.asOf === 'page')
    .map(figure => figureOf(language, figure))
  const ours = membersOf(network.key).filter(membership => membership.member === office)
  return [
    `${network.name[language]} (${say.kind[network.character]})`,
    ...(network.fullName ? [network.fullName[language]] : []),
    ...(network.region ? [network.region[language]] : []),
    ...(network.founded ? [`${say.founded} ${dateOf(language, network.founded)}`] : []),
    ...figures,
    network.description[language],
    ...network.aims.map(aim => aim[language]),
    ...ours.map(membership => memberOf(reader, membership)),
  ].join('. ')
}

const historyOf = ({ language }: Reader, network: string): string => {
  const told = [
    ...recordsOf('milestone')
      .filter(milestone => milestone.network === network)
      .map((milestone: Milestone) => ({ period: milestone.period, what: milestone.what })),
    ...recordsOf('funding').flatMap(funding =>
      funding.network === network && funding.period ? [{ period: funding.period, what: funding.what }] : [],
    ),
  ]
  return bullets(
    told
      .toSorted((a, b) => a.period.from.localeCompare(b.period.from))
      .map(({ period, what }) => `${periodOf(language, period)}: ${what[language]}`),
  )
}

function procedureOf({ language, office }: Reader, procedure: Procedure): string {
  const steps = recordsOf('procedure-step', office)
    .filter(step => step.procedure === procedure.key)
    .map(step => `${step.order}. ${step.label[language]}${step.sittings ? ` (${step.sittings[language]})` : ''}`)
  const mark = procedure.example ? ` (${words[language].example})` : ''
  return [`${procedure.name[language]}${mark}`, procedure.description[language], ...steps].join('\n')
}

function labelOf(record: SeedRecord, language: Language): string {
  if (record.kind === 'framework') return `${record.name[language]}: ${record.description[language]}`
  if (record.kind === 'grading-rule')
    return [record.label[language], record.replaces?.[language] ?? ''].join(' ').trim()
  if (record.kind === 'checklist-item')
    return [record.label[language], record.because?.[language] ?? ''].join(' ').trim()
  if ('label' in record) return record.label[language]
  if ('name' in record && typeof record.name === 'object') return record.name[language]
  throw new Error(`${record.kind} ${record.key} has neither label nor name`)
}

const isLabel = (item: ListItem): item is Label => 'en' in item

const itemOf = ({ language, office }: Reader, item: ListItem): string =>
  isLabel(item) ? item[language] : labelOf(must(findRecord(item.kind, item.key, office), item.key), language)

/** `offering.short-mobility` → the record's kind and key. */
const split = (path: string): [string, string] => {
  const at = path.indexOf('.')
  return [path.slice(0, at), path.slice(at + 1)]
}

function lengthOf({ office }: Reader, path: string): Duration {
  const [kind, key] = split(path)
  if (kind === 'offering') {
    const length = findRecord('offering', key, office)?.length
    return must(typeof length === 'object' ? length : undefined, path)
  }
  if (kind === 'extension') return must(findRecord('extension-rule', key, office), path).further
  if (kind === 'session')
    return must(
      recordsOf('session', office).find(one => one.programme === key),
      path,
    ).length
  if (kind === 'checklist')
    return must(
      recordsOf('checklist-item', office).find(one => one.list === key),
      path,
    ).due.by
  const { from, until } = must(findRecord('milestone', key), path).period
  const years = Math.round((Date.parse(must(until, path)) - Date.parse(from)) / (365.25 * 24 * 3_600_000))
  return { value: years, unit: 'year' }
}

function spanOf({ language, office }: Reader, path: string): string {
  const [kind, key] = split(path)
  const kinds: Record<string, () => Period | undefined> = {
    milestone: () => findRecord('milestone', key)?.period,
    programme: () => findRecord('programme', key, office)?.period,
    project: () => findRecord('project', key)?.period,
    funding: () => findRecord('funding', key)?.period,
  }
  return periodOf(language, must(kinds[kind]?.(), path))
}

const ruleKinds = [
  'requirement',
  'document-rule',
  'transcript-rule',
  'grading-rule',
  'extension-rule',
  'statement',
  'signatory-rule',
] as const satisfies readonly RecordKind[]

function ruleOf({ office, language }: Reader, key: string): string {
  const found = ruleKinds.flatMap(kind => findRecord(kind, key, office) ?? [])
  if (found.length !== 1) throw new Error(`rule ${key} of ${office} is found ${found.length} times`)
  return labelOf(must(found[0], key), language)
}

type Teller = (reader: Reader, reference: Reference) => string

const tell = {
  deadline: ({ office, language }, { key }) => {
    const { month, day } = must(findRecord('deadline', key, office), key)
    return dayOf(language, month, day)
  },
  month: ({ office, language }, { key }) => {
    const months = findRecord('issue', key, office)?.months ?? [
      must(findRecord('window', key, office)?.opens?.month, key),
    ]
    return months.map(month => monthOf(language, month)).join(` ${words[language].or} `)
  },
  level: ({ office }, { key }) => {
    const { from, to } = must(findRecord('level', key, office), key)
    return to ? `${from}/${to}` : from
  },
  strength: ({ office, language }, { key }) => {
    const record = findRecord('level', key, office) ?? findRecord('requirement', key, office)
    return words[language][must(record, key).strength]
  },
  count: ({ office, language }, { key }) => figureOf(language, must(findRecord('figure', key, office), key)),
  date: ({ language }, { key }) => dateOf(language, must(findRecord('milestone', key), key).period.from),
  period: (reader, { key }) => spanOf(reader, key),
  duration: (reader, { key }) => durationOf(reader.language, lengthOf(reader, key)),
  year: ({ office }, { key }) => {
    const record = findRecord('deadline', key, office) ?? findRecord('publication', key, office)
    return must(record?.statedFor, key)
  },
  since: ({ language }, { key }) => dateOf(language, must(findRecord('membership', key)?.since, key)),
  founded: ({ language }, { key }) => dateOf(language, must(findRecord('network', key)?.founded, key)),
  signatory: ({ office, language }, { key }) =>
    must(findRecord('signatory-rule', key, office), key).signatory[language],
  institution: ({ office, language }, { key }) => {
    const institution = must(findRecord('institution', office, office), office)
    return key === 'name' ? institution.name[language] : key === 'city' ? institution.place.city : institution.shortName
  },
  unit: ({ office, language }, { key }) => must(findRecord('unit', key, office), key).name[language],
  publication: ({ office, language }, { key }) => must(findRecord('publication', key, office), key).name[language],
  rule: (reader, { key }) => ruleOf(reader, key),
  'network-name': ({ language }, { key }) => must(findRecord('network', key), key).name[language],
  formula: ({ language }, { key }) => must(findRecord('formula', key), key).text[language],
  programme: ({ office, language }, { key }) => {
    const { name, fullName, description, aims } = must(findRecord('programme', key, office), key)
    return [name, ...(fullName ? [fullName] : []), description, ...aims].map(label => label[language]).join('. ')
  },
  list: (reader, { key }) =>
    bullets(must(findRecord('list', key, reader.office), key).items.map(item => itemOf(reader, item))),
  contact: (reader, { key }) => contactOf(reader, must(findRecord('contact', key, reader.office), key)),
  address: ({ office, language }, { key }) => {
    const record = key === 'institution' ? findRecord('institution', office, office) : findRecord('network', key)
    return addressOf(language, must(record?.address, key))
  },
  networks: reader =>
    bullets(
      recordsOf('network')
        .filter(network => network.keptBy.includes(reader.office))
        .map(network => networkOf(reader, network)),
    ),
  network: (reader, { key }) => networkOf(reader, must(findRecord('network', key), key)),
  members: (reader, { key, on }) => bullets(membersOf(key, on).map(membership => memberOf(reader, membership))),
  milestones: (reader, { key }) => historyOf(reader, key),
  goals: ({ language }, { key, on }) =>
    bullets(goalsOf(key, on).map(({ number, name }) => `SDG ${number}: ${name[language]}`)),
  associates: ({ language }, { key }) =>
    bullets(
      recordsOf('associated-partner')
        .filter(partner => partner.network === key)
        .map(({ number, label }) => `${number ? `${number} ` : ''}${label[language]}`),
    ),
  projects: ({ language }, { key }) =>
    bullets(
      recordsOf('project')
        .filter(project => project.network === key)
        .map(project => {
          const state = [
            words[language][project.status],
            ...(project.role === 'coordinator' ? [words[language].coordinated] : []),
            ...(project.period ? [periodOf(language, project.period)] : []),
          ]
          const told = [project.description, ...project.aims].map(label => label[language]).join('. ')
          return `${project.name[language]} (${state.join(', ')}): ${told}`
        }),
    ),
  institutes: ({ language }, { key }) =>
    bullets(
      recordsOf('virtual-institute')
        .filter(institute => institute.network === key)
        .map(({ theme, goal }) => `${theme[language]}${goal ? ` (SDG ${goal})` : ''}`),
    ),
  'work-packages': ({ language }, { key }) =>
    bullets(
      recordsOf('work-package')
        .filter(one => one.network === key)
        .map(one => one.theme[language]),
    ),
  'joint-programmes': ({ language }, { key }) =>
    bullets(
      recordsOf('joint-programme')
        .filter(one => one.network === key)
        .map(({ name, goal }) => `${name[language]}${goal ? ` (SDG ${goal})` : ''}`),
    ),
  partners: ({ office, language }, { key }) =>
    bullets(
      recordsOf('partner', office)
        .filter(partner => (partner.because as readonly string[]).includes(key))
        .map(({ organisation }) => {
          const { place } = must(findRecord('organisation', organisation), organisation)
          return `${organisationName(language, organisation)}, ${place?.city}, ${country(language, place?.country ?? '')}`
        }),
    ),
  'agreement-types': ({ office, language }) =>
    bullets(
      recordsOf('agreement-type', office).map(type => {
        const { character } = type
        const mark = character === 'generic' || character === 'negotiated' ? ` (${words[language][character]})` : ''
        const parent = type.implements ? findRecord('agreement-type', type.implements, office) : undefined
        const below = parent ? ` ${words[language].implements}: ${parent.name[language]}.` : ''
        return `${type.name[language]}${mark}: ${type.description[language]}${below}`
      }),
    ),
  procedures: reader =>
    recordsOf('procedure', reader.office)
      .map(procedure => procedureOf(reader, procedure))
      .join('\n\n'),
  procedure: (reader, { key }) => procedureOf(reader, must(findRecord('procedure', key, reader.office), key)),
  sessions: ({ office, language }, { key }) =>
    bullets(
      recordsOf('session', office)
        .filter(session => session.programme === key)
        .map(
          ({ label, month, length }) =>
            `${label[language]}: ${monthOf(language, month)}, ${durationOf(language, length)}`,
        ),
    ),
  promoters: ({ office, language }) =>
    bullets(
      recordsOf('promoter', office).map(({ unit, name }) => {
        const { name: school } = must(findRecord('unit', unit, office), unit)
        return `${school[language]}: ${name} (${words[language].example})`
      }),
    ),
} satisfies Record<Reference['kind'], Teller>

const tellers: Record<Reference['kind'], Teller> = tell

/** The text of one page, or undefined where the office has none of that name or not in that language. */
export function readPage(office: OfficeKey, page: PageName, language: Language = 'en'): string | undefined {
  const texts = findPage(office, page)?.texts
  const text = texts?.[language]
  if (!text) return undefined
  const body = withReferences(text.body, reference => tellers[reference.kind]({ office, language }, reference))
  return `${text.title}\n\n${text.description}\n\n${body.replaceAll(/\]\(page:[^)]+\)/g, ']')}`
}
