import { z } from 'zod'
import { sendingPartners, stayTerms } from '../agreements/index.ts'
import { officeOf } from '../institutions/index.ts'
import { queueMessage } from '../messages/index.ts'
import { command } from '../platform/command.ts'
import type { Fact } from '../platform/facts.ts'
import { many } from '../platform/input.ts'
import { query } from '../platform/query.ts'
import { refuseClosed, rulebookIn } from '../rulebook/index.ts'
import { guestsOf } from '../workspaces/index.ts'
import { roundOf } from './letters.ts'
import { happened } from './nomination.facts.ts'
import { periodsOf, standingOf } from './periods.rules.ts'

const round = z.object({
  academicYear: z.string().regex(/^\d{4}\/\d{4}$/, 'wrong-year'),
  term: z.enum(stayTerms),
})

/** Tells the guests of many partners that one may nominate for a term, until when, and where. */
export const inviteToNominate = command(
  'invite-to-nominate',
  round.extend({ partners: many(z.uuid(), 1000) }),
  async (scope, { partners, academicYear: year, term }) => {
    scope.must('nomination.admit')
    const rulebook = await rulebookIn(scope)
    const standing = standingOf(rulebook, { year, term })
    refuseClosed(rulebook, standing)
    const office = await officeOf(scope)
    const facts: Fact[] = []
    const told = new Set<string>()
    for (const guest of (await guestsOf(scope, partners)).filter(each => !each.endedAt)) {
      const until = standing.open ? standing.closes?.at : undefined
      const queued = await queueMessage(scope, roundOf({ office, guest, rulebook, year, term, until }))
      if (queued.length) told.add(guest.organisation)
      facts.push(...queued)
    }
    return [...[...told].map(partner => happened('nomination.partner-invited', partner, { year })), ...facts]
  },
)

/** The terms for which one may nominate now, and the universities that may, with how many of their people are guests here. */
export const showRound = query('show-round', async (scope, _: undefined) => {
  scope.must('nomination.admit')
  const rulebook = await rulebookIn(scope)
  const periods = periodsOf(rulebook)
  const partners = await sendingPartners(scope, [...new Set(periods.map(({ year }) => year))])
  const guests = (
    await guestsOf(
      scope,
      partners.map(({ organisation }) => organisation),
    )
  ).filter(each => !each.endedAt)
  const counts = Map.groupBy(guests, guest => guest.organisation)
  return {
    periods: periods.filter(({ standing }) => standing.open),
    partners: partners.map(partner => ({ ...partner, guests: counts.get(partner.organisation)?.length ?? 0 })),
  }
})
