import type { z } from 'zod'
import { todayOf } from '../../institutions/index.ts'
import { type Fact, nothingChanged } from '../../platform/facts.ts'
import { toPartialDate } from '../../platform/partial-date.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { mustNotBeInTwice, mustRunForward } from '../network.rules.ts'
import { touchNetwork } from '../network.store.ts'
import { byTheOffice } from '../network.ts'
import { happened } from '../networks.facts.ts'
import { editing, fieldsOf, isAsBefore, when } from './keep-part.ts'
import { insertPart, type NewPart, organisationsNamed, ownOrganisation, partsOf, savePart } from './part.store.ts'
import { type Named, type shapes, tenureOf } from './part.ts'

type Input = z.output<typeof shapes.membership>

/** What an organisation is called, for a fact. */
export const nameForFacts = ({ name, names }: Pick<Named, 'name' | 'names'>) => ({ ...names, en: names.en || name })

export async function organisationFor(scope: Scope, id: string): Promise<Named> {
  const organisation = (await organisationsNamed(scope, [id])).get(id)
  if (!organisation) throw new Refusal('input.wrong', { count: 1 }, { organisation: { code: 'not-in-list' } })
  return organisation
}

/** When nobody says from when: it is attested today, and that is all one knows. */
export const attestedIn = async (
  scope: Scope,
  { since, until, attested }: Pick<Input, 'since' | 'until' | 'attested'>,
) => (since || until || attested ? attested : toPartialDate(await todayOf(scope)))

/** Records who belongs to a network, or corrects the row that the input names. */
export async function keepMembership(scope: Scope, input: Input, asOurs: boolean): Promise<Fact[]> {
  const { network, known } = await editing(scope, 'membership', input)
  mustRunForward(input)
  const organisation = await organisationFor(scope, input.organisation)
  const dates = {
    since: input.since ?? null,
    until: input.until ?? null,
    attested: (await attestedIn(scope, input)) ?? null,
  }
  const others = await partsOf(scope, 'membership', network.id)
  mustNotBeInTwice(
    others.filter(row => row.id !== known?.id && row.organisation === input.organisation).map(tenureOf),
    dates,
  )
  const ours = asOurs || (known?.ours ?? false) || (await ownOrganisation(scope)) === organisation.id
  const fields = { ...fieldsOf('membership', input), ...dates, ours, ...(input.origin ? { origin: input.origin } : {}) }
  if (known && isAsBefore(known, fields)) return nothingChanged
  if (known) await savePart(scope, 'membership', known.id, fields)
  else {
    const row = { ...fields, origin: input.origin ?? byTheOffice } as unknown as NewPart<'membership'>
    await insertPart(scope, 'membership', network.id, row)
  }
  await touchNetwork(scope, network.id)
  const fact = { role: input.role, when: when(dates) }
  if (ours && !known) return [happened('network.joined', network.id, fact)]
  const name = known ? 'membership.corrected' : 'membership.recorded'
  return [happened(name, network.id, { label: nameForFacts(organisation), ...fact })]
}
