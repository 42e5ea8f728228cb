import { Refusal } from '../platform/refusal.ts'

/** A tag by XML 1.0, with no more attributes than any program writes; a value may hold `>`, never `<`. */
const tag = /<[?/]?[^\s<>"'=/?!]+(?:\s+[^\s<>"'=/]+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,100}\s*[?/]?>/y
/** A tag with the text behind it: a cell holds 32,767 signs. */
const longest = 1_000_000
/** Formats of numbers have a handful of brackets; the library looks for the end of each. */
const mostBrackets = 100

/**
 * Refuses what is no markup before anybody reads it: the time that readers spend on brackets, quotes and comments
 * which nobody closes grows with the square of their number. This one passes over every sign once.
 */
export function mustBeMarkup(part: string, text: string): void {
  const broken = () => new Refusal('sheet.broken', { part })
  for (let at = text.indexOf('<'); at >= 0; ) {
    const end = endOf(text, at)
    if (end < 0) throw broken()
    const next = text.indexOf('<', end)
    if ((next < 0 ? text.length : next) - at > longest) throw broken()
    if (end - at > mostBrackets && bracketsIn(text.slice(at, end)) > mostBrackets) throw broken()
    at = next
  }
}

function endOf(text: string, at: number): number {
  if (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at + 4)
    return end < 0 ? end : end + 3
  }
  tag.lastIndex = at
  return tag.test(text) ? tag.lastIndex : -1
}

/** `[` may be written by its number as well. */
const bracketsIn = (text: string): number => (text.startsWith('<!--') ? 0 : (text.match(/\[|&#/g)?.length ?? 0))

export const withoutComments = (text: string): string => text.replaceAll(/<!--[\s\S]*?-->/g, '')
