import { doubleDegree, type Entry, erasmus, exchange } from './register.ts'

/** Politecnico di Milano: places for every course of study, in the European Union by Erasmus+, outside of it by bilateral agreements. */
export const milano: readonly Entry[] = [
  // Architecture
  erasmus('arch-delft', 'delft', 'architectural-design built-environment', 4, {
    signed: -50,
    went: [
      [4, 3],
      [3, 4],
      [4, 2],
    ],
  }),
  erasmus('arch-lisboa', 'lisboa', 'architectural-design', 3, { signed: -49 }),
  erasmus('arch-upm', 'upm', 'architectural-design built-environment', 5, {
    signed: -51,
    months: 9,
    went: [
      [5, 5],
      [4, 5],
    ],
  }),
  erasmus('arch-tu-wien', 'tu-wien', 'architectural-design', 3, { signed: -47 }),
  erasmus('arch-copenhagen', 'aarhus', 'built-environment', 2, { signed: -37, years: [-3, 2] }),
  erasmus('arch-stuttgart', 'stuttgart', 'built-environment urban-planning', 3, { signed: -49 }),
  erasmus('arch-ljubljana', 'ljubljana', 'architectural-design', 2, { signed: -24, years: [-1, 2] }),
  erasmus('plan-kth', 'kth', 'urban-planning', 2, { signed: -48, staff: 1 }),
  erasmus('plan-ntnu', 'ntnu', 'urban-planning', 2, { signed: -26, years: [-2, 2] }),
  erasmus('build-ctu', 'ctu', 'building-engineering', 3, { signed: -50 }),
  erasmus('build-ponts', 'ponts', 'building-engineering management-built', 2, { signed: -46 }),
  erasmus('build-tu-graz', 'tu-graz', 'building-engineering', 2, {
    begun: -3,
    stands: { at: 'step', step: 'resolve' },
  }),
  // Design
  erasmus('design-aalto', 'aalto', 'product-design interior-design', 4, {
    signed: -49,
    staff: 2,
    went: [
      [4, 4],
      [4, 5],
    ],
  }),
  erasmus('design-aveiro', 'aveiro', 'product-design', 2, { signed: -35, years: [-3, 2] }),
  erasmus('design-upv', 'upv', 'communication-design product-design', 3, { signed: -50, months: 9 }),
  erasmus('design-eindhoven', 'eindhoven', 'product-design', 2, { signed: -25, years: [-2, 2] }),
  erasmus('design-vilnius', 'vilnius', 'communication-design', 2, {
    begun: -2,
    stands: { at: 'our-signature', partnerSigned: true },
  }),
  // Industrial and information engineering
  erasmus('info-tum', 'tum', 'computer-science automation', 5, {
    signed: -50,
    went: [
      [5, 4],
      [5, 3],
      [4, 4],
    ],
  }),
  erasmus('info-kit', 'kit', 'computer-science', 3, { signed: -48 }),
  erasmus('info-upc', 'upc', 'computer-science automation', 4, { signed: -51, months: 10 }),
  erasmus('info-bme', 'bme', 'computer-science', 2, { signed: -23, years: [-1, 2] }),
  erasmus('info-tampere', 'tampere', 'automation', 2, { signed: -36, years: [-3, 2] }),
  erasmus('mgmt-grenoble', 'grenoble-inp', 'management', 3, { signed: -49 }),
  erasmus('mgmt-darmstadt', 'darmstadt', 'management mechanical', 3, { signed: -47 }),
  erasmus('mgmt-linkoping', 'linkoping', 'management', 2, { signed: -48 }),
  erasmus('mech-rwth', 'rwth-aachen', 'mechanical energy', 4, { signed: -50, staff: 1 }),
  erasmus('mech-chalmers', 'chalmers', 'mechanical', 3, { signed: -45 }),
  erasmus('mech-insa-lyon', 'insa-lyon', 'mechanical', 3, { signed: -50, months: 9 }),
  erasmus('energy-dtu', 'dtu', 'energy', 3, { signed: -49 }),
  erasmus('energy-leuven', 'leuven', 'energy', 2, { signed: -37, years: [-3, 2] }),
  erasmus('space-insa-toulouse', 'insa-toulouse', 'space', 3, { signed: -26, years: [-2, 2] }),
  erasmus('math-tu-berlin', 'tu-berlin', 'mathematical', 2, { signed: -48 }),
  erasmus('math-wroclaw', 'wroclaw-tech', 'mathematical computer-science', 2, {
    begun: -1,
    stands: { at: 'step', step: 'draft' },
  }),
  // Civil and environmental engineering
  erasmus('civil-ntua', 'ntua', 'civil risk', 3, { signed: -48 }),
  erasmus('civil-porto', 'porto', 'civil', 3, { signed: -50 }),
  erasmus('env-metu', 'metu', 'environmental', 2, { signed: -35, years: [-3, 2] }),
  erasmus('env-zagreb', 'zagreb', 'environmental', 2, { signed: -58, years: [-4, -1], ends: -3 }),
  // Outside the European Union
  exchange('tongji', 'tongji', 'architectural-design urban-planning', 4, {
    signed: -43,
    ends: 17,
    went: [
      [4, 6],
      [3, 6],
      [2, 5],
    ],
  }),
  exchange('tsinghua', 'tsinghua', 'mechanical management', 3, { signed: -31, ends: 29 }),
  exchange('epfl', 'epfl', 'architectural-design civil computer-science', 4, {
    signed: -49,
    ends: 11,
    renewal: { tacit: 60, notice: 180 },
  }),
  exchange('eth', 'eth-zurich', 'building-engineering mechanical', 3, { signed: -40, ends: 20 }),
  exchange('georgia-tech', 'georgia-tech', 'computer-science space', 3, {
    signed: -55,
    ends: 5,
    went: [
      [3, 3],
      [3, 2],
    ],
  }),
  exchange('uic', 'uic', 'computer-science management', 3, { signed: -28, ends: 32 }),
  exchange('usp', 'usp', 'architectural-design civil', 4, { signed: -52, ends: 8, renewal: 'express' }),
  exchange('kyoto', 'kyoto', 'built-environment', 2, { signed: -20, ends: 40 }),
  exchange('melbourne', 'melbourne', 'built-environment interior-design', 2, { signed: -58, ends: 2 }),
  exchange('iit-bombay', 'iit-bombay', 'communication-design mechanical', 2, {
    begun: -4,
    stands: { at: 'our-signature' },
  }),
  exchange('waterloo', 'waterloo', 'automation', 2, { begun: -5, stands: { at: 'partner-signature' } }),
  // Double degrees
  doubleDegree('dd-centralesupelec', 'centralesupelec', 'energy management', 6, {
    signed: -44,
    ends: 16,
    degrees: ['Laurea magistrale', 'Diplôme d’ingénieur'],
  }),
  doubleDegree('dd-kth', 'kth', 'computer-science', 4, {
    signed: -33,
    ends: 27,
    degrees: ['Laurea magistrale', 'Master of Science (120 credits)'],
  }),
  doubleDegree('dd-upm', 'upm', 'civil mechanical', 5, {
    signed: -56,
    ends: 4,
    degrees: ['Laurea magistrale', 'Máster universitario'],
  }),
  doubleDegree('dd-puc-chile', 'puc-chile', 'civil', 3, {
    signed: -29,
    ends: 31,
    degrees: ['Laurea magistrale', 'Título de ingeniero civil'],
  }),
  doubleDegree('dd-tongji', 'tongji', 'product-design', 6, {
    signed: -18,
    ends: 42,
    degrees: ['Laurea magistrale', 'Master of Arts in Design'],
  }),
  doubleDegree('dd-tu-wien', 'tu-wien', 'building-engineering', 3, {
    begun: -6,
    stands: { at: 'step', step: 'resolve', refused: 'The plans of study overlap by fewer than 60 credits.' },
    degrees: ['Laurea magistrale', 'Diplom-Ingenieur'],
  }),
]
