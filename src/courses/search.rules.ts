/** What separates words in titles, codes and names: the same signs by which the database splits them. */
const between = /[\s\p{P}\p{S}]+/u

/** After every word that begins with a prefix. */
export const afterAll = '\u{10ffff}'

const mostWords = 6

export type SoughtWord = { word: string; whole: boolean }

/** The words of a search: each is looked for by its beginning; a single letter or figure only as a whole word. */
export const soughtWords = (text: string): SoughtWord[] =>
  [...new Set(text.normalize('NFC').toLowerCase().split(between).filter(Boolean))]
    .slice(0, mostWords)
    .map(word => ({ word: word.slice(0, 40), whole: word.length < 2 }))

/** A field of study and all below it, as a range of codes: `0610` takes in 0611 to 0619, `0600` everything under 06. */
export function fieldRange(field: string): { from: string; to: string } {
  const stem = field.endsWith('00') ? field.slice(0, 2) : field.endsWith('0') ? field.slice(0, 3) : field
  return { from: stem.padEnd(4, '0'), to: stem.padEnd(4, '9') }
}
