/** The organisations that the pages name, and what they are to which office. Places are those of the cities, to two decimals. */
import { onPage, place, published } from './origins.ts'
import type { Organisation, Origin, Partner, StrategicPartnership } from './types.ts'

type Named = Pick<Organisation, 'key' | 'name' | 'place'> &
  Partial<Pick<Organisation, 'also' | 'character' | 'erasmusCode' | 'website'>>

const organisation = (origin: Origin, named: Named): Organisation => ({
  kind: 'organisation',
  character: 'university',
  origin,
  ...named,
})

const inEc2u2020 = onPage('pavia', 18)
const joinedEc2u = published(
  'https://www.umu.se/en/collaboration-and-innovation/international-cooperations/the-european-campus-of-city-universities',
)
const inMuse = published(
  'https://www.umontpellier.fr/university-of-montpellier/about-um/montpellier-university-of-excellence-muse',
)
const strategic = onPage('montpellier', 6)
const preferred = onPage('montpellier', 8)

const museOrganisation = (
  key: string,
  name: string,
  character: Organisation['character'],
  [city, latitude, longitude]: readonly [string, number, number],
) => organisation(inMuse, { key, name, character, place: place(city, 'FR', latitude, longitude) })

const paris = ['Paris', 48.86, 2.35] as const
const montpellier = ['Montpellier', 43.61, 3.88] as const

