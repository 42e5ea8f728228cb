import { type Fields, text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { asChoice, inLanguage } from '../../platform/words.ts'
import { countriesByName } from '../../reference/index.ts'
import {
  Button,
  ButtonLink,
  Deeds,
  Fieldset,
  Form,
  LocalisedField,
  PageTitle,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { correctNetwork } from '../correct-network.ts'
import { listNetworks } from '../list-networks.ts'
import { networkKinds } from '../network.ts'
import type { NetworkFile } from '../network-file.ts'
import { publishNetwork } from '../publish-network.ts'
import { recordNetwork } from '../record-network.ts'
import { showNetwork } from '../show-network.ts'
import { unpublishNetwork } from '../unpublish-network.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, files } from './address.ts'
import { answersIn, keepUnshown, textsByLine } from './answers.ts'
import { DateText, LinesField, labelsOf } from './fields.tsx'

type Part = { ask: Ask; network: NetworkFile | undefined }

function WhatFields({ ask, network }: Part) {
  const words = say(ask.language)
  const labels = (field: 'name' | 'fullName' | 'description') => labelsOf(ask, words(`fields.${field}`))
  return (
    <Fieldset legend={words('form.what')}>
      <SelectField
        name="kind"
        label={words('fields.kind')}
        required
        choices={networkKinds.map(value => ({ value, label: asChoice(words(`kinds.${value}`), ask.language) }))}
        value={network?.kind}
      />
      <LocalisedField name="name" labels={labels('name')} value={network?.name} maxlength={200} width="l" />
      <LocalisedField
        name="fullName"
        labels={labels('fullName')}
        value={network?.fullName ?? {}}
        maxlength={300}
        width="l"
        optional
      />
      <LocalisedField
        name="description"
        labels={labels('description')}
        value={network?.description}
        rows={4}
        maxlength={4000}
      />
      <LinesField ask={ask} name="aims" label={words('fields.aims')} value={network?.aims ?? []} />
      {!network && (
        <TextField
          name="key"
          label={words('form.key')}
          hint={words('form.keyHint')}
          required
          maxlength={60}
          width="m"
          value=""
        />
      )}
    </Fieldset>
  )
}

function WhereFields({ ask, network }: Part) {
  const words = say(ask.language)
  const address = network?.address
  const countries = countriesByName(ask.language).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Fieldset legend={words('form.where')}>
      <LocalisedField
        name="region"
        labels={labelsOf(ask, words('fields.region'))}
        value={network?.region ?? {}}
        maxlength={200}
        width="l"
        optional
      />
      <TextField
        name="website"
        label={words('fields.website')}
        type="url"
        maxlength={500}
        width="l"
        value={network?.website}
      />
      <TextArea
        name="address.lines"
        label={words('form.lines')}
        hint={words('form.linesAddressHint')}
        rows={2}
        value={address?.lines.join('\n')}
      />
      <TextField
        name="address.postcode"
        label={words('form.postcode')}
        maxlength={20}
        width="s"
        value={address?.postcode}
      />
      <TextField name="address.city" label={words('form.city')} maxlength={100} width="m" value={address?.city} />
      <SelectField name="address.country" label={words('form.country')} choices={countries} value={address?.country} />
      <TextField name="address.phone" label={words('form.phone')} maxlength={40} width="m" value={address?.phone} />
    </Fieldset>
  )
}

async function form(ask: Ask, network?: NetworkFile) {
  const words = say(ask.language)
  const { rows } = await listNetworks(ask.caller, { language: ask.language })
  const wider = rows
    .filter(row => row.id !== network?.id)
    .map(row => ({ value: row.key, label: inLanguage(row.name, ask.language) }))
  return (
    <Form entered={ask.entered} version={network?.revision} guarded>
      <WhatFields ask={ask} network={network} />
      <Fieldset legend={words('form.when')} hint={words('form.whenHint')}>
        {(['founded', 'ended'] as const).map(name => (
          <DateText ask={ask} name={name} label={words(`fields.${name}`)} value={network?.[name] ?? null} />
        ))}
      </Fieldset>
      <WhereFields ask={ask} network={network} />
      {wider.length > 0 && (
        <SelectField
          name="partOf"
          label={words('fields.partOf')}
          empty={words('form.none')}
          choices={wider}
          value={rows.find(row => row.id === network?.partOf)?.key}
        />
      )}
      <Deeds>
        <Button>{words(network ? 'form.save' : 'form.saveRecord')}</Button>
        <ButtonLink href={network ? fileAddress(ask, network.id) : ask.to(files)} weight="quiet">
          {words('form.back')}
        </ButtonLink>
      </Deeds>
    </Form>
  )
}

/** The answers in the shape of the command, which checks them. */
function answersOf(fields: Fields): Record<string, unknown> {
  const answers = answersIn(fields)
  const address = answers.address as Record<string, unknown> | undefined
  const lines = text(fields, 'address.lines').split('\n').filter(Boolean)
  return {
    ...answers,
    ...(address ? { address: { ...address, lines } } : {}),
    aims: textsByLine(fields, 'aims'),
  }
}

async function recordForm(ask: Ask) {
  const title = say(ask.language)('form.recordTitle')
  return {
    title,
    unlisted: true,
    crumbs: crumbsTo(ask, { label: title }),
    body: (
      <>
        <PageTitle lead={say(ask.language)('form.lead')}>{title}</PageTitle>
        {await form(ask)}
      </>
    ),
  }
}

export const recordNetworkPage = page({
  at: at('/record'),
  who: 'network.edit',
  get: recordForm,
  async post(ask, { fields }) {
    const answers = answersOf(fields)
    const [recorded] = await recordNetwork(ask.caller, answers as Parameters<typeof recordNetwork>[1])
    const { name } = await showNetwork(ask.caller, { id: recorded?.subject ?? '' })
    return {
      to: fileAddress(ask, recorded?.subject ?? ''),
      notice: say(ask.language)('form.recorded', { name: inLanguage(name, ask.language) }),
    }
  },
  again: recordForm,
})

async function correctForm(ask: Ask) {
  const network = await showNetwork(ask.caller, { id: ask.params.networkid ?? '' })
  const name = inLanguage(network.name, ask.language)
  const title = say(ask.language)('form.correctTitle', { name })
  return {
    title,
    unlisted: true,
    crumbs: crumbsTo(ask, { label: name, href: fileAddress(ask, network.id) }, { label: title }),
    body: (
      <>
        <PageTitle>{title}</PageTitle>
        {await form(ask, network)}
      </>
    ),
  }
}

export const correctNetworkPage = page({
  at: at('/:networkid/correct'),
  who: 'network.edit',
  get: correctForm,
  async post(ask, { fields }) {
    const id = ask.params.networkid ?? ''
    const before = await showNetwork(ask.caller, { id })
    const said = keepUnshown(answersOf(fields), before, ask.office.languages)
    const answers = { ...said, id, version: text(fields, 'version') }
    await correctNetwork(ask.caller, answers as unknown as Parameters<typeof correctNetwork>[1])
    return { to: fileAddress(ask, id), notice: say(ask.language)('form.saved') }
  },
  again: correctForm,
})

const showing = (deed: 'publish' | 'unpublish') =>
  page({
    at: at(`/:networkid/${deed}`),
    who: 'network.publish',
    async post(ask) {
      const id = ask.params.networkid ?? ''
      await (deed === 'publish' ? publishNetwork : unpublishNetwork)(ask.caller, { id })
      const { name } = await showNetwork(ask.caller, { id })
      const done = deed === 'publish' ? 'form.published' : 'form.unpublished'
      return {
        to: fileAddress(ask, id),
        notice: say(ask.language)(done, { name: inLanguage(name, ask.language) }),
      }
    },
  })

export const publishPage = showing('publish')
export const unpublishPage = showing('unpublish')
