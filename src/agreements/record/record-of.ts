import type { Day } from '../../platform/calendar.ts'
import { sayDay } from '../../platform/calendar-words.ts'
import { inLanguage, type Localised } from '../../platform/words.ts'
import { countryName, languageName } from '../../reference/index.ts'
import type { Agreement, AgreementType, Condition, Party, Signature } from '../agreement.ts'
import { signatoriesOfThesis } from '../cotutelle.rules.ts'
import {
  contentLines,
  dateLines,
  fieldLine,
  type Line,
  type Named,
  ourSignatureLine,
  provisionsOf,
} from '../say-content.ts'
import type { ShownAgreement } from '../show-agreement.ts'
import { say } from '../words/index.ts'

/** How an office calls what an agreement names by its id. */
export type Names = Named & { office: Localised; typeName: (type: AgreementType) => string }

/** The printed record of an agreement, as `record.typ` sets it: everything already said in one language. */
export type Record = {
  kind: string
  title: string
  partiesTitle: string
  parties: Line[]
  sections: { title: string; lines: Line[] }[]
  conditions: { title: string; columns: { label: string; numeric: boolean }[]; rows: string[][] } | null
  lists: { title: string; items: string[] }[]
  signaturesTitle: string
  signatures: { text: string; hash: string }[]
  /** Where nobody has signed yet: a line for each side that will, on paper. */
  blanks: { party: string; about: string }[]
  blank: { name: string; placeAndDay: string; signature: string }
}

/** What the record says. Pure: the same agreement in the same language is always the same record. */
export function recordOf(shown: ShownAgreement, names: Names): Record {
  const { agreement, parties, signatures } = shown
  const words = say(names.language)
  const counting = signatures.filter(({ round }) => round === agreement.round)
  const unsigned = parties.filter(party => party.signs && !counting.some(signature => signature.party === party.id))
  return {
    kind: `${names.typeName(agreement.type)} · ${agreement.code}`,
    title: inLanguage(agreement.title, names.language),
    partiesTitle: words('file.parties'),
    parties: parties.map(party => ({ term: partyName(party, names), fact: aboutParty(party, names) })),
    sections: [
      { title: words('file.content'), lines: contentLines(agreement, shown.coordinator, names) },
      { title: words('file.ends'), lines: dateLines(agreement, names.language) },
    ],
    conditions: conditionsOf(shown, names),
    lists: [activities(shown, names), annexes(shown, names), provisions(shown, names)].filter(
      list => list.items.length > 0,
    ),
    signaturesTitle: words('file.signatures'),
    signatures: counting.map(signature => ({
      text: signatureLine(signature, parties, names),
      hash: signature.contentHash,
    })),
    blanks: [
      ...(unsigned.length ? thesisLines(agreement, names) : []),
      ...unsigned.map(party => headLine(party, names)),
    ],
    blank: { name: words('print.name'), placeAndDay: words('print.placeAndDay'), signature: words('print.signature') },
  }
}

const headLine = (party: Party, names: Names) => ({
  party: partyName(party, names),
  about: [party.signatory, party.signatoryOffice].filter(Boolean).join(', '),
})

/** A cotutelle is signed by those who carry it too, on paper and before the heads. */
const thesisLines = ({ type, terms }: Agreement, { language }: Names) =>
  type === 'cotutelle'
    ? signatoriesOfThesis
        .filter(key => typeof terms[key] === 'string')
        .map(key => ({ party: String(terms[key]), about: say(language)(`terms.${key}`) }))
    : []

const partyName = (party: Party, { office, language }: Names): string =>
  party.ours ? inLanguage(office, language) : party.name

function aboutParty(party: Party, { language }: Names): string {
  const words = say(language)
  const about = [
    party.ours ? words('file.us') : party.country && countryName(party.country, language),
    party.role !== 'party' && words(`roles.${party.role}`),
    party.unit,
    party.code && `${words('file.theirCode')} ${party.code}`,
  ]
  return about.filter(Boolean).join(' · ')
}

function conditionsOf({ conditions, parties }: ShownAgreement, names: Names): Record['conditions'] {
  if (!conditions.length) return null
  const words = say(names.language)
  const columns = (['kind', 'years', 'persons', 'amount', 'field', 'languages', 'units'] as const).map(key => ({
    label: words(`conditions.${key}`),
    numeric: key === 'persons' || key === 'amount',
  }))
  return { title: words('file.conditions'), columns, rows: conditions.map(row => conditionCells(row, parties, names)) }
}

function conditionCells(row: Condition, parties: readonly Party[], { language, unitName }: Names): string[] {
  const words = say(language)
  const several = parties.length > 2 && parties.find(({ id }) => id === row.party)?.name
  return [
    [words(`kinds.${row.kind}`), words(`directions.${row.direction}`), several].filter(Boolean).join(' · '),
    row.firstYear === row.lastYear ? row.firstYear : `${row.firstYear} – ${row.lastYear}`,
    row.per === 'semester' ? `${row.persons} ${words('conditions.perSemester')}` : String(row.persons),
    String(row.months ?? row.days ?? ''),
    row.subjects.map(subject => fieldLine(subject, language)).join(' · '),
    row.languages.map(skill => `${languageName(skill.language, language)} ${skill.level}`).join(', '),
    [...row.units, ...row.coursesOfStudy].map(unitName).join(', '),
  ]
}

function activities({ activities: all }: ShownAgreement, { language, unitName }: Names) {
  const words = say(language)
  const items = all.map(({ kind, units, note }) =>
    [words(`activityKinds.${kind}`), units.length ? units.map(unitName).join(', ') : words('file.allUnits'), note]
      .filter(Boolean)
      .join(' · '),
  )
  return { title: words('file.activities'), items }
}

function annexes({ documents }: ShownAgreement, { language }: Names) {
  const agreed = documents.filter(({ kind }) => kind === 'draft' || kind === 'annex')
  return { title: say(language)('print.annexes'), items: agreed.map(({ name, hash }) => `${name} (SHA-256 ${hash})`) }
}

const provisions = ({ agreement }: ShownAgreement, { language }: Names) => ({
  title: say(language)('print.provisions'),
  items: provisionsOf(agreement, language),
})

function signatureLine(signature: Signature, parties: readonly Party[], { language }: Names): string {
  const words = say(language)
  const on = sayDay(signature.signedOn as Day, language)
  if (signature.ours) return ourSignatureLine(signature, language)
  const party = parties.find(({ id }) => id === signature.party)?.name ?? ''
  return words('file.signedPartner', { name: signature.signatory, party, on })
}
