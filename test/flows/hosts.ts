/** An office that stories visit, and the one partner of it whose people they know. */
export type Host = {
  slug: string
  home: { name: string; country: string; city: string }
  guest: { givenName: string; familyName: string; email: string }
  /** The field for which the agreement gives places. */
  field: string
}

const hosts = {
  jena: {
    slug: 'jena',
    home: { name: 'Leipzig University', country: 'DE', city: 'Leipzig' },
    guest: { givenName: 'Greta', familyName: 'Gast', email: 'greta@leipzig.example' },
    field: '0231',
  },
  granada: {
    slug: 'bergamo',
    home: { name: 'Universidad de Granada', country: 'ES', city: 'Granada' },
    guest: { givenName: 'Gema', familyName: 'Invitada', email: 'gema@granada.example' },
    field: '0231',
  },
  /** Bergamo as its page has it; the office called bergamo is full of other stories. */
  unibg: {
    slug: 'unibg',
    home: { name: 'University of Turku', country: 'FI', city: 'Turku' },
    guest: { givenName: 'Veera', familyName: 'Vieras', email: 'veera@turku.example' },
    field: '0541',
  },
  unipv: {
    slug: 'unipv',
    home: { name: 'Universitatea din Iași', country: 'RO', city: 'Iași' },
    guest: { givenName: 'Gabriela', familyName: 'Gazdă', email: 'gabriela@iasi.example' },
    field: '0541',
  },
} satisfies Record<string, Host>

export const { jena, granada, unibg, unipv } = hosts
export const guestName = ({ guest }: Host): string => `${guest.givenName} ${guest.familyName}`
