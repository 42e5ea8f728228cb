/** The words of a text: lower case, accents kept, apostrophes and punctuation as separators. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** So many words in a row are a copied sentence, not a shared name. */
const copiedRun = 8

/**
 * The passages of eight words or more that `ourText` shares with `seedText`, each as long as it goes. A passage that lies within a
 * `permitted` text (a prescribed formula, a postal address) is no copy.
 */
export function copiesFrom(seedText: string, ourText: string, permitted: readonly string[] = []): string[] {
  const seed = wordsOf(seedText)
  const ours = wordsOf(ourText)
  const windowAt = (words: readonly string[], at: number) => words.slice(at, at + copiedRun).join(' ')
  const seen = new Set(seed.flatMap((_, at) => (at + copiedRun <= seed.length ? [windowAt(seed, at)] : [])))
  const allowed = permitted.map(text => ` ${wordsOf(text).join(' ')} `)

  const runs: string[] = []
  for (let at = 0; at + copiedRun <= ours.length; at++) {
    if (!seen.has(windowAt(ours, at))) continue
    let end = at + copiedRun
    while (end < ours.length && seen.has(windowAt(ours, end - copiedRun + 1))) end++
    runs.push(ours.slice(at, end).join(' '))
    at = end - copiedRun
  }
  return runs.filter(run => !allowed.some(text => text.includes(` ${run} `)))
}
