import {
  acceptRequest,
  declineRequest,
  forwardRequest,
  sendPartnershipRequest,
  showPartnershipRequest,
  takeUpRequest,
} from '../../src/partners/index.ts'
import { addDays, type Day } from '../../src/platform/calendar.ts'
import { officerOf } from './accounts.ts'
import type { OfficeKey } from './content/types.ts'
import type { Diary } from './diary.ts'
import type { Trial } from './trial.ts'

type Asked = Pick<Parameters<typeof sendPartnershipRequest>[1], 'kind' | 'name' | 'position' | 'email' | 'message'> & {
  office: OfficeKey
  /** Days from today. */
  on: number
  organisation: string
  language?: 'en' | 'it' | 'fr'
  becomes?: 'accepted' | { declined: string } | { forwardedTo: string }
}

/** What came in by the public page: some wait to be sorted, one lies with a faculty, some were decided. Everybody is invented. */
const requests: readonly Asked[] = [
  {
    office: 'montpellier',
    on: -2,
    organisation: 'cork',
    kind: 'exchanges',
    name: 'Fionnuala Mac an Samplach',
    position: 'International officer',
    email: 'fionnuala@cork.example',
    message:
      'We should like to exchange two students a year in ecology, for a semester each, from the next academic year on.',
  },
  {
    office: 'montpellier',
    on: -6,
    organisation: 'tunis',
    kind: 'double-degree',
    language: 'fr',
    name: 'Prof. Sélim Échantillon',
    position: 'Directeur de département',
    email: 'selim@tunis.example',
    message: 'Nous souhaitons monter un double diplôme en chimie, sur le modèle de celui qui existe en management.',
  },
  {
    office: 'montpellier',
    on: -19,
    organisation: 'szeged',
    kind: 'research',
    name: 'Prof. Réka Példány',
    email: 'reka@szeged.example',
    message: 'Our group works on freshwater ecology and proposes a common project with the Faculty of Sciences.',
    becomes: { forwardedTo: 'sciences' },
  },
  {
    office: 'montpellier',
    on: -96,
    organisation: 'malta',
    kind: 'delocalised-degree',
    name: 'Censu Mudell',
    email: 'censu@malta.example',
    message: 'We wonder whether a degree of Montpellier in management could be taught on our campus.',
    becomes: {
      declined: 'A degree in management is already taught abroad at one partner; a second one is not planned.',
    },
  },
  {
    office: 'pavia',
    on: -3,
    organisation: 'ucd',
    kind: 'exchanges',
    name: 'Prof. Oisín Sampla',
    position: 'Head of department',
    email: 'oisin@ucd.example',
    message: 'We propose an exchange of students and teachers in musicology, with a first visit in spring.',
  },
  {
    office: 'pavia',
    on: -70,
    organisation: 'latvia',
    kind: 'exchanges',
    name: 'Ilze Paraudziņa',
    email: 'ilze@latvia.example',
    message: 'Our department of economics looks for a partner in northern Italy for three students a year.',
    becomes: 'accepted',
  },
  {
    office: 'milano',
    on: -4,
    organisation: 'iceland',
    kind: 'exchanges',
    name: 'Sigga Dæmisdóttir',
    email: 'sigga@iceland.example',
    message: 'Two of our students of civil engineering would like to spend a semester in Milano each year.',
  },
]

export function seedRequests(trial: Trial, diary: Diary): void {
  for (const request of requests) {
    const on = trial.inDays(request.on)
    diary.on(on, async () => {
      const { office, becomes, organisation, on: _, language = 'en', ...written } = request
      const sent = await sendPartnershipRequest(trial.asVisitor(office), {
        ...written,
        organisation: trial.id('organisation', organisation),
        language,
        consent: 'yes',
        from: '192.0.2.1',
      })
      const id = trial.keep('request', `${office} ${organisation}`, sent)
      if (becomes) follow(trial, diary, { office, id, becomes, on })
    })
  }
}

type Following = { office: OfficeKey; id: string; becomes: NonNullable<Asked['becomes']>; on: Day }

function follow(trial: Trial, diary: Diary, { office, id, becomes, on }: Following): void {
  const by = () => trial.as(officerOf[office], office)
  const fresh = async () => {
    const { request } = await showPartnershipRequest(by(), id)
    return { request: id, version: request.revision }
  }
  diary.on(addDays(on, 3), async () => {
    await takeUpRequest(by(), await fresh())
  })
  diary.on(addDays(on, 9), async () => {
    if (becomes === 'accepted') await acceptRequest(by(), await fresh())
    else if ('declined' in becomes) await declineRequest(by(), { ...(await fresh()), reason: becomes.declined })
    else await forwardRequest(by(), { ...(await fresh()), unit: trial.id('unit', `${office} ${becomes.forwardedTo}`) })
  })
}
