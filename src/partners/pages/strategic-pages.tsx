import { nameOf } from '../../directory/index.ts'
import { type Fields, list, text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import type { Language } from '../../platform/words.ts'
import { languageName } from '../../reference/index.ts'
import {
  Button,
  ButtonLink,
  Checkbox,
  CheckboxGroup,
  Confirm,
  DateField,
  Deeds,
  Fieldset,
  Form,
  More,
  PageTitle,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { showPartner } from '../show-partner.ts'
import { endStrategicPartnership, recordStrategicPartnership } from '../strategic/record-strategic-partnership.ts'
import { type StrategicActivity, type StrategicKind, strategicKinds } from '../strategic/strategic-partnership.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress } from './address.ts'
import { unitChoices } from './list-filters.tsx'

async function fileOf(ask: Ask) {
  const file = await showPartner(ask.caller, ask.params.partnerid ?? '')
  return {
    partner: file.partner.id,
    name: nameOf(file.organisation, ask.language),
    present: file.strategic.find(({ endedOn }) => endedOn === null),
  }
}

/** One activity is a tick, and what is said of it stands under names of its own. */
function activitiesIn(fields: Fields) {
  const ticked = new Set(list(fields, 'kinds'))
  return strategicKinds
    .filter(kind => ticked.has(kind))
    .map(kind => ({ kind, units: list(fields, `units.${kind}`), note: text(fields, `note.${kind}`) }))
}

function descriptionIn(fields: Fields) {
  const said = (language: Language) => text(fields, `description.${language}`)
  const any = said('en') || said('it') || said('fr')
  return any ? { description: { en: said('en'), it: said('it'), fr: said('fr') } } : {}
}

async function strategicView(ask: Ask) {
  const words = say(ask.language)
  const { partner, name, present } = await fileOf(ask)
  const title = words('strategic.title', { partner: name })
  const units = (await unitChoices(ask)).map(({ value, label }) => ({ value, label: label.trim() }))
  return {
    title,
    crumbs: crumbsTo(ask, { label: name, href: fileAddress(ask, partner) }, { label: words('file.strategic') }),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('strategic.lead')}>{title}</PageTitle>
        <Form entered={ask.entered} version={present?.revision ?? 0} guarded>
          <Fieldset legend={words('strategic.description')}>
            {ask.office.languages.map(language => (
              <TextArea
                name={`description.${language}`}
                label={words('strategic.inLanguage', { language: languageName(language, ask.language) })}
                maxlength={2000}
                rows={3}
                value={present?.description?.[language]}
              />
            ))}
            <DateField name="since" label={words('strategic.since')} value={present?.since} />
            <Checkbox name="allUnits" label={words('strategic.allUnits')} checked={present?.allUnits ?? false} />
            <Checkbox name="published" label={words('strategic.published')} checked={present?.published ?? true} />
          </Fieldset>
          <Fieldset legend={words('strategic.activities')} hint={words('strategic.activitiesHint')}>
            {strategicKinds.map(kind => (
              <ActivityFields
                ask={ask}
                kind={kind}
                units={units}
                kept={present?.activities.find(one => one.kind === kind)}
              />
            ))}
          </Fieldset>
          <Deeds>
            <Button>{words('strategic.save')}</Button>
            <ButtonLink href={fileAddress(ask, partner)} weight="quiet">
              {words('form.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

type ActivityProps = {
  ask: Ask
  kind: StrategicKind
  units: { value: string; label: string }[]
  kept: StrategicActivity | undefined
}

function ActivityFields({ ask, kind, units, kept }: ActivityProps) {
  const words = say(ask.language)
  const what = words(`strategic.kinds.${kind}`)
  return (
    <div class="h-field">
      <Checkbox name="kinds" id={`kind-${kind}`} value={kind} label={what} checked={kept !== undefined} />
      <More summary={`${words('strategic.which')}, ${words('strategic.note').toLocaleLowerCase(ask.language)}`}>
        {units.length > 0 && (
          <CheckboxGroup
            name={`units.${kind}`}
            label={`${words('strategic.which')}: ${what}`}
            choices={units}
            values={kept?.units}
          />
        )}
        <TextField
          name={`note.${kind}`}
          label={`${words('strategic.note')}: ${what}`}
          maxlength={500}
          width="l"
          value={kept?.note}
        />
      </More>
    </div>
  )
}

export const strategicPage = page({
  at: at('/:partnerid/strategic'),
  who: 'partner.edit',
  get: strategicView,
  async post(ask, { fields }) {
    const partner = ask.params.partnerid ?? ''
    await recordStrategicPartnership(ask.caller, {
      partner,
      ...descriptionIn(fields),
      since: text(fields, 'since'),
      allUnits: text(fields, 'allUnits') as 'yes' | '',
      published: text(fields, 'published') as 'yes' | '',
      activities: activitiesIn(fields),
      version: text(fields, 'version'),
    })
    return { to: fileAddress(ask, partner), notice: say(ask.language)('strategic.saved') }
  },
  again: strategicView,
})

async function endView(ask: Ask) {
  const words = say(ask.language)
  const { partner, name, present } = await fileOf(ask)
  const title = words('strategic.endTitle', { partner: name })
  return {
    title,
    crumbs: crumbsTo(ask, { label: name, href: fileAddress(ask, partner) }, { label: words('file.endStrategic') }),
    unlisted: true,
    body: (
      <Confirm
        title={title}
        consequences={[words('strategic.endWhy')]}
        action={ask.url.pathname}
        version={present?.revision}
        deed={words('file.endStrategic')}
        cancel={fileAddress(ask, partner)}
        entered={ask.entered}
      >
        <DateField name="on" label={words('strategic.on')} />
      </Confirm>
    ),
  }
}

export const endStrategicPage = page({
  at: at('/:partnerid/strategic/end'),
  who: 'partner.edit',
  get: endView,
  async post(ask, { fields }) {
    const partner = ask.params.partnerid ?? ''
    await endStrategicPartnership(ask.caller, {
      partner,
      on: text(fields, 'on'),
      version: text(fields, 'version'),
    })
    return { to: fileAddress(ask, partner), notice: say(ask.language)('strategic.ended') }
  },
  again: endView,
})
