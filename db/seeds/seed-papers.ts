import { stateRecord } from '../../src/rulebook/index.ts'
import { officerOf } from './accounts.ts'
import type { OfficeKey } from './content/types.ts'
import type { Trial } from './trial.ts'

type Record = Extract<Parameters<typeof stateRecord>[1], { kind: 'requirement' }>

/** What an office asks for with an application, as it might: the pages name signed and stamped documents and list none of them. */
const origin = { from: 'example', after: 'Papers that offices commonly ask exchange students for.' } as const

const paper = (key: string, label: Record['label'], content: Partial<Record['content']>): Record => ({
  kind: 'requirement',
  key,
  label,
  origin,
  content: { direction: 'incoming', subject: 'application', strength: 'required', owedBy: 'student', ...content },
})

const form = (owedBy: 'student' | 'home-university') =>
  paper(
    'application.signed-form',
    {
      en: 'Application form, printed and signed',
      it: 'Modulo di domanda, stampato e firmato',
      fr: 'Formulaire de candidature, imprimé et signé',
    },
    {
      document: 'application-form',
      owedBy,
      signedBy: ['student', 'home-coordinator'],
      ...(owedBy === 'home-university' ? { stampedBy: ['home-university' as const] } : {}),
      formats: ['pdf'],
      megabytes: 10,
    },
  )
const identity = paper(
  'application.identity',
  {
    en: 'Passport or identity card, in copy',
    it: 'Copia del passaporto o della carta d’identità',
    fr: 'Copie du passeport ou de la carte d’identité',
  },
  { document: 'identity', formats: ['pdf', 'png', 'jpeg'], megabytes: 5 },
)
const grades = paper(
  'application.grades',
  {
    en: 'Transcript of records of the home university',
    it: 'Certificato degli esami dell’università di provenienza',
    fr: 'Relevé de notes de l’université d’origine',
  },
  {
    document: 'transcript',
    owedBy: 'home-university',
    stampedBy: ['home-university'],
    formats: ['pdf'],
    megabytes: 10,
  },
)
const certificate = paper(
  'application.language-certificate',
  {
    en: 'Certificate of the level of language, in copy',
    it: 'Copia di un certificato di livello linguistico',
    fr: 'Copie d’une attestation de niveau de langue',
  },
  { document: 'language-certificate', strength: 'recommended', megabytes: 5 },
)

/** Bergamo has everything sent by the home university; its certificate stands in its rulebook by its own page. */
export const papers = {
  bergamo: [form('home-university'), grades, identity],
  pavia: [form('student'), grades, identity, certificate],
  milano: [form('student'), identity, certificate],
  montpellier: [form('home-university'), identity, certificate],
} satisfies Partial<{ [office in OfficeKey]: Record[] }>

export async function seedPapers(trial: Trial): Promise<void> {
  for (const [office, records] of Object.entries(papers))
    for (const record of records)
      await stateRecord(trial.as(officerOf[office as OfficeKey], office as OfficeKey), record)
}
