import type { Day } from '../platform/calendar.ts'
import { Refusal } from '../platform/refusal.ts'
import { type CountryCode, findCountry } from '../reference/index.ts'
import type { Sheet, SheetRow } from '../sheets/sheet.ts'
import { dayInCell, tidy } from '../sheets/values.ts'
import { readErasmusCode } from './erasmus-code.rules.ts'
import { isOid, readPic } from './identifiers.rules.ts'

/** Our names for the columns of the Commission's list, with the headers under which they were published. */
const columns = {
  proposal: ['proposal number'],
  erasmusCode: ['erasmus code'],
  pic: ['pic'],
  oid: ['oid'],
  legalName: ['legal name', 'organisation legal name'],
  street: ['street'],
  postcode: ['post cd', 'postcode', 'post code'],
  city: ['city'],
  country: ['country cd', 'country', 'country code'],
  website: ['website url', 'website'],
  startOn: ['erasmus eche start'],
  endOn: ['erasmus eche end'],
} as const
const required = ['erasmusCode', 'pic', 'legalName', 'city', 'country'] as const

export type EcheField = keyof typeof columns
export type EcheOddityCode =
  | 'no-break-space'
  | 'stray-space'
  | 'one-digit-number'
  | 'malformed-code'
  | 'duplicate-code'
  | 'country-differs'
  | 'malformed-pic'
  | 'pic-check'
  | 'duplicate-pic'
  | 'missing-oid'
  | 'malformed-oid'
  | 'shared-oid'
  | 'unknown-country'
  | 'malformed-website'
  | 'malformed-date'
  | 'end-before-start'
  | 'missing-name'
  | 'formula'
  | 'error-value'
  | 'control-character'
/** `row` as a person sees it in the sheet; `value` as it is written there. */
export type EcheOddity = { row: number; field: EcheField; code: EcheOddityCode; value: string }

/** `erasmusCode` is normalised, or as listed where it cannot be (`regular` is false then); `asListed` is verbatim. */
export type ListedInstitution = {
  row: number
  erasmusCode: string
  regular: boolean
  pic: string
  oid: string | null
  legalName: string
  country: CountryCode | null
  city: string
  street: string | null
  postcode: string | null
  website: string | null
  startOn: Day | null
  endOn: Day | null
  asListed: Record<EcheField, string>
}
/** Rows that cannot be kept (no name, or a code or PIC that another row has) are in `oddities` only. */
export type EcheReading = { institutions: ListedInstitution[]; oddities: EcheOddity[] }

type Say = (field: EcheField, code: EcheOddityCode) => void

function findColumns(sheet: Sheet): Map<EcheField, number> {
  const headers = sheet.headers.map(header => tidy(header).toLowerCase())
  const found = new Map<EcheField, number>()
  for (const [field, names] of Object.entries(columns) as [EcheField, readonly string[]][]) {
    const at = headers.findIndex(header => names.includes(header))
    if (at >= 0) found.set(field, at)
  }
  const missing = required.filter(field => !found.has(field)).map(field => columns[field][0])
  if (missing.length > 0) throw new Refusal('eche.wrong-columns', { missing: missing.join(', ') })
  return found
}

function codeOf(listed: string, say: Say): { erasmusCode: string; regular: boolean; country: string | null } {
  const reading = readErasmusCode(listed)
  if (!reading.valid) {
    say('erasmusCode', 'malformed-code')
    return { erasmusCode: tidy(listed).toUpperCase(), regular: false, country: null }
  }
  if (!reading.strict) {
    const spaces = listed.replace(/[\u00a0\u2007\u202f]/g, ' ')
    if (spaces !== listed) say('erasmusCode', 'no-break-space')
    if (/(^|\D)\d$/.test(spaces.trim())) say('erasmusCode', 'one-digit-number')
    else if (spaces.toUpperCase() !== reading.normalized) say('erasmusCode', 'stray-space')
  }
  return { erasmusCode: reading.normalized, regular: true, country: reading.isoCountry }
}

