import { inTreeOrder, listUnits } from '../../institutions/index.ts'
import { type Fields, list, localisedIn, text } from '../../platform/form.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { Button, ButtonLink, Card, Cards, Deeds, Form, PageTitle } from '../../ui/index.ts'
import { type AgreementType, agreementTypes } from '../agreement.ts'
import { mayHaveParent } from '../frame.rules.ts'
import { listFilterChoices, listFrameworks } from '../list-agreements.ts'
import { offeredTypes } from '../offered-types.ts'
import { proposeAgreement } from '../propose-agreement.ts'
import { reviseAgreement } from '../revise-agreement.ts'
import { showAgreement } from '../show-agreement.ts'
import { fieldsOfTerms } from '../terms.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, register, typeNames } from './address.ts'
import { DatesFields, type Draft, OfficeFields, TermsFields, WhatFields } from './content-fields.tsx'
import { PartiesFields } from './party-fields.tsx'
import { compactRows, findTyped } from './rows-in-form.ts'

/** What the form says, as the commands take it: propose and revise alike. */
async function contentIn(ask: Ask, fields: Fields, type: AgreementType) {
  const of = (name: string) => text(fields, name)
  const count = compactRows(fields, 'parties', row => !row('organisation') && !row('organisation-typed'))
  const rows = Array.from({ length: count }, (_, row) => row)
  await findTyped(
    ask,
    fields,
    rows.map(row => `parties.${row}.organisation`),
  )
  const terms = fieldsOfTerms(type).map(([key]) => [key, of(`terms.${key}`) || undefined])
  const renewal = (of('renewal') || 'none') as 'none'
  return {
    title: localisedIn(fields, 'title'),
    ...(of('scope.en') || of('scope.it') || of('scope.fr') ? { scope: localisedIn(fields, 'scope') } : {}),
    ...{ code: of('code'), parent: of('parent'), framework: of('framework'), coordinator: of('coordinator') },
    ourRole: (of('ourRole') || 'party') as 'party',
    parties: rows.map(row => partyIn(fields, row)),
    units: list(fields, 'units'),
    languages: of('languages')
      .split(/[\s,;]+/)
      .filter(Boolean),
    sdgs: list(fields, 'sdgs'),
    terms: Object.fromEntries(terms) as Record<string, unknown>,
    ...{ spendsMoney: of('spendsMoney') as 'yes', touchesCurricula: of('touchesCurricula') as 'yes' },
    ...{ departsFromModel: of('departsFromModel') as 'yes', moneyNote: of('moneyNote'), notes: of('notes') },
    ...{ startsOn: of('startsOn'), endsOn: of('endsOn'), durationMonths: of('durationMonths'), renewal },
    ...{ renewalMonths: of('renewalMonths'), noticeDays: of('noticeDays'), renewalsMost: of('renewalsMost') },
  }
}

function partyIn(fields: Fields, row: number) {
  const of = (name: string) => text(fields, `parties.${row}.${name}`)
  return {
    organisation: of('organisation'),
    role: (of('role') || 'party') as 'party',
    signs: of('signs') !== 'no',
    ...{ code: of('code'), unit: of('unit'), signatory: of('signatory'), signatoryOffice: of('signatoryOffice') },
  }
}

async function draftOf(ask: Ask, type: AgreementType, stored: Pick<Draft, 'agreement' | 'parties'>): Promise<Draft> {
  const { units } = await listUnits(ask.caller, undefined)
  const placed = inTreeOrder(
    units.filter(unit => !unit.closedOn || stored.agreement?.units.includes(unit.id)),
    unit => inLanguage(unit.name, ask.language),
  )
  const frames = mayHaveParent(type) ? await listFrameworks(ask.caller, undefined) : []
  return {
    ...stored,
    ...{ ask, type },
    units: placed.map(({ unit }) => ({ value: unit.id, label: inLanguage(unit.name, ask.language) })),
    people: (await listFilterChoices(ask.caller, undefined)).people,
    frames: frames.map(({ id, code, title, partner }) => ({
      value: id,
      label: `${code} ${partner}: ${inLanguage(title, ask.language)}`,
    })),
  }
}

