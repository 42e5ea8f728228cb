import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Entry, standardScales } from '../grading/index.ts'
import { compare, exact } from '../platform/fraction.ts'
import { honoursRules, type Scale, type Selector, selectors, tieRules } from './conversion.ts'
import { type Converted, convertByShares, type Side } from './convert-grade.rules.ts'
import { distributionOf } from './position.rules.ts'
import { creditsEarned, readHostGrade } from './read-grade.rules.ts'
import { mayGiveInstead } from './select-grade.rules.ts'

const scaleOf = (key: string): Scale => standardScales.find(scale => scale.key === key) as Scale
const italian = scaleOf('it-30')
const place = (scale: Scale, label: string) => scale.passing.findIndex(grade => grade.label === label)

const someScale = fc.constantFrom(...standardScales)
/** Counts with many noughts, so that grades that nobody was given are common. */
const sideOn = (scale: Scale): fc.Arbitrary<Side> =>
  fc
    .array(fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat({ max: 1_000_000 }) }), {
      minLength: scale.passing.length,
      maxLength: scale.passing.length,
    })
    .filter(counts => counts.some(count => count > 0))
    .map(counts => ({ scale, entries: scale.passing.map(({ label }, at) => ({ label, count: counts[at] })) }))
const someSide = someScale.chain(sideOn)
const someChoice = fc.record({
  selector: fc.constantFrom(...selectors),
  ties: fc.constantFrom(...tieRules),
  honours: fc.constantFrom(...honoursRules),
})

const gradesOf = (host: Side, home: Side, choice: Parameters<typeof convertByShares>[2]) =>
  host.scale.passing.map(({ label }) => {
    const converted = convertByShares(host, home, choice, label)
    if (converted.outcome !== 'converted') throw new Error(`${label} became ${converted.outcome}`)
    return converted
  })
const plain = (selector: Selector) => ({ selector, ties: 'better', honours: 'as-computed' }) as const

describe('whatever the tables and the policy', () => {
  test('a better grade never becomes a worse one, and nobody may choose that either', () => {
    fc.assert(
      fc.property(someSide, someSide, someChoice, (host, home, choice) => {
        const grades = gradesOf(host, home, choice)
        grades.forEach(({ grade, worst }, at) => {
          const next = grades[at + 1]
          if (!next) return
          expect(place(home.scale, grade)).toBeLessThanOrEqual(place(home.scale, next.grade))
          expect(place(home.scale, worst)).toBeLessThanOrEqual(place(home.scale, next.best))
        })
      }),
    )
  })

  test('what passed passes, what failed fails and earns nothing', () => {
    fc.assert(
      fc.property(someSide, someSide, someChoice, (host, home, choice) => {
        for (const { grade } of gradesOf(host, home, choice)) expect(place(home.scale, grade)).toBeGreaterThanOrEqual(0)
        for (const label of host.scale.failing)
          expect(convertByShares(host, home, choice, label)).toEqual({ outcome: 'failed' })
        expect(creditsEarned('failed', '6')).toBe('0')
      }),
    )
  })

  test('the grade lies between the best and the worst that it overlaps', () => {
    fc.assert(
      fc.property(someSide, someSide, someChoice, (host, home, choice) => {
        for (const { grade, best, worst } of gradesOf(host, home, choice))
          expect(mayGiveInstead(home.scale, { best, worst }, grade)).toBe(true)
      }),
    )
  })

  test('the maximum is never worse than the average, the average never worse than the minimum', () => {
    fc.assert(
      fc.property(someSide, someSide, (host, home) => {
        const [max, average, median, middle, min] = (['max', 'average', 'median', 'median-or-min', 'min'] as const).map(
          selector => gradesOf(host, home, plain(selector)).map(({ grade }) => place(home.scale, grade)),
        )
        host.scale.passing.forEach((_, at) => {
          for (const between of [average, median, middle]) {
            expect(max?.[at] ?? 0).toBeLessThanOrEqual(between?.[at] ?? 0)
            expect(between?.[at] ?? 0).toBeLessThanOrEqual(min?.[at] ?? 0)
          }
        })
      }),
    )
  })

  test('neither the order of rows nor a constant factor nor percentages instead of counts change a grade', () => {
    const hundreds = fc
      .array(fc.nat({ max: 100 }), { minLength: 11, maxLength: 11 })
      .filter(counts => counts.some(count => count > 0))
    fc.assert(
      fc.property(hundreds, someSide, someChoice, fc.integer({ min: 2, max: 9 }), (counts, home, choice, factor) => {
        const scale = scaleOf('fr-20')
        const written = (entry: (count: number) => Omit<Entry, 'label'>): Side => ({
          scale,
          entries: scale.passing.map(({ label }, at) => ({ label, ...entry(counts[at] ?? 0) })),
        })
        const counted = written(count => ({ count }))
        const turned = { scale, entries: written(count => ({ count: count * factor })).entries.toReversed() }
        const percent = written(count => ({ percent: (count / 10).toFixed(1) }))
        const expected = gradesOf(counted, home, choice)
        expect(gradesOf(turned, home, choice)).toEqual(expected)
        expect(gradesOf(percent, home, choice)).toEqual(expected)
        const turnedHome = { scale: home.scale, entries: home.entries.toReversed() }
        expect(gradesOf(counted, turnedHome, choice)).toEqual(expected)
      }),
    )
  })

  test('on the same table, every grade that somebody was given stays itself', () => {
    fc.assert(
      fc.property(someSide, fc.constantFrom(...selectors), (side, selector) => {
        const given = new Set(side.entries.filter(({ count = 0 }) => count > 0).map(({ label }) => label))
        for (const { read, grade } of gradesOf(side, side, plain(selector)))
          if (given.has(read)) expect(grade).toBe(read)
      }),
    )
  })

  test('shares add up to one, and a grade that nobody was given has no width', () => {
    fc.assert(
      fc.property(someSide, someSide, (host, home) => {
        for (const { position, read } of gradesOf(host, home, plain('average'))) {
          const given = host.entries.some(({ label, count = 0 }) => label === read && count > 0)
          expect(position?.zeroWidth).toBe(!given)
          expect(position?.reached.length).toBeGreaterThan(0)
          const sum = position?.overlaps.reduce((all, { share }) => all + Number(share.top) / Number(share.under), 0)
          expect(sum).toBeCloseTo(given ? 1 : 0, 9)
        }
      }),
    )
  })
})

