import type { Frame, Look } from '../index.ts'

type Wanted = { kind?: Frame['kind']; look?: Look; language?: Frame['reader']['language'] }

/** A frame like those of real pages, for the specimen and the tests of this folder. */
export const specimenFrame = ({ kind = 'office', look = 'auto', language = 'en' }: Wanted = {}): Frame => ({
  kind,
  reader: { language, timeZone: 'Europe/Rome', now: new Date('2026-05-12T09:00:00Z'), csrf: 'token' },
  institution: { name: 'University of Pavia', href: '/pavia/en' },
  navigation: [
    { label: 'Desk', href: '/desk', count: 12 },
    {
      label: 'Partnerships',
      href: '/agreements',
      current: true,
      parts: [
        { label: 'Agreements', href: '/agreements', current: true },
        { label: 'Partners', href: '/partners' },
      ],
    },
    { label: 'Rulebook', href: '/rulebook' },
    { label: 'Networks', href: '/networks' },
    { label: 'People and roles', href: '/people' },
  ],
  languages: [
    { language: 'en', href: '/pavia/en/x' },
    { language: 'it', href: '/pavia/it/x' },
    { language: 'fr', href: '/pavia/fr/x' },
  ],
  canonical: 'https://habita.example/pavia/en/x',
  look,
  lookAction: '/look',
  ...(kind === 'office'
    ? {
        account: {
          name: 'Chiara Invented',
          roles: 'Officer, signatory',
          links: [{ label: 'Your account', href: '/account' }],
          institutions: [{ label: 'University of Bergamo', href: '/bergamo/en/desk' }],
          signOut: '/sign-out',
        },
        search: { action: '/search', label: 'Search partners, agreements, people' },
      }
    : { signIn: '/sign-in' }),
  footer: {
    contact: 'Corso Strada Nuova 65, 27100 Pavia',
    links: [
      { label: 'Contacts and office hours', href: '/contacts' },
      { label: 'Privacy', href: '/privacy' },
      { label: 'Accessibility', href: '/accessibility' },
      { label: 'Open data', href: '/data' },
    ],
  },
})
