import type { OfficeKey } from '../content/types.ts'

/**
 * A catalogue to try, invented: titles that such departments could teach, under codes and by teachers that do not exist. One line
 * each: department, title in English, title in the house's language, level, field (ISCED-F), credits, term, language.
 */
const catalogues: Record<Exclude<OfficeKey, 'ec2u'>, string> = {
  bergamo: `
economics | Microeconomics | Microeconomia | 6 | 0311 | 9 | 1/2 | it
economics | Macroeconomics | Macroeconomia | 6 | 0311 | 9 | 2/2 | it
economics | Public Economics | Scienza delle finanze | 6 | 0311 | 6 | 1/2 | it
economics | International Trade | International Trade | 7 | 0311 | 6 | 1/2 | en
economics | Monetary Economics | Monetary Economics | 7 | 0311 | 6 | 2/2 | en
economics | Applied Econometrics | Applied Econometrics | 7 | 0311 | 9 | 1/2 | en
economics | History of Economic Thought | Storia del pensiero economico | 6 | 0311 | 6 | 2/2 | it
economics | Environmental Economics | Environmental Economics | 7 | 0311 | 6 | 2/2 | en
management-economics-methods | Financial Accounting | Contabilità e bilancio | 6 | 0411 | 9 | 1/2 | it
management-economics-methods | Management Accounting | Management Accounting | 7 | 0411 | 6 | 1/2 | en
management-economics-methods | Marketing | Marketing | 6 | 0414 | 6 | 2/2 | it
management-economics-methods | International Marketing | International Marketing | 7 | 0414 | 6 | 2/2 | en
management-economics-methods | Corporate Finance | Finanza aziendale | 6 | 0412 | 9 | 2/2 | it
management-economics-methods | Risk Management and Derivatives | Risk Management and Derivatives | 7 | 0412 | 9 | 1/2 | en | special-programme-a
management-economics-methods | Business Statistics | Statistica aziendale | 6 | 0542 | 9 | 1/2 | it
management-economics-methods | Entrepreneurship Lab | Entrepreneurship Lab | 7 | 0413 | 6 | 2/2 | en | special-programme-a
management-economics-methods | Operations Research | Ricerca operativa | 6 | 0541 | 6 | 1/2 | it
management-economics-methods | Supply Chain Management | Supply Chain Management | 7 | 0413 | 6 | 1/2 | en | special-programme-b
management-economics-methods | Human Resource Management | Gestione delle risorse umane | 6 | 0413 | 6 | 2/2 | it
law | Private Law | Istituzioni di diritto privato | 6 | 0421 | 12 | 1/1 | it
law | Constitutional Law | Diritto costituzionale | 6 | 0421 | 9 | 1/2 | it
law | European Union Law | European Union Law | 7 | 0421 | 6 | 1/2 | en
law | Labour Law | Diritto del lavoro | 7 | 0421 | 9 | 2/2 | it
law | Comparative Legal Systems | Comparative Legal Systems | 7 | 0421 | 6 | 2/2 | en
law | Criminal Law | Diritto penale | 7 | 0421 | 12 | 1/1 | it
languages | English Language I | Lingua inglese I | 6 | 0231 | 9 | 1/1 | en
languages | German Language II | Lingua tedesca II | 6 | 0231 | 9 | 1/1 | de
languages | French Literature of the Nineteenth Century | Letteratura francese dell’Ottocento | 6 | 0232 | 6 | 2/2 | fr
languages | Spanish Literature | Letteratura spagnola | 6 | 0232 | 6 | 1/2 | es
languages | Translation Studies | Teoria e pratica della traduzione | 7 | 0231 | 6 | 2/2 | it
languages | Tourism Geography | Tourism Geography | 7 | 1015 | 6 | 1/2 | en
languages | Cultural Heritage and Tourism | Cultural Heritage and Tourism | 7 | 1015 | 7.5 | 2/2 | en
languages | Chinese Language I | Lingua cinese I | 6 | 0231 | 9 | 1/1 | it
letters | Contemporary History | Storia contemporanea | 6 | 0222 | 9 | 1/2 | it
letters | Italian Linguistics | Linguistica italiana | 6 | 0231 | 6 | 2/2 | it
letters | Philosophy of Science | Filosofia della scienza | 7 | 0223 | 6 | 1/2 | it
letters | Film History | Storia del cinema | 6 | 0211 | 6 | 2/2 | it
letters | Digital Communication | Comunicazione digitale | 6 | 0321 | 6 | 1/2 | it
human-sciences | General Psychology | Psicologia generale | 6 | 0313 | 9 | 1/2 | it
human-sciences | Social Psychology | Psicologia sociale | 6 | 0313 | 6 | 2/2 | it
human-sciences | Sociology of Migration | Sociology of Migration | 7 | 0314 | 6 | 1/2 | en
human-sciences | Theories of Education | Teorie dell’educazione | 6 | 0111 | 8 | 2/2 | it
human-sciences | Clinical Methods | Metodi della clinica | 7 | 0313 | 8 | 1/2 | it
engineering | Mathematical Analysis I | Analisi matematica I | 6 | 0541 | 9 | 1/2 | it
engineering | Applied Thermodynamics | Fisica tecnica | 6 | 0713 | 9 | 2/2 | it
engineering | Machine Design | Costruzione di macchine | 7 | 0715 | 12 | 1/2 | it
engineering | Industrial Automation | Industrial Automation | 7 | 0714 | 6 | 2/2 | en
engineering | Building Physics | Fisica dell’edificio | 6 | 0732 | 6 | 1/2 | it
engineering | Health Technology Management | Health Technology Management | 7 | 0788 | 6 | 2/2 | en | special-programme-b`,
  pavia: `
economics | Principles of Economics | Istituzioni di economia | 6 | 0311 | 9 | 1/2 | it
economics | Game Theory | Game Theory | 7 | 0311 | 6 | 1/2 | en
economics | Innovation Management | Innovation Management | 7 | 0413 | 6 | 2/2 | en
economics | Business Strategy | Business Strategy | 7 | 0413 | 9 | 1/2 | en
economics | Banking | Economia degli intermediari finanziari | 6 | 0412 | 9 | 2/2 | it
economics | Statistics for Economics | Statistica per l’economia | 6 | 0542 | 9 | 1/2 | it
politics | International Relations | Relazioni internazionali | 6 | 0312 | 9 | 1/2 | it
politics | Politics of the European Union | Politics of the European Union | 7 | 0312 | 6 | 1/2 | en
politics | African Politics and Society | African Politics and Society | 7 | 0312 | 6 | 2/2 | en
politics | Social Policy | Politica sociale | 6 | 0314 | 6 | 2/2 | it
politics | Human Rights | Human Rights | 7 | 0312 | 9 | 2/2 | en
law | Roman Law | Istituzioni di diritto romano | 7 | 0421 | 9 | 1/2 | it
law | Legal History | Storia del diritto | 7 | 0421 | 9 | 2/2 | it
law | Private International Law | Diritto internazionale privato | 7 | 0421 | 6 | 1/2 | it
law | European Contract Law | European Contract Law | 7 | 0421 | 6 | 2/2 | en
humanities | Latin Literature | Letteratura latina | 6 | 0232 | 12 | 1/1 | it
humanities | Medieval History | Storia medievale | 6 | 0222 | 9 | 1/2 | it
humanities | Greek Epigraphy | Epigrafia greca | 7 | 0222 | 6 | 2/2 | it
humanities | History of Art | Storia dell’arte | 6 | 0213 | 9 | 2/2 | it
humanities | Digital Humanities | Digital Humanities | 7 | 0288 | 6 | 1/2 | en
musicology | History of Opera | Storia dell’opera | 7 | 0215 | 6 | 1/2 | it
musicology | Music Philology | Filologia musicale | 7 | 0215 | 9 | 2/2 | it
musicology | Ethnomusicology | Etnomusicologia | 6 | 0215 | 6 | 2/2 | it
mathematics | Algebra | Algebra | 6 | 0541 | 9 | 1/2 | it
mathematics | Functional Analysis | Functional Analysis | 7 | 0541 | 9 | 1/2 | en
mathematics | Numerical Methods for Differential Equations | Numerical Methods for Differential Equations | 7 | 0541 | 6 | 2/2 | en
mathematics | Probability | Probabilità | 6 | 0542 | 9 | 2/2 | it
physics | Quantum Mechanics | Meccanica quantistica | 6 | 0533 | 9 | 1/2 | it
physics | Quantum Information | Quantum Information | 7 | 0533 | 6 | 2/2 | en
physics | Medical Physics | Fisica medica | 7 | 0533 | 6 | 1/2 | it
physics | Astrophysics | Astrofisica | 7 | 0533 | 6 | 2/2 | it
biology | Molecular Genetics | Molecular Genetics | 7 | 0511 | 6 | 1/2 | en
biology | Bioinformatics | Bioinformatics | 7 | 0511 | 6 | 2/2 | en
biology | Plant Biology | Biologia vegetale | 6 | 0511 | 9 | 1/2 | it
biology | Neurobiology | Neurobiology | 7 | 0511 | 6 | 1/2 | en
medicine | Human Anatomy | Human Anatomy | 7 | 0912 | 14 | 1/1 | en
medicine | Biochemistry | Biochemistry | 7 | 0512 | 10 | 1/2 | en
medicine | Public Health | Sanità pubblica | 7 | 0912 | 6 | 2/2 | it
medicine | Clinical Immunology | Clinical Immunology | 7 | 0912 | 5 | 2/2 | en
engineering | Computer Architecture | Computer Architecture | 7 | 0613 | 6 | 1/2 | en
engineering | Machine Learning | Machine Learning | 7 | 0613 | 6 | 2/2 | en
engineering | Electric Circuits | Teoria dei circuiti | 6 | 0713 | 9 | 1/2 | it
engineering | Biomechanics | Biomeccanica | 6 | 0788 | 6 | 2/2 | it
engineering | Embedded Systems | Embedded Systems | 7 | 0714 | 6 | 2/2 | en`,
  milano: `
auic-arch | Architectural Design Studio I | Laboratorio di progettazione I | 6 | 0731 | 12 | 1/1 | it
auic-arch | History of Contemporary Architecture | Storia dell’architettura contemporanea | 6 | 0731 | 6 | 1/2 | it
auic-arch | Urban Design Studio | Urban Design Studio | 7 | 0731 | 12 | 1/2 | en
auic-arch | Landscape Architecture | Landscape Architecture | 7 | 0731 | 8 | 2/2 | en
auic-arch | Planning Theory | Planning Theory | 7 | 0731 | 6 | 1/2 | en
auic-arch | Architectural Preservation Studio | Architectural Preservation Studio | 7 | 0731 | 10 | 2/2 | en
auic-ing | Building Technology | Tecnologia delle costruzioni | 6 | 0732 | 8 | 1/2 | it
auic-ing | Structural Design of Buildings | Structural Design of Buildings | 7 | 0732 | 10 | 2/2 | en
auic-ing | Energy Efficient Buildings | Energy Efficient Buildings | 7 | 0732 | 6 | 1/2 | en
auic-ing | Construction Management | Gestione del cantiere | 7 | 0732 | 6 | 2/2 | it
design | Product Design Studio | Laboratorio di design del prodotto | 6 | 0212 | 12 | 1/1 | it
design | Service Design | Service Design | 7 | 0212 | 6 | 1/2 | en
design | Interaction Design | Interaction Design | 7 | 0212 | 6 | 2/2 | en
design | Visual Communication | Comunicazione visiva | 6 | 0213 | 6 | 1/2 | it
design | Design for Sustainability | Design for Sustainability | 7 | 0212 | 6 | 2/2 | en
design | Fashion Process Studio | Laboratorio di processi della moda | 6 | 0212 | 8 | 2/2 | it
design | Interior Design Studio | Interior Design Studio | 7 | 0212 | 12 | 1/2 | en
design | History of Design | Storia del design | 6 | 0212 | 6 | 2/2 | it
3i | Foundations of Operations Research | Foundations of Operations Research | 6 | 0541 | 5 | 1/2 | en
3i | Databases | Basi di dati | 6 | 0612 | 5 | 2/2 | it
3i | Software Engineering | Software Engineering | 7 | 0613 | 10 | 1/2 | en
3i | Artificial Neural Networks | Artificial Neural Networks | 7 | 0613 | 5 | 1/2 | en
3i | Computer Graphics | Computer Graphics | 7 | 0613 | 5 | 2/2 | en
3i | Distributed Systems | Distributed Systems | 7 | 0612 | 5 | 1/2 | en
3i | Business Economics | Economia e organizzazione aziendale | 6 | 0413 | 10 | 1/2 | it
3i | Leadership and Innovation | Leadership and Innovation | 7 | 0413 | 5 | 2/2 | en
3i | Project Management | Project Management | 7 | 0413 | 5 | 1/2 | en
3i | Mechanical Vibrations | Meccanica delle vibrazioni | 7 | 0715 | 8 | 1/2 | it
3i | Robotics | Robotics | 7 | 0714 | 5 | 2/2 | en
3i | Automatic Control | Fondamenti di automatica | 6 | 0714 | 10 | 1/2 | it
3i | Renewable Energy Systems | Renewable Energy Systems | 7 | 0713 | 8 | 2/2 | en
3i | Heat and Mass Transfer | Trasmissione del calore | 6 | 0713 | 10 | 2/2 | it
3i | Orbital Mechanics | Orbital Mechanics | 7 | 0716 | 8 | 1/2 | en
3i | Spacecraft Attitude Dynamics | Spacecraft Attitude Dynamics | 7 | 0716 | 7 | 2/2 | en
3i | Stochastic Differential Equations | Stochastic Differential Equations | 7 | 0541 | 8 | 2/2 | en
3i | Numerical Analysis for Partial Differential Equations | Numerical Analysis for Partial Differential Equations | 7 | 0541 | 8 | 1/2 | en
icat | Hydraulics | Idraulica | 6 | 0732 | 10 | 1/2 | it
icat | Geotechnical Engineering | Geotecnica | 6 | 0732 | 10 | 2/2 | it
icat | Bridge Design | Bridge Design | 7 | 0732 | 8 | 1/2 | en
icat | Flood Risk Management | Flood Risk Management | 7 | 0732 | 8 | 2/2 | en
icat | Solid Waste Management | Solid Waste Management | 7 | 0712 | 8 | 1/2 | en
icat | Environmental Impact Assessment | Valutazione di impatto ambientale | 7 | 0712 | 6 | 2/2 | it`,
  montpellier: `
sciences | Ecology of Communities | Écologie des communautés | 7 | 0521 | 6 | 1/2 | fr
sciences | Evolutionary Biology | Evolutionary Biology | 7 | 0521 | 6 | 1/2 | en
sciences | Conservation Biology | Conservation Biology | 7 | 0522 | 5 | 2/2 | en
sciences | Organic Chemistry | Chimie organique | 6 | 0531 | 5 | 1/2 | fr
sciences | Materials Chemistry | Chimie des matériaux | 7 | 0531 | 5 | 2/2 | fr
sciences | Linear Algebra | Algèbre linéaire | 6 | 0541 | 6 | 1/2 | fr
sciences | Algorithms | Algorithmique | 6 | 0613 | 5 | 2/2 | fr
sciences | Marine Ecosystems | Marine Ecosystems | 7 | 0521 | 5 | 2/2 | en
sciences | Astronomy | Astronomie | 6 | 0533 | 2.5 | 2/2 | fr
medicine | Anatomy | Anatomie | 7 | 0912 | 8 | 1/2 | fr
medicine | Epidemiology | Épidémiologie | 7 | 0912 | 4 | 2/2 | fr
medicine | History of Medicine | Histoire de la médecine | 6 | 0912 | 3 | 1/2 | fr
pharmacy | Pharmacology | Pharmacologie | 7 | 0916 | 6 | 1/2 | fr
pharmacy | Pharmacognosy | Pharmacognosie | 7 | 0916 | 4 | 2/2 | fr
pharmacy | Clinical Toxicology | Toxicologie clinique | 7 | 0916 | 3 | 2/2 | fr
law | Introduction to French Law | Introduction to French Law | 6 | 0421 | 4 | 1/2 | en
law | European Institutions | Institutions européennes | 6 | 0421 | 5 | 1/2 | fr
law | Law of the Internal Market | Droit du marché intérieur | 7 | 0421 | 5 | 2/2 | fr
law | Administrative Law | Droit administratif | 6 | 0421 | 6 | 2/2 | fr
law | Human Rights Litigation | Contentieux des droits de l’homme | 7 | 0421 | 5 | 1/2 | fr
economics | Development Economics | Économie du développement | 7 | 0311 | 6 | 1/2 | fr
economics | Water and Environmental Policy | Water and Environmental Policy | 7 | 0311 | 5 | 2/2 | en
economics | Econometrics | Économétrie | 6 | 0311 | 5 | 1/2 | fr
economics | Behavioural Economics | Économie comportementale | 7 | 0311 | 5 | 2/2 | fr
education | Psychology of Learning | Psychologie des apprentissages | 7 | 0111 | 4 | 1/2 | fr
education | Didactics of Mathematics | Didactique des mathématiques | 7 | 0114 | 4 | 2/2 | fr
education | Inclusive Schooling | École inclusive | 7 | 0111 | 3 | 2/2 | fr
sport | Physiology of Exercise | Physiologie de l’exercice | 6 | 1014 | 5 | 1/2 | fr
sport | Sociology of Sport | Sociologie du sport | 6 | 1014 | 4 | 2/2 | fr
sport | Motor Control | Contrôle moteur | 7 | 1014 | 5 | 1/2 | fr
management | Cross-cultural Management | Cross-cultural Management | 7 | 0413 | 5 | 1/2 | en
management | Wine Business | Wine Business | 7 | 0414 | 5 | 2/2 | en
management | Strategic Management | Management stratégique | 7 | 0413 | 5 | 1/2 | fr
management | Financial Analysis | Analyse financière | 6 | 0412 | 5 | 2/2 | fr
management | Digital Marketing | Digital Marketing | 7 | 0414 | 5 | 2/2 | en
polytech | Mechanics of Materials | Mécanique des matériaux | 7 | 0722 | 4 | 1/2 | fr
polytech | Water Engineering | Sciences et technologies de l’eau | 7 | 0732 | 5 | 1/2 | fr
polytech | Embedded Electronics | Électronique embarquée | 7 | 0714 | 5 | 2/2 | fr
polytech | Food Engineering | Génie des aliments | 7 | 0721 | 5 | 2/2 | fr
polytech | Ceramics and Glasses | Ceramics and Glasses | 7 | 0722 | 3 | 2/2 | en`,
}

