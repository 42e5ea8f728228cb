export {
  type EcheField,
  type EcheOddity,
  type EcheOddityCode,
  type EcheReading,
  type ListedInstitution,
  readEcheSheet,
} from './eche-sheet.rules.ts'
export { type ErasmusCodeReading, normalizeErasmusCode, readErasmusCode } from './erasmus-code.rules.ts'
export {
  type EscnReading,
  type EsiReading,
  isEwpEmail,
  isEwpId,
  isOid,
  isSchacHomeOrganization,
  readEscn,
  readEsi,
  readIban,
  readPic,
  readProjectCode,
  sameEsi,
} from './identifiers.rules.ts'
