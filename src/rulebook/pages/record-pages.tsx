import { text } from '../../platform/form.ts'
import { type Ask, deed, type Page, page, type View } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  Button,
  ButtonLink,
  Deeds,
  EmptyState,
  Form,
  PageTitle,
  Section,
  Sides,
  State,
  Table,
  TextField,
  Timeline,
} from '../../ui/index.ts'
import { listRecords } from '../list-records.ts'
import { readRulebook } from '../read-rulebook.ts'
import { isRecordKind, type RecordKind, type Stated } from '../record.ts'
import { showRecord } from '../show-record.ts'
import { type RecordInput, stateRecord } from '../state-record.ts'
import { withdrawRecord } from '../withdraw-record.ts'
import { say } from '../words/index.ts'
import { crumbsTo } from './crumbs.ts'
import { contentIn, labelIn, pathTo, RecordForm } from './record-form.tsx'
import { WhatChanged } from './record-history.tsx'
import type { RecordPart } from './record-part.ts'
import { nameOf } from './say-deadline.ts'

const recordsAt = '/:office/:language/rulebook/records/:kind'

function kindIn(ask: Ask): RecordKind {
  const kind = ask.params.kind ?? ''
  if (!isRecordKind(kind)) throw new Refusal('page.not-found')
  return kind
}

const recordsPage = page({
  at: recordsAt,
  who: 'rulebook.edit',
  async get(ask) {
    const words = say(ask.language)
    const kind = kindIn(ask)
    if (kind === 'deadline') return { to: ask.to('/rulebook/deadlines') }
    const rows = (await listRecords(ask.caller, undefined)).filter(record => record.kind === kind)
    const title = words(`kinds.${kind}`)
    return {
      title,
      crumbs: crumbsTo(ask, title),
      body: (
        <>
          <PageTitle
            count={rows.length}
            deeds={<ButtonLink href={ask.to(`${pathTo(kind)}/new`)}>{words('office.stateRule')}</ButtonLink>}
          >
            {title}
          </PageTitle>
          <Table
            caption={title}
            captionHidden
            rows={rows}
            empty={<EmptyState title={words('office.noRules')} />}
            columns={[
              {
                label: words('office.says'),
                cell: record => <a href={ask.to(pathTo(kind, record.key))}>{nameOf(record, ask.language)}</a>,
              },
              { label: words('office.key'), cell: record => <code>{record.key}</code> },
              { label: words('office.known'), cell: record => words(`origins.${record.origin.from}`) },
              {
                label: words('office.holds'),
                cell: record =>
                  record.withdrawnAt ? (
                    <State tone="warning">{words('office.withdrawn')}</State>
                  ) : (
                    <State tone="good">{words('office.inForce')}</State>
                  ),
              },
            ]}
          />
        </>
      ),
    }
  },
})

/** Deadlines have a form of their own, which asks for their day. */
function kindWithForm(ask: Ask): RecordKind {
  const kind = kindIn(ask)
  if (kind === 'deadline') throw new Refusal('page.not-found')
  return kind
}

async function newView(ask: Ask): Promise<View> {
  const words = say(ask.language)
  const kind = kindWithForm(ask)
  const rulebook = await readRulebook(ask.caller, undefined)
  const title = words('office.stateRule')
  return {
    title,
    crumbs: crumbsTo(ask, title, { label: words(`kinds.${kind}`), path: pathTo(kind) }),
    body: (
      <>
        <PageTitle kind={words(`kinds.${kind}`)}>{title}</PageTitle>
        <RecordForm ask={ask} rulebook={rulebook} kind={kind} />
      </>
    ),
  }
}

