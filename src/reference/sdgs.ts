import type { Localised } from '../platform/language.ts'

/** The seventeen Sustainable Development Goals of the United Nations. */
export const sdgs: readonly { number: number; name: Required<Localised> }[] = [
  { number: 1, name: { en: 'No poverty', it: 'Sconfiggere la povertà', fr: 'Pas de pauvreté' } },
  { number: 2, name: { en: 'Zero hunger', it: 'Sconfiggere la fame', fr: 'Faim « zéro »' } },
  { number: 3, name: { en: 'Good health and well-being', it: 'Salute e benessere', fr: 'Bonne santé et bien-être' } },
  { number: 4, name: { en: 'Quality education', it: 'Istruzione di qualità', fr: 'Éducation de qualité' } },
  { number: 5, name: { en: 'Gender equality', it: 'Parità di genere', fr: 'Égalité entre les sexes' } },
  {
    number: 6,
    name: {
      en: 'Clean water and sanitation',
      it: 'Acqua pulita e servizi igienico-sanitari',
      fr: 'Eau propre et assainissement',
    },
  },
  {
    number: 7,
    name: {
      en: 'Affordable and clean energy',
      it: 'Energia pulita e accessibile',
      fr: 'Énergie propre et d’un coût abordable',
    },
  },
  {
    number: 8,
    name: {
      en: 'Decent work and economic growth',
      it: 'Lavoro dignitoso e crescita economica',
      fr: 'Travail décent et croissance économique',
    },
  },
  {
    number: 9,
    name: {
      en: 'Industry, innovation and infrastructure',
      it: 'Imprese, innovazione e infrastrutture',
      fr: 'Industrie, innovation et infrastructure',
    },
  },
  { number: 10, name: { en: 'Reduced inequalities', it: 'Ridurre le disuguaglianze', fr: 'Inégalités réduites' } },
  {
    number: 11,
    name: {
      en: 'Sustainable cities and communities',
      it: 'Città e comunità sostenibili',
      fr: 'Villes et communautés durables',
    },
  },
  {
    number: 12,
    name: {
      en: 'Responsible consumption and production',
      it: 'Consumo e produzione responsabili',
      fr: 'Consommation et production responsables',
    },
  },
  {
    number: 13,
    name: {
      en: 'Climate action',
      it: 'Lotta contro il cambiamento climatico',
      fr: 'Lutte contre les changements climatiques',
    },
  },
  { number: 14, name: { en: 'Life below water', it: 'Vita sott’acqua', fr: 'Vie aquatique' } },
  { number: 15, name: { en: 'Life on land', it: 'Vita sulla terra', fr: 'Vie terrestre' } },
  {
    number: 16,
    name: {
      en: 'Peace, justice and strong institutions',
      it: 'Pace, giustizia e istituzioni solide',
      fr: 'Paix, justice et institutions efficaces',
    },
  },
  {
    number: 17,
    name: {
      en: 'Partnerships for the goals',
      it: 'Partnership per gli obiettivi',
      fr: 'Partenariats pour la réalisation des objectifs',
    },
  },
]

export const isSdg = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= sdgs.length