function picOf(listed: string, say: Say): string {
  const reading = readPic(tidy(listed))
  if (!reading.valid) say('pic', reading.reason === 'check' ? 'pic-check' : 'malformed-pic')
  return tidy(listed)
}

function oidOf(listed: string, say: Say): string | null {
  const oid = tidy(listed)
  if (oid === '') say('oid', 'missing-oid')
  else if (!isOid(oid)) say('oid', 'malformed-oid')
  return isOid(oid) ? oid : null
}

function websiteOf(listed: string, say: Say): string | null {
  const text = tidy(listed)
  if (text === '') return null
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`
  const url = /[\s@]/.test(address) ? null : URL.parse(address)
  if (url?.hostname.includes('.')) return address
  say('website', 'malformed-website')
  return null
}

function dayOf(listed: string, field: 'startOn' | 'endOn', say: Say): Day | null {
  const day = dayInCell(listed)
  if (!day && tidy(listed) !== '') say(field, 'malformed-date')
  return day
}

const orNull = (text: string) => tidy(text) || null

function readRow({ row }: SheetRow, asListed: Record<EcheField, string>, say: Say): ListedInstitution {
  for (const [field, value] of Object.entries(asListed) as [EcheField, string][])
    if (field !== 'erasmusCode' && value !== value.trim()) say(field, 'stray-space')
  const { erasmusCode, regular, country: codeCountry } = codeOf(asListed.erasmusCode, say)
  const country = findCountry(tidy(asListed.country).toUpperCase())?.code ?? null
  if (!country) say('country', 'unknown-country')
  else if (codeCountry && codeCountry !== country) say('country', 'country-differs')
  const [startOn, endOn] = [dayOf(asListed.startOn, 'startOn', say), dayOf(asListed.endOn, 'endOn', say)]
  if (startOn && endOn && endOn < startOn) say('endOn', 'end-before-start')
  return {
    row,
    erasmusCode,
    regular,
    pic: picOf(asListed.pic, say),
    oid: oidOf(asListed.oid, say),
    legalName: tidy(asListed.legalName),
    country,
    city: tidy(asListed.city),
    street: orNull(asListed.street),
    postcode: orNull(asListed.postcode),
    website: websiteOf(asListed.website, say),
    startOn,
    endOn,
    asListed,
  }
}

/** Reads the Commission's list of institutions with an Erasmus Charter. Refuses `eche.wrong-columns` (`missing`). */
export function readEcheSheet(sheet: Sheet): EcheReading {
  const found = findColumns(sheet)
  const fieldAt = new Map([...found].map(([field, at]) => [at + 1, field]))
  const oddities: EcheOddity[] = []
  const known = { code: new Set<string>(), pic: new Set<string>(), oid: new Set<string>() }
  const isNew = (kind: keyof typeof known, value: string) => !known[kind].has(value) && Boolean(known[kind].add(value))
  const institutions: ListedInstitution[] = []
  for (const { row, column, code, value } of sheet.oddities) {
    const field = fieldAt.get(column)
    const told = code === 'formula' || code === 'error-value' || code === 'control-character' ? code : null
    if (field && told && row !== sheet.headerRow) oddities.push({ row, field, code: told, value })
  }
  for (const line of sheet.rows) {
    const cell = (field: EcheField) => line.cells[found.get(field) ?? -1] ?? ''
    const asListed = Object.fromEntries(Object.keys(columns).map(field => [field, cell(field as EcheField)]))
    const say: Say = (field, code) => oddities.push({ row: line.row, field, code, value: cell(field) })
    const institution = readRow(line, asListed as Record<EcheField, string>, say)
    if (institution.oid && !isNew('oid', institution.oid)) say('oid', 'shared-oid')
    if (institution.legalName === '') say('legalName', 'missing-name')
    else if (!isNew('code', institution.erasmusCode)) say('erasmusCode', 'duplicate-code')
    else if (!isNew('pic', institution.pic)) say('pic', 'duplicate-pic')
    else institutions.push(institution)
  }
  oddities.sort((one, other) => one.row - other.row)
  return { institutions, oddities }
}
