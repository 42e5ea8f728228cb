import { isReferenceKind, type Reference, referenceKinds } from './reference.ts'

/** A text of an office as a tree: whoever renders it decides nothing about safety, since nothing unsafe is in it. */
export type Inline =
  | { is: 'text'; text: string }
  | { is: 'strong' | 'emphasis'; of: Inline[] }
  | { is: 'link'; to: string; of: Inline[] }
  | { is: 'reference'; reference: Reference }
export type Block =
  | { is: 'heading'; level: 2 | 3; of: Inline[] }
  | { is: 'paragraph'; of: Inline[] }
  | { is: 'list'; ordered: boolean; items: Inline[][] }
  | { is: 'reference'; reference: Reference }

export type TextProblem = {
  code: 'unknown-reference' | 'broken-braces' | 'unsafe-link' | 'stands-alone' | 'nothing-behind'
  written: string
}
export type Text = { blocks: Block[]; references: Reference[]; problems: TextProblem[] }

type Notes = Pick<Text, 'references' | 'problems'>

const marks =
  /\{\{([a-z-]+)(?::([^{}@\n]{1,120}))?(?:@(\d{4}(?:-\d{2}){0,2}))?\}\}|\[([^\][\n]{1,500})\]\(([^()\s]{1,500})\)|\*\*([^*\n]{1,2000})\*\*|\*([^*\s][^*\n]{0,2000})\*/g
const alone = /^\{\{([a-z-]+)(?::([^{}@\n]{1,120}))?(?:@(\d{4}(?:-\d{2}){0,2}))?\}\}$/
/** Links lead to a page of this office, to the web, or to somebody's mailbox or telephone. Anything else is not made a link. */
const safeTarget =
  /^(page:[a-z][a-z0-9-]*(:[a-z0-9][a-z0-9.-]*)?(\?[\w=&.-]*)?|https?:\/\/[^\s"'<>]+|mailto:[^\s"'<>]+|tel:[+\d().-]+)$/

/** Reads paragraphs, `##` headings, `-` and `1.` lists, `**strong**`, `*emphasis*`, links and references. There is no HTML. */
export function readText(body: string): Text {
  const notes: Notes = { references: [], problems: [] }
  const blocks: Block[] = []
  for (const part of body.replaceAll('\r\n', '\n').split(/\n{2,}/)) blocks.push(...blocksOf(part.trim(), notes))
  return { blocks: blocks.filter(block => block.is !== 'paragraph' || block.of.length > 0), ...notes }
}

function blocksOf(part: string, notes: Notes): Block[] {
  if (!part) return []
  const single = alone.exec(part)
  const reference = single && isReferenceKind(single[1] ?? '') ? referenceOf(single, notes) : undefined
  if (reference) {
    notes.references.push(reference)
    return referenceKinds[reference.kind] !== 'line'
      ? [{ is: 'reference', reference }]
      : [{ is: 'paragraph', of: [{ is: 'reference', reference }] }]
  }
  const lines = part.split('\n')
  const heading = /^(#{2,3}) (.+)$/.exec(lines[0] ?? '')
  if (heading) {
    const of = inlinesOf(heading[2] ?? '', notes)
    return [
      { is: 'heading', level: heading[1] === '##' ? 2 : 3, of },
      ...blocksOf(lines.slice(1).join('\n').trim(), notes),
    ]
  }
  const start = lines.findIndex(line => itemOf(line) !== undefined)
  if (start < 0) return [{ is: 'paragraph', of: inlinesOf(lines.join(' '), notes) }]
  const before = lines.slice(0, start).join(' ')
  return [
    ...(before ? [{ is: 'paragraph' as const, of: inlinesOf(before, notes) }] : []),
    listOf(lines.slice(start), notes),
  ]
}

const itemOf = (line: string): string | undefined => /^(?:-|\d{1,3}\.) (.*)$/.exec(line.trim())?.[1]

/** A line that is no item of its own goes on with the one before. */
function listOf(lines: string[], notes: Notes): Block {
  const items: string[] = []
  for (const line of lines) {
    const item = itemOf(line)
    if (item !== undefined) items.push(item)
    else items.push(`${items.pop() ?? ''} ${line.trim()}`.trim())
  }
  const ordered = /^\d/.test(lines[0]?.trim() ?? '')
  return { is: 'list', ordered, items: items.map(item => inlinesOf(item, notes)) }
}

function inlinesOf(text: string, notes: Notes, depth = 0): Inline[] {
  const inlines: Inline[] = []
  const say = (words: string) => {
    if (!words) return
    if (/\{\{|\}\}/.test(words)) notes.problems.push({ code: 'broken-braces', written: words.slice(0, 80) })
    // Braces that mean nothing are for the office to see, not for the public.
    const shown = words.replaceAll(/\{\{|\}\}/g, '')
    if (shown) inlines.push({ is: 'text', text: shown })
  }
  let from = 0
  for (const mark of text.matchAll(marks)) {
    say(text.slice(from, mark.index))
    inlines.push(...inlineOf(mark, notes, depth))
    from = mark.index + mark[0].length
  }
  say(text.slice(from))
  return inlines
}

function inlineOf(mark: RegExpExecArray, notes: Notes, depth: number): Inline[] {
  const [written, kind, , , words, target = '', strong, emphasis] = mark
  const inner = (text: string): Inline[] => (depth > 2 ? [{ is: 'text', text }] : inlinesOf(text, notes, depth + 1))
  if (kind !== undefined) return quoted(mark, notes)
  if (strong !== undefined) return [{ is: 'strong', of: inner(strong) }]
  if (emphasis !== undefined) return [{ is: 'emphasis', of: inner(emphasis) }]
  const of = inner(words ?? '')
  if (safeTarget.test(target)) return [{ is: 'link', to: target, of }]
  notes.problems.push({ code: 'unsafe-link', written })
  return of
}

function quoted(mark: RegExpExecArray, notes: Notes): Inline[] {
  const reference = referenceOf(mark, notes)
  if (!reference) return []
  notes.references.push(reference)
  if (referenceKinds[reference.kind] === 'block') {
    notes.problems.push({ code: 'stands-alone', written: reference.written })
    return []
  }
  return [{ is: 'reference', reference }]
}

function referenceOf([written, kind = '', key = '', on]: RegExpExecArray, notes: Notes): Reference | undefined {
  if (isReferenceKind(kind)) return { kind, key, on, written }
  notes.problems.push({ code: 'unknown-reference', written })
  return undefined
}

/** The words alone, for excerpts and descriptions. */
export const wordsOf = (inlines: readonly Inline[]): string =>
  inlines
    .map(inline => (inline.is === 'text' ? inline.text : inline.is === 'reference' ? '…' : wordsOf(inline.of)))
    .join('')
