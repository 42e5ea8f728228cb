import { nameOf } from '../../directory/index.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { type Column, Compare, type Compared, Facts, Section, State, Table } from '../../ui/index.ts'
import type { FixedTable } from '../chain.rules.ts'
import type { FixedRow } from '../fixed-table.rules.ts'
import type { showPolicy } from '../list-policies.ts'
import { differences, fieldOf, type PolicyPoint, policyPoints } from '../policy.rules.ts'
import type { Policy, PolicyContent, PolicyState } from '../policy.ts'
import { say } from '../words/index.ts'
import { rangeOf } from './address.ts'

export type Shown = Awaited<ReturnType<typeof showPolicy>>
const tones = { draft: 'open', published: 'good', replaced: 'plain', discarded: 'plain' } as const

export const PolicyStateOf = ({ ask, state }: { ask: Ask; state: PolicyState }) => (
  <State tone={tones[state]}>{say(ask.language)(`states.${state}`)}</State>
)

export function pointInWords(ask: Ask, policy: PolicyContent, point: PolicyPoint): string {
  const words = say(ask.language)
  if (point === 'selector') return words(`selectors.${policy.selector}`)
  if (point === 'ties') return words(`ties.${policy.ties}`)
  if (point === 'honours') return words(`honours.${policy.honours}`)
  if (point === 'decidedBy') return policy.decidedBy
  return words(policy.fixedFirst ? 'first.fixed' : 'first.tables')
}

export const TheRule = ({ ask, policy }: { ask: Ask; policy: PolicyContent }) => (
  <Section title={say(ask.language)('file.rule')}>
    <Facts
      items={policyPoints.map(point => ({
        term: say(ask.language)(`points.${point}`),
        fact: pointInWords(ask, policy, point),
      }))}
    />
  </Section>
)

/** For which scale a fixed table is, or for which partner. */
export function tableTitle(ask: Ask, { scales, partners }: Pick<Shown, 'scales' | 'partners'>, table: FixedTable) {
  const words = say(ask.language)
  const partner = partners.find(({ id }) => id === table.partner)
  if (partner) return words('file.fixedFor', { partner: nameOf(partner, ask.language) })
  const scale = scales.find(({ id }) => id === table.scale)
  return words('file.fixed', { scale: scale ? inLanguage(scale.name, ask.language) : '' })
}

export function FixedTables({ ask, shown }: { ask: Ask; shown: Shown }) {
  const words = say(ask.language)
  const columns: Column<FixedRow>[] = [
    { label: words('file.theirs'), cell: rangeOf },
    { label: words('file.ours'), cell: ({ home }) => home },
  ]
  return (
    <>
      {shown.policy.fixed.map(table => (
        <Section title={tableTitle(ask, shown, table)}>
          <Table
            caption={tableTitle(ask, shown, table)}
            captionHidden
            narrow="scroll"
            columns={columns}
            rows={table.rows}
          />
        </Section>
      ))}
    </>
  )
}

/** Two versions side by side, in the points and fixed tables that either has. */
export function ChangedFrom({ ask, shown, before }: { ask: Ask; shown: Shown; before: Policy }) {
  const words = say(ask.language)
  const { policy } = shown
  const { points, tables } = differences(before, policy)
  if (!points.length && !tables.length) return <p class="h-quiet">{words('file.same', { version: before.version })}</p>
  const rows: Compared[] = [
    ...policyPoints.map(point => ({
      ...{ label: words(`points.${point}`), same: !points.includes(point) },
      ...{ ours: pointInWords(ask, before, point), theirs: pointInWords(ask, policy, point) },
    })),
    ...tables.map(key => rowOfTable(ask, shown, { before, key })),
  ]
  return (
    <Section title={words('file.changed', { version: before.version })}>
      <Compare
        caption={words('file.changed', { version: before.version })}
        captionHidden
        ours={words('file.versionOf', { version: before.version })}
        theirs={words('file.versionOf', { version: policy.version })}
        rows={rows}
      />
    </Section>
  )
}

function rowOfTable(ask: Ask, shown: Shown, { before, key }: { before: Policy; key: string }): Compared {
  const tableIn = ({ fixed }: PolicyContent) => fixed.find(table => fieldOf(table) === key)
  const [old, now] = [tableIn(before), tableIn(shown.policy)]
  const named = now ?? old
  return {
    label: named ? tableTitle(ask, shown, named) : '',
    ours: old && <Rows table={old} />,
    theirs: now && <Rows table={now} />,
    same: false,
  }
}

const Rows = ({ table }: { table: FixedTable }) => (
  <ul class="h-plain-list">
    {table.rows.map(row => (
      <li>
        {rangeOf(row)} → {row.home}
      </li>
    ))}
  </ul>
)
