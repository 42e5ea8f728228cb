/** The names that an ICU message expects: `{count, plural, one {# day} other {{name}’s days}}` expects `count` and `name`. */
export function namesIn(message: string): string[] {
  const names = new Set<string>()
  let at = 0
  const until = (stops: string): string => {
    const from = at
    while (at < message.length && !stops.includes(message[at] ?? '')) at++
    return message.slice(from, at).trim()
  }
  const text = (nested: boolean): void => {
    while (at < message.length) {
      const sign = message[at]
      if (sign === '}' && nested) return
      // ’{…}’ in straight quotes is said as it stands.
      if (sign === "'" && '{}'.includes(message[at + 1] ?? ' ')) at = message.indexOf("'", at + 2) + 1 || message.length
      else if (sign === '{') argument()
      else at++
    }
  }
  const argument = (): void => {
    at++
    names.add(until(',}'))
    if (message[at] === ',') {
      at++
      const type = until(',}')
      if (['plural', 'select', 'selectordinal'].includes(type)) choices()
      else until('}')
    }
    at++
  }
  const choices = (): void => {
    at++
    for (;;) {
      until('{}')
      if (message[at] !== '{') return
      at++
      text(true)
      at++
    }
  }
  text(false)
  return [...names].sort()
}
