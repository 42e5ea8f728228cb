import type { IssuedLine, TranscriptContent } from '../../src/transcripts/content.ts'

/** A line of an issued transcript: say only what the test is about. */
export const aLine = (given: Partial<IssuedLine> = {}): IssuedLine => ({
  key: '00000000-0000-4000-8000-000000000001',
  instance: null,
  losId: 'CR/87026',
  loiId: 'CRI/87026-1',
  code: '87026',
  title: { en: 'Macroeconomics', it: 'Macroeconomia' },
  academicYear: '2026/2027',
  term: 1,
  terms: 2,
  credits: '9',
  language: 'en',
  field: '0311',
  outcome: 'passed',
  shown: '28',
  label: '28',
  awarded: '9',
  takenOn: '2027-02-03',
  virtual: false,
  outside: false,
  period: { name: { en: 'First semester', it: 'Primo semestre' }, from: '2026-09-21', to: '2027-02-27' },
  ...given,
})

export const aContent = (given: Partial<TranscriptContent> = {}): TranscriptContent => ({
  omobilityId: 'a-mobility-1',
  number: 1,
  correction: null,
  academicYear: '2026/2027',
  term: 'winter',
  issuer: {
    name: { en: 'University of Bergamo', it: 'Università degli studi di Bergamo' },
    ...{
      country: 'IT',
      schac: 'unibg.it',
      erasmusCode: 'I  BERGAMO01',
      pic: '999893752',
      website: 'https://www.unibg.it',
      local: 'bergamo',
    },
  },
  home: {
    name: { en: 'Heidelberg University' },
    ...{ country: 'DE', schac: 'uni-heidelberg.de', erasmusCode: 'D  HEIDELB01', pic: null, website: null, local: 'h' },
  },
  learner: {
    ...{
      givenNames: 'Lena',
      familyName: 'Müller & Söhne <d’Este>',
      birthDate: '2004-03-02',
      nationality: 'DE',
      gender: 2,
    },
    esi: 'urn:schac:personalUniqueCode:int:esi:de:123',
  },
  stay: { from: '2026-09-14', to: '2027-02-20' },
  level: 6,
  scale: {
    name: { en: 'Italy, 18 to 30 with honours', it: 'Italia, da 18 a 30 e lode' },
    ...{ passing: ['30L', '30', '28', '18'], failing: ['F'], ungraded: ['ID'] },
  },
  lines: [
    aLine(),
    aLine({
      ...{ key: '00000000-0000-4000-8000-000000000002', losId: 'CR/87027', loiId: 'CRI/87027-1', code: '87027' },
      ...{ title: { en: 'Statistics' }, outcome: 'failed', shown: 'F – fail', label: 'F', awarded: '0', takenOn: null },
    }),
  ],
  credits: '9',
  tables: [
    {
      ...{ field: '0311', cycle: 6, firstYear: '2024/2025', lastYear: '2025/2026', table: 't', version: 1 },
      ...{ rung: 'field', small: false },
      all: [
        { label: '30', percent: '60.00', count: 60 },
        { label: '28', percent: '30.00', count: 30 },
        { label: 'F', percent: '10.00', count: 10 },
      ],
      passing: [
        { label: '30', percent: '66.67', upTo: '66.67' },
        { label: '28', percent: '33.33', upTo: '100.00' },
      ],
    },
  ],
  ...given,
})
