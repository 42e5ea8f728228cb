import { endings, formats, largestFile, sayDocuments } from '../../documents/index.ts'
import { type Day as DayText, dayIn, toZone } from '../../platform/calendar.ts'
import { sayDay } from '../../platform/calendar-words.ts'
import { inLanguage } from '../../platform/words.ts'
import {
  Button,
  ButtonLink,
  Code,
  Deed,
  Deeds,
  Facts,
  FileField,
  FileList,
  Form,
  KeyDates,
  More,
  type OneStep,
  Section,
  SelectField,
  type Step as ShownStep,
  Standing,
  State,
  Steps,
} from '../../ui/index.ts'
import { noticeBy } from '../agreement.rules.ts'
import type { Step } from '../agreement.ts'
import { contentDocuments } from '../current-content.ts'
import { dateLines, ourSignatureLine } from '../say-content.ts'
import { mayDo, turnOf } from '../whose-turn.rules.ts'
import { say } from '../words/index.ts'
import { fileAddress } from './address.ts'
import type { FileView } from './file-view.ts'
import { standingSentences } from './standing.ts'
import { toneOf } from './tone.ts'

/** State, whose turn it is, until when, and what happens then: in one line under the title. */
export function StandingOf({ view }: { view: FileView }) {
  const { ask, shown } = view
  const words = say(ask.language)
  const { agreement, steps } = shown
  const today = dayIn(ask.caller.now, toZone(ask.office.zone))
  const { until } = turnOf(steps)
  const yours = steps.some(step => mayDo(ask.caller.actor, agreement, step) !== null)
  return (
    <Standing
      state={<State tone={toneOf(agreement.state)}>{words(`states.${agreement.state}`)}</State>}
      yours={yours}
      overdue={until !== null && until < today}
    >
      {standingSentences(ask.language, shown).join(' ')}
    </Standing>
  )
}

const done: Step['state'][] = ['approved', 'approved-with-changes', 'favourable', 'unfavourable', 'signed', 'done']

function oneStep({ ask, shown }: FileView, step: Step): OneStep {
  const words = say(ask.language)
  const party = shown.parties.find(({ id }) => id === step.party)?.name
  const about = [
    party ?? inLanguage(step.body, ask.language),
    step.state !== 'waiting' && step.state !== 'open' && words(`stepStates.${step.state}`),
    step.state === 'open' && step.dueOn && words('file.due', { on: sayDay(step.dueOn as DayText, ask.language) }),
    step.sittingOn && words('file.sitting', { on: sayDay(step.sittingOn as DayText, ask.language) }),
    step.resolution && words('file.resolution', { number: step.resolution }),
    step.comment && `“${step.comment}”`,
  ]
  return {
    label: inLanguage(step.name, ask.language),
    state: done.includes(step.state)
      ? 'done'
      : step.state === 'open'
        ? 'current'
        : step.state === 'waiting'
          ? 'next'
          : 'skipped',
    about: about.filter(Boolean).join(' · '),
  }
}

export function ProcedurePart({ view }: { view: FileView }) {
  const { ask, shown } = view
  const words = say(ask.language)
  const { steps, agreement } = shown
  if (agreement.origin === 'imported' && !steps.length) return null
  const places = [...new Set(steps.map(step => step.position))]
  const items: ShownStep[] = places.map(place => {
    const here = steps.filter(step => step.position === place).map(step => oneStep(view, step))
    return here.length > 1 ? { together: here } : (here[0] as OneStep)
  })
  const about = words('file.procedureVersion', { version: agreement.procedureVersion ?? 0, round: agreement.round })
  return (
    <Section title={words('file.procedure')} {...(steps.length ? { lead: about } : {})}>
      {steps.length ? (
        <Steps label={words('file.procedure')} items={items} />
      ) : (
        <p class="h-quiet">{words('file.noProcedure')}</p>
      )}
    </Section>
  )
}

