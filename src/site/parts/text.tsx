import type { Child } from 'hono/jsx'
import { isPageName, pathOf } from '../page-text.ts'
import type { Reference } from '../reference.ts'
import type { Sources } from '../sources.ts'
import type { Block, Inline, Text, TextProblem } from '../text.rules.ts'
import { showBlock, showLine } from './references.ts'

type Shown = { sources: Sources }

/** A text of the office, its references replaced by what the records say today. What cannot be found leaves no trace. */
export function OfficeText({ text, sources }: Shown & { text: Text }) {
  const groups = groupsOf(text.blocks)
  const divided = groups.findIndex(group => Array.isArray(group) && group.some(block => block.is === 'heading'))
  return (
    <>
      {groups.map((group, at) =>
        Array.isArray(group) ? (
          <div class="h-prose">
            {group.map(block => (
              <WordBlock block={block} sources={sources} />
            ))}
          </div>
        ) : (
          showBlock(group, { ...sources, heading: divided >= 0 && divided < at ? 'h3' : 'h2' })
        ),
      )}
    </>
  )
}

type Words = Exclude<Block, { is: 'reference' }>

/** Words in a column of readable width; what a reference shows may need the whole page. */
function groupsOf(blocks: readonly Block[]): (Words[] | Reference)[] {
  const groups: (Words[] | Reference)[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.is === 'reference') groups.push(block.reference)
    else if (Array.isArray(last)) last.push(block)
    else groups.push([block])
  }
  return groups
}

function WordBlock({ block, sources }: Shown & { block: Words }) {
  if (block.is === 'list') {
    const items = block.items.map(item => (
      <li>
        <Line of={item} sources={sources} />
      </li>
    ))
    return block.ordered ? <ol class="ds-list">{items}</ol> : <ul class="ds-list">{items}</ul>
  }
  const line = <Line of={block.of} sources={sources} />
  if (block.is === 'paragraph') return <p>{line}</p>
  return block.level === 2 ? (
    <h2 class="ds-heading h-section-title">{line}</h2>
  ) : (
    <h3 class="ds-heading h-group-title">{line}</h3>
  )
}

const Line = ({ of, sources }: Shown & { of: readonly Inline[] }) => <>{of.map(inline => lineOf(inline, sources))}</>

function lineOf(inline: Inline, sources: Sources): Child {
  switch (inline.is) {
    case 'text':
      return inline.text
    case 'strong':
      return (
        <strong>
          <Line of={inline.of} sources={sources} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <Line of={inline.of} sources={sources} />
        </em>
      )
    case 'link':
      return (
        <a class="ds-link" href={hrefOf(inline.to, sources)}>
          <Line of={inline.of} sources={sources} />
        </a>
      )
    case 'reference':
      return showLine(inline.reference, sources)
  }
}

/** `page:incoming` is a page of this office; everything else is an address that `text.rules.ts` has let pass. */
function hrefOf(target: string, sources: Sources): string {
  if (!target.startsWith('page:')) return target
  const [name = '', search] = target.slice(5).split('?')
  return `${sources.to(isPageName(name) ? pathOf(name) : `/${name}`)}${search ? `?${search}` : ''}`
}

/** What an officer has to know: what is written wrongly, and which references lead to no record that holds. */
export const problemsOf = (text: Text, sources: Sources): TextProblem[] => [
  ...text.problems,
  ...text.references
    .filter(reference => (showBlock(reference, sources) ?? showLine(reference, sources)) === undefined)
    .map(({ written }) => ({ code: 'nothing-behind' as const, written })),
]
