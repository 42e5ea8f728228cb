import { localisedIn, text } from '../../platform/form.ts'
import { type Ask, deed, page, type View } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  Button,
  ButtonLink,
  Deeds,
  EmptyState,
  Form,
  LocalisedField,
  PageTitle,
  Section,
  Sides,
  State,
  Table,
  TextField,
  Timeline,
} from '../../ui/index.ts'
import { listRecords } from '../list-records.ts'
import { isRecordKind, type RecordKind, type Stated } from '../record.ts'
import { showRecord } from '../show-record.ts'
import { type RecordInput, stateRecord } from '../state-record.ts'
import { withdrawRecord } from '../withdraw-record.ts'
import { say } from '../words/index.ts'
import { contentIn } from './content-answers.ts'
import { ContentFields, hasForm, labelFields } from './content-fields.tsx'
import { crumbsTo } from './crumbs.ts'
import { nameOf } from './say-deadline.ts'

const recordsAt = '/:office/:language/rulebook/records/:kind'

function kindIn(ask: Ask): RecordKind {
  const kind = ask.params.kind ?? ''
  if (!isRecordKind(kind)) throw new Refusal('page.not-found')
  return kind
}
const pathTo = (kind: RecordKind, key = ''): string => `/rulebook/records/${kind}${key ? `/${key}` : ''}`

export const recordsPage = page({
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
            deeds={
              hasForm(kind) && <ButtonLink href={ask.to(`${pathTo(kind)}/new`)}>{words('office.stateRule')}</ButtonLink>
            }
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

function RecordForm({ ask, kind, record }: { ask: Ask; kind: RecordKind; record?: Stated }) {
  const words = say(ask.language)
  return (
    <Form entered={ask.entered} version={record?.revision} guarded>
      {kind !== 'list' && (
        <LocalisedField
          name="label"
          labels={labelFields(ask, words('office.says'))}
          rows={kind === 'statement' || kind === 'requirement' ? 3 : undefined}
          maxlength={2000}
          value={record?.label ?? undefined}
        />
      )}
      {!record && (
        <TextField
          name="key"
          label={words('office.key')}
          hint={words('office.keyHint')}
          required
          maxlength={80}
          width="m"
        />
      )}
      <ContentFields ask={ask} kind={kind} content={record?.content ?? {}} />
      <Deeds>
        <Button>{words('office.saveRule')}</Button>
        <ButtonLink href={ask.to(pathTo(kind))} weight="quiet">
          {words('office.leave')}
        </ButtonLink>
      </Deeds>
    </Form>
  )
}

async function newView(ask: Ask): Promise<View> {
  const words = say(ask.language)
  const kind = kindIn(ask)
  if (!hasForm(kind)) throw new Refusal('page.not-found')
  const title = words('office.stateRule')
  return {
    title,
    crumbs: crumbsTo(ask, title, { label: words(`kinds.${kind}`), path: pathTo(kind) }),
    body: (
      <>
        <PageTitle kind={words(`kinds.${kind}`)}>{title}</PageTitle>
        <RecordForm ask={ask} kind={kind} />
      </>
    ),
  }
}

async function recordView(ask: Ask): Promise<View> {
  const words = say(ask.language)
  const kind = kindIn(ask)
  const { record, history } = await showRecord(ask.caller, { kind, key: ask.params.key ?? '' })
  const title = nameOf(record, ask.language)
  return {
    title,
    crumbs: crumbsTo(ask, title, { label: words(`kinds.${kind}`), path: pathTo(kind) }),
    body: (
      <>
        <PageTitle kind={words(`kinds.${kind}`)}>{title}</PageTitle>
        {record.withdrawnAt && <State tone="warning">{words('office.withdrawn')}</State>}
        <Sides sideTitle={words('office.history')} side={<Timeline items={await ask.says.timeline(history)} />}>
          <RecordForm ask={ask} kind={kind} record={record} />
          {!record.withdrawnAt && (
            <Section title={words('office.withdraw')} lead={words('office.withdrawWhy')}>
              <Form action={ask.to(`${pathTo(kind, record.key)}/withdraw`)} version={record.revision}>
                <TextField name="reason" label={words('office.reason')} required maxlength={500} />
                <Deeds>
                  <Button weight="other" destructive>
                    {words('office.withdraw')}
                  </Button>
                </Deeds>
              </Form>
            </Section>
          )}
        </Sides>
      </>
    ),
  }
}

export const newRecordPage = page({ at: `${recordsAt}/new`, who: 'rulebook.edit', get: newView })
export const recordPage = page({ at: `${recordsAt}/:key`, who: 'rulebook.edit', get: recordView })

const leads = (ask: Ask, facts: { facts: Record<string, unknown> }[]) => {
  const words = say(ask.language)
  const to = ask.to(pathTo(kindIn(ask)))
  const label = facts[0]?.facts.label as Stated['label']
  return {
    to,
    notice: facts.length
      ? words('office.saved', { name: nameOf({ label, key: '' }, ask.language) })
      : words('office.unchanged'),
  }
}

export const newRecordDeed = deed({
  at: `${recordsAt}/new`,
  who: 'rulebook.edit',
  command: stateRecord,
  input: (ask, { fields }) => {
    const kind = kindIn(ask)
    const stated = {
      kind,
      key: text(fields, 'key'),
      label: localisedIn(fields, 'label'),
      content: contentIn(kind, fields, {}),
    }
    // A key that is taken must not be overwritten: nobody has seen what stands there.
    return { ...stated, version: 0 } as unknown as RecordInput
  },
  leads,
  again: newView,
})

export const recordDeed = deed({
  at: `${recordsAt}/:key`,
  who: 'rulebook.edit',
  command: stateRecord,
  input: async (ask, { fields }) => {
    const kind = kindIn(ask)
    const { record } = await showRecord(ask.caller, { kind, key: ask.params.key ?? '' })
    const label = kind === 'list' ? record.label : { ...record.label, ...localisedIn(fields, 'label') }
    return {
      kind,
      key: record.key,
      label,
      content: contentIn(kind, fields, record.content as Record<string, unknown>),
      version: text(fields, 'version'),
    } as unknown as RecordInput
  },
  leads,
  again: recordView,
})

export const withdrawDeed = deed({
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
  again: recordView,
})
