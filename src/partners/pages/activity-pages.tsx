import { nameOf } from '../../directory/index.ts'
import { answered, type Fields, list, text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  Button,
  ButtonLink,
  CheckboxGroup,
  DateField,
  Deed,
  Deeds,
  Form,
  PageTitle,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { activityKinds, type PartnerActivity } from '../activities/activity.ts'
import { recordActivity, removeActivity, reviseActivity } from '../activities/keep-activities.ts'
import { showPartner } from '../show-partner.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress } from './address.ts'
import { unitChoices } from './list-filters.tsx'

const answersOf = (fields: Fields) => ({
  ...answered(fields),
  kind: text(fields, 'kind') as PartnerActivity['kind'],
  title: text(fields, 'title'),
  startsOn: text(fields, 'startsOn'),
  units: list(fields, 'units'),
})

async function fileOf(ask: Ask) {
  const file = await showPartner(ask.caller, ask.params.partnerid ?? '')
  const wanted = ask.params.activityid
  const activity = file.activities.find(({ id }) => id === wanted)
  if (wanted && !activity) throw new Refusal('partner-activity.not-found')
  return { ...file, activity }
}

async function activityView(ask: Ask) {
  const words = say(ask.language)
  const { partner, organisation, activity } = await fileOf(ask)
  const name = nameOf(organisation, ask.language)
  const title = activity ? activity.title : words('activity.addTitle', { partner: name })
  const units = await unitChoices(ask)
  const kinds = activityKinds.map(value => ({ value, label: words(`activity.kinds.${value}`) }))
  const remove = activity && (
    <Deed
      action={fileAddress(ask, partner.id, `/activities/${activity.id}/remove`)}
      fields={{ version: activity.revision }}
      destructive
    >
      {words('activity.remove')}
    </Deed>
  )
  return {
    title,
    crumbs: crumbsTo(ask, { label: name, href: fileAddress(ask, partner.id) }, { label: title }),
    unlisted: true,
    body: (
      <>
        <PageTitle deeds={remove}>{title}</PageTitle>
        <Form entered={ask.entered} version={activity?.revision} guarded>
          <SelectField name="kind" label={words('activity.kind')} required choices={kinds} value={activity?.kind} />
          <TextField
            name="title"
            label={words('activity.name')}
            required
            maxlength={200}
            width="l"
            value={activity?.title}
          />
          <DateField name="startsOn" label={words('activity.startsOn')} required value={activity?.startsOn} />
          <DateField name="endsOn" label={words('activity.endsOn')} value={activity?.endsOn} />
          {units.length > 0 && (
            <CheckboxGroup
              name="units"
              label={words('activity.units')}
              choices={units.map(({ value, label }) => ({ value, label: label.trim() }))}
              values={activity?.units}
            />
          )}
          <TextArea name="notes" label={words('activity.notes')} maxlength={5000} value={activity?.notes} />
          <Deeds>
            <Button>{words('activity.save')}</Button>
            <ButtonLink href={fileAddress(ask, partner.id)} weight="quiet">
              {words('contact.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export const addActivityPage = page({
  at: at('/:partnerid/activities/add'),
  who: 'partner.edit',
  get: activityView,
  async post(ask, { fields }) {
    const partner = ask.params.partnerid ?? ''
    await recordActivity(ask.caller, { ...answersOf(fields), partner })
    return { to: fileAddress(ask, partner), notice: say(ask.language)('activity.saved') }
  },
  again: activityView,
})

export const editActivityPage = page({
  at: at('/:partnerid/activities/:activityid'),
  who: 'partner.edit',
  get: activityView,
  async post(ask, { fields }) {
    const { partner, activity } = await fileOf(ask)
    await reviseActivity(ask.caller, {
      ...answersOf(fields),
      activity: activity?.id ?? '',
      version: text(fields, 'version'),
    })
    return { to: fileAddress(ask, partner.id), notice: say(ask.language)('activity.saved') }
  },
  again: activityView,
})

export const removeActivityDeed = page({
  at: at('/:partnerid/activities/:activityid/remove'),
  who: 'partner.edit',
  async post(ask, { fields }) {
    const { partner, activity } = await fileOf(ask)
    await removeActivity(ask.caller, { activity: activity?.id ?? '', version: text(fields, 'version') })
    return { to: fileAddress(ask, partner.id), notice: say(ask.language)('activity.removed') }
  },
  again: activityView,
})