export const organisations: readonly Organisation[] = [
  // the offices themselves, as others see them
  organisation(inEc2u2020, {
    key: 'pavia',
    name: 'University of Pavia',
    also: { it: 'Università di Pavia', fr: 'Université de Pavie' },
    erasmusCode: 'I  PAVIA01',
    place: place('Pavia', 'IT', 45.19, 9.16),
    website: 'https://www.unipv.it',
  }),
  organisation(onPage('milano', 3), {
    key: 'milano',
    name: 'Politecnico di Milano',
    erasmusCode: 'I  MILANO02',
    place: place('Milano', 'IT', 45.48, 9.23),
    website: 'https://www.polimi.it',
  }),
  organisation(onPage('bergamo', 66), {
    key: 'bergamo',
    name: 'University of Bergamo',
    also: { it: 'Università di Bergamo', fr: 'Université de Bergame' },
    erasmusCode: 'I  BERGAMO01',
    place: place('Bergamo', 'IT', 45.7, 9.66),
    website: 'https://www.unibg.it',
  }),
  organisation(onPage('montpellier', 2), {
    key: 'montpellier',
    name: 'University of Montpellier',
    also: { it: 'Università di Montpellier', fr: 'Université de Montpellier' },
    erasmusCode: 'F  MONTPEL54',
    place: place('Montpellier', 'FR', 43.61, 3.87),
    website: 'https://www.umontpellier.fr',
  }),

  // EC2U
  organisation(inEc2u2020, {
    key: 'coimbra',
    name: 'University of Coimbra',
    also: { it: 'Università di Coimbra', fr: 'Université de Coimbra' },
    erasmusCode: 'P  COIMBRA01',
    place: place('Coimbra', 'PT', 40.21, -8.43),
    website: 'https://www.uc.pt',
  }),
  organisation(inEc2u2020, {
    key: 'iasi',
    name: 'Alexandru Ioan Cuza University of Iași',
    also: { it: 'Università Alexandru Ioan Cuza di Iași', fr: 'Université Alexandru Ioan Cuza de Iași' },
    erasmusCode: 'RO IASI02',
    place: place('Iași', 'RO', 47.17, 27.57),
    website: 'https://www.uaic.ro',
  }),
  organisation(inEc2u2020, {
    key: 'jena',
    name: 'Friedrich Schiller University Jena',
    also: { it: 'Università Friedrich Schiller di Jena', fr: 'Université Friedrich-Schiller d’Iéna' },
    erasmusCode: 'D  JENA01',
    place: place('Jena', 'DE', 50.93, 11.59),
    website: 'https://www.uni-jena.de',
  }),
  organisation(inEc2u2020, {
    key: 'poitiers',
    name: 'University of Poitiers',
    also: { it: 'Università di Poitiers', fr: 'Université de Poitiers' },
    erasmusCode: 'F  POITIER01',
    place: place('Poitiers', 'FR', 46.58, 0.34),
    website: 'https://www.univ-poitiers.fr',
  }),
  organisation(inEc2u2020, {
    key: 'salamanca',
    name: 'University of Salamanca',
    also: { it: 'Università di Salamanca', fr: 'Université de Salamanque' },
    erasmusCode: 'E  SALAMAN02',
    place: place('Salamanca', 'ES', 40.96, -5.66),
    website: 'https://www.usal.es',
  }),
  organisation(inEc2u2020, {
    key: 'turku',
    name: 'University of Turku',
    also: { it: 'Università di Turku', fr: 'Université de Turku' },
    erasmusCode: 'SF TURKU01',
    place: place('Turku', 'FI', 60.45, 22.28),
    website: 'https://www.utu.fi',
  }),
  organisation(joinedEc2u, {
    key: 'linz',
    name: 'Johannes Kepler University Linz',
    also: { it: 'Università Johannes Kepler di Linz', fr: 'Université Johannes-Kepler de Linz' },
    erasmusCode: 'A  LINZ01',
    place: place('Linz', 'AT', 48.34, 14.32),
    website: 'https://www.jku.at',
  }),
  organisation(joinedEc2u, {
    key: 'umea',
    name: 'Umeå University',
    also: { it: 'Università di Umeå', fr: 'Université d’Umeå' },
    erasmusCode: 'S  UMEA01',
    place: place('Umeå', 'SE', 63.82, 20.3),
    website: 'https://www.umu.se',
  }),

  // Montpellier's strategic and preferred partners
  organisation(strategic, {
    key: 'barcelona',
    name: 'University of Barcelona',
    also: { it: 'Università di Barcellona', fr: 'Université de Barcelone' },
    erasmusCode: 'E  BARCELO01',
    place: place('Barcelona', 'ES', 41.39, 2.16),
    website: 'https://www.ub.edu',
  }),
  organisation(strategic, {
    key: 'heidelberg',
    name: 'Heidelberg University',
    also: { it: 'Università di Heidelberg', fr: 'Université de Heidelberg' },
    erasmusCode: 'D  HEIDELB01',
    place: place('Heidelberg', 'DE', 49.41, 8.71),
    website: 'https://www.uni-heidelberg.de',
  }),
  organisation(strategic, {
    key: 'sherbrooke',
    name: 'University of Sherbrooke',
    also: { it: 'Università di Sherbrooke', fr: 'Université de Sherbrooke' },
    place: place('Sherbrooke', 'CA', 45.38, -71.93),
    website: 'https://www.usherbrooke.ca',
  }),
  organisation(preferred, {
    key: 'wageningen',
    name: 'Wageningen University',
    also: { it: 'Università di Wageningen', fr: 'Université de Wageningue' },
    erasmusCode: 'NL WAGENIN01',
    place: place('Wageningen', 'NL', 51.99, 5.66),
    website: 'https://www.wur.nl',
  }),
  organisation(preferred, {
    key: 'uc-davis',
    name: 'University of California, Davis (UC Davis)',
    also: { it: 'Università della California, Davis (UC Davis)', fr: 'Université de Californie à Davis (UC Davis)' },
    place: place('Davis', 'US', 38.54, -121.75),
    website: 'https://www.ucdavis.edu',
  }),

  // IDEA League
  ...[
    organisation(published('https://www.polimi.it/en/spotlight/news-details/home/idea-league-joint-board-meeting'), {
      key: 'chalmers',
      name: 'Chalmers University of Technology',
      erasmusCode: 'S  GOTEBOR02',
      place: place('Göteborg', 'SE', 57.69, 11.98),
    }),
    organisation(published('https://www.polimi.it/en/spotlight/news-details/home/idea-league-joint-board-meeting'), {
      key: 'delft',
      name: 'Delft University of Technology',
      erasmusCode: 'NL DELFT01',
      place: place('Delft', 'NL', 52.0, 4.37),
    }),
    organisation(published('https://www.polimi.it/en/spotlight/news-details/home/idea-league-joint-board-meeting'), {
      key: 'eth-zurich',
      name: 'ETH Zurich',
      also: { it: 'Politecnico federale di Zurigo', fr: 'École polytechnique fédérale de Zurich' },
      place: place('Zürich', 'CH', 47.38, 8.55),
    }),
    organisation(published('https://www.polimi.it/en/spotlight/news-details/home/idea-league-joint-board-meeting'), {
      key: 'rwth-aachen',
      name: 'RWTH Aachen University',
      erasmusCode: 'D  AACHEN01',
      place: place('Aachen', 'DE', 50.78, 6.08),
    }),
  ],

  // ATHENS
  organisation(onPage('milano', 37), {
    key: 'paristech',
    name: 'ParisTech',
    character: 'school',
    place: place('Paris', 'FR', 48.86, 2.35),
    website: 'https://paristech.fr',
  }),

  // MUSE: the page counts nineteen institutions, the University's own page names them
  museOrganisation('brgm', 'BRGM', 'research-organisation', ['Orléans', 47.83, 1.94]),
  museOrganisation('cea', 'CEA', 'research-organisation', paris),
  museOrganisation('cirad', 'Cirad', 'research-organisation', montpellier),
  museOrganisation('cnrs', 'CNRS', 'research-organisation', paris),
  museOrganisation('ifremer', 'Ifremer', 'research-organisation', ['Plouzané', 48.36, -4.56]),
  museOrganisation('inra', 'Inra', 'research-organisation', paris),
  museOrganisation('inria', 'Inria', 'research-organisation', ['Rocquencourt', 48.84, 2.11]),
  museOrganisation('inserm', 'Inserm', 'research-organisation', paris),
  museOrganisation('ird', 'IRD', 'research-organisation', ['Marseille', 43.3, 5.37]),
  museOrganisation('irstea', 'Irstea', 'research-organisation', ['Antony', 48.75, 2.3]),
  museOrganisation('supagro', 'Montpellier SupAgro', 'school', montpellier),
  museOrganisation('enscm', 'École nationale supérieure de chimie de Montpellier', 'school', montpellier),
  museOrganisation('ensam', 'École nationale supérieure d’architecture de Montpellier', 'school', montpellier),
  museOrganisation('mines-ales', 'Mines Alès', 'school', ['Alès', 44.13, 4.08]),
  museOrganisation('chu-montpellier', 'CHU de Montpellier', 'hospital', montpellier),
  museOrganisation('chu-nimes', 'CHU de Nîmes', 'hospital', ['Nîmes', 43.82, 4.32]),
  museOrganisation('icm', 'Institut du cancer de Montpellier', 'hospital', montpellier),
  museOrganisation('ciheam-iamm', 'CIHEAM-IAMM', 'intergovernmental', montpellier),
]

