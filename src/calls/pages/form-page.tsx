import { type Fields, list, localisedIn, text } from '../../platform/form.ts'
import { type Ask, deed, page, type View } from '../../platform/page.ts'
import {
  Button,
  ButtonLink,
  CheckboxGroup,
  DateField,
  Deeds,
  Facts,
  Form,
  LocalisedField,
  languageLabels,
  More,
  NumberField,
  PageTitle,
  RadioGroup,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { type Call, callMechanisms, callTies, criteria } from '../call.ts'
import { drawUpCall } from '../draw-up-call.ts'
import { showCall } from '../list-calls.ts'
import { reviseCall } from '../revise-call.ts'
import { say } from '../words/index.ts'
import { at, callIn, crumbsBelow, crumbsTo, fileOf, files } from './address.ts'

function WhatAndWhen({ ask, call }: { ask: Ask; call: Call | undefined }) {
  const words = say(ask.language)
  const labels = (label: string) => languageLabels(label, ask.office.languages, ask.language)
  return (
    <>
      <LocalisedField name="name" labels={labels(words('name'))} value={call?.name} maxlength={200} />
      <TextField
        name="year"
        label={words('year')}
        hint={words('form.yearHint')}
        required
        width="s"
        maxlength={9}
        value={call?.year}
      />
      <LocalisedField
        name="about"
        labels={labels(words('form.about'))}
        hint={words('form.aboutHint')}
        value={call?.about ?? undefined}
        maxlength={2000}
        rows={4}
        optional
      />
      <DateField name="opensOn" label={words('form.opensOn')} required value={call?.opensOn} />
      <DateField
        name="closesOn"
        label={words('form.closesOn')}
        hint={words('form.closesHint')}
        required
        value={call?.closesOn}
      />
    </>
  )
}

function HowPlacesAreGiven({ ask, call }: { ask: Ask; call: Call | undefined }) {
  const words = say(ask.language)
  return (
    <>
      <NumberField
        name="mostPreferences"
        label={words('form.mostPreferences')}
        hint={words('form.mostPreferencesHint')}
        required
        min={1}
        max={20}
        value={call?.mostPreferences ?? 6}
      />
      <TextArea
        name="formula"
        label={words('form.formula')}
        hint={words('form.formulaHint')}
        required
        rows={3}
        maxlength={500}
        value={call?.formula ?? 'average'}
      />
      <More summary={words('form.formulaNames')}>
        <Facts items={criteria.map(name => ({ term: name, fact: words(`criteria.${name}`) }))} />
      </More>
      <CheckboxGroup
        name="ties"
        label={words('form.ties')}
        hint={words('form.tiesHint')}
        choices={callTies.map(value => ({ value, label: words(`ties.${value}`) }))}
        values={call?.ties ?? ['ects', 'previousMobilityDays']}
      />
      <RadioGroup
        name="mechanism"
        label={words('form.mechanism')}
        required
        choices={callMechanisms.map(value => ({ value, label: words(`mechanisms.${value}`) }))}
        value={call?.mechanism ?? 'serial-dictatorship'}
      />
    </>
  )
}

function formView(ask: Ask, call: Call | undefined): View {
  const words = say(ask.language)
  const corrects = call?.state === 'published'
  const title = words(call ? (corrects ? 'form.correctTitle' : 'form.editTitle') : 'form.title')
  return {
    title,
    crumbs: call ? crumbsBelow(ask, call, title) : crumbsTo(ask, { label: title }),
    unlisted: true,
    body: (
      <>
        <PageTitle>{title}</PageTitle>
        <Form entered={ask.entered} guarded {...(call ? { version: call.revision } : {})}>
          <WhatAndWhen ask={ask} call={call} />
          <HowPlacesAreGiven ask={ask} call={call} />
          {corrects && (
            <TextArea
              name="reason"
              label={words('form.reason')}
              hint={words('form.reasonHint')}
              required
              maxlength={1000}
            />
          )}
          <Deeds>
            <Button>{words(corrects ? 'form.correct' : 'form.save')}</Button>
            <ButtonLink href={call ? fileOf(ask, call.id) : ask.to(files)} weight="quiet">
              {words(call ? 'form.back' : 'title')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

const callFrom = (fields: Fields) => ({
  year: text(fields, 'year'),
  name: localisedIn(fields, 'name'),
  about: localisedIn(fields, 'about'),
  opensOn: text(fields, 'opensOn'),
  closesOn: text(fields, 'closesOn'),
  mostPreferences: text(fields, 'mostPreferences'),
  formula: text(fields, 'formula'),
  ties: list(fields, 'ties') as 'ects'[],
  mechanism: text(fields, 'mechanism') as 'serial-dictatorship',
})

const newView = async (ask: Ask) => formView(ask, undefined)

export const newPage = page({ at: at('/new'), who: 'call.edit', get: newView })

export const newDeed = deed({
  at: at('/new'),
  who: 'call.edit',
  command: drawUpCall,
  input: (_, { fields }) => callFrom(fields),
  leads: (ask, [drawn]) => ({ to: fileOf(ask, drawn?.subject ?? ''), notice: say(ask.language)('form.saved') }),
  again: newView,
})

const editView = async (ask: Ask) =>
  formView(ask, (await showCall(ask.caller, { call: callIn(ask), limit: 0, offset: 0 })).call)

export const editPage = page({ at: at('/:callid/edit'), who: 'call.edit', get: editView })

export const editDeed = deed({
  at: at('/:callid/edit'),
  who: 'call.edit',
  command: reviseCall,
  input: (ask, { fields }) => ({
    ...callFrom(fields),
    call: callIn(ask),
    version: text(fields, 'version'),
    reason: text(fields, 'reason'),
  }),
  leads: ask => ({ to: fileOf(ask, callIn(ask)), notice: say(ask.language)('form.saved') }),
  again: editView,
})
