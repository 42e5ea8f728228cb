import type { Words } from '../../platform/words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  kinds: {
    draft: 'Texte de l’accord',
    annex: 'Annexe',
    resolution: 'Délibération',
    'signed-copy': 'Exemplaire signé',
    letter: 'Lettre',
    other: 'Autre document',
  },
  printed: { pageOf: 'Page {page} sur {pages}', check: 'Qui détient ce document peut le vérifier. Code {code} :' },
  refusals: {
    document: {
      'not-found': {
        what: 'Ce document n’est pas ici.',
        why: 'Il appartient à un autre dossier, ou il a été retiré.',
        now: 'Ouvrez le dossier et cherchez-le parmi ses documents.',
      },
      empty: {
        what: 'Le fichier « {name} » n’a pas été accepté.',
        why: 'Il est vide.',
        now: 'Choisissez-le de nouveau ; il était peut-être encore ouvert dans un autre logiciel.',
      },
      'too-large': {
        what: 'Le fichier « {name} » n’a pas été accepté.',
        why: 'Un document compte au plus {megabytes} Mo.',
        now: 'Réduisez-le, par exemple en l’enregistrant en PDF, ou divisez-le.',
      },
      'unknown-format': {
        what: 'Le fichier « {name} » n’a pas été accepté.',
        why: 'D’après son contenu, ce n’est ni un PDF, ni un document Word, OpenDocument ou Excel, ni une image PNG ou JPEG, ni du texte simple, ou bien il contient un programme.',
        now: 'Enregistrez-le en PDF et choisissez-le de nouveau.',
      },
      disguised: {
        what: 'Le fichier « {name} » n’a pas été accepté.',
        why: 'Son nom dit autre chose que son contenu, qui est : {is}.',
        now: 'Donnez-lui la bonne extension, ou choisissez le fichier que vous vouliez.',
      },
    },
  },
}