const own = { bergamo: 'it', pavia: 'it', milano: 'it', montpellier: 'fr' } as const
const rooms = { bergamo: 'Aula', pavia: 'Aula', milano: 'Aula', montpellier: 'Salle' } as const
const teachers = {
  it: [
    'Ersilia Esempi',
    'Bruto Prova',
    'Fosca Ipotesi',
    'Teseo Campione',
    'Norma Fittizi',
    'Ovidio Verosimili',
    'Clelia Supposti',
  ],
  fr: [
    'Hermine Exemple',
    'Anatole Fictif',
    'Solange Modèle',
    'Gaspard Supposé',
    'Odette Imaginaire',
    'Fulbert Hypothèse',
  ],
} as const
const hours = ['08:30-10:30', '10:30-12:30', '14:00-16:00', '16:00-18:00']
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']

export type CatalogueOffice = keyof typeof catalogues
export const catalogueOffices = Object.keys(catalogues) as CatalogueOffice[]

/** The lines of an office's catalogue, with days, rooms and teachers dealt out in turn: nothing is drawn by lot. */
export function catalogueOf(office: CatalogueOffice) {
  const language = own[office]
  const names = teachers[language]
  const [first = ''] = office
  return catalogues[office]
    .trim()
    .split('\n')
    .map((line, at) => {
      const [unit = '', en = '', ours = '', level = '', field = '', credits = '', term = '', taught = '', programme] =
        line.split('|').map(part => part.trim())
      const meet = (offset: number) =>
        `${days[(at + offset) % 5]} ${hours[(at + offset) % 4]} ${rooms[office]} ${1 + ((at * 7 + offset) % 24)}`
      return {
        unit,
        code: `${first.toUpperCase()}${String(1001 + at * 3)}`,
        title: { en, [language]: ours },
        level: Number(level),
        field,
        credits,
        term,
        language: taught,
        programme,
        teachers: [names[at % names.length] ?? '', ...(at % 6 === 0 ? [names[(at + 2) % names.length] ?? ''] : [])],
        places: at % 4 === 3 ? undefined : 5 + (at % 4) * 5,
        hours: Math.round(Number(credits) * 7.5),
        slots: [meet(0), meet(2)].join('\n'),
      }
    })
}
