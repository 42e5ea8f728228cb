import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CountryMap } from './map.tsx'
import { relativeOutline, shapesOf } from './map-shapes.ts'
import { shadeOf, shadesFor } from './map-steps.ts'
import { html } from './specimen/render.tsx'

/** The countries of the Erasmus+ programme, with those too small for most maps, and the neighbours that take part. */
const european =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO MK RS TR CH GB AD MC SM VA AL BA ME XK MD UA FO'
const faraway = 'US CA BR AR CL MX JP CN IN AU NZ ZA MA TN EG KE SG HK MU MV CV BH BB'

const draw = (extent: 'europe' | 'world', numbers: Record<string, number>) =>
  html(
    <CountryMap
      title="Most are in Germany"
      extent={extent}
      numbers={numbers}
      say={n => `${n} partners`}
      href={code => `/p?country=${code}`}
    />,
  )

test('every country of the programme can be reached on both maps', () => {
  for (const extent of ['europe', 'world'] as const) {
    const missing = european.split(' ').filter(code => !shapesOf(extent).countries.has(code))
    expect(missing).toEqual([])
  }
  expect(faraway.split(' ').filter(code => !shapesOf('world').countries.has(code))).toEqual([])
})

test('a country is a link that says its number; one without a number is not', () => {
  const map = draw('europe', { DE: 12, MT: 1 })
  expect(map).toContain('<a href="/p?country=DE" aria-label="Germany: 12 partners"')
  expect(map).toContain('<title>Malta: 1 partners</title>')
  expect(map.match(/<a /g)).toHaveLength(2)
})

test('a country that is too small gets a point', () => {
  for (const code of ['MT', 'LI', 'AD', 'MC', 'SM', 'VA']) {
    expect(draw('europe', { [code]: 1 }), code).toContain('<circle')
    expect(draw('world', { [code]: 1 }), code).toContain('<circle')
  }
  expect(draw('europe', { DE: 1 })).not.toContain('<circle')
})

test('a legend compares: a map of one country has none', () => {
  expect(draw('europe', { DE: 12, MT: 1 })).toContain('h-legend')
  expect(draw('europe', { DE: 12 })).not.toContain('h-legend')
})

test('the names are those of the reader’s language', () => {
  const map = <CountryMap title="x" extent="europe" numbers={{ DE: 2 }} say={n => `${n} atenei`} href={code => code} />
  expect(html(map, { language: 'it' })).toContain('Germania: 2 atenei')
})

test('a map stays under 60 kB as it is sent', () => {
  const numbers = Object.fromEntries(`${european} ${faraway}`.split(' ').map((code, index) => [code, index + 1]))
  expect(gzipSync(draw('europe', numbers)).length).toBeLessThan(60_000)
  expect(gzipSync(draw('world', numbers)).length).toBeLessThan(60_000)
})

/** Reads an outline back into absolute points, ring by ring. */
function pointsOf(d: string): number[][][] {
  const rings: number[][][] = []
  let [x, y] = [0, 0]
  for (const [, start, steps = ''] of d.matchAll(/([Mm][^lzMm]+)(?:l([^z]*)z)?/g)) {
    const pairs = (text: string) =>
      [...text.matchAll(/(-?[\d.]+)[ ,]?(-?[\d.]+)/g)].map(match => [Number(match[1]), Number(match[2])])
    const ring: number[][] = []
    const [[dx = 0, dy = 0] = []] = pairs((start ?? '').slice(1))
    ;[x, y] = start?.startsWith('M') ? [dx, dy] : [x + dx, y + dy]
    const [startX, startY] = [x, y]
    ring.push([x, y])
    for (const [stepX = 0, stepY = 0] of pairs(steps)) {
      ;[x, y] = [x + stepX, y + stepY]
      ring.push([x, y])
    }
    ;[x, y] = [startX, startY]
    rings.push(ring)
  }
  return rings
}

test('relative outlines draw the same points', () => {
  const point = fc.tuple(fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: -9000, max: 9000 }))
  const ring = fc.uniqueArray(point, { minLength: 3, maxLength: 12, selector: pair => pair.join() })
  fc.assert(
    fc.property(fc.array(ring, { minLength: 1, maxLength: 4 }), rings => {
      const tenths = rings.map(points => points.map(([x, y]) => [x / 10, y / 10]))
      const absolute = tenths.map(points => `M${points.map(pair => pair.join(',')).join('L')}Z`).join('')
      const read = pointsOf(relativeOutline(absolute))
      const rounded = read.map(points => points.map(pair => pair.map(n => Math.round(n * 10) / 10 + 0)))
      expect(rounded).toEqual(tenths.map(points => points.map(pair => pair.map(n => n + 0))))
    }),
  )
})

test('every number has exactly one of at most five shades, and a larger number never a lighter one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1 }), numbers => {
      const shades = shadesFor(numbers)
      expect(shades.length).toBeLessThanOrEqual(5)
      expect(shades[0]?.from).toBe(1)
      expect(shades.at(-1)?.to).toBe(Math.max(...numbers))
      const sorted = [...numbers].sort((a, b) => a - b).map(number => shadeOf(number, shades))
      expect(sorted).toEqual([...sorted].sort((a, b) => a - b))
      expect(Math.min(...sorted)).toBeGreaterThan(0)
      for (const number of numbers)
        expect(shades.filter(({ from, to }) => number >= from && number <= to)).toHaveLength(1)
    }),
  )
  expect(shadesFor([])).toEqual([])
  expect(shadeOf(0, shadesFor([3]))).toBe(0)
})
