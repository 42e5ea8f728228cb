import type { AgreementType } from '../../../src/agreements/index.ts'
import type { Label, OfficeKey } from '../content/types.ts'

const label = (en: string, it: string, fr: string): Label => ({ en, it, fr })

/** The bodies that decide, as one reads them on the page of an agreement. */
export const bodies: Record<string, Label> = {
  proposer: label('Proposing professor', 'Docente proponente', 'Professeur porteur'),
  'international-relations': label(
    'International Relations Office',
    'Ufficio Relazioni internazionali',
    'Relations internationales',
  ),
  'international-office': label('International Office', 'Ufficio internazionalizzazione', 'Bureau international'),
  'mobility-unit': label(
    'International Mobility Unit',
    'Unità Mobilità internazionale',
    'Unité de la mobilité internationale',
  ),
  secretariat: label('Secretariat', 'Segreteria', 'Secrétariat'),
  'teaching-office': label('Teaching office', 'Ufficio didattica', 'Service des études'),
  'department-council': label('Council of the department', 'Consiglio di dipartimento', 'Conseil du département'),
  promoter: label('Promoter of the School', 'Promotore della Scuola', 'Promoteur de l’École'),
  senate: label('Academic Senate', 'Senato accademico', 'Sénat académique'),
  board: label('Board of Directors', 'Consiglio di amministrazione', 'Conseil d’administration'),
  rector: label('Rector', 'Rettore', 'Recteur'),
  faculty: label('Faculty', 'Facoltà', 'Composante'),
  'faculty-council': label(
    'Councils of department and faculty',
    'Consigli di dipartimento e di facoltà',
    'Conseils de département et de composante',
  ),
  cooperation: label('Cooperation Department', 'Servizio Cooperazione', 'Service de la coopération'),
  'international-committee': label('International committee', 'Comitato internazionale', 'Commission internationale'),
  'university-boards': label('Boards of the University', 'Organi centrali', 'Conseils centraux'),
  president: label('President', 'Presidente', 'Président'),
  'alliance-board': label('Board of the alliance', 'Consiglio dell’alleanza', 'Conseil de l’alliance'),
}

/** To which types of the register a procedure of the pages applies. */
export const typeOf: Record<string, AgreementType> = {
  memorandum: 'memorandum',
  'framework-agreement': 'framework-agreement',
  'implementing-protocol': 'implementing-protocol',
  erasmus: 'erasmus',
  bilateral: 'bilateral',
  exchange: 'bilateral',
  'double-degree': 'double-degree',
  'delocalised-degree': 'delocalised-degree',
  research: 'research',
}

/** Who drafts, who resolves and who signs, where the pages say nothing of it: three steps, for trying. */
export const shortChains: Record<
  OfficeKey,
  { types: readonly AgreementType[]; drafts: string; resolves: string; signs: 'rector' | 'president' }
> = {
  pavia: {
    types: ['erasmus', 'bilateral', 'double-degree', 'cotutelle'],
    drafts: 'international-relations',
    resolves: 'department-council',
    signs: 'rector',
  },
  milano: {
    types: ['erasmus', 'bilateral', 'double-degree', 'memorandum'],
    drafts: 'mobility-unit',
    resolves: 'promoter',
    signs: 'rector',
  },
  bergamo: {
    types: ['erasmus', 'bilateral', 'double-degree', 'memorandum', 'framework-agreement'],
    drafts: 'international-office',
    resolves: 'department-council',
    signs: 'rector',
  },
  montpellier: {
    types: ['erasmus', 'strategic-partnership', 'cotutelle', 'bci-quebec', 'erasmus-mundus', 'consortium'],
    drafts: 'cooperation',
    resolves: 'faculty-council',
    signs: 'president',
  },
  ec2u: {
    types: ['consortium', 'letter-of-intent', 'memorandum'],
    drafts: 'secretariat',
    resolves: 'alliance-board',
    signs: 'president',
  },
}

export const shortChainWords = {
  name: label('How it is concluded', 'Come si conclude', 'Comment se conclut-il'),
  draft: label(
    'The office writes the text with the partner.',
    'L’ufficio redige il testo con il partner.',
    'Le service rédige le texte avec le partenaire.',
  ),
  resolve: label(
    'The body in charge approves it.',
    'L’organo competente lo approva.',
    'L’instance compétente l’approuve.',
  ),
  sign: {
    rector: label('The Rector signs.', 'Il Rettore firma.', 'Le Recteur signe.'),
    president: label('The President signs.', 'Il Presidente firma.', 'Le Président signe.'),
  },
}
