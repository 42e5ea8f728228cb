import type { Ask } from '../../../platform/page.ts'
import { languageName } from '../../../reference/index.ts'
import { ButtonLink, CheckboxGroup, Deed, Deeds, type Fact, Facts, Section, State } from '../../../ui/index.ts'
import { fileAddress, sideOf } from '../../pages/address.ts'
import { say } from '../../words/index.ts'
import { type BuddyRequestState, buddyRequestLife } from '../buddy.ts'
import { buddyOfStay } from '../show-buddies.ts'

/** In which one may look for each other: those that are studied and spoken most. */
const offered = ['en', 'it', 'fr', 'de', 'es', 'pt', 'pl', 'el', 'tr', 'ro', 'fi', 'uk', 'ar', 'zh', 'ja'] as const

export const sayLanguages = (ask: Ask, languages: readonly string[]): string =>
  new Intl.ListFormat(ask.language, { type: 'unit' }).format(languages.map(one => languageName(one, ask.language)))

export const LanguageChoice = ({ ask, values }: { ask: Ask; values: readonly string[] }) => (
  <CheckboxGroup
    name="languages"
    label={say(ask.language)('buddy.languages')}
    choices={[...new Set([...offered, ...values])].map(value => ({
      value,
      label: languageName(value, ask.language),
    }))}
    values={[...values]}
    required
  />
)

const tones: Record<BuddyRequestState, 'open' | 'good' | 'plain'> = { asked: 'open', matched: 'good', ended: 'plain' }

export const StateOfRequest = ({ ask, state }: { ask: Ask; state: BuddyRequestState }) => (
  <State tone={tones[state]}>{say(ask.language)(`buddy.states.${state}`)}</State>
)

/** Of one stay: who helps, or that somebody was asked for. */
export async function BuddyOf({ ask, stay }: { ask: Ask; stay: string }) {
  const words = say(ask.language)
  const found = await buddyOfStay(ask.caller, stay)
  if (!found) return null
  const { request, buddy, stay: file } = found
  const student = sideOf(ask) === 'student'
  const live = file.state === 'expected' || file.state === 'arrived'
  const mayAsk = student && live && (!request || buddyRequestLife.can(request.state, 'ask'))
  if (!mayAsk && (!request || request.state === 'ended')) return null
  const facts: Fact[] = [
    ...(request ? [{ term: words('list.state'), fact: <StateOfRequest ask={ask} state={request.state} /> }] : []),
    ...(buddy
      ? [
          { term: words('buddy.buddy'), fact: buddy.name },
          { term: words('list.email'), fact: <a href={`mailto:${buddy.email}`}>{buddy.email}</a> },
          { term: words('buddy.languages'), fact: sayLanguages(ask, buddy.languages) },
          ...(buddy.about ? [{ term: words('buddy.about'), fact: buddy.about }] : []),
        ]
      : []),
  ]
  return (
    <Section title={words('buddy.title')}>
      {facts.length > 0 && <Facts items={facts} />}
      <Deeds>
        {mayAsk && <ButtonLink href={fileAddress(ask, stay, '/buddy')}>{words('buddy.ask')}</ButtonLink>}
        {student && request && buddyRequestLife.can(request.state, 'end') && (
          <Deed action={fileAddress(ask, stay, '/buddy/end')} weight="quiet">
            {words('buddy.end')}
          </Deed>
        )}
      </Deeds>
    </Section>
  )
}