async function ContentForm({ draft, save, back }: { draft: Draft; save: string; back: string }) {
  const { ask, agreement } = draft
  return (
    <Form entered={ask.entered} version={agreement?.revision} guarded>
      {await PartiesFields(draft)}
      <WhatFields {...draft} />
      <TermsFields {...draft} />
      <DatesFields {...draft} />
      <OfficeFields {...draft} />
      <Deeds>
        <Button>{save}</Button>
        <ButtonLink href={back}>{say(ask.language)('back')}</ButtonLink>
      </Deeds>
    </Form>
  )
}

const typeAsked = (ask: Ask): AgreementType | undefined =>
  agreementTypes.find(type => type === ask.url.searchParams.get('type'))

async function proposeForm(ask: Ask) {
  const words = say(ask.language)
  const type = typeAsked(ask)
  const title = words('form.proposeTitle')
  if (!type) return { title, crumbs: crumbsTo(ask, { label: title }), unlisted: true, body: await TypeChoice(ask) }
  const typeName = await typeNames(ask)
  const draft = await draftOf(ask, type, { parties: [] })
  return {
    title,
    unlisted: true,
    crumbs: crumbsTo(ask, { label: title, href: ask.to(`${register}/propose`) }, { label: typeName(type) }),
    body: (
      <>
        <PageTitle kind={typeName(type)}>{title}</PageTitle>
        {await ContentForm({ draft, save: words('form.propose'), back: ask.to(`${register}/propose`) })}
      </>
    ),
  }
}

/** First of all: what kind of agreement. */
async function TypeChoice(ask: Ask) {
  const words = say(ask.language)
  const types = await offeredTypes(ask.caller, ask.language)
  return (
    <>
      <PageTitle lead={words('form.proposeLead')}>{words('form.proposeTitle')}</PageTitle>
      <Cards>
        {types.map(({ type, name, description }) => (
          <Card title={name} href={`${ask.to(`${register}/propose`)}?type=${type}`} level={2}>
            {description && inLanguage(description, ask.language)}
          </Card>
        ))}
      </Cards>
    </>
  )
}

export const proposePage = page({ at: at('/propose'), who: 'agreement.propose', get: proposeForm })

export const proposeDeed = deed({
  at: at('/propose'),
  who: 'agreement.propose',
  command: proposeAgreement,
  input: async (ask, { fields }) => {
    const type = typeAsked(ask) ?? 'memorandum'
    return { ...(await contentIn(ask, fields, type)), type }
  },
  leads: (ask, facts) => ({
    to: fileAddress(ask, facts[0]?.subject ?? ''),
    notice: say(ask.language)('form.proposed', { code: String(facts[0]?.facts.code ?? '') }),
  }),
  again: proposeForm,
})

async function reviseForm(ask: Ask) {
  const words = say(ask.language)
  const { agreement, parties } = await showAgreement(ask.caller, ask.params.id ?? '')
  const title = words('form.reviseTitle', { code: agreement.code })
  const draft = await draftOf(ask, agreement.type, { agreement, parties })
  return {
    title,
    unlisted: true,
    crumbs: crumbsTo(ask, { label: agreement.code, href: fileAddress(ask, agreement.id) }, { label: title }),
    body: (
      <>
        <PageTitle>{title}</PageTitle>
        {await ContentForm({ draft, save: words('form.save'), back: fileAddress(ask, agreement.id) })}
      </>
    ),
  }
}

export const revisePage = page({ at: at('/:id/revise'), who: 'agreement.edit', get: reviseForm })

export const reviseDeed = deed({
  at: at('/:id/revise'),
  who: 'agreement.edit',
  command: reviseAgreement,
  input: async (ask, { fields }) => {
    const { agreement } = await showAgreement(ask.caller, ask.params.id ?? '')
    return {
      ...(await contentIn(ask, fields, agreement.type)),
      agreement: agreement.id,
      version: text(fields, 'version'),
    }
  },
  leads: ask => ({ to: fileAddress(ask, ask.params.id ?? ''), notice: say(ask.language)('deeds.revised') }),
  again: reviseForm,
})
