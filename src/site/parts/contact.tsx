import type { Child } from 'hono/jsx'
import { inLanguage } from '../../platform/words.ts'
import { countryName, languageName } from '../../reference/index.ts'
import type { ContentOf, Stated } from '../../rulebook/index.ts'
import { State } from '../../ui/index.ts'
import type { Sources } from '../sources.ts'
import { say } from '../words/index.ts'

type Contact = ContentOf<'contact'>
type Props = { contact: Stated<'contact'>; sources: Pick<Sources, 'language' | 'to' | 'heading'> }

/** Whom to ask: where, when, how, in which languages, and what one gets there. */
export function ContactCard({ contact: { key, label, content, origin }, sources }: Props) {
  const { language, to, heading: Heading } = sources
  const words = say(language)
  return (
    <section class="h-contact" id={`contact-${key}`}>
      <Heading class="ds-heading h-group-title">
        {label && inLanguage(label, language)} {isExample(origin) && <State>{words('contact.example')}</State>}
      </Heading>
      <p>{inLanguage(content.offers, language)}</p>
      <dl class="h-facts">
        {factsOf(content, language).map(({ term, fact }) => (
          <div>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {content.serves.includes('partnership-requests') && (
        <p>
          <a href={to('/partnership-request')}>{words('pages.partnership-request')}</a>
        </p>
      )}
    </section>
  )
}

export const isExample = ({ from }: Stated['origin']): boolean => from === 'example' || from === 'invented'

type Fact = { term: string; fact: Child }

function factsOf(content: Contact, language: Sources['language']): Fact[] {
  const words = say(language)
  const facts: (Fact | undefined)[] = [
    content.address && {
      term: words('contact.address'),
      fact: <AddressLines address={content.address} language={language} />,
    },
    content.hours && { term: words('contact.hours'), fact: inLanguage(content.hours, language) },
    reachOf(content, language),
    content.email
      ? { term: words('contact.email'), fact: <a href={`mailto:${content.email}`}>{content.email}</a> }
      : undefined,
    content.phone ? { term: words('contact.phone'), fact: phoneLink(content.phone) } : undefined,
    content.form ? { term: words('contact.form'), fact: <a href={content.form}>{content.form}</a> } : undefined,
    {
      term: words('contact.languages'),
      fact: new Intl.ListFormat(language).format(content.languages.map(code => languageName(code, language))),
    },
    content.people.length
      ? { term: words('contact.people'), fact: <People content={content} language={language} /> }
      : undefined,
  ]
  return facts.filter(fact => fact !== undefined)
}

/** Only by appointment, else by which ways. */
function reachOf({ byAppointmentOnly, channels }: Contact, language: Sources['language']): Fact | undefined {
  const words = say(language)
  const ways = channels.filter(channel => !(byAppointmentOnly && channel === 'appointment'))
  const said = [
    ...(byAppointmentOnly ? [words('contact.appointmentOnly')] : []),
    ...ways.map(channel => words(`contact.channels.${channel}`)),
  ]
  return said.length ? { term: words('contact.reach'), fact: said.join(' · ') } : undefined
}

const People = ({ content, language }: { content: Contact; language: Sources['language'] }) => (
  <ul class="h-plain-list">
    {content.people.map(({ name, role, invented }) => (
      <li>
        {name}, {inLanguage(role, language)} {invented && <State>{say(language)('contact.invented')}</State>}
      </li>
    ))}
  </ul>
)

export const phoneLink = (phone: string) => <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>

type Address = NonNullable<Contact['address']>

export const AddressLines = ({ address, language }: { address: Address; language: Sources['language'] }) => (
  <address class="h-address">
    {[...address.lines, `${address.postcode} ${address.city}`, countryName(address.country, language)].map(line => (
      <span>{line}</span>
    ))}
    {address.phone && <span>{phoneLink(address.phone)}</span>}
  </address>
)
