import { findOrganisationMeant, nameOf, type Organisation } from '../../directory/index.ts'
import { type Fields, text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { inLanguage } from '../../platform/words.ts'
import { countryName } from '../../reference/index.ts'
import {
  Button,
  ButtonLink,
  Deeds,
  Fieldset,
  Form,
  PageTitle,
  type Picked,
  TextField,
  typedName,
} from '../../ui/index.ts'
import { euFormula } from '../funding-formulas.ts'
import { type NetworkFile, namesOf } from '../network-file.ts'
import { isPartKind, type Named, type PartKind } from '../parts/part.ts'
import { showNetwork } from '../show-network.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress } from './address.ts'
import { answersIn, keepUnshown, textsByLine } from './answers.ts'
import { commandFor } from './commands.ts'
import { type Known, PartField } from './fields.tsx'
import { dated, partFields } from './part-fields.ts'
import { PartRows } from './part-rows.tsx'

/** The list of a file in which the rows of a kind stand. */
const listOf = {
  membership: 'allMembers',
  'associated-partner': 'allAssociates',
  milestone: 'milestones',
  funding: 'fundings',
  'work-package': 'workPackages',
  'virtual-institute': 'institutes',
  'joint-programme': 'programmes',
  project: 'projects',
  session: 'sessions',
  figure: 'figures',
  target: 'targets',
  publication: 'publications',
} as const satisfies Record<PartKind, keyof NetworkFile>

type Row = Record<string, unknown> & { id: string; revision: number; origin: { from: string } }

export const rowOf = (file: NetworkFile, kind: PartKind, id: string | undefined): Row => {
  const row = (file[listOf[kind]] as unknown as Row[]).find(one => one.id === id)
  if (!row) throw new Refusal('network-part.not-found')
  return row
}

export const kindIn = (ask: Ask): PartKind => {
  const kind = ask.params.part ?? ''
  if (!isPartKind(kind)) throw new Refusal('page.not-found')
  return kind
}

const pickedFrom = (ask: Ask, { id, city, country, ...called }: Named | Organisation): Picked => ({
  value: id,
  label: nameOf(called, ask.language),
  about: [city, countryName(country, ask.language)].filter(Boolean).join(' · '),
})

/** What the fields start from: the row, the organisations that it names, and those among which a typed name leaves the choice. */
async function knownFor(ask: Ask, kind: PartKind, row: Row | undefined): Promise<Known> {
  const picked: Known['picked'] = {}
  const choices: Known['choices'] = {}
  for (const { name, as } of partFields[kind]) {
    if (as !== 'organisation') continue
    const named = row?.[name] as Named | null | undefined
    if (named) picked[name] = pickedFrom(ask, named)
    const typed = ask.entered?.values[typedName(name)]
    if (typeof typed !== 'string' || !typed || ask.entered?.values[name]) continue
    const meant = await findOrganisationMeant(ask.caller, typed)
    choices[name] = ('one' in meant ? [meant.one] : meant.choices).map(one => pickedFrom(ask, one))
  }
  return { row: row ?? {}, picked, choices }
}

async function partForm(ask: Ask) {
  const words = say(ask.language)
  const kind = kindIn(ask)
  const file = await showNetwork(ask.caller, { id: ask.params.networkid ?? '' })
  const row = ask.params.id ? rowOf(file, kind, ask.params.id) : undefined
  const known = await knownFor(ask, kind, row)
  const title = words(`parts.${kind}.${row ? 'correct' : 'add'}`)
  const specs = partFields[kind].filter(spec => !(row && spec.onlyNew))
  const fields = (wanted: boolean) =>
    specs
      .filter(spec => dated.includes(spec.name) === wanted)
      .map(spec => <PartField ask={ask} spec={spec} known={known} />)
  const name = inLanguage(file.name, ask.language)
  return {
    title: `${title}: ${name}`,
    unlisted: true,
    crumbs: crumbsTo(ask, { label: name, href: fileAddress(ask, file.id) }, { label: title }),
    body: (
      <>
        <PageTitle kind={name}>{title}</PageTitle>
        <Form entered={ask.entered} version={row?.revision} guarded>
          <Fieldset legend={words('form.what')}>{fields(false)}</Fieldset>
          <PartRows ask={ask} kind={kind} row={known.row} />
          {specs.some(spec => dated.includes(spec.name)) && (
            <Fieldset legend={words('form.when')} hint={words('form.whenHint')}>
              {fields(true)}
            </Fieldset>
          )}
          {kind !== 'membership' && (
            <TextField
              name="key"
              label={words('form.key')}
              hint={words('form.partKeyHint')}
              maxlength={80}
              width="m"
              value={row?.key ? String(row.key) : ''}
            />
          )}
          <Deeds>
            <Button>{words('form.savePart')}</Button>
            <ButtonLink href={fileAddress(ask, file.id)} weight="quiet">
              {words('form.back')}
            </ButtonLink>
            {row && (
              <ButtonLink href={fileAddress(ask, file.id, `/${kind}/${row.id}/strike`)} weight="quiet" destructive>
                {words('form.strike')}
              </ButtonLink>
            )}
          </Deeds>
        </Form>
      </>
    ),
  }
}

/** A name that was typed and not picked stands for the one organisation that is called so; otherwise the form asks which. */
async function organisationIn(ask: Ask, fields: Fields, name: string): Promise<string | undefined> {
  const typed = text(fields, typedName(name))
  if (text(fields, name) || !typed) return text(fields, name) || undefined
  const meant = await findOrganisationMeant(ask.caller, typed)
  if ('one' in meant) return meant.one.id
  throw new Refusal('input.wrong', { count: 1 }, { [name]: { code: 'not-in-list' } })
}

async function answersFor(ask: Ask, kind: PartKind, fields: Fields): Promise<object> {
  const answers = answersIn(fields)
  for (const { name, as } of partFields[kind]) {
    if (as === 'organisation') answers[name] = await organisationIn(ask, fields, name)
    if (as === 'aims') answers[name] = textsByLine(fields, name)
  }
  if (kind === 'funding') answers.formula = formulaIn(answers)
  return answers
}

const formulaIn = ({ euFormula: union, formula }: Record<string, unknown>) =>
  union === 'yes' ? euFormula : formula ? { key: 'own-formula', ...formula } : undefined

/** Whoever saves what was only an example makes it the office's own word. */
const originOf = (row: Row | undefined) =>
  row && ['example', 'invented'].includes(row.origin.from) ? { origin: { from: 'office' } } : {}

async function savePart(ask: Ask, fields: Fields) {
  const kind = kindIn(ask)
  const network = ask.params.networkid ?? ''
  const id = ask.params.id
  const row = id ? rowOf(await showNetwork(ask.caller, { id: network }), kind, id) : undefined
  const answers = keepUnshown(await answersFor(ask, kind, fields), row, ask.office.languages)
  const correcting = id ? { id, version: text(fields, 'version') } : {}
  await commandFor[kind](ask.caller, { ...answers, ...originOf(row), ...correcting, network })
  return { to: fileAddress(ask, network, `#${kind}`), notice: say(ask.language)('form.saved') }
}

export const addPartPage = page({
  at: at('/:networkid/:part/add'),
  who: 'network.edit',
  get: partForm,
  post: (ask, { fields }) => savePart(ask, fields),
  again: partForm,
})

export const correctPartPage = page({
  at: at('/:networkid/:part/:id'),
  who: 'network.edit',
  get: partForm,
  post: (ask, { fields }) => savePart(ask, fields),
  again: partForm,
})

/** What a row is called, for titles and questions. */
export function nameOfRow(ask: Ask, kind: PartKind, row: Row): string {
  const named = row.organisation as Named | null | undefined
  if (kind === 'membership' && named) return inLanguage(namesOf(named), ask.language)
  const label = row.label ?? row.name ?? row.title ?? row.theme ?? row.what ?? row.noun
  return label ? inLanguage(label as NetworkFile['name'], ask.language) : ''
}