const entriesOf = (text: string): Entry[] =>
  text.split(' ').map(pair => {
    const [label = '', count] = pair.split(':')
    return { label, count: Number(count) }
  })
const home: Side = { scale: italian, entries: entriesOf('30L:10 30:20 28:30 25:40') }
const french = (text: string): Side => ({ scale: scaleOf('fr-20'), entries: entriesOf(text) })
const becomes = (converted: Converted) => (converted.outcome === 'converted' ? converted.grade : converted.outcome)

describe('a grade that nobody was given', () => {
  // 16 ends at 30 per cent, exactly where 30 ends and 28 begins; 29 was given to nobody.
  const host = french('16:30 15:0 14:70')
  test('between two home grades may become either, and the middle belongs to the better one', () => {
    const by = (selector: Selector, ties: 'better' | 'worse' = 'better') =>
      becomes(convertByShares(host, home, { selector, ties, honours: 'as-computed' }, '15'))
    expect(by('max')).toBe('30')
    expect(by('min')).toBe('28')
    expect(by('median')).toBe('30')
    expect(by('median-or-min')).toBe('28')
    expect(by('average')).toBe('29')
  })

  test('and that the table leaves out counts as one that nobody was given', () => {
    const short = french('16:30 14:70')
    expect(convertByShares(short, home, plain('max'), '15')).toEqual(convertByShares(host, home, plain('max'), '15'))
    expect(distributionOf(short.scale, short.entries).grades).toHaveLength(11)
  })

  test('at the very top or bottom has one neighbour only', () => {
    for (const selector of selectors) {
      expect(becomes(convertByShares(french('16:30 14:70'), home, plain(selector), '20'))).toBe('30L')
      expect(becomes(convertByShares(french('16:30 14:70'), home, plain(selector), '10'))).toBe('25')
    }
  })
})

describe('ties and honours', () => {
  // 20 takes the whole of 30 and 30L in equal parts with 28: the mean lies halfway between two grades.
  const even: Side = { scale: italian, entries: entriesOf('30:50 29:50') }
  test('a mean halfway between two grades goes to the better one, or to the worse where the policy says so', () => {
    const host = french('20:100')
    expect(becomes(convertByShares(host, even, plain('average'), '20'))).toBe('30')
    const worse = { selector: 'average', ties: 'worse', honours: 'as-computed' } as const
    expect(becomes(convertByShares(host, even, worse, '20'))).toBe('29')
  })

  test('honours are given as computed, only for the partner’s honours, or never', () => {
    const by = (honours: (typeof honoursRules)[number], host: Side, grade: string) =>
      becomes(convertByShares(host, home, { selector: 'max', ties: 'better', honours }, grade))
    const other: Side = { scale: italian, entries: entriesOf('30L:5 30:5 18:90') }
    expect(by('as-computed', french('20:10 10:90'), '20')).toBe('30L')
    expect(by('only-for-honours', french('20:10 10:90'), '20')).toBe('30')
    expect(by('only-for-honours', other, '30L')).toBe('30L')
    expect(by('only-for-honours', other, '30')).toBe('30')
    expect(by('never', other, '30L')).toBe('30')
  })
})

describe('what a transcript says', () => {
  test.each([
    ['it-30', '30 e lode', { outcome: 'passed', grade: '30L' }],
    ['fr-20', '14,5', { outcome: 'passed', grade: '14' }],
    ['de-5', '1.5', { outcome: 'passed', grade: '1.7' }],
    ['de-5', '4.1', { outcome: 'failed' }],
    ['fr-20', '9.99', { outcome: 'failed' }],
    ['fr-20', 'V', { outcome: 'passed-ungraded' }],
    ['fr-20', '21', { outcome: 'unknown' }],
    ['de-5', '0.7', { outcome: 'unknown' }],
    ['fr-20', 'bien', { outcome: 'unknown' }],
    ['fr-20', '', { outcome: 'unknown' }],
    ['fr-20', '-3', { outcome: 'failed' }],
  ])('on %s, %s', (key, written, read) => {
    expect(readHostGrade(scaleOf(key), written)).toEqual(read)
  })

  test('a label that passes without a grade, or that nobody knows, is not converted', () => {
    expect(convertByShares(french('20:1'), home, plain('max'), 'V')).toEqual({ outcome: 'passed-ungraded' })
    expect(convertByShares(french('20:1'), home, plain('max'), '21')).toEqual({ outcome: 'unknown' })
    expect(creditsEarned('passed-ungraded', '6')).toBe('6')
    expect(compare(exact('6,0'), exact('6'))).toBe(0)
  })
})
