import type { Named } from '../../imports/index.ts'
import { languages } from '../../platform/language.ts'
import { cefrLevels, cycles, frameworks, languageCodes, languageName } from '../../reference/index.ts'
import { agreementTypes } from '../agreement.ts'
import { words } from '../words/index.ts'

/** Names in one line, between commas. */
export const called = (names: string): string[] => names.split(', ')

const said = <Key extends string>(
  keys: readonly Key[],
  name: (language: 'en' | 'it' | 'fr', key: Key) => string,
  also: Partial<Record<Key, string[]>> = {},
): Named[] =>
  keys.map(value => ({
    value,
    names: { en: name('en', value), it: name('it', value), fr: name('fr', value) },
    also: also[value] ?? [],
  }))

export const types = said(agreementTypes, (language, key) => words[language].types[key], {
  memorandum: [
    'MoU',
    'memorandum',
    'memorandum of understanding',
    'protocollo d’intesa',
    'protocole d’accord',
    'accordo generico',
  ],
  'framework-agreement': [
    'framework',
    'accordo quadro di cooperazione',
    'accordo-quadro',
    'accord-cadre',
    'accord cadre',
    'convenzione quadro',
  ],
  'implementing-protocol': [
    'protocol',
    'protocollo',
    'protocollo esecutivo',
    'protocole',
    'protocole d’application',
    'accordo attuativo',
  ],
  erasmus: [
    'Erasmus',
    'Erasmus+',
    'IIA',
    'inter-institutional agreement',
    'accordo Erasmus',
    'accord Erasmus',
    'accordo interistituzionale',
  ],
  bilateral: [
    'bilateral',
    'bilateral agreement',
    'exchange agreement',
    'accordo bilaterale',
    'accordo di scambio',
    'accord bilatéral',
    'accord d’échange',
  ],
  'double-degree': [
    'double degree',
    'dual degree',
    'doppio titolo',
    'doppia laurea',
    'doppio diploma',
    'double diplôme',
  ],
  cotutelle: ['co-tutelle', 'cotutela', 'joint PhD', 'cotutelle de thèse'],
  'letter-of-intent': ['LoI', 'lettera di intenti', 'lettre d’intention'],
  consortium: ['consorzio', 'consortium agreement'],
})

export const renewalNames: Named[] = [
  {
    value: 'none',
    names: { en: 'none', it: 'nessuno', fr: 'aucun' },
    also: called('no, non rinnovabile, not renewable, non renouvelable, non'),
  },
  {
    value: 'express',
    names: { en: 'express', it: 'espresso', fr: 'exprès' },
    also: called('esplicito, explicit, explicite, su richiesta, by agreement'),
  },
  {
    value: 'tacit',
    names: { en: 'tacit', it: 'tacito', fr: 'tacite' },
    also: called('automatico, automatic, automatique, tacito rinnovo, tacite reconduction, sì, yes, oui'),
  },
]

export const roles: Named[] = [
  { value: 'party', names: { en: 'party', it: 'parte', fr: 'partie' }, also: called('partner') },
  {
    value: 'lead',
    names: { en: 'lead', it: 'capofila', fr: 'chef de file' },
    also: called('coordinator, coordinatore, coordinateur, leader'),
  },
  { value: 'member', names: { en: 'member', it: 'membro', fr: 'membre' } },
  {
    value: 'associated',
    names: { en: 'associated', it: 'associato', fr: 'associé' },
    also: called('associated partner'),
  },
]

export const kinds: Named[] = [
  {
    value: 'student-studies',
    names: { en: 'students, studies', it: 'studenti, studio', fr: 'étudiants, études' },
    also: called('SMS, study, studio, études, students'),
  },
  {
    value: 'student-traineeships',
    names: { en: 'students, traineeships', it: 'studenti, tirocinio', fr: 'étudiants, stages' },
    also: called('SMT, SMP, traineeship, tirocinio, stage'),
  },
  {
    value: 'staff-teaching',
    names: { en: 'staff, teaching', it: 'docenti, insegnamento', fr: 'personnel, enseignement' },
    also: called('STA, teaching, docenza, enseignement'),
  },
  {
    value: 'staff-training',
    names: { en: 'staff, training', it: 'personale, formazione', fr: 'personnel, formation' },
    also: called('STT, training, formazione, formation'),
  },
]

export const programmes: Named[] = frameworks.map(({ key, name }) => ({ value: key, names: name }))
export const tongues: Named[] = languageCodes.map(value => ({
  value,
  names: Object.fromEntries(languages.map(language => [language, languageName(value, language)])) as Named['names'],
}))
export const levels: Named[] = ([5, 6, 7, 8] as const).map(level => ({
  value: String(level),
  names: cycles[level] as Named['names'],
  also: {
    5: ['short cycle'],
    6: ['bachelor', 'first cycle', 'laurea', 'triennale', 'licence', 'BA', 'L', '1', 'I', 'U', 'undergraduate'],
    7: ['master', 'second cycle', 'laurea magistrale', 'magistrale', 'MA', 'LM', '2', 'II', 'postgraduate'],
    8: ['doctorate', 'PhD', 'third cycle', 'dottorato', 'doctorat', 'D', '3', 'III'],
  }[level],
}))
export const cefr: Named[] = cefrLevels.map(value => ({ value, names: { en: value, it: value, fr: value } }))