const recordView = (parts: readonly RecordPart[]) => async (ask: Ask) => {
  const words = say(ask.language)
  const kind = kindIn(ask)
  const { record, rulebook, history, versions } = await showRecord(ask.caller, { kind, key: ask.params.key ?? '' })
  const title = nameOf(record, ask.language)
  const withdrawing = ask.entered !== undefined && 'reason' in ask.entered.values
  const readers = []
  for (const part of parts) readers.push({ title: part.title(ask.language), body: await part.body(ask, record) })
  return {
    title,
    crumbs: crumbsTo(ask, title, { label: words(`kinds.${kind}`), path: pathTo(kind) }),
    body: (
      <>
        <PageTitle kind={words(`kinds.${kind}`)}>{title}</PageTitle>
        {record.withdrawnAt && <State tone="warning">{words('office.withdrawn')}</State>}
        <Sides sideTitle={words('office.history')} side={<Timeline items={await ask.says.timeline(history)} />}>
          {readers.map(reader => (
            <Section title={reader.title}>{reader.body}</Section>
          ))}
          <RecordForm
            ask={withdrawing ? { ...ask, entered: undefined } : ask}
            rulebook={rulebook}
            kind={kind}
            record={record}
          />
          {!record.withdrawnAt && (
            <Withdraw ask={ask} record={record} entered={withdrawing ? ask.entered : undefined} />
          )}
          <WhatChanged ask={ask} record={record} versions={versions} />
        </Sides>
      </>
    ),
  }
}

function Withdraw({ ask, record, entered }: { ask: Ask; record: Stated; entered: Ask['entered'] }) {
  const words = say(ask.language)
  return (
    <Section title={words('office.withdraw')} lead={words('office.withdrawWhy')}>
      <Form action={ask.to(`${pathTo(record.kind, record.key)}/withdraw`)} version={record.revision} entered={entered}>
        <TextField name="reason" label={words('office.reason')} required maxlength={500} />
        <Deeds>
          <Button weight="other" destructive>
            {words('office.withdraw')}
          </Button>
        </Deeds>
      </Form>
    </Section>
  )
}

const leads = (ask: Ask, facts: { facts: Record<string, unknown> }[]) => {
  const words = say(ask.language)
  const to = ask.to(pathTo(kindIn(ask)))
  const label = facts[0]?.facts.label as Stated['label']
  const key = String(facts[0]?.facts.key ?? '')
  return {
    to,
    notice: facts.length
      ? words('office.saved', { name: nameOf({ label, key }, ask.language) })
      : words('office.unchanged'),
  }
}

const newRecordDeed = deed({
  at: `${recordsAt}/new`,
  who: 'rulebook.edit',
  command: stateRecord,
  input: (ask, { fields }) => {
    const kind = kindWithForm(ask)
    const stated = {
      kind,
      key: text(fields, 'key'),
      label: labelIn(kind, fields, null),
      content: contentIn(kind, fields, {}),
    }
    // A key that is taken must not be overwritten: nobody has seen what stands there.
    return { ...stated, version: 0 } as unknown as RecordInput
  },
  leads,
  again: newView,
})

const recordDeed = (again: (ask: Ask) => Promise<View>) =>
  deed({
    at: `${recordsAt}/:key`,
    who: 'rulebook.edit',
    command: stateRecord,
    input: async (ask, { fields }) => {
      const kind = kindIn(ask)
      const { record } = await showRecord(ask.caller, { kind, key: ask.params.key ?? '' })
      return {
        kind,
        key: record.key,
        label: labelIn(kind, fields, record.label),
        content: contentIn(kind, fields, record.content as Record<string, unknown>),
        version: text(fields, 'version'),
      } as unknown as RecordInput
    },
    leads,
    again,
  })

const withdrawDeed = (again: (ask: Ask) => Promise<View>) =>
  deed({
    at: `${recordsAt}/:key/withdraw`,
    who: 'rulebook.edit',
    command: withdrawRecord,
    input: (ask, { fields }) => ({
      kind: kindIn(ask),
      key: ask.params.key ?? '',
      reason: text(fields, 'reason'),
      version: text(fields, 'version'),
    }),
    leads: (ask, facts) => ({
      to: ask.to(pathTo(kindIn(ask))),
      notice: say(ask.language)('office.withdrew', {
        name: nameOf({ label: facts[0]?.facts.label as Stated['label'], key: ask.params.key ?? '' }, ask.language),
      }),
    }),
    again,
  })

/** `parts`: where a rule is shown and what hangs on it, as higher slices know. */
export function recordPages(parts: readonly RecordPart[]): Page[] {
  const get = recordView(parts)
  return [
    recordsPage,
    page({ at: `${recordsAt}/new`, who: 'rulebook.edit', get: newView }),
    newRecordDeed,
    page({ at: `${recordsAt}/:key`, who: 'rulebook.edit', get }),
    recordDeed(get),
    withdrawDeed(get),
  ]
}
