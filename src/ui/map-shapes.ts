import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type GeoProjection, geoAzimuthalEqualArea, geoCentroid, geoEqualEarth, geoPath } from 'd3-geo'
import type { Feature, Geometry } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

export type Extent = 'world' | 'europe'

export type Shape = {
  /** ISO 3166-1 alpha-2; Kosovo is XK. */
  code: string
  /** The outline, empty where the country is too small for this map. */
  d: string
  x: number
  y: number
  /** Too small to be seen or touched: a point stands for it. */
  small: boolean
}

export type Shapes = {
  width: number
  height: number
  countries: ReadonlyMap<string, Shape>
  /** Where a place lies on the map; nothing when it is outside. */
  place: (longitude: number, latitude: number) => { x: number; y: number } | undefined
}

type Country = Feature<Geometry, { name: string }>

/** Equal areas, so that a country is not shaded more than it is large. */
const extents: Record<
  Extent,
  { width: number; height: number; detail: string; digits: number; projection: () => GeoProjection }
> = {
  world: {
    width: 960,
    height: 420,
    detail: '110m',
    digits: 1,
    projection: () =>
      geoEqualEarth()
        .rotate([-11, 0])
        .scale(178)
        .translate([480, 238])
        .clipExtent([
          [0, 0],
          [960, 420],
        ]),
  },
  europe: {
    width: 800,
    height: 720,
    detail: '50m',
    digits: 0,
    projection: () =>
      geoAzimuthalEqualArea()
        .rotate([-13, -52])
        .scale(990)
        .translate([400, 370])
        .clipAngle(40)
        .clipExtent([
          [0, 0],
          [800, 720],
        ]),
  },
}

/** The atlas gives these no number; two are shown with the state of which they are part by the European Union's reading. */
const unnumbered: Record<string, string> = { Kosovo: 'XK', 'N. Cyprus': 'CY', Somaliland: 'SO' }

/** The atlas numbers countries by ISO 3166-1; the platform's own list turns `276` into `DE`. */
export const codeOf = (country: Country): string | undefined =>
  country.id === undefined ? unnumbered[country.properties.name] : new Intl.Locale(`und-${country.id}`).region

function atlas(detail: string): Country[] {
  const path = createRequire(import.meta.url).resolve(`world-atlas/countries-${detail}.json`)
  const topology: Topology<{ countries: GeometryCollection<{ name: string }> }> = JSON.parse(readFileSync(path, 'utf8'))
  return feature(topology, topology.objects.countries).features
}

const round = (n: number) => Math.round(n * 10) / 10

/** The same outline in relative steps, without those that go nowhere: half the letters. Starts absolute, so outlines can be joined. */
export function relativeOutline(d: string): string {
  let [penX, penY] = [0, 0]
  return d
    .split('M')
    .filter(Boolean)
    .map((ring, index) => {
      const points = ring
        .replace('Z', '')
        .split('L')
        .map(pair => pair.split(',').map(Number))
      const [startX = 0, startY = 0] = points[0] ?? []
      const start = `${index ? 'm' : 'M'}${round(startX - penX)},${round(startY - penY)}`
      let [x, y] = [startX, startY]
      const steps = points.slice(1).flatMap(([nextX = 0, nextY = 0]) => {
        const step = `${round(nextX - x)},${round(nextY - y)}`
        ;[x, y] = [nextX, nextY]
        return step === '0,0' ? [] : [step]
      })
      // After `z` the pen is back where the ring began.
      ;[penX, penY] = [startX, startY]
      return steps.length > 1 ? `${start}l${steps.join(' ').replaceAll(/[ ,]-/g, '-')}z` : start
    })
    .join('')
}

function draw(extent: Extent): Shapes {
  const { width, height, detail, digits, projection } = extents[extent]
  const project = projection()
  const path = geoPath(project).digits(digits)
  const countries = new Map<string, Shape>()
  const place = (longitude: number, latitude: number) => {
    const [x = -1, y = -1] = project([longitude, latitude]) ?? []
    return x >= 0 && x <= width && y >= 0 && y <= height ? { x: Math.round(x), y: Math.round(y) } : undefined
  }
  for (const country of atlas(detail)) {
    const code = codeOf(country)
    const d = path(country)
    if (!code || !d || code === 'AQ') continue
    const [x, y] = path.centroid(country)
    const known = countries.get(code)
    const small = path.area(country) < 30
    const outline = relativeOutline(d)
    countries.set(
      code,
      known ? { ...known, d: known.d + outline } : { code, d: outline, x: Math.round(x), y: Math.round(y), small },
    )
  }
  for (const country of detail === '50m' ? [] : atlas('50m')) {
    const code = codeOf(country)
    const at = place(...geoCentroid(country))
    if (code && at && !countries.has(code)) countries.set(code, { code, d: '', ...at, small: true })
  }
  return { width, height, countries, place }
}

const drawn = new Map<Extent, Shapes>()

/** The countries of a map, projected once and kept. */
export function shapesOf(extent: Extent): Shapes {
  const kept = drawn.get(extent) ?? draw(extent)
  drawn.set(extent, kept)
  return kept
}
