import type { Words } from '../../../platform/words.ts'
import type { en } from './en.ts'

export const it: Words<typeof en> = {
  facts: {
    partner: {
      imported: '{actor} ha preso il partner dall’elenco «{file}», riga {row, number}.',
      'import-updated': '{actor} l’ha aggiornato dall’elenco «{file}», riga {row, number}.',
    },
  },
  problems: {
    partner: {
      'nobody-sure': 'Non è certo quale organizzazione sia; dica che cosa significa',
      'cannot-be-new': 'Per aggiungerla al repertorio la riga deve dire il nome e il Paese',
      'named-otherwise': 'Il codice è quello di {name}; controlli che sia giusto',
      'other-state': 'Nei dati dell’ufficio lo stato è «{state}»; un’importazione non lo cambia',
      'person-without-name': 'Né nome né ruolo; l’indirizzo da solo indica la persona',
    },
  },
  title: 'Partner e contatti',
  deed: 'Importa partner e contatti',
  lead: 'I suoi partner e le persone di riferimento. Un partner si trova nel repertorio dal codice Erasmus, dal PIC oppure da nome e Paese; se non c’è, si può aggiungere. Una cella vuota non cambia nulla.',
  rows: 'Più righe possono parlare dello stesso partner, ognuna di un’altra persona. Le persone si riconoscono dall’indirizzo e-mail.',
  fields: {
    name: {
      label: 'Nome del partner',
      hint: 'Come si chiama, in qualsiasi lingua.',
      example: 'Universität Heidelberg',
    },
    erasmusCode: { label: 'Codice Erasmus', hint: 'Gli spazi vengono corretti.', example: 'D  HEIDELB01' },
    pic: { label: 'PIC', hint: 'Nove cifre, per partner senza codice Erasmus.', example: '999893752' },
    country: { label: 'Paese', hint: 'Nome o codice.', example: 'Germania' },
    city: {
      label: 'Città',
      hint: 'Solo per organizzazioni che non sono ancora nel repertorio.',
      example: 'Heidelberg',
    },
    website: {
      label: 'Sito web',
      hint: 'Solo per organizzazioni che non sono ancora nel repertorio.',
      example: 'www.uni-heidelberg.de',
    },
    kind: {
      label: 'Tipo di organizzazione',
      hint: 'Università, azienda, comune … Università, se non si dice nulla.',
      example: 'Università',
    },
    state: {
      label: 'Situazione',
      hint: 'Attivo, potenziale o inattivo. Attivo, se non si dice nulla.',
      example: 'Attivo',
    },
    since: { label: 'Partner dal', hint: 'Un giorno.', example: '01/09/2014' },
    tags: { label: 'Parole chiave', hint: 'Separate da punto e virgola.', example: 'medicina; strategico' },
    notes: { label: 'Note', hint: 'Le vede solo l’ufficio.', example: '' },
    published: { label: 'Sulla pagina pubblica', hint: 'Sì o no.', example: 'sì' },
    givenName: { label: 'Nome di battesimo', hint: 'Della persona di riferimento.', example: 'Anna' },
    familyName: { label: 'Cognome', hint: '', example: 'Schmidt' },
    person: {
      label: 'Nome del contatto',
      hint: 'Se nome e cognome sono in una cella: l’ultima parola vale come cognome.',
      example: 'Anna Schmidt',
    },
    role: { label: 'Ruolo del contatto', hint: '', example: 'Coordinatrice Erasmus' },
    email: { label: 'E-mail del contatto', hint: 'Un solo indirizzo.', example: 'schmidt@uni-heidelberg.de' },
    telephone: { label: 'Telefono', hint: '', example: '+49 6221 540' },
    contact: { label: 'Contatto', hint: '', example: '' },
  },
  questions: {
    organisation: 'Quale organizzazione è?',
    'organisation-kind': 'Che tipo di organizzazione è?',
    'partner-state': 'Com’è la situazione del partner?',
  },
  newOrganisation: 'Nessuna di queste: aggiungila al repertorio',
  states: { prospective: 'potenziale', active: 'attivo', dormant: 'inattivo', ended: 'concluso' },
}
