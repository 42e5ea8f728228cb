/** Forms of file that an office keeps, as their content shows them; the name alone proves nothing. */
export const formats = {
  pdf: { endings: ['pdf'], type: 'application/pdf', label: 'PDF' },
  docx: {
    endings: ['docx'],
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    label: 'Word',
  },
  odt: { endings: ['odt'], type: 'application/vnd.oasis.opendocument.text', label: 'OpenDocument' },
  xlsx: {
    endings: ['xlsx'],
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    label: 'Excel',
  },
  png: { endings: ['png'], type: 'image/png', label: 'PNG' },
  jpeg: { endings: ['jpg', 'jpeg'], type: 'image/jpeg', label: 'JPEG' },
  txt: { endings: ['txt'], type: 'text/plain; charset=utf-8', label: 'Text' },
} as const satisfies Record<string, { endings: readonly string[]; type: string; label: string }>
export type Format = keyof typeof formats

export const endings: string[] = Object.values(formats).flatMap(format => format.endings.map(ending => `.${ending}`))

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, index) => bytes[index] === byte)
const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))

/** What the bytes are, or null for anything that is not taken: programs, pages, macros, archives. */
export function formatOf(bytes: Uint8Array): Format | null {
  if (ascii(bytes, 0, 5) === '%PDF-') return 'pdf'
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return packageFormat(bytes)
  return isPlainText(bytes) ? 'txt' : null
}

/** Office files are ZIP packages: the names of their parts tell which, and whether a program hides inside. */
function packageFormat(bytes: Uint8Array): Format | null {
  const names = partNames(bytes)
  if (!names || names.some(name => /vbaproject|\.(exe|dll|js|vbs|bat|cmd|jar|scr)$|^basic\/|^scripts\//i.test(name)))
    return null
  // OpenDocument 1.3, part 2, §3.3: the type stands first and uncompressed.
  if (names[0] === 'mimetype') {
    const at = 30 + 8
    return ascii(bytes, at, at + 39) === 'application/vnd.oasis.opendocument.text' && bytes[at + 39] !== 0x2d
      ? 'odt'
      : null
  }
  if (!names.includes('[Content_Types].xml')) return null
  if (names.includes('word/document.xml')) return 'docx'
  return names.includes('xl/workbook.xml') ? 'xlsx' : null
}

const partsMost = 5000

/** The names in the central directory of a ZIP file, null where there is none to read. */
function partNames(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const least = Math.max(0, end - 65_535)
  while (end >= least && view.getUint32(end, true) !== 0x06054b50) end -= 1
  if (end < least) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > partsMost) return null
  const names: string[] = []
  const decoder = new TextDecoder()
  for (let part = 0; part < count; part += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null
    const length = view.getUint16(at + 28, true)
    names.push(decoder.decode(bytes.subarray(at + 46, at + 46 + length)))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a text has none of these
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return !controls.test(text) && !/^\s*<(!doctype|html|svg|\?xml|script)/i.test(text)
  } catch {
    return false
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out, with the marks that turn writing around
const unseen = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const nameMost = 150

/** The last part of whatever path came, without anything that a file system, a header or a reader could take for something else. */
export function cleanName(given: string): { stem: string; ending: string } {
  const last = given.normalize('NFC').replace(unseen, '').split(/[/\\]/).at(-1) ?? ''
  const safe = last
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const dot = safe.lastIndexOf('.')
  const ending = dot > 0 ? safe.slice(dot + 1).toLowerCase() : ''
  const stem = [...(dot > 0 ? safe.slice(0, dot) : safe)]
    .slice(0, nameMost)
    .join('')
    .replace(/[. ]+$/, '')
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem)
  return { stem: reserved ? `${stem}-` : stem || 'document', ending: ending.slice(0, 10) }
}
