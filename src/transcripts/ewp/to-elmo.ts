import type { Localised } from '../../platform/words.ts'
import { element, type Xml, xml } from '../../platform/xml.ts'
import type { IssuedLine, IssuedTable, Named, TranscriptContent } from '../content.ts'

const namespace = 'https://github.com/emrex-eu/elmo-schemas/tree/v2'
const scheme = 'local'

export type Attached = { name: string; pdf: Uint8Array }
export type ToElmo = { content: TranscriptContent; issuedAt: Date; attached?: Attached | undefined }

/** A transcript as ELMO 2.1.1, in the order of the schema. Courses stand flat: with ECTS on a node none of its ancestors may have any (TOR-18). */
export function toElmo({ content, issuedAt, attached }: ToElmo): Xml {
  const at = issuedAt.toISOString()
  return xml`<elmo xmlns="${namespace}"><generatedDate>${at}</generatedDate>${learner(content)}<report>${issuer(content.issuer)}${content.lines.map(line => specification(content, line))}<issueDate>${at}</issueDate>${gradingScheme(content)}${attached && attachment(attached)}</report></elmo>`
}

const texts = (name: string, text: Localised): Xml[] =>
  (['en', 'it', 'fr'] as const).flatMap(language => {
    const said = text[language]
    return said ? [xml`<${tag(name)} xml:lang="${language}">${said}</${tag(name)}>`] : []
  })
/** The name of an element of ours. */
const tag = (name: string): Xml => xml([name] as unknown as TemplateStringsArray)

const identifier = (type: string, value: string | null): Xml | undefined =>
  value ? xml`<identifier type="${type}">${value}</identifier>` : undefined

function learner({ learner: { givenNames, familyName, birthDate, esi, nationality, gender } }: TranscriptContent): Xml {
  // The schema wants an alternativeName; it is for names in other letters, and may be empty.
  const other = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(givenNames + familyName)
  return xml`<learner><citizenship type="ISO">${nationality}</citizenship>${identifier('esi', esi)}<givenNames>${givenNames}</givenNames><familyName>${familyName}</familyName><alternativeName>${other ? `${givenNames} ${familyName}` : ''}</alternativeName><dateOfBirth>${birthDate}</dateOfBirth><gender>${gender}</gender></learner>`
}

/** The schema wants an identifier of some kind, and an address on the web, be it empty. */
const issuer = ({ name, country, schac, erasmusCode, pic, website, local }: Named): Xml =>
  xml`<issuer>${country && xml`<country type="ISO">${country}</country>`}${identifier('schac', schac)}${identifier('erasmus', erasmusCode)}${identifier('pic', pic)}${!schac && !erasmusCode && !pic && identifier('local', local)}${texts('title', name)}<url>${website ?? (schac && `https://${schac}`)}</url></issuer>`

function specification(content: TranscriptContent, line: IssuedLine): Xml {
  const { key, losId, code, title, field } = line
  return xml`<learningOpportunitySpecification>${identifier('ewp-los-id', losId ?? `CR/${key}`)}${identifier('local', code)}${texts('title', title)}<type>Course</type>${element('iscedCode', field)}<specifies>${instance(content, line)}</specifies></learningOpportunitySpecification>`
}

/** What EWP asks of each instance stands in it: identifier, term, status, label, distribution, credits (TOR-14, TOR-19). */
function instance(content: TranscriptContent, line: IssuedLine): Xml {
  const { key, loiId, period, takenOn, label, awarded, language, outcome } = line
  const table = content.tables.find(({ field }) => field === line.field)
  return xml`<learningOpportunityInstance>${identifier('ewp-loi-id', loiId ?? `CRI/${key}`)}${element('start', period?.from)}${element('date', takenOn ?? period?.to)}${period && academicTerm(period)}<status>${outcome === 'passed' ? 'passed' : 'failed'}</status><gradingSchemeLocalId>${scheme}</gradingSchemeLocalId>${element('resultLabel', label)}${table && distribution(table)}<credit><scheme>ects</scheme><value>${awarded}</value></credit><level><type>EQF</type><value>${content.level}</value></level>${element('languageOfInstruction', language)}</learningOpportunityInstance>`
}

const academicTerm = ({ name, from, to }: NonNullable<IssuedLine['period']>): Xml =>
  xml`<academicTerm>${texts('title', name)}<start>${from}</start><end>${to}</end></academicTerm>`

/** Numbers of students: where only percentages are known there are none to be given. */
function distribution({ all, firstYear, lastYear }: IssuedTable): Xml | undefined {
  const counted = all.flatMap(({ label, count }) => (count === null ? [] : [{ label, count }]))
  if (!counted.length) return undefined
  return xml`<resultDistribution>${counted.map(({ label, count }) => xml`<category label="${label}" count="${count}"/>`)}<description xml:lang="en">${firstYear} – ${lastYear}</description></resultDistribution>`
}

function gradingScheme({ scale: { name, passing, failing, ungraded } }: TranscriptContent): Xml {
  const labels = [passing.join(', '), failing.join(', '), ungraded.join(', ')].filter(Boolean).join('; ')
  const descriptions = (['en', 'it', 'fr'] as const).flatMap(language => {
    const said = name[language]
    return said ? [xml`<description xml:lang="${language}">${said}: ${labels}</description>`] : []
  })
  return xml`<gradingScheme localId="${scheme}">${descriptions}</gradingScheme>`
}

const attachment = ({ name, pdf }: Attached): Xml =>
  xml`<attachment><title xml:lang="en">${name}</title><type>Transcript of Records</type><content>data:application/pdf;base64,${Buffer.from(pdf).toString('base64')}</content></attachment>`
