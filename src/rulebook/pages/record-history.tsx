import type { Ask } from '../../platform/page.ts'
import { Section, Table, When } from '../../ui/index.ts'
import type { RecordVersion, Stated } from '../record.ts'
import { say } from '../words/index.ts'
import { fieldsFor } from './record-form.tsx'
import { type Change, changesBetween } from './say-answer.ts'

type Props = { ask: Ask; record: Stated; versions: RecordVersion[] }

/** Every wording after another: when, and what it said before and after. Who it was stands in the timeline. */
export function WhatChanged({ ask, record, versions }: Props) {
  const words = say(ask.language)
  const all: RecordVersion[] = [{ ...record, since: record.changedAt }, ...versions]
  const steps = versions.flatMap((before, i) => {
    const after = all[i]
    const fields = fieldsFor(record.kind, record.content as Record<string, unknown>)
    const changes = after ? changesBetween(fields, [before, after], ask.language) : []
    return after && changes.length ? [{ at: after.since, changes }] : []
  })
  if (!steps.length) return null
  const nothing = <span class="h-quiet">{words('office.nothing')}</span>
  return (
    <Section title={words('office.whatChanged')}>
      {steps.map(({ at, changes }) => (
        <>
          <p class="h-quiet">
            <When at={at} />
          </p>
          <Table<Change>
            caption={words('office.whatChanged')}
            captionHidden
            rows={changes}
            columns={[
              { label: words('office.question'), cell: change => change.label },
              { label: words('office.before'), cell: change => change.before || nothing },
              { label: words('office.after'), cell: change => change.after || nothing },
            ]}
          />
        </>
      ))}
    </Section>
  )
}