const partner = (
  office: Partner['office'],
  organisationKey: string,
  origin: Origin,
  because: Partner['because'],
): Partner => ({ kind: 'partner', key: organisationKey, office, origin, organisation: organisationKey, because })

/** Who is a partner of whom, and why. */
export const partners: readonly Partner[] = [
  ...['coimbra', 'iasi', 'jena', 'poitiers', 'salamanca', 'turku'].map(key =>
    partner('pavia', key, inEc2u2020, ['alliance']),
  ),
  ...['linz', 'umea'].map(key => partner('pavia', key, joinedEc2u, ['alliance'])),
  partner('montpellier', 'barcelona', onPage('montpellier', 6, 8), ['strategic', 'preferred']),
  partner('montpellier', 'heidelberg', onPage('montpellier', 6, 8), ['strategic', 'preferred']),
  partner('montpellier', 'sherbrooke', strategic, ['strategic']),
  partner('montpellier', 'wageningen', preferred, ['preferred']),
  partner('montpellier', 'uc-davis', preferred, ['preferred']),
  ...['chalmers', 'delft', 'eth-zurich', 'rwth-aachen'].map(key =>
    partner(
      'milano',
      key,
      published('https://www.polimi.it/en/spotlight/news-details/home/idea-league-joint-board-meeting'),
      ['network'],
    ),
  ),
]

export const strategicPartnerships: readonly StrategicPartnership[] = ['barcelona', 'heidelberg', 'sherbrooke'].map(
  key => ({
    kind: 'strategic-partnership',
    key,
    office: 'montpellier',
    origin: strategic,
    partner: key,
    allFaculties: true,
    activities: 'strategic-activities',
  }),
)