export function SignaturesPart({ view: { ask, shown } }: { view: FileView }) {
  const words = say(ask.language)
  const { signatures, parties, agreement } = shown
  if (!signatures.length) return null
  return (
    <Section title={words('file.signatures')}>
      <ul class="ds-list">
        {signatures.map(signature => {
          const on = sayDay(signature.signedOn as DayText, ask.language)
          const party = signature.called ?? parties.find(({ id }) => id === signature.party)?.name ?? ''
          return (
            <li>
              {signature.ours
                ? ourSignatureLine(signature, ask.language)
                : words('file.signedPartner', { name: signature.signatory, party, on })}
              <br />
              <span class="h-quiet">
                {words('file.hash', { hash: '' })}
                <Code>{signature.contentHash.slice(0, 16)}</Code>
              </span>
              {signature.round !== agreement.round && (
                <p class="h-quiet">{words('file.signatureRound', { round: signature.round })}</p>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

export function DatesPart({ view: { ask, shown, may } }: { view: FileView }) {
  const words = say(ask.language)
  const { agreement, counts } = shown
  const { inForceSince, expiresOn } = agreement
  const notice = noticeBy(agreement)
  const key = [
    ...(notice ? [{ on: notice, label: words('file.noticeBy') }] : []),
    ...(expiresOn ? [{ on: expiresOn, label: words('file.until') }] : []),
  ]
  return (
    <Section
      title={words('file.ends')}
      deeds={
        (may.exchanges || counts.length > 0) && (
          <ButtonLink href={fileAddress(ask, agreement.id, '/exchanges')}>{words('file.balance')}</ButtonLink>
        )
      }
    >
      <Facts
        items={[
          ...dateLines(agreement, ask.language),
          {
            term: words('file.published'),
            fact: words(agreement.published ? 'file.isPublished' : 'file.notPublished'),
          },
        ]}
      />
      {inForceSince && key.length > 0 && <KeyDates items={key} />}
    </Section>
  )
}

export function DocumentsPart({ view: { ask, shown, may } }: { view: FileView }) {
  const words = say(ask.language)
  const { documents, agreement } = shown
  const to = (part: string) => fileAddress(ask, agreement.id, part)
  const zone = toZone(ask.office.zone)
  const changes = (kind: string) => may.attach && (agreement.state === 'draft' || !contentDocuments.includes(kind))
  const kinds = sayDocuments.kinds(ask.language).filter(({ value }) => changes(value))
  return (
    <Section title={words('file.documents')} id="documents">
      <FileList
        empty={words('file.noDocuments')}
        items={documents.map(document => ({
          name: document.name,
          href: to(`/documents/${document.id}`),
          type: formats[document.format].label,
          bytes: document.bytes,
          addedOn: dayIn(document.addedAt, zone),
          about: [
            sayDocuments.kind(ask.language, document.kind),
            document.version > 1 && words('file.versionOf', { version: document.version }),
          ]
            .filter(Boolean)
            .join(', '),
          ...(changes(document.kind)
            ? {
                deeds: (
                  <Deed action={to(`/documents/${document.id}/remove`)} weight="quiet" destructive>
                    {words('file.removeDocument')}
                  </Deed>
                ),
              }
            : {}),
        }))}
      />
      {may.attach && (
        <More summary={words('file.addDocument')}>
          <Form action={to('/documents')} files entered={ask.entered?.values.kind ? ask.entered : undefined}>
            <SelectField name="kind" label={words('file.whatItIs')} required choices={kinds} width="m" />
            {documents.length > 0 && (
              <SelectField
                name="replaces"
                label={words('file.newVersionOf')}
                empty={words('file.aNewDocument')}
                choices={documents
                  .filter(({ kind }) => changes(kind))
                  .map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <FileField name="file" label={words('file.chooseFile')} required accept={endings} largest={largestFile} />
            <Deeds>
              <Button weight="other">{words('file.addDocument')}</Button>
            </Deeds>
          </Form>
        </More>
      )}
    </Section>
  )
}
