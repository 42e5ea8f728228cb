import { createHash } from 'node:crypto'
import { Refusal } from '../platform/refusal.ts'
import { cleanName, type Format, formatOf, formats } from './file-format.rules.ts'

export const documentKinds = ['draft', 'annex', 'resolution', 'signed-copy', 'letter', 'other'] as const
export type DocumentKind = (typeof documentKinds)[number]

export const largestFile = 15 * 1024 * 1024

/** An upload that may be kept: its name cleaned, its form known by content. */
export type CheckedFile = { name: string; format: Format; bytes: Uint8Array; hash: string }

/** Refuses with `document.` + `empty`, `too-large`, `unknown-format`, `disguised`. */
export function checkFile(given: { name: string; bytes: Uint8Array }): CheckedFile {
  const { stem, ending } = cleanName(given.name)
  const name = ending ? `${stem}.${ending}` : stem
  if (given.bytes.length === 0) throw new Refusal('document.empty', { name })
  if (given.bytes.length > largestFile)
    throw new Refusal('document.too-large', { name, megabytes: largestFile / 1_048_576 })
  const format = formatOf(given.bytes)
  if (!format) throw new Refusal('document.unknown-format', { name })
  const own: readonly string[] = formats[format].endings
  if (ending && !own.includes(ending)) throw new Refusal('document.disguised', { name, is: formats[format].label })
  return {
    name: ending ? name : `${stem}.${own[0]}`,
    format,
    bytes: given.bytes,
    hash: createHash('sha256').update(given.bytes).digest('hex'),
  }
}

export type Document = {
  id: string
  subject: string
  kind: DocumentKind
  name: string
  hash: string
  format: Format
  bytes: number
  version: number
  replaces: string | null
  addedBy: string | null
  addedAt: Date
}

/** A download that a browser stores and never runs. */
export function downloadOf({ name, format, content }: { name: string; format: Format; content: Uint8Array }): Response {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, letter => `%${letter.charCodeAt(0).toString(16)}`)
  return new Response(Uint8Array.from(content), {
    headers: {
      'content-type': formats[format].type,
      'content-length': String(content.length),
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
