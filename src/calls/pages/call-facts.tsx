import { namesOf } from '../../allocations/index.ts'
import { toZone } from '../../platform/calendar.ts'
import type { Ask } from '../../platform/page.ts'
import { type Fact, Facts, When } from '../../ui/index.ts'
import { closesAt, opensAt } from '../call.rules.ts'
import { type Call, type Criterion, criteria } from '../call.ts'
import { say } from '../words/index.ts'

/** `average` as everybody says it. */
const criteriaNamed = (ask: Ask, names: readonly string[]): string =>
  criteria
    .filter(name => names.includes(name))
    .map((name: Criterion) => `${name} = ${say(ask.language)(`criteria.${name}`)}`)
    .join(', ')

/** The rules of a call, for the office and for everybody alike. */
export function CallFacts({ ask, call, more = [] }: { ask: Ask; call: Call; more?: readonly Fact[] }) {
  const words = say(ask.language)
  const zone = toZone(ask.office.zone)
  return (
    <Facts
      items={[
        { term: words('year'), fact: call.year },
        { term: words('opens'), fact: <When at={opensAt(call, zone)} zone={zone} /> },
        { term: words('closes'), fact: <When at={closesAt(call, zone)} zone={zone} relative /> },
        { term: words('public.preferences'), fact: call.mostPreferences },
        { term: words('public.how'), fact: words(`mechanisms.${call.mechanism}`) },
        {
          term: words('public.rank'),
          fact: (
            <>
              <code>{call.formula}</code>
              <br />
              <span class="h-quiet">{words('public.means', { names: criteriaNamed(ask, namesOf(call.formula)) })}</span>
            </>
          ),
        },
        {
          term: words('public.ties'),
          fact: [...call.ties, 'lottery' as const].map(tie => words(`ties.${tie}`)).join(' → '),
        },
        {
          term: words('file.seed'),
          fact: (
            <>
              <code>{call.seed}</code>
              <br />
              <span class="h-quiet">{words('file.seedHint')}</span>
            </>
          ),
        },
        ...more,
      ]}
    />
  )
}
