import { findOrganisationMeant } from '../../directory/index.ts'
import { dayIn, type Zone } from '../../platform/calendar.ts'
import { sayDay, sayInstant } from '../../platform/calendar-words.ts'
import { answered, type Fields, text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { countriesByName } from '../../reference/index.ts'
import {
  Button,
  Checkbox,
  Deeds,
  EmailField,
  Fieldset,
  Form,
  PageTitle,
  Picker,
  Prose,
  RefusalBox,
  SelectField,
  State,
  TextArea,
  TextField,
  typedName,
} from '../../ui/index.ts'
import { type RequestTarget, showRequestTarget } from '../requests/list-requests.ts'
import { deadlines } from '../requests/request.rules.ts'
import { requestKinds } from '../requests/request.ts'
import { sendPartnershipRequest } from '../requests/send-request.ts'
import { say } from '../words/index.ts'
import { unitChoices } from './list-filters.tsx'
import { organisationChoices, pickedOrganisation } from './pick-organisation.ts'

const address = '/partnership-request'
/** A field that no person sees: what fills it is a program. */
const trap = 'homepage'

const home = (ask: Ask) => ({ label: inLanguage(ask.office.name, ask.language), href: ask.to('/') })

async function askView(ask: Ask) {
  const words = say(ask.language)
  const { decideDays, standing, closed, example } = await showRequestTarget(ask.caller, undefined)
  return {
    title: words('ask.title'),
    description: words('ask.lead'),
    crumbs: [home(ask), { label: words('ask.title') }],
    body: (
      <>
        <PageTitle lead={words('ask.lead')}>{words('ask.title')}</PageTitle>
        <Prose>
          <h2 class="ds-heading h-section-title">{words('ask.how')}</h2>
          <p>{words('ask.decide', { days: decideDays })}</p>
          <p>{words('ask.no')}</p>
          <Until ask={ask} standing={standing} example={example} />
        </Prose>
        {closed && !ask.entered ? <RefusalBox {...ask.says.refusal(closed)} /> : await RequestForm(ask)}
      </>
    ),
  }
}

/** The same record as the form enforces and the calendar carries. */
function Until({ ask, standing, example }: { ask: Ask } & Pick<RequestTarget, 'standing' | 'example'>) {
  const words = say(ask.language)
  if (!standing.open) return null
  const { closes } = standing
  return (
    <p>
      {closes
        ? words('ask.until', { until: sayInstant(closes.at, ask.office.zone as Zone, ask.language) })
        : words('ask.always')}{' '}
      {example && <State>{words('ask.example')}</State>}
    </p>
  )
}

async function RequestForm(ask: Ask) {
  const words = say(ask.language)
  return (
    <Form entered={ask.entered} guarded>
      <Who ask={ask} />
      {await Organisation({ ask })}
      {await Wish({ ask })}
      <Consent ask={ask} />
      <Deeds>
        <Button>{words('ask.send')}</Button>
      </Deeds>
    </Form>
  )
}

function Who({ ask }: { ask: Ask }) {
  const words = say(ask.language)
  return (
    <Fieldset legend={words('ask.who')}>
      <TextField name="name" label={words('ask.name')} required maxlength={200} width="m" autocomplete="name" />
      <TextField
        name="position"
        label={words('ask.position')}
        maxlength={200}
        width="m"
        autocomplete="organization-title"
      />
      <EmailField name="email" label={words('ask.email')} hint={words('ask.emailHint')} required width="m" />
    </Fieldset>
  )
}

async function Organisation({ ask }: { ask: Ask }) {
  const words = say(ask.language)
  const countries = countriesByName(ask.language).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Fieldset legend={words('ask.where')}>
      <Picker
        name="organisation"
        label={words('ask.organisation')}
        hint={words('ask.organisationHint')}
        suggest={ask.to('/directory/suggest')}
        choices={await organisationChoices(ask)}
      />
      <p>{words('ask.notListed')}</p>
      <TextField
        name="organisationName"
        label={words('ask.organisationName')}
        maxlength={300}
        width="l"
        autocomplete="organization"
      />
      <SelectField name="country" label={words('ask.country')} choices={countries} width="m" />
    </Fieldset>
  )
}

