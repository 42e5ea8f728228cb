import { drawUpCall, offerPlaces, publishCall } from '../../src/calls/index.ts'
import { aCondition } from '../support/nominations.ts'
import type { aSigningOffice } from '../support/signing.ts'

type Filling = Awaited<ReturnType<typeof aSigningOffice>> & { mark: string; institution: string }
const subject = (facts: { subject: string }[]) => facts[0]?.subject ?? ''

/** One that everybody reads, and one that only the office does; each with a destination, and more to offer. */
export async function fillCalls(office: Filling) {
  const { mark, institution, partner } = office
  const by = office.office.as(office.officer)
  const ours = office.office.organisation
  const conditions = [0, 1, 2].map(() =>
    aCondition(office.office.on, { institution, ours, partner, direction: 'outgoing' }),
  )
  const [first, second] = await Promise.all(conditions)
  for (const state of ['draft', 'published']) {
    const call = subject(
      await drawUpCall(by, {
        ...{
          year: '2026/2027',
          name: { en: `Call ${state} ${mark}` },
          about: { en: mark },
          formula: 'average',
          ties: [],
        },
        ...{ opensOn: '2026-10-01', closesOn: '2026-12-20', mostPreferences: 6, mechanism: 'serial-dictatorship' },
      }),
    )
    await offerPlaces(by, { call, conditions: [first ?? '', second ?? ''] })
    if (state === 'published') await publishCall(by, { call })
  }
}
