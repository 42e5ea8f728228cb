import { erasmusPrefixes, findCountry } from '../reference/index.ts'

/**
 * `normalized` is the form to store and compare: country part padded to three characters, city, number.
 * `strict` says that it was written exactly so.
 */
export type ErasmusCodeReading =
  | {
      valid: true
      normalized: string
      strict: boolean
      prefix: string
      city: string
      number: string
      euCountry: string
      isoCountry: string
    }
  | { valid: false; normalized: null; reason: 'no-country-part' | 'unknown-country-part' | 'bad-city-or-number' }

const wrong = (reason: 'no-country-part' | 'unknown-country-part' | 'bad-city-or-number'): ErasmusCodeReading => ({
  valid: false,
  normalized: null,
  reason,
})

/** Repairs what sheets and mails do to Erasmus codes (no-break or collapsed spaces, lower case, dots); never guesses. */
export function readErasmusCode(text: string): ErasmusCodeReading {
  const plain = text.normalize('NFKC').toUpperCase().replace(/\s/g, ' ').trim()
  const [, prefix, rest] = /^(IRL|LUX)(.*)$/.exec(plain) ?? /^([A-Z]{1,2}) (.*)$/.exec(plain) ?? []
  if (prefix === undefined || rest === undefined) return wrong('no-country-part')
  const euCountry = erasmusPrefixes[prefix]
  if (!euCountry) return wrong('unknown-country-part')
  const [, place = '', digits = ''] = /^(.*?) *(\d+)$/.exec(rest.trim()) ?? []
  const [city, number] = [place.replace(/[ .]+/g, '-'), digits.padStart(2, '0')]
  if (!/^[A-Z][A-Z-]*[A-Z]$/.test(city) || number.length > 3) return wrong('bad-city-or-number')
  const normalized = `${prefix.padEnd(3)}${city}${number}`
  const isoCountry = findCountry(euCountry)?.code ?? euCountry
  return { valid: true, normalized, strict: normalized === text, prefix, city, number, euCountry, isoCountry }
}

/** The form to store, or null where the text is no Erasmus code. */
export const normalizeErasmusCode = (text: string): string | null => readErasmusCode(text).normalized
