import type { EcheOddity, EcheReading, ListedInstitution } from './eche-sheet.rules.ts'
import { readErasmusCode } from './erasmus-code.rules.ts'

/** A list that leaves out more than a tenth of those listed so far is taken for a part of it, unless a person says otherwise. */
export const looksIncomplete = ({ listed, gone }: { listed: number; gone: number }): boolean =>
  gone > 20 && gone * 10 > listed

/** The country that the list states, else the one whose agency gave the code; null where neither says it. */
export function countryOf({ country, erasmusCode }: Pick<ListedInstitution, 'country' | 'erasmusCode'>): string | null {
  if (country) return country
  const reading = readErasmusCode(erasmusCode)
  return reading.valid ? reading.isoCountry : null
}

const cut = (text: string | null, length: number) => text?.slice(0, length) ?? null

/** What the directory keeps of a list, and all that was odd: a row that cannot be placed in a country is only reported. */
export function toStage({ institutions, oddities }: EcheReading) {
  const rows = institutions.flatMap(institution => {
    const country = countryOf(institution)
    if (!country) return []
    return {
      row: institution.row,
      erasmus_code: institution.erasmusCode,
      pic: institution.pic,
      oid: institution.oid,
      name: institution.legalName.slice(0, 300),
      country,
      city: cut(institution.city || null, 120),
      street: cut(institution.street, 300),
      postcode: cut(institution.postcode, 30),
      website: cut(institution.website, 300),
      charter_from: institution.startOn,
      charter_to: institution.endOn,
    }
  })
  const left: EcheOddity[] = institutions
    .filter(institution => !countryOf(institution))
    .map(({ row, asListed }) => ({ row, field: 'country', code: 'unknown-country', value: asListed.country }))
  const known = new Set(oddities.map(({ row, code }) => `${row} ${code}`))
  return { rows, oddities: [...oddities, ...left.filter(({ row, code }) => !known.has(`${row} ${code}`))] }
}
