import { readErasmusCode } from '../../src/directory/erasmus-code.rules.ts'
import {
  isEwpEmail,
  isEwpId,
  isOid,
  isSchacHomeOrganization,
  readEscn,
  readEsi,
  readIban,
  readPic,
  readProjectCode,
} from '../../src/directory/identifiers.rules.ts'
import { readAcademicYear } from '../../src/platform/calendar.ts'
import { findCountry, isLanguageTag, readAcademicTerm, readCefr, readIscedF } from '../../src/reference/index.ts'
import { type Format, isRecord, type Kind } from './format.ts'

const reads =
  (read: (text: string) => unknown): Kind =>
  ({ input, expected }) => {
    if (typeof input !== 'string' || !isRecord(expected))
      throw new Error('the case lacks its input or what is expected')
    return { expected, actual: read(input) }
  }
const valid = (test: (text: string) => boolean): Kind => reads(input => ({ valid: test(input) }))

export const identifiers: Format = {
  kinds: {
    erasmusCode: reads(readErasmusCode),
    pic: reads(readPic),
    oid: valid(isOid),
    esi: reads(readEsi),
    escn: reads(readEscn),
    schacHomeOrganization: valid(isSchacHomeOrganization),
    academicYear: reads(readAcademicYear),
    ewpAcademicTerm: reads(readAcademicTerm),
    iscedF: reads(readIscedF),
    cefr: reads(readCefr),
    country: reads(input => {
      const country = findCountry(input)
      return country ? { iso: country.code, eu: country.eu } : { iso: null, eu: null }
    }),
    asciiPrintableIdentifier: valid(isEwpId),
    projectCode: reads(readProjectCode),
    ewpEmail: valid(isEwpEmail),
    languageTag: valid(isLanguageTag),
    iban: reads(readIban),
  },
}
