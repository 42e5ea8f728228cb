import { inLanguage, type Language } from '../platform/language.ts'
import { broadFields, detailedFields, narrowFields } from './isced-f.ts'

export type FieldKind = 'broad-nfd' | 'nfd' | 'detailed' | 'nec' | 'interdisciplinary'
/** One code of four digits; `narrow` is null where the field is not further defined than its broad one. */
export type FieldOfStudy = { code: string; broad: string; narrow: string | null; kind: FieldKind; title: string }
export type IscedFReading =
  | { valid: true; broad: string; narrow: string | null; kind: FieldKind }
  | { valid: false; reason: 'format' | 'unknown' }

const lower = (title: string) => (/ [A-Z]/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1))

function* listed(): Generator<FieldOfStudy> {
  for (const [broad, { en }] of Object.entries(broadFields)) {
    yield { code: `${broad}00`, broad, narrow: null, kind: 'broad-nfd', title: `${en} not further defined` }
    if (broad === '00') continue
    const title = `Inter-disciplinary programmes and qualifications involving ${lower(en)}`
    yield { code: `${broad}88`, broad, narrow: `${broad}8`, kind: 'interdisciplinary', title }
  }
  for (const [narrow, name] of Object.entries(narrowFields)) {
    const broad = narrow.slice(0, 2)
    if (broad === '00') continue
    yield { code: `${narrow}0`, broad, narrow, kind: 'nfd', title: `${name} not further defined` }
    yield { code: `${narrow}9`, broad, narrow, kind: 'nec', title: `${name} not elsewhere classified` }
  }
  for (const [code, title] of Object.entries(detailedFields))
    yield { code, broad: code.slice(0, 2), narrow: code.slice(0, 3), kind: 'detailed', title }
}

/** ISCED-F 2013 with every code of four digits, in the order of the codes. */
export const fieldsOfStudy: readonly FieldOfStudy[] = [...listed()].sort((a, b) => (a.code < b.code ? -1 : 1))
const byCode = new Map(fieldsOfStudy.map(field => [field.code, field]))

/** Agreements on the network take four digits; `0700` means the broad field, not further defined. */
export function readIscedF(text: string): IscedFReading {
  if (!/^\d{4}$/.test(text)) return { valid: false, reason: 'format' }
  const field = byCode.get(text)
  if (!field) return { valid: false, reason: 'unknown' }
  return { valid: true, broad: field.broad, narrow: field.narrow, kind: field.kind }
}

/** Title of a code of two, three or four digits; broad fields in every language, the rest in English. */
export function fieldTitle(code: string, language: Language): string | undefined {
  const broad = broadFields[code.length === 4 && code.endsWith('00') ? code.slice(0, 2) : code]
  return broad ? inLanguage(broad, language) : (byCode.get(code)?.title ?? narrowFields[code])
}

/** Whether a field asked for (`0710`, `0700`) takes in another: the same code, its narrow or its broad field. */
export function fieldCovers(wide: string, code: string): boolean {
  const stem = wide.endsWith('00') ? wide.slice(0, 2) : wide.endsWith('0') ? wide.slice(0, 3) : wide
  return code.startsWith(stem)
}
