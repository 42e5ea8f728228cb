import { list, text } from '../../platform/form.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import {
  Button,
  ButtonLink,
  CheckboxGroup,
  Confirm,
  Deeds,
  Form,
  NumberField,
  PageTitle,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { callTerms } from '../call.ts'
import { changeCallPlace, withdrawCallPlace } from '../keep-place.ts'
import { showCallPlace } from '../list-calls.ts'
import { say } from '../words/index.ts'
import { at, callIn, crumbsBelow, fileOf } from './address.ts'
import { partnerName } from './place-columns.tsx'

const placeIn = (ask: Ask) => ask.params.placeid ?? ''
const addressOf = (ask: Ask, path = '') => fileOf(ask, callIn(ask), `/places/${placeIn(ask)}${path}`)

function Reason({ ask }: { ask: Ask }) {
  const words = say(ask.language)
  return (
    <TextArea name="reason" label={words('place.reason')} hint={words('form.reasonHint')} required maxlength={1000} />
  )
}

async function view(ask: Ask) {
  const words = say(ask.language)
  const { place, call } = await showCallPlace(ask.caller, placeIn(ask))
  const title = words('place.title', { partner: partnerName(place, ask.language) })
  return {
    title,
    crumbs: crumbsBelow(ask, call, title),
    unlisted: true,
    body: (
      <>
        <PageTitle>{title}</PageTitle>
        <Form entered={ask.entered} guarded version={place.revision}>
          <NumberField
            name="persons"
            label={words(place.per === 'semester' ? 'place.personsSemester' : 'place.persons')}
            required
            min={1}
            max={1000}
            value={place.persons}
          />
          <CheckboxGroup
            name="terms"
            label={words('place.terms')}
            required
            choices={callTerms.map(value => ({ value, label: words(`terms.${value}`) }))}
            values={place.terms}
          />
          <TextField
            name="months"
            label={words('place.months')}
            hint={words('place.monthsHint')}
            required
            width="xs"
            value={place.months}
          />
          <TextField
            name="totalMonths"
            label={words('place.totalMonths')}
            hint={words('place.totalMonthsHint')}
            width="xs"
            value={place.totalMonths}
          />
          {call.state === 'published' && <Reason ask={ask} />}
          <Deeds>
            <Button>{words('place.save')}</Button>
            <ButtonLink href={addressOf(ask, '/remove')}>{words('place.remove')}</ButtonLink>
            <ButtonLink href={fileOf(ask, call.id)} weight="quiet">
              {words('form.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export const placePage = page({ at: at('/:callid/places/:placeid'), who: 'call.edit', get: view })

export const placeDeed = deed({
  at: at('/:callid/places/:placeid'),
  who: 'call.edit',
  command: changeCallPlace,
  input: (ask, { fields }) => ({
    place: placeIn(ask),
    version: text(fields, 'version'),
    persons: text(fields, 'persons'),
    totalMonths: text(fields, 'totalMonths') as never,
    terms: list(fields, 'terms') as 'winter'[],
    months: text(fields, 'months') as never,
    reason: text(fields, 'reason'),
  }),
  leads: ask => ({ to: fileOf(ask, callIn(ask)), notice: say(ask.language)('place.saved') }),
  again: view,
})

async function removeView(ask: Ask) {
  const words = say(ask.language)
  const { place, call } = await showCallPlace(ask.caller, placeIn(ask))
  const title = words('place.remove')
  return {
    title,
    crumbs: crumbsBelow(ask, call, title),
    unlisted: true,
    body: (
      <Confirm
        title={title}
        consequences={[words('place.title', { partner: partnerName(place, ask.language) })]}
        action={addressOf(ask, '/remove')}
        deed={title}
        cancel={addressOf(ask)}
        entered={ask.entered}
      >
        {call.state === 'published' && <Reason ask={ask} />}
      </Confirm>
    ),
  }
}

export const removePage = page({ at: at('/:callid/places/:placeid/remove'), who: 'call.edit', get: removeView })

export const removeDeed = deed({
  at: at('/:callid/places/:placeid/remove'),
  who: 'call.edit',
  command: withdrawCallPlace,
  input: (ask, { fields }) => ({ place: placeIn(ask), reason: text(fields, 'reason') }),
  leads: ask => ({ to: fileOf(ask, callIn(ask)), notice: say(ask.language)('place.removed') }),
  again: removeView,
})
