import { erasmusCode, type ImportField, type Named, pic } from '../../imports/index.ts'

/** Names in one line, between commas. */
const called = (names: string): string[] => names.split(', ')

const named = (value: string, en: string, it: string, fr: string, also: string[] = []): Named => ({
  value,
  names: { en, it, fr },
  also,
})

const kinds: readonly Named[] = [
  named('higher-education', 'University', 'Università', 'Université', [
    'HEI',
    'ateneo',
    'higher education',
    'école',
    'istituto superiore',
  ]),
  named('research', 'Research centre', 'Centro di ricerca', 'Centre de recherche', ['ente di ricerca', 'research']),
  named('hospital', 'Hospital', 'Ospedale', 'Hôpital', ['azienda ospedaliera']),
  named('municipality', 'Municipality', 'Comune', 'Commune', ['città', 'city', 'ville']),
  named('public-body', 'Public body', 'Ente pubblico', 'Organisme public', ['ministero', 'ministry', 'ministère']),
  named(
    'intergovernmental',
    'Intergovernmental organisation',
    'Organizzazione intergovernativa',
    'Organisation intergouvernementale',
  ),
  named('company', 'Company', 'Azienda', 'Entreprise', ['impresa', 'società']),
  named('association', 'Association', 'Associazione', 'Association', [
    'NGO',
    'ONG',
    'fondazione',
    'fondation',
    'foundation',
  ]),
  named('network', 'Network', 'Rete', 'Réseau', ['consorzio', 'consortium']),
  named('other', 'Other', 'Altro', 'Autre'),
]

const states: readonly Named[] = [
  named('active', 'Active', 'Attivo', 'Actif', ['in corso', 'in vigore', 'sì', 'active partner']),
  named('prospective', 'Prospective', 'Potenziale', 'Potentiel', ['in trattativa', 'contatto', 'en discussion']),
  named('dormant', 'Dormant', 'Inattivo', 'En sommeil', ['non attivo', 'sospeso', 'inactive', 'inactif']),
]

const text = (most: number) => ({ is: 'text', most }) as const

/** The columns of a list of partners and of the people there: one row for each person. */
export const partnerFields: readonly ImportField[] = [
  {
    key: 'name',
    shape: text(300),
    synonyms: called(
      'partner, institution, university, organisation, organization, ateneo, università, universita partner, ente, istituzione, denominazione, sede, nome ateneo, établissement, université, partenaire, nom de l’établissement',
    ),
  },
  {
    key: 'erasmusCode',
    shape: erasmusCode,
    synonyms: called(
      'erasmus id, erasmus id code, codice istituzione, codice ateneo, id erasmus, id code, institution code',
    ),
  },
  { key: 'pic', shape: pic, synonyms: called('pic code, codice pic, participant identification code') },
  {
    key: 'country',
    shape: { is: 'country' },
    synonyms: called('nation, paese, nazione, stato, pays, état, country code'),
  },
  { key: 'city', shape: text(120), synonyms: called('town, città, comune, ville, luogo') },
  {
    key: 'website',
    shape: { is: 'website' },
    synonyms: called('web, url, sito, sito web, homepage, site, site web, internet'),
  },
  {
    key: 'kind',
    shape: { is: 'one-of', of: () => kinds },
    domain: 'organisation-kind',
    synonyms: called('type, tipo, tipologia, genere, genre'),
  },
  {
    key: 'state',
    shape: { is: 'one-of', of: () => states },
    domain: 'partner-state',
    synonyms: called('status, situazione, statut, state'),
  },
  {
    key: 'since',
    shape: { is: 'day' },
    synonyms: called('from, partner since, dal, partner dal, depuis, data inizio, begin'),
  },
  {
    key: 'tags',
    shape: { is: 'texts', each: 40, most: 20 },
    synonyms: called('keywords, labels, etichette, parole chiave, mots clés, étiquettes'),
  },
  {
    key: 'notes',
    shape: text(10_000),
    synonyms: called('remarks, comments, note, osservazioni, commenti, remarques, commentaires'),
  },
  { key: 'published', shape: { is: 'yes' }, synonyms: called('public, pubblico, publié, visibile, on the website') },
  {
    key: 'givenName',
    shape: text(120),
    repeats: true,
    synonyms: called('first name, contact first name, nome contatto, nome referente, prénom'),
    beside: { field: 'familyName', headers: ['nome'] },
  },
  {
    key: 'familyName',
    shape: text(120),
    repeats: true,
    synonyms: called('last name, surname, contact surname, cognome, cognome referente, nom de famille'),
    beside: { field: 'givenName', headers: ['nom'] },
  },
  {
    key: 'person',
    shape: text(240),
    repeats: true,
    synonyms: called(
      'contact, contact name, full name, contatto, referente, persona di contatto, responsabile, coordinator, coordinatore, interlocuteur, nom du contact, coordinateur',
    ),
  },
  {
    key: 'role',
    shape: text(200),
    repeats: true,
    synonyms: called('position, function, ruolo, funzione, qualifica, fonction, rôle, poste'),
  },
  {
    key: 'email',
    shape: { is: 'email' },
    repeats: true,
    synonyms: called(
      'mail, e mail, email address, posta elettronica, indirizzo e-mail, courriel, adresse électronique',
    ),
  },
  {
    key: 'telephone',
    shape: text(60),
    repeats: true,
    synonyms: called('phone, tel, telefono, téléphone, tél, phone number, cellulare'),
  },
]
