import { inflateRawSync } from 'node:zlib'
import { Refusal } from '../platform/refusal.ts'
import { megabytes, type SheetLimits } from './sheet.ts'

type Entry = { name: string; method: number; packed: number; unpacked: number; at: number }

const tooLarge = (limits: SheetLimits) =>
  new Refusal('sheet.unpacks-too-large', { megabytes: megabytes(limits.unpackedBytes) })
const broken = (part: string) => new Refusal('sheet.broken', { part })
const starts = (file: Buffer, hex: string) => file.subarray(0, hex.length / 2).toString('hex') === hex

/**
 * Tells Excel files from text by their first bytes. The old Excel format and files with a password share one container
 * (OLE), in which the password-protected kind has a stream `EncryptedPackage`.
 */
export function kindOfFile(file: Buffer): 'zip' | 'text' {
  if (starts(file, '504b0304')) return 'zip'
  if (starts(file, 'd0cf11e0a1b11ae1')) {
    const encrypted = file.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new Refusal(encrypted ? 'sheet.encrypted' : 'sheet.legacy-excel')
  }
  if (starts(file, '504b0506')) throw new Refusal('sheet.not-a-sheet')
  return 'text'
}

/** The central directory, where a zip declares what it holds (APPNOTE 4.3.12); sizes of zip64 are never needed here. */
function* listEntries(file: Buffer, limits: SheetLimits): Generator<Entry> {
  const end = file.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end < 0 || end + 22 > file.length) throw broken('end')
  const count = file.readUInt16LE(end + 10)
  if (count > limits.entries) throw tooLarge(limits)
  let at = file.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) throw broken('directory')
    if (file.readUInt16LE(at + 8) & 1) throw new Refusal('sheet.encrypted')
    const [nameLength, rest] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)]
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    const [packed, unpacked] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 24)]
    yield { name, method: file.readUInt16LE(at + 10), packed, unpacked, at: file.readUInt32LE(at + 42) }
    at += 46 + nameLength + rest
  }
}

function unpack(file: Buffer, entry: Entry, room: { left: number; limits: SheetLimits }): Buffer {
  if (entry.at + 30 > file.length || file.readUInt32LE(entry.at) !== 0x04034b50) throw broken(entry.name)
  const from = entry.at + 30 + file.readUInt16LE(entry.at + 26) + file.readUInt16LE(entry.at + 28)
  const packed = file.subarray(from, from + entry.packed)
  if (packed.length !== entry.packed) throw broken(entry.name)
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw broken(entry.name)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(room.left, 1) })
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(room.limits)
    throw broken(entry.name)
  }
}

/**
 * Unpacks the XML parts of an Excel file under a limit that counts what really comes out, not only what is declared.
 * Every part is small enough afterwards to be given to a library.
 */
export function unpackXml(file: Buffer, limits: SheetLimits): Map<string, Buffer> {
  const entries = [...listEntries(file, limits)]
  const declared = entries.reduce((total, entry) => total + entry.unpacked, 0)
  if (declared > limits.unpackedBytes) throw tooLarge(limits)
  if (!entries.some(entry => entry.name === 'xl/workbook.xml')) throw new Refusal('sheet.not-a-sheet')
  const parts = new Map<string, Buffer>()
  let left = limits.unpackedBytes
  for (const entry of entries) {
    if (parts.has(entry.name)) throw broken(entry.name)
    if (!/\.(xml|rels)$/.test(entry.name)) continue
    const part = unpack(file, entry, { left, limits })
    left -= part.length
    if (left < 0) throw tooLarge(limits)
    if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY')) throw broken(entry.name)
    parts.set(entry.name, part)
  }
  return parts
}
