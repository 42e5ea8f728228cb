import type { PropsWithChildren } from 'hono/jsx'
import { type Extent, type Shape, shapesOf } from './map-shapes.ts'
import { type Shade, shadeOf, shadesFor } from './map-steps.ts'
import { Count } from './numbers.tsx'
import { useReader, useWords } from './reader.ts'

export type MapPoint = { name: string; longitude: number; latitude: number; href: string }

type MapProps = PropsWithChildren<{
  /** The finding: "Two thirds of the partners are in France, Germany and Spain". */
  title: string
  extent: Extent
  /** A whole number for each country, by ISO 3166-1 alpha-2 (Greece is GR, the United Kingdom GB, Kosovo XK). */
  numbers: Readonly<Record<string, number>>
  /** The number in words: `count => "12 partners"`. */
  say: (count: number) => string
  /** Where a country leads: the list of its rows. */
  href: (code: string) => string
  points?: readonly MapPoint[] | undefined
}>

const names = new Map<string, Intl.DisplayNames>()

/** Countries shaded by a number, each a link; the same as a table underneath (`children`). Drawn by the server. */
export function CountryMap({ title, extent, numbers, say, href, points = [], children }: MapProps) {
  const words = useWords()
  const { language } = useReader()
  const called = names.get(language) ?? new Intl.DisplayNames(language, { type: 'region' })
  names.set(language, called)
  const { width, height, countries, place } = shapesOf(extent)
  const shades = shadesFor(Object.values(numbers))
  const counted = [...countries.values()]
    .flatMap(shape => (numbers[shape.code] ? [{ shape, count: numbers[shape.code] ?? 0 }] : []))
    // Small ones last, so that they lie above their neighbours; within that the largest number comes first by keyboard.
    .sort((a, b) => Number(a.shape.small) - Number(b.shape.small) || b.count - a.count)
  const rest = [...countries.values()].filter(({ code }) => !numbers[code])
  return (
    <figure class="h-map">
      <figcaption id="map-title">{title}</figcaption>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: it is named by the caption, and each country by its own title */}
      <svg viewBox={`0 0 ${width} ${height}`} aria-labelledby="map-title" data-extent={extent}>
        <path class="h-map-land" d={rest.map(({ d }) => d).join('')} />
        {counted.map(({ shape, count }) => (
          <CountryLink
            shape={shape}
            shade={shadeOf(count, shades)}
            text={`${called.of(shape.code) ?? shape.code}: ${say(count)}`}
            href={href(shape.code)}
          />
        ))}
        {points.map(point => {
          const at = place(point.longitude, point.latitude)
          return at && <PointLink {...point} {...at} />
        })}
      </svg>
      {counted.length > 1 && <Legend shades={shades} />}
      {children && (
        <details class="h-map-table">
          <summary>{words('parts.mapTable')}</summary>
          {children}
        </details>
      )}
    </figure>
  )
}

type CountryLinkProps = { shape: Shape; shade: number; text: string; href: string }

const CountryLink = ({ shape, shade, text, href }: CountryLinkProps) => (
  <a href={href} aria-label={text} class="h-map-country" data-shade={shade}>
    <title>{text}</title>
    {shape.d && <path d={shape.d} />}
    {shape.small && <circle cx={shape.x} cy={shape.y} r="5.5" />}
  </a>
)

const PointLink = ({ name, href, x, y }: MapPoint & { x: number; y: number }) => (
  <a href={href} aria-label={name} class="h-map-point">
    <title>{name}</title>
    <circle cx={x} cy={y} r="5" />
  </a>
)

function Legend({ shades }: { shades: readonly Shade[] }) {
  const words = useWords()
  return (
    <ul class="h-legend">
      <li>
        <span class="h-legend-shade" data-shade="0" aria-hidden="true" />
        {words('parts.none')}
      </li>
      {shades.map(({ from, to }, index) => (
        <li>
          <span class="h-legend-shade" data-shade={index + 1} aria-hidden="true" />
          <span>
            <Count value={from} />
            {to > from && ['–', <Count value={to} />]}
          </span>
        </li>
      ))}
    </ul>
  )
}
