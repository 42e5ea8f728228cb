import type { GradingScale } from '../../grading/index.ts'
import { inTreeOrder } from '../../institutions/index.ts'
import { type Fields, text } from '../../platform/form.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import { type Problem, Refusal } from '../../platform/refusal.ts'
import { inLanguage } from '../../platform/words.ts'
import {
  Button,
  ButtonLink,
  Deeds,
  Fieldset,
  Form,
  PageTitle,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import type { FixedTable } from '../chain.rules.ts'
import { honoursRules, selectors, tieRules } from '../conversion.ts'
import { draftPolicy, revisePolicy } from '../draft-policy.ts'
import type { FixedRow } from '../fixed-table.rules.ts'
import { listScalesAndUnits, showPolicy } from '../list-policies.ts'
import { fieldOf } from '../policy.rules.ts'
import type { Policy, PolicyContent } from '../policy.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, files, rowsInWords, whoseRule, yearsAround } from './address.ts'
import { tableTitle } from './policy-parts.tsx'

type Known = Awaited<ReturnType<typeof listScalesAndUnits>>
type Filled = { content: PolicyContent | undefined; partners: Awaited<ReturnType<typeof showPolicy>>['partners'] }

async function newView(ask: Ask) {
  const words = say(ask.language)
  const known = await listScalesAndUnits(ask.caller, undefined)
  const from = ask.url.searchParams.get('from')
  const shown = from ? await showPolicy(ask.caller, from) : undefined
  const title = words('form.new')
  return {
    title,
    crumbs: crumbsTo(ask, { label: title }),
    unlisted: true,
    body: (
      <>
        <PageTitle>{title}</PageTitle>
        <Form action={`${ask.to(`${files}/new`)}${ask.url.search}`} entered={ask.entered} guarded>
          <Whose ask={ask} known={known} policy={shown?.policy} />
          <Content ask={ask} known={known} filled={{ content: shown?.policy, partners: shown?.partners ?? [] }} />
          <FormDeeds ask={ask} back={ask.to(files)} />
        </Form>
      </>
    ),
  }
}

async function editView(ask: Ask) {
  const words = say(ask.language)
  const shown = await showPolicy(ask.caller, ask.params.policyid ?? '')
  const address = ask.to(`${files}/${shown.policy.id}`)
  const label = `${whoseRule(shown.policy, shown, ask.language)}, ${shown.policy.academicYear}`
  return {
    title: words('form.edit'),
    crumbs: crumbsTo(ask, { label, href: address }, { label: words('form.edit') }),
    unlisted: true,
    body: (
      <>
        <PageTitle kind={label}>{words('form.edit')}</PageTitle>
        <Form action={`${address}/edit`} entered={ask.entered} version={shown.policy.revision} guarded>
          <Content ask={ask} known={shown} filled={{ content: shown.policy, partners: shown.partners }} />
          <FormDeeds ask={ask} back={address} />
        </Form>
      </>
    ),
  }
}

function Whose({ ask, known: { units, courses }, policy }: { ask: Ask; known: Known; policy: Policy | undefined }) {
  const words = say(ask.language)
  const name = (each: { name: Known['units'][number]['name'] }) => inLanguage(each.name, ask.language)
  const { now, all } = yearsAround(ask)
  const year = ask.url.searchParams.get('year') ?? policy?.academicYear ?? now
  const open = units.filter(({ closedOn }) => closedOn === null)
  return (
    <>
      <SelectField
        name="whose"
        label={words('form.whose')}
        hint={words('form.whoseHint')}
        required
        value={policy?.courseOfStudy ?? policy?.unit ?? (policy ? 'whole' : undefined)}
        choices={[
          { value: 'whole', label: words('whole') },
          {
            group: words('form.units'),
            choices: inTreeOrder(open, name).map(({ unit, depth }) => ({
              value: unit.id,
              label: `${' '.repeat(depth)}${name(unit)}`,
            })),
          },
          {
            group: words('form.courses'),
            choices: courses
              .filter(({ closedOn }) => closedOn === null)
              .map(course => ({ value: course.id, label: name(course) })),
          },
        ]}
      />
      <SelectField
        name="academicYear"
        label={words('form.year')}
        required
        value={year}
        width="s"
        choices={[...new Set([...all, year])].sort().map(value => ({ value, label: value }))}
      />
    </>
  )
}

type ContentProps = { ask: Ask; known: Pick<Known, 'scales'>; filled: Filled }

function Content({ ask, known, filled: { content, partners } }: ContentProps) {
  const words = say(ask.language)
  const named = (table: FixedTable) => tableTitle(ask, { ...known, partners }, table)
  return (
    <>
      <RadioGroup
        name="selector"
        label={words('form.selector')}
        required
        value={content?.selector ?? 'average'}
        choices={selectors.map(value => ({ value, label: words(`selectors.${value}`) }))}
      />
      <RadioGroup
        name="ties"
        label={words('form.ties')}
        required
        value={content?.ties ?? 'better'}
        choices={tieRules.map(value => ({ value, label: words(`ties.${value}`) }))}
      />
      <RadioGroup
        name="honours"
        label={words('form.honours')}
        required
        value={content?.honours ?? 'as-computed'}
        choices={honoursRules.map(value => ({ value, label: words(`honours.${value}`) }))}
      />
      <RadioGroup
        name="first"
        label={words('form.first')}
        required
        value={content?.fixedFirst ? 'fixed' : 'tables'}
        choices={(['tables', 'fixed'] as const).map(value => ({ value, label: words(`first.${value}`) }))}
      />
      <TextField
        name="decidedBy"
        label={words('form.decidedBy')}
        hint={words('form.decidedHint')}
        required
        value={content?.decidedBy}
        maxlength={300}
      />
      <Fieldset legend={words('form.fixed')} hint={words('form.fixedHint')}>
        {tablesAsked(known.scales, content).map(table => (
          <TextArea name={fieldOf(table)} label={named(table)} rows={6} value={rowsInWords(table.rows)} />
        ))}
      </Fieldset>
    </>
  )
}

/** One for each scale that is not our own, and those for single partners that there are. */
function tablesAsked(scales: readonly GradingScale[], content: PolicyContent | undefined): FixedTable[] {
  const there = content?.fixed ?? []
  const foreign = scales.filter(({ own }) => !own).map(({ id }) => ({ scale: id as string, partner: null, rows: [] }))
  const isThere = (table: FixedTable) => there.some(one => fieldOf(one) === fieldOf(table))
  return [...there, ...foreign.filter(table => !isThere(table))]
}

const FormDeeds = ({ ask, back }: { ask: Ask; back: string }) => (
  <Deeds>
    <Button>{say(ask.language)('form.save')}</Button>
    <ButtonLink href={back} weight="quiet">
      {say(ask.language)('title')}
    </ButtonLink>
  </Deeds>
)

/** `16–20 30L`, `15 30`: the partner’s grades, then ours. */
function readRow(line: string): FixedRow | undefined {
  const [, from = '', to, home = ''] = /^(\S+?)(?:\s*[-–]\s*(\S+?))?\s*(?:[→=:]|\s)\s*(\S+)$/.exec(line.trim()) ?? []
  return from && home ? { from: from.replace(',', '.'), to: (to ?? from).replace(',', '.'), home } : undefined
}

function fixedFrom(fields: Fields): FixedTable[] {
  const problems: Record<string, Problem> = {}
  const tables = Object.keys(fields).flatMap((name): FixedTable[] => {
    const [key, scale = '', partner] = name.split('.')
    if (key !== 'fixed') return []
    const lines = text(fields, name)
      .split('\n')
      .filter(line => line.trim())
    const rows = lines.map(readRow)
    if (rows.includes(undefined)) problems[name] = { code: 'fixed-line' }
    return lines.length ? [{ scale, partner: partner ?? null, rows: rows.filter(row => row !== undefined) }] : []
  })
  const count = Object.keys(problems).length
  if (count) throw new Refusal('input.wrong', { count }, problems)
  return tables
}

const contentFrom = (fields: Fields) => ({
  selector: text(fields, 'selector') as 'average',
  ties: text(fields, 'ties') as 'better',
  honours: text(fields, 'honours') as 'never',
  fixedFirst: text(fields, 'first') === 'fixed',
  decidedBy: text(fields, 'decidedBy'),
  fixed: fixedFrom(fields),
})

async function scopeFrom(ask: Ask, fields: Fields) {
  const whose = text(fields, 'whose')
  const { courses } = await listScalesAndUnits(ask.caller, undefined)
  const isCourse = courses.some(({ id }) => id === whose)
  if (!whose) throw new Refusal('input.wrong', { count: 1 }, { whose: { code: 'missing' } })
  return {
    unit: whose === 'whole' || isCourse ? '' : whose,
    courseOfStudy: isCourse ? whose : '',
    academicYear: text(fields, 'academicYear'),
  }
}

const kept = (ask: Ask, policy: string | undefined) => ({
  to: ask.to(policy ? `${files}/${policy}` : files),
  notice: say(ask.language)('form.saved'),
})

export const newPolicyPage = page({ at: at('/new'), who: 'conversion-policy.edit', get: newView })
export const newPolicyDeed = deed({
  at: at('/new'),
  who: 'conversion-policy.edit',
  command: draftPolicy,
  input: async (ask, { fields }) => ({ ...(await scopeFrom(ask, fields)), ...contentFrom(fields) }),
  leads: (ask, [drafted]) => kept(ask, drafted?.subject),
  again: newView,
})

export const editPolicyPage = page({ at: at('/:policyid/edit'), who: 'conversion-policy.edit', get: editView })
export const editPolicyDeed = deed({
  at: at('/:policyid/edit'),
  who: 'conversion-policy.edit',
  command: revisePolicy,
  input: (ask, { fields }) => ({
    ...{ policy: ask.params.policyid ?? '', version: text(fields, 'version') },
    ...contentFrom(fields),
  }),
  leads: ask => kept(ask, ask.params.policyid),
  again: editView,
})
