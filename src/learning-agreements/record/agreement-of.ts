import { nameOf, type OrganisationRecord } from '../../directory/index.ts'
import type { Zone } from '../../platform/calendar.ts'
import { sayDay, sayInstant } from '../../platform/calendar-words.ts'
import { sayPartialDate } from '../../platform/partial-date-words.ts'
import { inLanguage, type Language } from '../../platform/words.ts'
import { countryName, fieldTitle, languageName } from '../../reference/index.ts'
import { type Component, type List, listsOf } from '../component.ts'
import { mobilityTypes, type Signature, type Version } from '../learning-agreement.ts'
import { creditsIn, inList, insertedCredits } from '../programme.rules.ts'
import type { LearningAgreementFile } from '../show-learning-agreement.ts'
import { partsOf } from '../versions.rules.ts'
import { say } from '../words/index.ts'

type Named = { language: Language; zone: Zone; receiving: OrganisationRecord | undefined; institution: string }
export type Printed = { file: LearningAgreementFile; version: Version; named: Named }
type Line = { term: string; fact: string }

/** A version with its three signatures, in the fields of the official template, as `agreement.typ` sets it. */
export function agreementOf(printed: Printed) {
  const { file, version, named } = printed
  const words = say(named.language)
  const { first, changes } = partsOf(file, version)
  const lists = listsOf[mobilityTypes[file.agreement.activityAttributes]]
  const { provisionsUrl, remark } = version.particulars
  return {
    title: words('print.title'),
    about: words('print.about', { version: version.number }),
    sections: [
      { title: words('particulars.student'), lines: studentLines(printed) },
      { title: words('parties.sending'), lines: sendingLines(printed) },
      { title: words('parties.receiving'), lines: receivingLines(printed) },
      { title: words('particulars.title'), lines: stayLines(printed) },
    ],
    tables: [
      ...lists.flatMap(list => tableOf(printed, list, inList(first, list))),
      ...lists.flatMap(list => changeOf(printed, list, inList(changes, list))),
    ],
    remarks: [
      ...(provisionsUrl ? [`${words('particulars.provisionsUrl')}: ${provisionsUrl}`] : []),
      ...(remark ? [`${words('particulars.remark')}: ${remark}`] : []),
    ],
    ...signaturesOf(printed),
  }
}

const given = (lines: (Line | undefined | false)[]): Line[] =>
  lines.filter((line): line is Line => line !== undefined && line !== false && line.fact !== '')

function studentLines({ file: { agreement }, version, named: { language } }: Printed): Line[] {
  const words = say(language)
  const student = version.student ?? agreement
  const field = [
    agreement.nomineeIsced,
    fieldTitle(agreement.nomineeIsced, language),
    version.particulars.fieldClarification,
  ]
  return given([
    { term: words('person.familyName'), fact: student.familyName },
    { term: words('person.givenNames'), fact: student.givenNames },
    { term: words('particulars.birthDate'), fact: sayDay(student.birthDate as never, language) },
    { term: words('particulars.nationality'), fact: countryName(agreement.nationality, language) },
    { term: words('particulars.email'), fact: agreement.email },
    { term: words('particulars.esi'), fact: student.esi ?? '' },
    { term: words('particulars.eqf'), fact: String(agreement.eqfLevel) },
    { term: words('particulars.isced'), fact: field.filter(Boolean).join(' · ') },
  ])
}

const codesOf = (organisation: OrganisationRecord | undefined): string =>
  [organisation?.erasmusCode, organisation?.schac].filter(Boolean).join(' · ')

function sendingLines({ file: { partner }, version, named: { language } }: Printed): Line[] {
  const words = say(language)
  const person = version.sendingPerson
  return given([
    { term: words('print.institution'), fact: nameOf(partner, language) },
    { term: words('print.codes'), fact: codesOf(partner) },
    { term: words('particulars.sendingUnit'), fact: version.particulars.sendingUnit ?? '' },
    {
      term: words('print.responsible'),
      fact: person ? `${person.givenNames} ${person.familyName}, ${person.position}` : '',
    },
    { term: words('person.email'), fact: person?.email ?? '' },
  ])
}

function receivingLines({ version, named: { language, receiving, institution } }: Printed): Line[] {
  const words = say(language)
  const person = version.receivingPerson
  return given([
    { term: words('print.institution'), fact: institution },
    { term: words('print.codes'), fact: codesOf(receiving) },
    {
      term: words('print.responsible'),
      fact: person ? `${person.givenNames} ${person.familyName}, ${person.position}` : '',
    },
    { term: words('person.email'), fact: person?.email ?? '' },
  ])
}

