import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { zip } from '../sheets/write-zip.ts'
import { checkFile, downloadOf, largestFile } from './document.ts'
import { cleanName, formatOf } from './file-format.rules.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const pdf = bytes('%PDF-1.7\n1 0 obj\n')

async function packed(...names: string[]): Promise<Uint8Array> {
  async function* parts(): AsyncGenerator<[string, string[]]> {
    for (const name of names) yield [name, ['<x/>']]
  }
  return new Uint8Array(await buffer(zip(parts())))
}

describe('what a file is', () => {
  test.each([
    ['pdf', pdf],
    ['png', bytes('\x89PNG\r\n\x1a\n....')],
    ['jpeg', bytes('\xff\xd8\xff\xe0....')],
    ['txt', new Uint8Array(Buffer.from('Lettera d’intenti\n'))],
    [null, bytes('MZ\x90\x00')],
    [null, bytes('\x7fELF')],
    [null, bytes('<!doctype html><script>alert(1)</script>')],
    [null, bytes('  <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    [null, bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    [null, bytes('a\x00b')],
    [null, bytes('\xff\xfe\x41')],
  ])('is known by its content: %s', (format, content) => {
    expect(formatOf(content)).toBe(format)
  })
  test.each([
    ['docx', ['[Content_Types].xml', 'word/document.xml']],
    ['xlsx', ['[Content_Types].xml', 'xl/workbook.xml']],
    [null, ['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']],
    [null, ['payload.exe']],
    [null, ['a.txt']],
  ])('is known by the parts of its package: %s', async (format, names) => {
    expect(formatOf(await packed(...names))).toBe(format)
  })
  test('is never read past its end, whatever the bytes are', () => {
    const start = fc.constantFrom([0x50, 0x4b, 0x03, 0x04], [0x25, 0x50, 0x44, 0x46, 0x2d], [])
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 300 }), (head, rest) => {
        formatOf(new Uint8Array([...head, ...rest, 0x50, 0x4b, 0x05, 0x06, ...rest.slice(0, 18)]))
      }),
    )
  })
})

describe('the name of a file', () => {
  test.each([
    ['../../etc/passwd', 'passwd', ''],
    ['C:\\Users\\x\\accordo.PDF', 'accordo', 'pdf'],
    ['con.pdf', 'con-', 'pdf'],
    ['agreement\u202efdp.exe', 'agreementfdp', 'exe'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie- x=1', 'pdf'],
    ['  .  ', 'document', ''],
    ['.htaccess', 'htaccess', ''],
    ['<b>"x"|?*.pdf', '-b--x----', 'pdf'],
  ])('%j becomes %j', (given, stem, ending) => {
    expect(cleanName(given)).toEqual({ stem, ending })
  })
  test('never holds a path, a control character or more than a file system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), given => {
        const { stem, ending } = cleanName(given)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
        expect(`${stem}.${ending}`).not.toMatch(/[/\\\u0000-\u001f\u007f]/)
        expect(stem).not.toBe('')
        expect([...stem].length).toBeLessThanOrEqual(151)
      }),
    )
  })
})

describe('an upload', () => {
  const refused = (name: string, content: Uint8Array, code: string) =>
    expect(() => checkFile({ name, bytes: content })).toThrow(code)
  test('is taken under a clean name, with the ending that its content has', () => {
    expect(checkFile({ name: '../accordo', bytes: pdf })).toMatchObject({ name: 'accordo.pdf', format: 'pdf' })
  })
  test('is refused when it is disguised, empty, unknown or too large', () => {
    refused('agreement.docx', pdf, 'document.disguised')
    refused('agreement.pdf.exe', pdf, 'document.disguised')
    refused('agreement.pdf', new Uint8Array(), 'document.empty')
    refused('agreement.pdf', bytes('MZ\x90\x00'), 'document.unknown-format')
    refused('agreement.pdf', new Uint8Array(largestFile + 1), 'document.too-large')
  })
})

test('a download is stored, never run, and its name cannot break the header', () => {
  const { headers } = downloadOf({ name: 'Più "x"; y’.pdf', format: 'pdf', content: pdf })
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="Pi_ _x_; y_.pdf"; filename*=UTF-8''Pi%C3%B9%20%22x%22%3B%20y%E2%80%99.pdf`,
  )
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
})
