import type { Ask } from '../../../platform/page.ts'
import { ButtonLink, Day, Deed, Deeds, type Fact, Facts, Period, Section, State } from '../../../ui/index.ts'
import { fileAddress, sideOf } from '../../pages/address.ts'
import { say } from '../../words/index.ts'
import { type Dwelling, type Lodging, type LodgingState, lodgingLife } from '../lodging.ts'
import { lodgingOfStay } from '../show-lodgings.ts'
import { rooms, sayMoney, tones } from './address.ts'

export const StateOfLodging = ({ ask, state }: { ask: Ask; state: LodgingState }) => (
  <State tone={tones[state]}>{say(ask.language)(`lodging.states.${state}`)}</State>
)

/** What a dwelling costs and when it can be had. */
export function dwellingFacts(ask: Ask, dwelling: Dwelling): Fact[] {
  const words = say(ask.language)
  return [
    { term: words('lodging.dwelling'), fact: `${dwelling.name}, ${dwelling.address}` },
    { term: words('lodging.kind'), fact: words(`lodging.kinds.${dwelling.kind}`) },
    { term: words('lodging.rent'), fact: sayMoney(ask, dwelling.rent, dwelling) },
    { term: words('lodging.deposit'), fact: sayMoney(ask, dwelling.deposit, dwelling) },
    ...(dwelling.notes ? [{ term: words('lodging.notes'), fact: dwelling.notes }] : []),
  ]
}

/** What was asked for, and what happened with deposit and keys. */
export function lodgingFacts(ask: Ask, lodging: Lodging, dwelling: Dwelling | undefined): Fact[] {
  const words = say(ask.language)
  const on = (term: 'depositPaid' | 'keysGiven' | 'keysBack' | 'depositBack', day: string | null): Fact[] =>
    day ? [{ term: words(`lodging.${term}`), fact: <Day on={day} /> }] : []
  return [
    { term: words('list.state'), fact: <StateOfLodging ask={ask} state={lodging.state} /> },
    { term: words('lodging.span'), fact: <Period from={lodging.fromOn} to={lodging.untilOn} /> },
    ...(lodging.kind ? [{ term: words('lodging.wishKind'), fact: words(`lodging.kinds.${lodging.kind}`) }] : []),
    ...(lodging.mostRent !== null
      ? [{ term: words('lodging.mostRent'), fact: sayMoney(ask, lodging.mostRent, dwelling ?? { currency: 'EUR' }) }]
      : []),
    ...(lodging.wishes ? [{ term: words('lodging.wishes'), fact: lodging.wishes }] : []),
    ...(dwelling ? dwellingFacts(ask, dwelling) : []),
    ...(lodging.answer ? [{ term: words('lodging.answer'), fact: lodging.answer }] : []),
    ...on('depositPaid', lodging.depositPaidOn),
    ...on('keysGiven', lodging.keysGivenOn),
    ...on('keysBack', lodging.keysBackOn),
    ...on('depositBack', lodging.depositBackOn),
    ...(lodging.withheld && dwelling
      ? [
          {
            term: words('lodging.withheld'),
            fact: `${sayMoney(ask, lodging.withheld, dwelling)}: ${lodging.withheldBecause}`,
          },
        ]
      : []),
  ]
}

/** Of one stay: between student and office. */
export async function LodgingOf({ ask, stay }: { ask: Ask; stay: string }) {
  const words = say(ask.language)
  const found = await lodgingOfStay(ask.caller, stay)
  if (!found) return null
  const { lodging, dwelling, offered, closed, stay: file } = found
  const student = sideOf(ask) === 'student'
  const mayAsk =
    student &&
    offered &&
    !closed &&
    (file.state === 'expected' || file.state === 'arrived') &&
    (!lodging || lodgingLife.can(lodging.state, 'ask'))
  if (!lodging && !mayAsk) return null
  const to = (path: string) => fileAddress(ask, stay, path)
  return (
    <Section title={words('lodging.title')}>
      {lodging && <Facts items={lodgingFacts(ask, lodging, dwelling)} />}
      <Deeds>
        {mayAsk && <ButtonLink href={to('/accommodation')}>{words('lodging.ask')}</ButtonLink>}
        {lodging && student && lodgingLife.can(lodging.state, 'withdraw') && (
          <Deed action={to('/accommodation/withdraw')} weight="quiet">
            {words('lodging.withdraw')}
          </Deed>
        )}
        {lodging && sideOf(ask) === 'office' && (
          <ButtonLink href={ask.to(`${rooms}/${lodging.id}`)} weight="quiet">
            {words('lodging.open')}
          </ButtonLink>
        )}
      </Deeds>
    </Section>
  )
}
