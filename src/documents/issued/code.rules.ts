import { createHash } from 'node:crypto'

/** Crockford's base 32: without I, L, O and U, so that a code can be read aloud and typed. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12

/**
 * The code of a document: 60 bits drawn by lot, given in by `secret`, so that nobody can guess one.
 */
export function codeFrom(secret: Uint8Array): string {
  const digest = createHash('sha256').update(secret).digest()
  return Array.from(digest.subarray(0, length), byte => signs[byte % 32]).join('')
}

/** As people read it: `K7M4-Q2XD-9TRA`. */
export const spellCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code

/** What somebody typed, as a code: spaces, dashes and case do not matter, and I, L, O stand for 1, 1, 0. Undefined when it is none. */
export function readCode(typed: string): string | undefined {
  const plain = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
  return plain.length === length && [...plain].every(sign => signs.includes(sign)) ? plain : undefined
}
