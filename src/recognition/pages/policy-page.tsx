import { type AcademicYear, addAcademicYears, type Zone } from '../../platform/calendar.ts'
import { sayInstant } from '../../platform/calendar-words.ts'
import { text } from '../../platform/form.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import {
  ButtonLink,
  type Column,
  Confirm,
  Deeds,
  PageTitle,
  Section,
  Sides,
  Standing,
  Table,
  Timeline,
  When,
} from '../../ui/index.ts'
import { showPolicy } from '../list-policies.ts'
import { type Policy, policyLife } from '../policy.ts'
import { discardPolicy, publishPolicy } from '../publish-policy.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, files, whoseRule } from './address.ts'
import { ChangedFrom, FixedTables, PolicyStateOf, type Shown, TheRule } from './policy-parts.tsx'

const shownIn = (ask: Ask) => showPolicy(ask.caller, ask.params.policyid ?? '')
const titleOf = (ask: Ask, shown: Shown) =>
  `${whoseRule(shown.policy, shown, ask.language)}, ${shown.policy.academicYear}`

async function view(ask: Ask) {
  const words = say(ask.language)
  const shown = await shownIn(ask)
  const { policy, versions } = shown
  const title = titleOf(ask, shown)
  const before = versions.find(({ version, publishedAt }) => version < policy.version && publishedAt)
  return {
    title,
    crumbs: crumbsTo(ask, { label: title }),
    unlisted: true,
    body: (
      <>
        <PageTitle kind={words('file.kind')}>{title}</PageTitle>
        <Standing state={<PolicyStateOf ask={ask} state={policy.state} />}>
          {words(`file.standing.${policy.state}`, {
            version: policy.version,
            on: policy.publishedAt ? sayInstant(policy.publishedAt, ask.office.zone as Zone, ask.language) : '',
          })}
        </Standing>
        <PolicyDeeds ask={ask} shown={shown} />
        <Sides sideTitle={words('file.happened')} side={<Timeline items={await ask.says.timeline(shown.happened)} />}>
          <TheRule ask={ask} policy={policy} />
          {before && <ChangedFrom ask={ask} shown={shown} before={before} />}
          <FixedTables ask={ask} shown={shown} />
          <Versions ask={ask} shown={shown} />
        </Sides>
      </>
    ),
  }
}

export const policyPage = page({ at: at('/:policyid'), who: 'conversion-policy.read', get: view })

function PolicyDeeds({ ask, shown: { policy, mayEdit, mayPublish } }: { ask: Ask; shown: Shown }) {
  const words = say(ask.language)
  const address = ask.to(`${files}/${policy.id}`)
  const draft = policyLife.can(policy.state, 'publish')
  const from = (more: Record<string, string> = {}) =>
    ask.to(`${files}/new?${new URLSearchParams({ from: policy.id, ...more })}`)
  const next = addAcademicYears(policy.academicYear as AcademicYear, 1)
  return (
    <Deeds>
      {draft && mayPublish && (
        <ButtonLink href={`${address}/publish`} weight="main">
          {words('file.publish', { version: policy.version })}
        </ButtonLink>
      )}
      {draft && mayEdit && <ButtonLink href={`${address}/edit`}>{words('file.edit')}</ButtonLink>}
      {draft && mayEdit && (
        <ButtonLink href={`${address}/discard`} weight="quiet">
          {words('file.discard')}
        </ButtonLink>
      )}
      {policy.state === 'published' && mayEdit && <ButtonLink href={from()}>{words('file.renew')}</ButtonLink>}
      {policy.state === 'published' && mayEdit && (
        <ButtonLink href={from({ year: next })} weight="quiet">
          {words('file.nextYear', { year: next })}
        </ButtonLink>
      )}
      <ButtonLink href={ask.to(`${files}/of${draft ? `?policy=${policy.id}` : ''}`)} weight="quiet">
        {words('partners')}
      </ButtonLink>
    </Deeds>
  )
}

function Versions({ ask, shown: { policy, versions } }: { ask: Ask; shown: Shown }) {
  const words = say(ask.language)
  if (versions.length < 2) return null
  const columns: Column<Policy>[] = [
    {
      label: words('list.version'),
      cell: row => (row.id === policy.id ? row.version : <a href={ask.to(`${files}/${row.id}`)}>{row.version}</a>),
    },
    { label: words('file.state'), cell: ({ state }) => <PolicyStateOf ask={ask} state={state} /> },
    { label: words('list.published'), cell: ({ publishedAt }) => publishedAt && <When at={publishedAt} /> },
  ]
  return (
    <Section title={words('file.versions')}>
      <Table caption={words('file.versions')} captionHidden columns={columns} rows={versions} />
    </Section>
  )
}

async function publishView(ask: Ask) {
  const words = say(ask.language)
  const shown = await shownIn(ask)
  const { policy, versions } = shown
  const address = ask.to(`${files}/${policy.id}`)
  const before = versions.find(({ state }) => state === 'published')
  const title = words('file.publish', { version: policy.version })
  const whose = whoseRule(policy, shown, ask.language)
  return {
    title,
    crumbs: crumbsTo(ask, { label: titleOf(ask, shown), href: address }, { label: title }),
    unlisted: true,
    body: (
      <>
        <Confirm
          title={title}
          consequences={[
            words('file.publishEffects', { whose, year: policy.academicYear }),
            ...(before ? [words('file.publishReplaces', { version: before.version })] : []),
            words('file.publishFinal'),
          ]}
          action={`${address}/publish`}
          version={policy.revision}
          deed={title}
          cancel={address}
          entered={ask.entered}
          lasting
        />
        {before && <ChangedFrom ask={ask} shown={shown} before={before} />}
      </>
    ),
  }
}

const seen = (ask: Ask, version: string) => ({ policy: ask.params.policyid ?? '', version })

export const publishPage = page({ at: at('/:policyid/publish'), who: 'conversion-policy.publish', get: publishView })
export const publishDeed = deed({
  at: at('/:policyid/publish'),
  who: 'conversion-policy.publish',
  command: publishPolicy,
  input: (ask, { fields }) => seen(ask, text(fields, 'version')),
  leads: (ask, [published]) => ({
    to: ask.to(`${files}/${ask.params.policyid}`),
    notice: say(ask.language)('file.published', { version: Number(published?.facts.version) }),
  }),
  again: publishView,
})

async function discardView(ask: Ask) {
  const words = say(ask.language)
  const shown = await shownIn(ask)
  const address = ask.to(`${files}/${shown.policy.id}`)
  const title = words('file.discard')
  return {
    title,
    crumbs: crumbsTo(ask, { label: titleOf(ask, shown), href: address }, { label: title }),
    unlisted: true,
    body: (
      <Confirm
        title={title}
        consequences={[words('file.discardEffects')]}
        action={`${address}/discard`}
        version={shown.policy.revision}
        deed={title}
        cancel={address}
        entered={ask.entered}
        final
      />
    ),
  }
}

export const discardPage = page({ at: at('/:policyid/discard'), who: 'conversion-policy.edit', get: discardView })
export const discardDeed = deed({
  at: at('/:policyid/discard'),
  who: 'conversion-policy.edit',
  command: discardPolicy,
  input: (ask, { fields }) => seen(ask, text(fields, 'version')),
  leads: ask => ({ to: ask.to(files), notice: say(ask.language)('file.discarded') }),
  again: discardView,
})
