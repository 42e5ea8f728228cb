import { CountryMap, type Frame, Page, PageTitle, Table } from '../index.ts'

const numbers = {
  DE: 112,
  FR: 98,
  ES: 87,
  IT: 54,
  PT: 31,
  PL: 24,
  RO: 22,
  FI: 12,
  SE: 9,
  MT: 3,
  LU: 2,
  LI: 1,
  AD: 1,
  SM: 2,
  MC: 1,
  IS: 2,
  GR: 8,
  CY: 2,
  XK: 1,
  GB: 14,
  TR: 6,
  CH: 9,
  AT: 18,
  BE: 21,
  NL: 25,
  US: 16,
  JP: 9,
  AU: 4,
  BR: 12,
  SG: 2,
  MU: 1,
  NO: 5,
  DK: 6,
  IE: 7,
}

const rows = Object.entries(numbers).map(([code, count]) => ({ code, count }))

/** Both maps, with countries too small to be drawn. */
export const MapSpecimen = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="Where our partners are">
    <PageTitle lead="Universities with which an agreement is in force.">Where our partners are</PageTitle>
    <CountryMap
      title="Half of the partners are in Germany, France and Spain"
      extent="europe"
      numbers={numbers}
      say={n => `${n} partners`}
      href={code => `?country=${code}`}
      points={[{ name: 'Pavia', longitude: 9.16, latitude: 45.19, href: '/pavia' }]}
    >
      <Table
        caption="Partners by country"
        columns={[
          { label: 'Country', cell: row => row.code },
          { label: 'Partners', numeric: true, cell: row => row.count },
        ]}
        rows={rows}
      />
    </CountryMap>
  </Page>
)

export const WorldSpecimen = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="Partners in the world">
    <PageTitle>Partners in the world</PageTitle>
    <CountryMap
      title="Outside of Europe, most partners are in the United States"
      extent="world"
      numbers={numbers}
      say={n => `${n} partners`}
      href={code => `?country=${code}`}
    />
  </Page>
)
