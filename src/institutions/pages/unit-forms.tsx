import { type Fields, localisedIn, text } from '../../platform/form.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { inLanguage } from '../../platform/words.ts'
import {
  Button,
  ButtonLink,
  DateField,
  Deeds,
  Form,
  LocalisedField,
  languageLabels,
  PageTitle,
  Section,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import { addUnit } from '../add-unit.ts'
import { closeUnit } from '../close-unit.ts'
import { correctUnit } from '../correct-unit.ts'
import { listUnits } from '../list-units.ts'
import { inTreeOrder } from '../unit.rules.ts'
import { type Unit, type UnitKind, unitKinds } from '../unit.ts'
import { say } from '../words/index.ts'
import { choicesOf } from './unit-choices.ts'

const unitIn = (fields: Fields) => ({
  parent: text(fields, 'parent') || undefined,
  kind: text(fields, 'kind') as UnitKind,
  code: text(fields, 'code'),
  name: localisedIn(fields, 'name'),
})

async function form(ask: Ask, unit?: Unit) {
  const words = say(ask.language)
  const { units } = await listUnits(ask.caller, undefined)
  const parents = inTreeOrder(
    units.filter(each => each.id !== unit?.id),
    each => inLanguage(each.name, ask.language),
  )
  return (
    <Form entered={ask.entered} version={unit?.revision} guarded>
      <LocalisedField
        name="name"
        labels={languageLabels(words('units.name'), ask.office.languages, ask.language)}
        value={unit?.name}
        maxlength={200}
      />
      <TextField name="code" label={words('units.code')} required maxlength={40} width="s" value={unit?.code} />
      <SelectField
        name="kind"
        label={words('units.kind')}
        required
        value={unit?.kind}
        choices={unitKinds.map(kind => ({ value: kind, label: words(`kinds.${kind}`) }))}
      />
      <SelectField
        name="parent"
        label={words('units.parent')}
        empty={words('units.noParent')}
        value={unit?.parent}
        choices={choicesOf(ask, parents)}
      />
      <Deeds>
        <Button>{words('units.saveUnit')}</Button>
        <ButtonLink href={ask.to('/units')}>{words('units.back')}</ButtonLink>
      </Deeds>
    </Form>
  )
}

const crumbs = (ask: Ask, here: string) => [
  { label: say(ask.language)('units.title'), href: ask.to('/units') },
  { label: here },
]

async function unitForm(ask: Ask) {
  const title = say(ask.language)('units.addUnit')
  return {
    title,
    crumbs: crumbs(ask, title),
    body: (
      <>
        <PageTitle>{title}</PageTitle>
        {await form(ask)}
      </>
    ),
  }
}

export const addUnitPage = page({ at: '/:office/:language/units/add', who: 'institution.shape', get: unitForm })

export const addUnitDeed = deed({
  at: '/:office/:language/units/add',
  who: 'institution.shape',
  command: addUnit,
  input: (_, { fields }) => unitIn(fields),
  leads: (ask, facts) => ({
    to: ask.to('/units'),
    notice: say(ask.language)('units.added', { code: String(facts[0]?.facts.code ?? '') }),
  }),
  again: unitForm,
})

async function correctForm(ask: Ask) {
  const words = say(ask.language)
  const { units } = await listUnits(ask.caller, undefined)
  const unit = units.find(each => each.id === ask.params.id)
  if (!unit) throw new Refusal('unit.not-found')
  const title = words('units.correct', { code: unit.code })
  return {
    title,
    crumbs: crumbs(ask, title),
    body: (
      <>
        <PageTitle>{title}</PageTitle>
        {await form(ask, unit)}
        <Section title={words('units.closeUnit')} lead={words('units.closeHint')}>
          <Form action={ask.to(`/units/${unit.id}/close`)}>
            <DateField name="on" label={words('units.closeOn')} required value={unit.closedOn} />
            <Deeds>
              <Button weight="other">{words('units.closeUnit')}</Button>
            </Deeds>
          </Form>
        </Section>
      </>
    ),
  }
}

export const correctUnitPage = page({ at: '/:office/:language/units/:id', who: 'institution.shape', get: correctForm })

export const correctUnitDeed = deed({
  at: '/:office/:language/units/:id',
  who: 'institution.shape',
  command: correctUnit,
  input: (ask, { fields }) => ({ ...unitIn(fields), id: ask.params.id ?? '', version: text(fields, 'version') }),
  leads: (ask, facts) => ({
    to: ask.to('/units'),
    notice: say(ask.language)('units.corrected', { code: String(facts[0]?.facts.code ?? '') }),
  }),
  again: correctForm,
})

export const closeUnitDeed = deed({
  at: '/:office/:language/units/:id/close',
  who: 'institution.shape',
  command: closeUnit,
  input: (ask, { fields }) => ({ id: ask.params.id ?? '', on: text(fields, 'on') }),
  leads: (ask, facts) => ({
    to: ask.to('/units'),
    ...(facts[0]
      ? {
          notice: say(ask.language)('units.wasClosed', {
            code: String(facts[0].facts.code),
            on: String(facts[0].facts.on),
          }),
        }
      : {}),
  }),
  again: correctForm,
})