function stayLines({ file: { agreement }, version: { particulars: said }, named: { language } }: Printed): Line[] {
  const words = say(language)
  const level = said.level === 'NS' ? words('particulars.native') : said.level
  const days =
    said.startOn && said.endOn
      ? words('particulars.fromTo', {
          start: sayPartialDate(said.startOn, language),
          end: sayPartialDate(said.endOn, language),
        })
      : ''
  return given([
    { term: words('particulars.type'), fact: words(`types.${mobilityTypes[agreement.activityAttributes]}`) },
    { term: words('particulars.period'), fact: `${words(`terms.${agreement.term}`)} ${agreement.academicYear}` },
    { term: words('particulars.days'), fact: days },
    {
      term: words('particulars.language'),
      fact: [said.language && languageName(said.language, language), level].filter(Boolean).join(', '),
    },
  ])
}

const plain = (label: string) => ({ label, numeric: false })
const numeric = (label: string) => ({ label, numeric: true })

function termOf({ file: { terms }, named: { language } }: Printed, { list, term, terms: of }: Component): string {
  const words = say(language)
  if (term === null || of === null) return ''
  const known = list === 'recognised' ? undefined : terms.find(one => one.term === term && one.terms === of)
  return known && inLanguage(known.name, language)
    ? inLanguage(known.name, language)
    : of === 1
      ? words('line.year')
      : `${term}/${of}`
}

function recognitionOf(
  language: Language,
  { list, recognitionConditions: conditions, shortDescription }: Component,
): string {
  const words = say(language)
  const recognised = conditions ? words('line.conditions', { conditions }) : words('line.automatic')
  return [shortDescription, list === 'recognised' || list === 'virtual' ? recognised : ''].filter(Boolean).join('. ')
}

function tableOf(printed: Printed, list: List, lines: readonly Component[]) {
  const { language } = printed.named
  const words = say(language)
  if (!lines.length) return []
  const last = list === 'studied' ? words('line.language') : words('print.recognition')
  return [
    {
      title: words(`lists.${list}`),
      note: list === 'recognised' ? words('leads.recognised') : '',
      columns: [
        ...[words('line.code'), words('line.title'), words('line.term')].map(plain),
        numeric(words('line.credits')),
        plain(last),
      ],
      rows: lines.map(line => [
        line.losCode ?? '',
        inLanguage(line.title, language),
        termOf(printed, line),
        line.credits ?? '',
        list === 'studied'
          ? line.language
            ? languageName(line.language, language)
            : ''
          : recognitionOf(language, line),
      ]),
      total: words('line.total', { credits: creditsIn(lines) }),
    },
  ]
}

/** A2, B2, C2: what is deleted and added against the first version; only what is added is summed up. */
function changeOf(printed: Printed, list: List, lines: readonly Component[]) {
  const { language } = printed.named
  const words = say(language)
  if (!lines.length) return []
  return [
    {
      title: words('print.changes', { list: words(`compare.lists.${list}`) }),
      note: '',
      columns: [
        ...[words('line.code'), words('line.title'), words('line.status'), words('form.reason')].map(plain),
        numeric(words('line.credits')),
      ],
      rows: lines.map(line => [
        line.losCode ?? '',
        inLanguage(line.title, language),
        words(`line.${line.status ?? 'inserted'}`),
        [line.reasonCode && words(`reasons.${line.reasonCode}`), line.reasonText].filter(Boolean).join(': '),
        line.credits ?? '',
      ]),
      total: words('print.added', { credits: insertedCredits(lines) }),
    },
  ]
}

function signaturesOf({ file, version, named: { language, zone } }: Printed) {
  const words = say(language)
  const student = version.student ?? file.agreement
  const nameIn = ({ party, name, position, email }: Signature) =>
    party === 'student'
      ? `${student.givenNames} ${student.familyName}`
      : [name, position, email].filter(Boolean).join(', ')
  return {
    signaturesTitle: words('file.signatures'),
    commitment: words('print.commitment'),
    signatureColumns: [words('file.party'), words('file.who'), words('file.signedAt')].map(plain),
    signatures: file.signatures
      .filter(one => one.version === version.number)
      .map(one => [words(`parties.${one.party}`), nameIn(one), sayInstant(one.signedAt, zone, language)]),
  }
}
