import { label } from '../content/origins.ts'
import type { Entry } from './register.ts'

const members = ['coimbra', 'iasi', 'jena', 'pavia', 'poitiers', 'salamanca', 'turku'] as const

/** EC2U: what binds its members to each other, and the alliance to others. */
export const ec2u: readonly Entry[] = [
  {
    key: 'consortium-1',
    type: 'consortium',
    with: members,
    framework: 'european-universities',
    about: label('first phase', 'prima fase', 'première phase'),
    signed: -70,
    ends: -34,
    sdgs: [3, 4, 11],
    terms: { projectTitle: 'EC2U (invented agreement)', programme: 'Erasmus+' },
  },
  {
    key: 'consortium-2',
    type: 'consortium',
    with: [...members, 'linz', 'umea'],
    framework: 'european-universities',
    about: label('second phase', 'seconda fase', 'deuxième phase'),
    signed: -33,
    ends: 15,
    sdgs: [3, 4, 11, 16],
    terms: { projectTitle: 'EC2U second phase (invented agreement)', programme: 'Erasmus+' },
  },
  {
    key: 'bubble',
    type: 'consortium',
    with: ['coimbra', 'poitiers', 'turku'],
    framework: 'erasmus-plus',
    about: label('students and their hosts', 'studenti e chi li ospita', 'étudiants et leurs hôtes'),
    signed: -21,
    ends: 11,
    sdgs: [4],
    terms: { projectTitle: 'Students and their hosts (invented agreement)', programme: 'Erasmus+' },
  },
  {
    key: 'mou-kyiv',
    type: 'memorandum',
    with: ['kyiv'],
    signed: -26,
    ends: 10,
    sdgs: [4, 16],
    activities: ['student-exchange', 'joint-research'],
  },
  {
    key: 'loi-cape-town',
    type: 'letter-of-intent',
    with: ['cape-town'],
    signed: -9,
    ends: 15,
    activities: ['summer-schools'],
  },
  {
    key: 'mou-laval',
    type: 'memorandum',
    with: ['laval'],
    begun: -3,
    stands: { at: 'step', step: 'resolve' },
    activities: ['joint-programmes'],
  },
  {
    key: 'loi-tbilisi',
    type: 'letter-of-intent',
    with: ['tbilisi'],
    begun: -1,
    stands: { at: 'our-signature' },
    activities: ['symposia'],
  },
]
