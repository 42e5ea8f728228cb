import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

type Texts = Iterable<string> | AsyncIterable<string>
type Written = { name: Buffer; sum: number; packed: number; size: number; at: number }

/** A record of the zip format: fields of two or four bytes, low byte first. */
function record(signature: number, fields: [bytes: 2 | 4, value: number][], tail: Buffer): Buffer {
  const width = fields.reduce((sum, [bytes]) => sum + bytes, 4)
  const buffer = Buffer.alloc(width)
  let at = buffer.writeUInt32LE(signature)
  for (const [bytes, value] of fields) at = buffer.writeUIntLE(value, at, bytes)
  return Buffer.concat([buffer, tail])
}

// Version 2.0, names in UTF-8 and sizes after the content (bits 11 and 3), deflated, 1 January 1980.
const way: [2 | 4, number][] = [
  [2, 20],
  [2, 0x0808],
  [2, 8],
  [2, 0],
  [2, 0x21],
]
const [headBytes, tailBytes] = [30, 16]
const nothing = Buffer.alloc(0)

async function* entry(name: Buffer, texts: Texts, at: number): AsyncGenerator<Buffer, Written> {
  const written: Written = { name, sum: 0, packed: 0, size: 0, at }
  async function* counted() {
    for await (const text of texts) {
      const bytes = Buffer.from(text)
      written.sum = crc32(bytes, written.sum)
      written.size += bytes.length
      yield bytes
    }
  }
  yield record(0x04034b50, [...way, [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]], name)
  // A failure of the source reaches the reader through the stream itself.
  const packed = pipeline(Readable.from(counted()), createDeflateRaw(), () => undefined)
  for await (const chunk of packed) {
    written.packed += chunk.length
    yield chunk
  }
  yield record(
    0x08074b50,
    [
      [4, written.sum],
      [4, written.packed],
      [4, written.size],
    ],
    nothing,
  )
  return written
}

function directory(entries: Written[], at: number): Buffer {
  const records = entries.map(({ name, sum, packed, size, at }) =>
    record(
      0x02014b50,
      [
        [2, 20],
        ...way,
        [4, sum],
        [4, packed],
        [4, size],
        [2, name.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, at],
      ],
      name,
    ),
  )
  const list = Buffer.concat(records)
  const count = entries.length
  return Buffer.concat([
    list,
    record(
      0x06054b50,
      [
        [2, 0],
        [2, 0],
        [2, count],
        [2, count],
        [4, list.length],
        [4, at],
        [2, 0],
      ],
      nothing,
    ),
  ])
}

/** A zip archive (APPNOTE 6.3) under 4 GB, written as its parts arrive. */
export async function* zip(parts: AsyncIterable<[string, Texts]>): AsyncGenerator<Buffer> {
  const entries: Written[] = []
  let at = 0
  for await (const [name, texts] of parts) {
    const written = yield* entry(Buffer.from(name), texts, at)
    entries.push(written)
    at += headBytes + written.name.length + written.packed + tailBytes
  }
  yield directory(entries, at)
}
