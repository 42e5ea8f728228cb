import type { Child } from 'hono/jsx'
import { may } from '../../permissions.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { Button, Deed, Deeds, Form, More, type Picked, Picker, Section, SelectField, TextArea } from '../../ui/index.ts'
import type { listPartnerChoices } from '../list-partners.ts'
import type { RequestFile } from '../requests/list-requests.ts'
import { decidingOf } from '../requests/request.rules.ts'
import { requestLife } from '../requests/request.ts'
import { say } from '../words/index.ts'
import { requestAddress } from './address.ts'

type FormsProps = {
  ask: Ask
  file: RequestFile
  choices: Awaited<ReturnType<typeof listPartnerChoices>>
  meant: readonly Picked[]
}

/** What the reader may do now, each with the answers that it needs; the likeliest deed first. */
export function RequestDeeds({ ask, file, choices, meant }: FormsProps) {
  const words = say(ask.language)
  const { request } = file
  const { actor } = ask.caller
  const sorts = may(actor, 'partnership-request.sort')
  const decides = may(actor, 'partnership-request.decide', decidingOf(request))
  const can = (action: Parameters<typeof requestLife.can>[1]) => requestLife.can(request.state, action)
  const version = { version: request.revision }
  const to = (path: string) => requestAddress(ask, request.id, path)
  return (
    <>
      {sorts && can('review') && (
        <Deeds>
          <Deed action={to('/take-up')} fields={version} weight="main">
            {words('request.takeUp')}
          </Deed>
        </Deeds>
      )}
      {decides && can('accept') && <Accepting ask={ask} file={file} meant={meant} />}
      {sorts && can('forward') && <Forwarding ask={ask} file={file} choices={choices} />}
      {decides && can('decline') && <Declining ask={ask} file={file} />}
      {sorts && (can('take-back') || can('discard')) && (
        <Deeds>
          {can('take-back') && (
            <Deed action={to('/take-back')} fields={version}>
              {words('request.takeBack')}
            </Deed>
          )}
          {can('discard') && <Discarding ask={ask} file={file} />}
        </Deeds>
      )}
    </>
  )
}

type OneProps = { ask: Ask; file: RequestFile }

/** Of several forms on a page, the answers that came back belong to the one that was sent. */
const enteredIn = (ask: Ask, path: string) => (ask.url.pathname.endsWith(path) ? ask.entered : undefined)
const folded = (ask: Ask, path: string, summary: string, form: Child) =>
  enteredIn(ask, path) ? <Section title={summary}>{form}</Section> : <More summary={summary}>{form as never}</More>

function Accepting({ ask, file: { request }, meant }: OneProps & { meant: readonly Picked[] }) {
  const words = say(ask.language)
  const path = '/accept'
  const newOne = `/directory/new?name=${encodeURIComponent(request.organisationName)}&country=${request.country ?? ''}`
  const form = (
    <Form action={requestAddress(ask, request.id, path)} entered={enteredIn(ask, path)} version={request.revision}>
      <p class="h-quiet">{words('request.acceptHint')}</p>
      {!request.organisation && (
        <>
          <Picker
            name="organisation"
            label={words('request.acceptOrganisation')}
            required
            suggest={ask.to('/directory/suggest')}
            picked={{ value: '', label: request.organisationName }}
            choices={meant}
          />
          <p>
            <a class="ds-link" href={ask.to(newOne)}>
              {words('request.acceptAdd')}
            </a>
          </p>
        </>
      )}
      <Deeds>
        <Button>{words('request.accept')}</Button>
      </Deeds>
    </Form>
  )
  return folded(ask, path, words('request.acceptTitle'), form)
}

function Forwarding({ ask, file: { request }, choices }: OneProps & { choices: FormsProps['choices'] }) {
  const words = say(ask.language)
  const path = '/forward'
  const units = choices.units
    .filter(unit => !unit.closed)
    .map(unit => ({ value: unit.id, label: inLanguage(unit.name, ask.language) }))
  const people = choices.people.map(({ id, name }) => ({ value: id, label: name }))
  const form = (
    <Form action={requestAddress(ask, request.id, path)} entered={enteredIn(ask, path)} version={request.revision}>
      <SelectField
        name="unit"
        label={words('request.forwardUnit')}
        required
        choices={units}
        value={request.forwardedUnit ?? request.unit}
        width="l"
      />
      <SelectField
        name="to"
        label={words('request.forwardTo')}
        hint={words('request.forwardToHint')}
        choices={people}
        value={request.forwardedTo}
        width="m"
      />
      <TextArea name="note" label={words('request.note')} maxlength={2000} rows={3} />
      <Deeds>
        <Button weight="other">{words('request.forward')}</Button>
      </Deeds>
    </Form>
  )
  return folded(ask, path, words('request.forwardTitle'), form)
}

function Declining({ ask, file: { request } }: OneProps) {
  const words = say(ask.language)
  const path = '/decline'
  const form = (
    <Form action={requestAddress(ask, request.id, path)} entered={enteredIn(ask, path)} version={request.revision}>
      <TextArea
        name="reason"
        label={words('request.reason')}
        hint={words('request.reasonHint')}
        required
        maxlength={2000}
      />
      <Deeds>
        <Button weight="other">{words('request.decline')}</Button>
      </Deeds>
    </Form>
  )
  return folded(ask, path, words('request.declineTitle'), form)
}

function Discarding({ ask, file: { request } }: OneProps) {
  const words = say(ask.language)
  return (
    <a class="ds-button" data-variant="tertiary" href={requestAddress(ask, request.id, '/discard')}>
      {words('request.discard')}
    </a>
  )
}
