import type { Words } from '../../../platform/words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  problems: {
    'course-import': {
      'unit-unknown': 'Aucune composante n’a ce code ou ce nom ; dites laquelle c’est',
      'withdrawn-here': 'Il a été retiré ici de cette année ; proposez-le d’abord à nouveau dans son dossier',
    },
  },
  title: 'Cours',
  deed: 'Importer des cours',
  lead: 'Le catalogue d’une année. Ce qui est nouveau est proposé, pour que la composante l’approuve ; ce qui est connu et diffère est modifié, et un changement de période, de crédits ou de langue est annoncé comme celui fait à la main. Une cellule vide ne change rien.',
  rows: 'Une ligne par cours et par année ; un cours qui a plusieurs groupes dans l’année a une ligne pour chacun. Un cours se reconnaît à son code, à son année et à son groupe.',
  fields: {
    code: { label: 'Code', hint: 'Le vôtre : c’est à lui qu’un cours se reconnaît.', example: '87026' },
    title: {
      label: 'Intitulé en anglais',
      hint: 'À défaut, l’intitulé dans une autre langue.',
      example: 'Macroeconomics',
    },
    titleIt: { label: 'Intitulé en italien', hint: '', example: 'Macroeconomia' },
    titleFr: { label: 'Intitulé en français', hint: '', example: 'Macroéconomie' },
    unit: {
      label: 'Composante',
      hint: 'Son code ou son nom. Nécessaire pour un nouveau cours.',
      example: 'Faculté d’économie',
    },
    year: { label: 'Année universitaire', hint: 'Écrite 2026/2027 ou 2026-27.', example: '2026/2027' },
    term: { label: 'Période', hint: 'Premier ou second semestre, année entière, ou 1/3.', example: 'Premier semestre' },
    section: { label: 'Groupe', hint: 'Seulement si le cours a lieu plusieurs fois dans l’année.', example: '' },
    credits: { label: 'Crédits ECTS', hint: 'Deux décimales au plus.', example: '6' },
    language: { label: 'Langue', hint: 'D’enseignement : nom ou code.', example: 'Anglais' },
    level: { label: 'Niveau', hint: 'Licence, master, doctorat, ou le niveau du cadre européen.', example: 'Licence' },
    field: { label: 'Domaine d’études', hint: 'Quatre chiffres de la CITE-F 2013.', example: '0311' },
    teachers: { label: 'Enseignants', hint: 'Séparés par des points-virgules.', example: 'Ada Esempi; Bruto Prova' },
    places: { label: 'Places pour étudiants en échange', hint: 'Un nombre.', example: '10' },
    hours: { label: 'Heures d’enseignement', hint: 'Un nombre.', example: '48' },
    programme: { label: 'Programme spécial', hint: 'Sa clé dans les règles.', example: '' },
    timetable: {
      label: 'Horaire',
      hint: 'Séances séparées par des points-virgules.',
      example: 'Lun 10:00-12:00 Salle 4',
    },
    description: { label: 'Ce qu’on y apprend', hint: 'En anglais.', example: '' },
    prerequisites: { label: 'Ce qu’il vaut mieux savoir avant', hint: 'En anglais.', example: '' },
  },
  questions: {
    unit: 'De quelle composante s’agit-il ?',
    'course-term': 'De quelle période s’agit-il ?',
    language: 'De quelle langue s’agit-il ?',
    level: 'De quel niveau s’agit-il ?',
  },
}
