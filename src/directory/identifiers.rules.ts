import { isCountryCode } from '../reference/index.ts'

type Failed<Reason extends string> = { valid: false; reason: Reason }

/** The remainder by 97 of a decimal number of any length. */
const mod97 = (digits: string): number => [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0)

/**
 * Participant Identification Code: nine digits, and the number leaves 1 when divided by 97. The check is an observation
 * on all 6,142 codes of the Commission's list, not a published rule: outside that list treat `check` as a warning.
 */
export function readPic(text: string): { valid: true } | Failed<'format' | 'check'> {
  if (!/^\d{9}$/.test(text)) return { valid: false, reason: 'format' }
  return mod97(text) === 1 ? { valid: true } : { valid: false, reason: 'check' }
}

/** Organisation identifier of the Commission: E and eight digits, no check digit. */
export const isOid = (text: string): boolean => /^E\d{8}$/.test(text)

const dnsLabel = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?'
const dnsName = new RegExp(`^(?=.{1,253}$)(${dnsLabel}\\.)+(?!\\d+$)${dnsLabel}$`)

/** schacHomeOrganization, the network's HEI id: a DNS name in lower case. */
export const isSchacHomeOrganization = (text: string): boolean => dnsName.test(text)

export type EsiReading =
  | { valid: true; scopeKind: 'organisation' | 'country'; scope: string; code: string; canonicalPrefix: boolean }
  | Failed<'prefix' | 'length' | 'scope' | 'code'>

const esiPrefix = 'urn:schac:personalUniqueCode:int:esi:'

function esiScopeKind(scope: string): 'organisation' | 'country' | null {
  const [country = '', region] = scope.toUpperCase().split('-', 2)
  if (isCountryCode(country) && (region === undefined || /^[A-Z0-9]{1,3}$/.test(region))) return 'country'
  return isSchacHomeOrganization(scope.toLowerCase()) ? 'organisation' : null
}

/** European Student Identifier (GÉANT). Keep it as received, compare with `sameEsi`. Code: characters of RFC 2141. */
export function readEsi(text: string): EsiReading {
  const [, prefix, scope, code] = /^(urn:schac:personalUniqueCode:int:esi:)([^:]+):(.+)$/is.exec(text) ?? []
  if (!prefix || !scope || !code) return { valid: false, reason: 'prefix' }
  if (text.length > 255) return { valid: false, reason: 'length' }
  const scopeKind = esiScopeKind(scope)
  if (!scopeKind) return { valid: false, reason: 'scope' }
  if (!/^([A-Za-z0-9()+,\-.:=@;$_!*']|%[0-9A-Fa-f]{2})+$/.test(code)) return { valid: false, reason: 'code' }
  return { valid: true, scopeKind, scope, code, canonicalPrefix: prefix === esiPrefix }
}

export const sameEsi = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

export type EscnReading =
  | { valid: true; prefix: string; pic: string }
  | Failed<'format'>
  | { valid: false; prefix: string; pic: string; reason: 'pic-check' }

/** European Student Card number: a UUID of version 1 whose node is three digits and the PIC of the issuer. */
export function readEscn(text: string): EscnReading {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab][0-9a-f]{3}-(\d{3})(\d{9})$/i
  const [, prefix, pic] = uuid.exec(text) ?? []
  if (!prefix || !pic) return { valid: false, reason: 'format' }
  return readPic(pic).valid ? { valid: true, prefix, pic } : { valid: false, prefix, pic, reason: 'pic-check' }
}

export type ProjectCodeReading =
  | { valid: true; callYear: number; round: number; na: string; action: string }
  | { valid: false }

/** Erasmus+ project as the Beneficiary Module writes it: `2022-1-BG01-KA131-HED-000060529`. */
export function readProjectCode(text: string): ProjectCodeReading {
  const [, year, round, na, action] = /^(20\d{2})-([12])-([A-Z]{2}\d{2})-(KA\d{3})-[A-Z]{3}-\d{9}$/.exec(text) ?? []
  if (!year || !round || !na || !action) return { valid: false }
  return { valid: true, callYear: Number(year), round: Number(round), na, action }
}

/** Ids on the network (`AsciiPrintableIdentifier`): 1 to 64 visible ASCII characters. */
export const isEwpId = (text: string): boolean => /^[\x21-\x7e]{1,64}$/.test(text)

/** The network's own pattern of an address, laxer than mail's: what a partner may send us. */
export const isEwpEmail = (text: string): boolean => /^[^@]+@[^.]+\..+$/.test(text)

/** ISO 13616: first four characters to the end, letters to numbers, remainder by 97 is 1. Spaces do not count. */
export function readIban(text: string): { valid: true; normalized: string } | Failed<'format' | 'check'> {
  const normalized = text.replace(/\s/g, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(normalized)) return { valid: false, reason: 'format' }
  const turned = normalized.slice(4) + normalized.slice(0, 4)
  const digits = [...turned].map(character => Number.parseInt(character, 36)).join('')
  return mod97(digits) === 1 ? { valid: true, normalized } : { valid: false, reason: 'check' }
}
