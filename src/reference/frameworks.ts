import type { Localised } from '../platform/language.ts'

/** Under which programme or convention an agreement stands. */
export const frameworks = [
  {
    key: 'erasmus-plus',
    name: { en: 'Erasmus+', it: 'Erasmus+', fr: 'Erasmus+' },
    about: {
      en: 'The European Union’s programme for education, training, youth and sport',
      it: 'Il programma dell’Unione europea per l’istruzione, la formazione, la gioventù e lo sport',
      fr: 'Le programme de l’Union européenne pour l’éducation, la formation, la jeunesse et le sport',
    },
  },
  {
    key: 'erasmus-mundus',
    name: { en: 'Erasmus Mundus', it: 'Erasmus Mundus', fr: 'Erasmus Mundus' },
    about: {
      en: 'Joint master’s degrees of universities from several countries, with scholarships',
      it: 'Lauree magistrali congiunte di università di più Paesi, con borse di studio',
      fr: 'Masters conjoints d’universités de plusieurs pays, avec des bourses',
    },
  },
  {
    key: 'bci-quebec',
    name: { en: 'BCI Québec', it: 'BCI Québec', fr: 'BCI Québec' },
    about: {
      en: 'One convention for student exchange with all universities of Québec that belong to the Bureau de coopération interuniversitaire',
      it: 'Una sola convenzione di scambio con tutte le università del Québec che fanno parte del Bureau de coopération interuniversitaire',
      fr: 'Une seule convention d’échange avec toutes les universités québécoises membres du Bureau de coopération interuniversitaire',
    },
  },
  {
    key: 'inter-university',
    name: {
      en: 'Inter-university cooperation',
      it: 'Cooperazione interuniversitaria',
      fr: 'Coopération interuniversitaire',
    },
    about: {
      en: 'A programme that two or more universities run between themselves',
      it: 'Un programma gestito direttamente da due o più università',
      fr: 'Un programme que deux universités ou plus mènent entre elles',
    },
  },
  {
    key: 'european-universities',
    name: {
      en: 'European Universities Initiative',
      it: 'Iniziativa delle università europee',
      fr: 'Initiative « universités européennes »',
    },
    about: {
      en: 'Long-term alliances of universities, funded by Erasmus+',
      it: 'Alleanze di lungo periodo tra università, finanziate da Erasmus+',
      fr: 'Alliances durables d’universités, financées par Erasmus+',
    },
  },
] as const satisfies readonly { key: string; name: Required<Localised>; about: Required<Localised> }[]

export type FrameworkKey = (typeof frameworks)[number]['key']

export const isFrameworkKey = (text: string): text is FrameworkKey => frameworks.some(({ key }) => key === text)
export const findFramework = (key: string) => frameworks.find(framework => framework.key === key)
