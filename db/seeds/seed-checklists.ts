import { stateRecord } from '../../src/rulebook/index.ts'
import { officerOf } from './accounts.ts'
import type { Label, OfficeKey } from './content/types.ts'
import type { Trial } from './trial.ts'

type Record = Extract<Parameters<typeof stateRecord>[1], { kind: 'checklist-item' }>
type Content = Record['content']

/** What offices commonly ask of students who arrive or leave, as these might: of the pages, Bergamo's alone lists what is done before leaving. */
const origin = {
  from: 'example',
  after: 'What offices commonly ask of exchange students on arrival and departure.',
} as const

const item = (
  list: string,
  order: number,
  key: string,
  [en, it, fr]: readonly string[],
  content: Partial<Content>,
): Record => ({
  kind: 'checklist-item',
  key,
  label: { en, it, fr } as Label,
  origin,
  content: {
    ...{ list, order, strength: 'required', at: 'international-office' },
    due: { after: 'arrival', by: { value: 1, unit: 'week' } },
    ...content,
  },
})

const welcome = (order: number, key: string, words: readonly string[], content: Partial<Content> = {}) =>
  item('welcome-checklist', order, `welcome.${key}`, words, content)
const leaving = (order: number, key: string, words: readonly string[], content: Partial<Content> = {}) =>
  item('departure-checklist', order, `departure.${key}`, words, {
    due: { before: 'departure', by: { value: 1, unit: 'week' } },
    ...content,
  })

const checkIn = welcome(
  1,
  'check-in',
  [
    'Come to the international office with your identity document.',
    'Venire all’ufficio internazionale con un documento d’identità.',
    'Venir au bureau international avec une pièce d’identité.',
  ],
  { by: ['appointment', 'in-person'], due: { after: 'arrival', by: { value: 5, unit: 'day' } } },
)
const permit = welcome(
  2,
  'permit',
  [
    'From outside the European Union: ask for the residence permit.',
    'Per chi viene da fuori dell’Unione europea: chiedere il permesso di soggiorno.',
    'Pour qui vient de hors de l’Union européenne : demander le titre de séjour.',
  ],
  { confirmedBy: 'student', due: { after: 'arrival', by: { value: 8, unit: 'day' } }, strength: 'recommended' },
)
const insurance = welcome(
  3,
  'insurance',
  ['Show that you are insured.', 'Mostrare di essere assicurati.', 'Montrer que vous êtes assuré.'],
  { by: ['email', 'in-person'], due: { after: 'arrival', by: { value: 2, unit: 'week' } } },
)
const welcomeDay = welcome(
  4,
  'welcome-day',
  ['Come to the welcome day.', 'Partecipare alla giornata di benvenuto.', 'Participer à la journée d’accueil.'],
  { strength: 'recommended', by: ['in-person'], due: { after: 'term', by: { value: 1, unit: 'week' } } },
)

const books = leaving(
  2,
  'books',
  ['Return borrowed books.', 'Restituire i libri presi in prestito.', 'Rapporter les livres empruntés.'],
  { at: 'libraries', by: ['in-person'] },
)
const room = leaving(
  3,
  'room',
  ['Hand in the keys of your room.', 'Consegnare le chiavi della camera.', 'Rendre les clés de votre chambre.'],
  { by: ['in-person'], due: { before: 'departure', by: { value: 1, unit: 'day' } } },
)
const questionnaire = leaving(
  4,
  'questionnaire',
  [
    'Answer the questionnaire on your stay.',
    'Rispondere al questionario sul soggiorno.',
    'Répondre au questionnaire sur votre séjour.',
  ],
  { confirmedBy: 'student', by: ['online'], strength: 'recommended' },
)
const goodbye = leaving(
  1,
  'last-look',
  [
    'Look at your examinations together with the international office.',
    'Guardare gli esami insieme all’ufficio internazionale.',
    'Regarder vos examens avec le bureau international.',
  ],
  { by: ['appointment'], due: { before: 'departure', by: { value: 2, unit: 'week' } } },
)

const checklists = {
  bergamo: [checkIn, permit, insurance, welcomeDay],
  pavia: [checkIn, permit, insurance, welcomeDay, goodbye, books, questionnaire],
  milano: [checkIn, permit, welcomeDay, goodbye, books, room],
  montpellier: [checkIn, permit, insurance, books, room, questionnaire],
} satisfies Partial<{ [office in OfficeKey]: Record[] }>

export async function seedChecklists(trial: Trial): Promise<void> {
  for (const [office, records] of Object.entries(checklists))
    for (const record of records)
      await stateRecord(trial.as(officerOf[office as OfficeKey], office as OfficeKey), record)
}
