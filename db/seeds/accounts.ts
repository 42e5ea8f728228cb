import type { RoleName } from '../../src/permissions.ts'
import type { Day } from '../../src/platform/calendar.ts'
import type { OfficeKey } from './content/types.ts'
import type { Trial, Where } from './trial.ts'

type Role = {
  in: Where
  role: RoleName
  /** Keys of units of that office, for coordinators. */
  units?: readonly string[]
  /** Keys of organisations, for partners' officers and for students who go there. */
  partners?: readonly string[]
}
/** Years are counted from today: `since: -6` is six years ago. */
type Mandate = { in: OfficeKey; office: 'rector' | 'president'; since: number; until?: number; grantedBy: string }

export type Person = {
  key: string
  name: string
  email: string
  language: 'en' | 'it' | 'fr'
  roles: readonly Role[]
  mandates?: readonly Mandate[]
  /** What one can try with this account; without it, it is not among those that are named to visitors. */
  tries?: string
}

/** Nobody here exists. */
export const people: readonly Person[] = [
  {
    key: 'explorer',
    name: 'Amerigo Esploratori',
    email: 'amerigo.esploratori@habita.example',
    language: 'en',
    roles: [{ in: 'deployment', role: 'administrator' }],
    tries: 'administrator of the deployment: imports the Commission’s list into the directory, opens further offices',
  },
  // Pavia
  {
    key: 'esempi',
    name: 'Ginevra Esempi',
    email: 'ginevra.esempi@pavia.example',
    language: 'it',
    roles: [{ in: 'pavia', role: 'officer' }],
    tries: 'officer in Pavia: keeps partners, agreements, rules and pages, and signs nothing',
  },
  {
    key: 'paradigmi',
    name: 'Oreste Paradigmi',
    email: 'oreste.paradigmi@pavia.example',
    language: 'it',
    roles: [{ in: 'pavia', role: 'administrator' }],
    tries: 'administrator in Pavia: people, roles, mandates, procedures',
  },
  {
    key: 'precedenti',
    name: 'Prof. Ugolino Precedenti',
    email: 'ugolino.precedenti@pavia.example',
    language: 'it',
    roles: [{ in: 'pavia', role: 'signatory' }],
    mandates: [{ in: 'pavia', office: 'rector', since: -7, until: -2, grantedBy: 'Election by the University' }],
  },
  {
    key: 'ipotesi',
    name: 'Prof. Leonilde Ipotesi',
    email: 'leonilde.ipotesi@pavia.example',
    language: 'it',
    roles: [{ in: 'pavia', role: 'signatory' }],
    mandates: [{ in: 'pavia', office: 'rector', since: -2, until: 4, grantedBy: 'Election by the University' }],
    tries: 'Rector of Pavia: signs what the bodies have approved',
  },
  {
    key: 'immaginari',
    name: 'Prof. Saverio Immaginari',
    email: 'saverio.immaginari@pavia.example',
    language: 'it',
    roles: [{ in: 'pavia', role: 'coordinator', units: ['economics'] }],
    tries: 'coordinator of Economics and Management in Pavia: proposes agreements, answers for the department',
  },
  {
    key: 'fantasini',
    name: 'Dafne Fantasini',
    email: 'dafne.fantasini@studenti.pavia.example',
    language: 'it',
    roles: [{ in: 'pavia', role: 'student' }],
    tries: 'student in Pavia',
  },
  {
    key: 'ejemplar',
    name: 'Inés Ejemplar',
    email: 'ines.ejemplar@salamanca.example',
    language: 'en',
    roles: [{ in: 'pavia', role: 'partner', partners: ['salamanca'] }],
    tries: 'officer of Salamanca, a partner: sees what Pavia and Salamanca have agreed',
  },
  // Politecnico di Milano
  {
    key: 'provetti',
    name: 'Tullio Provetti',
    email: 'tullio.provetti@milano.example',
    language: 'it',
    roles: [{ in: 'milano', role: 'officer' }],
    tries: 'officer at Politecnico di Milano: places per course of study, promoters, agreements',
  },
  {
    key: 'bozzetti',
    name: 'Berenice Bozzetti',
    email: 'berenice.bozzetti@milano.example',
    language: 'it',
    roles: [{ in: 'milano', role: 'administrator' }],
  },
  {
    key: 'teoremi',
    name: 'Prof. Galeazzo Teoremi',
    email: 'galeazzo.teoremi@milano.example',
    language: 'it',
    roles: [{ in: 'milano', role: 'signatory' }],
    mandates: [{ in: 'milano', office: 'rector', since: -7, until: 2, grantedBy: 'Election by the University' }],
  },
  {
    key: 'figurini',
    name: 'Prof. Fiammetta Figurini',
    email: 'fiammetta.figurini@milano.example',
    language: 'it',
    roles: [{ in: 'milano', role: 'coordinator', units: ['auic-arch'] }],
    tries: 'promoter of mobility for Architecture at Politecnico di Milano',
  },
  {
    key: 'finzioni',
    name: 'Prof. Ermete Finzioni',
    email: 'ermete.finzioni@milano.example',
    language: 'it',
    roles: [{ in: 'milano', role: 'coordinator', units: ['auic-ing'] }],
  },
  {
    key: 'abbozzi',
    name: 'Prof. Isotta Abbozzi',
    email: 'isotta.abbozzi@milano.example',
    language: 'it',
    roles: [{ in: 'milano', role: 'coordinator', units: ['design'] }],
  },
  {
    key: 'schizzi',
    name: 'Prof. Lamberto Schizzi',
    email: 'lamberto.schizzi@milano.example',
    language: 'it',
    roles: [{ in: 'milano', role: 'coordinator', units: ['3i'] }],
  },
  {
    key: 'maquette',
    name: 'Prof. Norma Plastici',
    email: 'norma.plastici@milano.example',
    language: 'it',
    roles: [{ in: 'milano', role: 'coordinator', units: ['icat'] }],
  },
  {
    key: 'prototipi',
    name: 'Nilde Prototipi',
    email: 'nilde.prototipi@studenti.milano.example',
    language: 'it',
    roles: [{ in: 'milano', role: 'student', partners: ['insa-lyon'] }],
    tries: 'student at Politecnico di Milano, on the way to INSA Lyon: sees what grades there will become',
  },
  // Bergamo
  {
    key: 'campioni',
    name: 'Ottavia Campioni',
    email: 'ottavia.campioni@bergamo.example',
    language: 'it',
    roles: [{ in: 'bergamo', role: 'officer' }],
    tries: 'officer in Bergamo: deadlines, requirements and pages for incoming students',
  },
  {
    key: 'copioni',
    name: 'Evaristo Copioni',
    email: 'evaristo.copioni@bergamo.example',
    language: 'it',
    roles: [{ in: 'bergamo', role: 'administrator' }],
  },
  {
    key: 'parabole',
    name: 'Prof. Ludovica Parabole',
    email: 'ludovica.parabole@bergamo.example',
    language: 'it',
    roles: [{ in: 'bergamo', role: 'signatory' }],
    mandates: [{ in: 'bergamo', office: 'rector', since: -7, until: 1, grantedBy: 'Election by the University' }],
  },
  {
    key: 'novelli',
    name: 'Prof. Amilcare Novelli',
    email: 'amilcare.novelli@bergamo.example',
    language: 'it',
    roles: [{ in: 'bergamo', role: 'coordinator', units: ['languages'] }],
    tries: 'coordinator of Foreign Languages in Bergamo',
  },
  // Montpellier
  {
    key: 'modele',
    name: 'Colombe Modèle',
    email: 'colombe.modele@montpellier.example',
    language: 'fr',
    roles: [{ in: 'montpellier', role: 'officer' }],
    tries: 'officer in Montpellier: prepares everything, and is refused where only the President signs',
  },
  {
    key: 'chimere',
    name: 'Anselme Chimère',
    email: 'anselme.chimere@montpellier.example',
    language: 'fr',
    roles: [{ in: 'montpellier', role: 'administrator' }],
    tries: 'administrator in Montpellier: has every right of the office, and may not sign either',
  },
  {
    key: 'songe',
    name: 'Prof. Aurore Songe',
    email: 'aurore.songe@montpellier.example',
    language: 'fr',
    roles: [{ in: 'montpellier', role: 'signatory' }],
    mandates: [
      { in: 'montpellier', office: 'president', since: -1, until: 3, grantedBy: 'Vote of the University’s board' },
    ],
    tries: 'President of Montpellier: the only one who signs there',
  },
  {
    key: 'naguere',
    name: 'Prof. Théophile Naguère',
    email: 'theophile.naguere@montpellier.example',
    language: 'fr',
    roles: [{ in: 'montpellier', role: 'signatory' }],
    mandates: [
      { in: 'montpellier', office: 'president', since: -7, until: -1, grantedBy: 'Vote of the University’s board' },
    ],
  },
  {
    key: 'fictif',
    name: 'Prof. Firmin Fictif',
    email: 'firmin.fictif@montpellier.example',
    language: 'fr',
    roles: [{ in: 'montpellier', role: 'coordinator', units: ['sciences'] }],
    tries: 'coordinator of the Faculty of Sciences in Montpellier',
  },
  // EC2U
  {
    key: 'utopie',
    name: 'Séraphine Utopie',
    email: 'seraphine.utopie@ec2u.example',
    language: 'fr',
    roles: [{ in: 'ec2u', role: 'secretary' }],
    tries: 'secretary of the EC2U alliance: members, work packages, projects, indicators',
  },
  {
    key: 'reverie',
    name: 'Placide Rêverie',
    email: 'placide.reverie@ec2u.example',
    language: 'fr',
    roles: [{ in: 'ec2u', role: 'administrator' }],
    mandates: [{ in: 'ec2u', office: 'president', since: -7, until: 2, grantedBy: 'Vote of the alliance’s board' }],
  },
  // At home in two offices
  {
    key: 'doppi',
    name: 'Bianca Doppi',
    email: 'bianca.doppi@pavia.example',
    language: 'it',
    roles: [
      { in: 'pavia', role: 'officer' },
      { in: 'ec2u', role: 'secretary' },
    ],
    tries: 'officer in Pavia and secretary of EC2U: switches between the two',
  },
]

/** Who does an office's daily work, by the key of the account. */
export const officerOf: Record<OfficeKey, string> = {
  pavia: 'esempi',
  milano: 'provetti',
  bergamo: 'campioni',
  montpellier: 'modele',
  ec2u: 'utopie',
}

/** Who may sign for an office on a day, by the key of the account. */
export function headOf(trial: Trial, office: OfficeKey, on: Day): string {
  const head = people.find(
    ({ key, mandates }) =>
      mandates?.some(mandate => mandate.in === office) &&
      trial.standing(key, office).mandates.some(({ since, until }) => since <= on && (!until || on <= until)),
  )
  if (!head) throw new Error(`nobody may sign for ${office} on ${on}`)
  return head.key
}

type TrialAccount = { name: string; email: string; tries: string }

/** The accounts that the trial names to whoever wants to try it. */
export const trialAccounts: readonly TrialAccount[] = people.flatMap(({ name, email, tries }) =>
  tries ? [{ name, email, tries }] : [],
)
