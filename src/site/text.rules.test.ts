import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pages } from '../../db/seeds/content/index.ts'
import { type Block, type Inline, readText, wordsOf } from './text.rules.ts'

const words = (text: string): Inline => ({ is: 'text', text })

describe('a text', () => {
  test('has headings, paragraphs, lists and references, in order', () => {
    const { blocks, references, problems } = readText(`
Write *before* the **{{deadline:a.b}}**,
or ask [the office](page:contacts).

## When
- one
  goes on
- [two](https://example.org/a?b=c)

1. first
2. second

{{list:steps}}

{{members:ec2u@2020-11-01}}
`)
    expect(problems).toEqual([])
    expect(references.map(({ written }) => written)).toEqual([
      '{{deadline:a.b}}',
      '{{list:steps}}',
      '{{members:ec2u@2020-11-01}}',
    ])
    expect(blocks.map(({ is }) => is)).toEqual(['paragraph', 'heading', 'list', 'list', 'reference', 'reference'])
    expect(blocks[0]).toMatchObject({
      of: [
        words('Write '),
        { is: 'emphasis', of: [words('before')] },
        words(' the '),
        { is: 'strong', of: [{ is: 'reference', reference: { kind: 'deadline', key: 'a.b' } }] },
        words(', or ask '),
        { is: 'link', to: 'page:contacts', of: [words('the office')] },
        words('.'),
      ],
    })
    expect(blocks[2]).toMatchObject({ ordered: false, items: [[words('one goes on')], [{ is: 'link' }]] })
    expect(blocks[3]).toMatchObject({ ordered: true })
    expect(blocks[5]).toMatchObject({ reference: { kind: 'members', key: 'ec2u', on: '2020-11-01' } })
  })
  test('a list may follow its sentence without an empty line', () => {
    expect(readText('Two things:\n- a\n- b').blocks.map(({ is }) => is)).toEqual(['paragraph', 'list'])
  })
  test('HTML is words', () => {
    expect(readText('<script>alert(1)</script>').blocks).toEqual([
      { is: 'paragraph', of: [words('<script>alert(1)</script>')] },
    ])
  })
})

describe('what is wrong with a text is told to the office and not shown to the public', () => {
  test.each([
    ['{{nonsense:x}}', 'unknown-reference'],
    ['{{constructor}}', 'unknown-reference'],
    ['see {{nonsense}} here', 'unknown-reference'],
    ['a {{ b', 'broken-braces'],
    ['{{deadline:}}', 'broken-braces'],
    ['before {{list:x}} after', 'stands-alone'],
    ['[x](javascript:alert)', 'unsafe-link'],
    ['[x](JaVaScRiPt:alert)', 'unsafe-link'],
    ['[x](data:text/html;base64,AAAA)', 'unsafe-link'],
    ['[x](//evil.example)', 'unsafe-link'],
    ['[x](/relative)', 'unsafe-link'],
    ['[x](https://a"onclick=)', 'unsafe-link'],
  ])('%s', (body, code) => {
    const { blocks, problems } = readText(body)
    expect(problems.map(problem => problem.code)).toEqual([code])
    expect(JSON.stringify(blocks)).not.toMatch(/"is":"link"/)
    expect(JSON.stringify(blocks)).not.toContain('{{')
  })
})

const linksIn = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap(inline =>
    inline.is === 'link' ? [inline.to, ...linksIn(inline.of)] : 'of' in inline ? linksIn(inline.of) : [],
  )
const inlinesIn = (block: Block): Inline[] =>
  block.is === 'list' ? block.items.flat() : block.is === 'reference' ? [] : block.of

test('whatever is written, every link has a safe scheme and no braces are left', () => {
  const piece = fc.constantFrom(
    '{{',
    '}}',
    '[',
    ']',
    '(',
    ')',
    '*',
    '**',
    '\n',
    '\n\n',
    '- ',
    '## ',
    'javascript:',
    'page:',
    'x',
    ' ',
    'https://a',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), pieces => {
      for (const block of readText(pieces.join('')).blocks) {
        for (const link of linksIn(inlinesIn(block))) expect(link).toMatch(/^(page:|https?:|mailto:|tel:)/)
        expect(wordsOf(inlinesIn(block))).not.toMatch(/\{\{|\}\}/)
      }
    }),
  )
})

test.each(['*a', '[', '{{', '**', '- '])('a text made to be slow is read at once: %s', piece => {
  const started = performance.now()
  readText(piece.repeat(50_000 / piece.length))
  expect(performance.now() - started).toBeLessThan(1000)
})

test('every seeded text is read without a problem', () => {
  for (const { office, page, texts } of pages)
    for (const [language, text] of Object.entries(texts))
      expect({ office, page, language, problems: readText(text.body).problems }).toMatchObject({ problems: [] })
})
