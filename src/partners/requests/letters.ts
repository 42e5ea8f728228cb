import type { Letter } from '../../messages/index.ts'
import { toDay } from '../../platform/calendar.ts'
import { sayDay } from '../../platform/calendar-words.ts'
import type { Office } from '../../platform/page.ts'
import { inLanguage, type Language, type Localised } from '../../platform/words.ts'
import { say } from '../words/index.ts'
import type { PartnershipRequest } from './request.ts'

type Asked = Pick<PartnershipRequest, 'id' | 'email' | 'language' | 'name' | 'kind' | 'organisationName'>
type About = { request: Asked; office: Office }

const valuesOf = ({ request, office }: About) => ({
  name: request.name,
  organisation: request.organisationName,
  kind: say(request.language)(`requests.kinds.${request.kind}`),
  institution: inLanguage(office.name, request.language),
})

const toRequester = (about: About, template: Letter['template'], cause: string): Letter => ({
  to: about.request.email,
  language: about.request.language,
  template,
  about: about.request.id,
  cause: `${about.request.id} ${cause}`,
})

export function receiptOf(about: About, decideBy: string, message: string): Letter {
  const words = say(about.request.language)
  const values = { ...valuesOf(about), until: sayDay(toDay(decideBy), about.request.language), message }
  return toRequester(
    about,
    { subject: words('mail.receipt.subject', values), text: words('mail.receipt.text', values) },
    'receipt',
  )
}

export function acceptanceOf(about: About): Letter {
  const words = say(about.request.language)
  const values = valuesOf(about)
  return toRequester(
    about,
    { subject: words('mail.accepted.subject', values), text: words('mail.accepted.text', values) },
    'accepted',
  )
}

export function refusalOf(about: About, reason: string): Letter {
  const words = say(about.request.language)
  const values = { ...valuesOf(about), reason }
  return toRequester(
    about,
    { subject: words('mail.declined.subject', values), text: words('mail.declined.text', values) },
    'declined',
  )
}

type Forward = {
  request: PartnershipRequest
  office: Office
  to: { email: string; language: Language }
  unit: Localised
  until: string
  note: string | null
}

/** To whoever shall answer for a faculty. They read the request itself on its page. */
export function forwardOf({ request, office, to, unit, until, note }: Forward): Letter {
  const language = office.languages.includes(to.language) ? to.language : 'en'
  const words = say(language)
  const values = {
    organisation: request.organisationName,
    kind: words(`requests.kinds.${request.kind}`),
    unit: inLanguage(unit, language),
    until: sayDay(toDay(until), language),
    note: note ?? words('mail.noNote'),
    path: `</${office.slug}/${language}/partnership-requests/${request.id}>`,
  }
  return {
    to: to.email,
    language,
    template: { subject: words('mail.forwarded.subject', values), text: words('mail.forwarded.text', values) },
    about: request.id,
    // The same request may be forwarded again: the revision tells one time from another.
    cause: `${request.id} forwarded ${request.revision}`,
  }
}

/** Why one writes to whoever's turn it is. */
export type Occasion = 'received' | 'forwarded' | 'overdue'
type Turn = {
  request: PartnershipRequest
  office: Office
  to: { email: string; language: Language }
  unit: Localised | undefined
  until: string
  occasion: Occasion
}

/** To whoever must do something now: what it is, until when, and where. */
export function turnLetter({ request, office, to, unit, until, occasion }: Turn): Letter {
  const language = office.languages.includes(to.language) ? to.language : 'en'
  const words = say(language)
  const values = {
    organisation: request.organisationName,
    kind: words(`requests.kinds.${request.kind}`),
    unit: unit ? inLanguage(unit, language) : 'none',
    until: sayDay(toDay(until), language),
    path: `</${office.slug}/${language}/partnership-requests/${request.id}>`,
  }
  return {
    to: to.email,
    language,
    template: {
      subject: words(`mail.turn.${occasion}.subject`, values),
      text: words(`mail.turn.${occasion}.text`, values),
    },
    about: request.id,
    // Once for each day by which an answer is due, however often the worker comes by.
    cause: `${request.id} ${occasion} ${until} ${to.email}`.slice(0, 200),
  }
}
