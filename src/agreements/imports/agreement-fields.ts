import { erasmusCode, type ImportField, pic } from '../../imports/index.ts'
import { called, cefr, kinds, levels, programmes, renewalNames, roles, tongues, types } from './agreement-lists.ts'

const text = (most: number) => ({ is: 'text', most }) as const
const whole = (least: number, most: number) => ({ is: 'whole', least, most }) as const
const day = { is: 'day' } as const

/** The columns of a list of agreements: one row for each agreement, or one for each of its partners and conditions. */
export const agreementFields: readonly ImportField[] = [
  {
    key: 'code',
    shape: text(60),
    required: true,
    synonyms: called(
      'number, no, id, reference, codice, codice accordo, numero, n, nr, protocollo n, prot, rif, référence, numéro, n°, agreement code',
    ),
  },
  {
    key: 'type',
    shape: { is: 'one-of', of: () => types },
    required: true,
    domain: 'agreement-type',
    synonyms: called('agreement type, kind, tipo, tipologia, tipo accordo, genere, genre, nature'),
  },
  {
    key: 'title',
    shape: text(300),
    synonyms: called('subject, name, titolo, oggetto, denominazione, intitulé, objet, titre'),
  },
  {
    key: 'partner',
    shape: text(300),
    repeats: true,
    synonyms: called(
      'institution, university, partner university, ateneo, ateneo partner, università, università partner, ente, sede, établissement, université, partenaire, name of partner',
    ),
  },
  {
    key: 'erasmusCode',
    shape: erasmusCode,
    repeats: true,
    synonyms: called('erasmus id, partner erasmus code, codice ateneo, id erasmus, codice istituzione'),
  },
  { key: 'pic', shape: pic, repeats: true, synonyms: called('pic code, codice pic') },
  {
    key: 'country',
    shape: { is: 'country' },
    repeats: true,
    synonyms: called('nation, paese, nazione, stato, pays'),
  },
  {
    key: 'partnerRole',
    shape: { is: 'one-of', of: () => roles },
    repeats: true,
    domain: 'party-role',
    synonyms: called('role of partner, ruolo del partner, rôle du partenaire'),
  },
  {
    key: 'ourRole',
    shape: { is: 'one-of', of: () => roles },
    domain: 'party-role',
    synonyms: called('our role, nostro ruolo, notre rôle'),
  },
  {
    key: 'signedOn',
    shape: day,
    synonyms: called(
      'signed, signature, date of signature, signature date, firma, data firma, data di firma, data stipula, stipula, signé le, date de signature',
    ),
  },
  {
    key: 'startsOn',
    shape: day,
    synonyms: called(
      'start, start date, from, valid from, inizio, data inizio, decorrenza, dal, valido dal, début, date de début, du',
    ),
  },
  {
    key: 'endsOn',
    shape: day,
    synonyms: called(
      'end, end date, expiry, expires, valid until, until, fine, data fine, scadenza, data scadenza, al, valido fino al, fin, échéance, date de fin, expiration',
    ),
  },
  {
    key: 'durationMonths',
    shape: whole(1, 1200),
    synonyms: called('duration, duration in months, durata, durata in mesi, durata mesi, durée, durée en mois'),
  },
  {
    key: 'renewal',
    shape: { is: 'one-of', of: () => renewalNames },
    domain: 'renewal',
    synonyms: called('renewable, rinnovo, tipo rinnovo, renouvellement, reconduction'),
  },
  {
    key: 'renewalMonths',
    shape: whole(1, 600),
    synonyms: called('renewal months, mesi di rinnovo, mois de renouvellement'),
  },
  {
    key: 'noticeDays',
    shape: whole(0, 1100),
    synonyms: called('notice, notice days, preavviso, giorni di preavviso, préavis'),
  },
  {
    key: 'endedOn',
    shape: day,
    synonyms: called('terminated, terminated on, data risoluzione, recesso, risolto il, résilié le, dénoncé le'),
  },
  { key: 'endReason', shape: text(1000), synonyms: called('reason, motivo, motif') },
  {
    key: 'parent',
    shape: text(60),
    synonyms: called(
      'framework code, parent, accordo quadro, codice accordo quadro, accord-cadre, référence de l’accord-cadre',
    ),
  },
  {
    key: 'framework',
    shape: { is: 'one-of', of: () => programmes },
    domain: 'programme',
    synonyms: called('programme, program, programma, framework programme'),
  },
  {
    key: 'units',
    shape: { is: 'texts', each: 200, most: 60 },
    synonyms: called(
      'department, faculty, school, dipartimento, dipartimenti, facoltà, struttura, scuola, composante, faculté, département, ufr',
    ),
  },
  {
    key: 'coordinator',
    shape: { is: 'email' },
    synonyms: called(
      'coordinator email, responsible, promoter, email coordinatore, responsabile, docente responsabile, promotore, email responsabile, responsable, courriel du responsable, porteur',
    ),
  },
  {
    key: 'languages',
    shape: { is: 'many-of', of: () => tongues, most: 10 },
    domain: 'language',
    synonyms: called('language of agreement, lingua dell’accordo, langue de l’accord'),
  },
  {
    key: 'notes',
    shape: text(8000),
    synonyms: called('remarks, comments, note, osservazioni, annotazioni, remarques, commentaires'),
  },
  { key: 'published', shape: { is: 'yes' }, synonyms: called('public, pubblico, publié, pubblicato') },
  {
    key: 'kind',
    shape: { is: 'one-of', of: () => kinds },
    repeats: true,
    domain: 'mobility-kind',
    synonyms: called('mobility type, tipo mobilità, type de mobilité, activity'),
  },
  {
    key: 'personsOut',
    shape: whole(0, 100_000),
    repeats: true,
    synonyms: called(
      'outgoing, students out, posti out, studenti out, numero studenti out, n out, places out, sortants, étudiants sortants, places sortantes',
    ),
  },
  {
    key: 'monthsOut',
    shape: { is: 'amount', most: 99_999 },
    repeats: true,
    synonyms: called('months out, mesi out, mensilità out, mois sortants'),
  },
  {
    key: 'personsIn',
    shape: whole(0, 100_000),
    repeats: true,
    synonyms: called(
      'incoming, students in, posti in, studenti in, n in, places in, entrants, étudiants entrants, places entrantes',
    ),
  },
  {
    key: 'monthsIn',
    shape: { is: 'amount', most: 99_999 },
    repeats: true,
    synonyms: called('months in, mesi in, mensilità in, mois entrants'),
  },
  {
    key: 'field',
    shape: text(10),
    repeats: true,
    synonyms: called(
      'isced, isced code, subject area, area, codice isced, area isced, area disciplinare, domaine, code isced',
    ),
  },
  {
    key: 'levels',
    shape: { is: 'many-of', of: () => levels, most: 4 },
    repeats: true,
    domain: 'level',
    synonyms: called('level, study cycle, livello, livello di studio, ciclo, niveau, cycle'),
  },
  {
    key: 'language',
    shape: { is: 'one-of', of: () => tongues },
    repeats: true,
    domain: 'language',
    synonyms: called('language, language of instruction, lingua, lingua richiesta, langue, langue requise'),
  },
  {
    key: 'languageLevel',
    shape: { is: 'one-of', of: () => cefr },
    repeats: true,
    domain: 'cefr',
    synonyms: called('language level, cefr, livello lingua, livello di lingua, niveau de langue, cecrl'),
  },
  {
    key: 'firstYear',
    shape: text(9),
    repeats: true,
    synonyms: called('first year, first academic year, anno accademico iniziale, primo anno, première année'),
  },
  {
    key: 'lastYear',
    shape: text(9),
    repeats: true,
    synonyms: called('last year, last academic year, anno accademico finale, ultimo anno, dernière année'),
  },
]
