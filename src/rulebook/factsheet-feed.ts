import { inLanguage, type Language, type Localised } from '../platform/words.ts'
import { type Factsheet, factsheetOf } from './factsheet.rules.ts'
import type { Stated } from './record.ts'
import type { Rulebook } from './rulebook.ts'

type Asked = { language: Language; address: string }

/** The facts for partners and students, for programs; README.md tells what each field means. */
export function factsheetJson(rulebook: Rulebook, { language, address }: Asked) {
  const sheet = factsheetOf(rulebook)
  const inWords = (words: Localised | null | undefined) => (words ? inLanguage(words, language) : null)
  const weeks = (limit: Stated<'time-limit'> | undefined) => limit?.content.weeks ?? null
  return {
    institution: rulebook.office.slug,
    name: inLanguage(rulebook.office.name, language),
    language,
    page: address,
    calendar: calendarJson(sheet, language),
    decisionWeeks: weeks(sheet.limits.decision),
    transcriptWeeks: weeks(sheet.limits.transcript),
    requirements: sheet.requirements.map(({ key, label, content }) => ({
      ...{ key, says: inWords(label), subject: content.subject, strength: content.strength, owedBy: content.owedBy },
      document: content.document ?? null,
    })),
    levels: sheet.levels.map(({ key, label, content }) => ({
      ...{ key, says: inWords(label), language: content.language, from: content.from, to: content.to ?? null },
      strength: content.strength,
    })),
    grading: sheet.grading.map(({ key, label }) => ({ key, says: inWords(label) })),
    information: sheet.information.map(record => ({
      ...{ key: record.key, topic: record.content.topic, label: inWords(record.label) },
      ...{ about: inWords(record.content.about), ...reachJson(record), ...originOf(record) },
    })),
    accessibility: sheet.accessibility.map(record => ({
      ...{ key: record.key, type: record.content.provides, label: inWords(record.label) },
      ...{ about: inWords(record.content.about), ...reachJson(record), ...originOf(record) },
    })),
    sites: sheet.sites.map(record => ({
      ...{ key: record.key, name: inWords(record.label), about: inWords(record.content.about) },
      ...{ address: record.content.address, website: record.content.website ?? null, ...originOf(record) },
    })),
  }
}

const calendarJson = ({ calendar }: Factsheet, language: Language) =>
  calendar.map(({ subject, term, deadline, due }) => ({
    ...{ subject, term, monthDay: due.on.slice(5), academicYear: due.year, on: due.on, at: due.at.toISOString() },
    label: deadline.label && inLanguage(deadline.label, language),
  }))

const reachJson = ({ content }: Stated<'information'> | Stated<'accessibility'>) => ({
  email: content.email ?? null,
  phone: content.phone ?? null,
  websites: content.websites ?? [],
})

/** What nobody has confirmed says so, here too. */
const originOf = ({ origin: { from } }: Stated) => ({ example: from === 'example' || from === 'invented' })