async function Wish({ ask }: { ask: Ask }) {
  const words = say(ask.language)
  const group = (name: 'training' | 'research' | 'other') => ({
    group: words(`requests.groups.${name}`),
    choices: requestKinds
      .filter(kind => (kind === 'research' || kind === 'other' ? kind : 'training') === name)
      .map(value => ({ value, label: words(`requests.kinds.${value}`) })),
  })
  const units = await unitChoices(ask)
  return (
    <Fieldset legend={words('ask.what')}>
      <SelectField
        name="kind"
        label={words('ask.kind')}
        required
        choices={[group('training'), group('research'), group('other')]}
        width="m"
      />
      {units.length > 0 && (
        <SelectField name="unit" label={words('ask.unit')} choices={units} empty={words('ask.anyUnit')} width="l" />
      )}
      <TextArea
        name="message"
        label={words('ask.message')}
        hint={words('ask.messageHint')}
        required
        rows={8}
        maxlength={5000}
      />
    </Fieldset>
  )
}

function Consent({ ask }: { ask: Ask }) {
  const words = say(ask.language)
  return (
    <Fieldset legend={words('ask.consentTitle')}>
      <p>
        {words('ask.consentWhy')}{' '}
        <a class="ds-link" href={ask.to('/privacy')}>
          {words('ask.privacy')}
        </a>
      </p>
      <Checkbox name="consent" label={words('ask.consent')} required />
      <div class="ds-sr-only" aria-hidden="true">
        <label for="field-homepage">{words('ask.trap')}</label>
        <input type="text" id="field-homepage" name={trap} tabindex={-1} autocomplete="off" />
      </div>
    </Fieldset>
  )
}

/** Chosen in the directory, or typed as it is not there. A typed text that leaves a choice comes back with it. */
async function whoIn(ask: Ask, fields: Fields) {
  const unlisted = (organisationName: string) => ({ organisation: undefined, organisationName })
  const name = text(fields, 'organisationName')
  const typed = text(fields, typedName('organisation'))
  if (name) return unlisted(name)
  if (typed && !text(fields, 'organisation') && text(fields, 'country')) {
    const meant = await findOrganisationMeant(ask.caller, typed)
    return 'one' in meant ? { organisation: meant.one.id, organisationName: undefined } : unlisted(typed)
  }
  return { organisation: await pickedOrganisation(ask, fields), organisationName: undefined }
}

export const askPage = page({
  at: `/:office/:language${address}`,
  who: 'anyone',
  get: askView,
  async post(ask, { fields }) {
    const sent = { to: ask.to(`${address}/sent`) }
    if (text(fields, trap)) return sent
    await sendPartnershipRequest(ask.caller, {
      ...answered(fields),
      ...(await whoIn(ask, fields)),
      name: text(fields, 'name'),
      email: text(fields, 'email'),
      kind: text(fields, 'kind') as (typeof requestKinds)[number],
      message: text(fields, 'message'),
      consent: text(fields, 'consent') as 'yes',
      language: ask.language,
      from: ask.from,
    })
    return sent
  },
  again: askView,
})

export const sentPage = page({
  at: `/:office/:language${address}/sent`,
  who: 'anyone',
  async get(ask) {
    const words = say(ask.language)
    const target = await showRequestTarget(ask.caller, undefined)
    const until = deadlines(dayIn(ask.caller.now, ask.office.zone as Zone), target)
    return {
      title: words('ask.sentTitle'),
      crumbs: [home(ask), { label: words('ask.title'), href: ask.to(address) }, { label: words('ask.sentTitle') }],
      unlisted: true,
      body: (
        <>
          <PageTitle>{words('ask.sentTitle')}</PageTitle>
          <Prose>
            <p>{words('ask.sent', { until: sayDay(until, ask.language) })}</p>
            <p>{words('ask.sentMore')}</p>
          </Prose>
        </>
      ),
    }
  },
})
