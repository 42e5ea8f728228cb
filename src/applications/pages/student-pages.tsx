import { type Ask, page } from '../../platform/page.ts'
import {
  ButtonLink,
  type Column,
  Confirm,
  Deed,
  Deeds,
  EmptyState,
  FileList,
  PageTitle,
  RefusalBox,
  Section,
  Sides,
  type Step,
  Steps,
  Table,
  TextArea,
  Timeline,
} from '../../ui/index.ts'
import { type StepName, stepNames } from '../answers.ts'
import { type Application, applicationLife, isFillable } from '../application.ts'
import { askForForm } from '../print-form.ts'
import { type ApplicationFile, listOwnApplications, showApplication } from '../show-application.ts'
import { submitApplication, withdrawApplication } from '../submit-application.ts'
import { say } from '../words/index.ts'
import { crumbsTo, fileAddress, idOf, institutionOf, ofStudent } from './address.ts'
import { happenedIn, MissingList, Remark, StandingOf, StateOf, Student } from './file-parts.tsx'
import { entryOf, Papers, Printed } from './paper-parts.tsx'

export const termOf = (ask: Ask, { term, academicYear }: Pick<Application, 'term' | 'academicYear'>): string =>
  `${say(ask.language)(`terms.${term}`)} ${academicYear}`

async function ownView(ask: Ask) {
  const words = say(ask.language)
  const all = await listOwnApplications(ask.caller, undefined)
  const columns: Column<Application>[] = [
    { label: words('form.period'), cell: row => <a href={fileAddress(ask, row.id)}>{termOf(ask, row)}</a> },
    { label: words('list.state'), cell: row => <StateOf ask={ask} state={row.state} /> },
  ]
  const empty = <EmptyState title={words('own.none')}>{words('own.noneWhy')}</EmptyState>
  return {
    title: words('own.title'),
    crumbs: crumbsTo(ask),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('own.lead', { institution: institutionOf(ask) })}>{words('own.title')}</PageTitle>
        <Table caption={words('own.title')} captionHidden columns={columns} rows={all} empty={empty} />
      </>
    ),
  }
}

export const ownPage = page({ at: ofStudent(), who: 'application.fill', get: ownView })

/** What stands before everything else after a refused deed. */
export function Refused({ ask }: { ask: Ask }) {
  if (!ask.refused || ask.refused.code === 'input.wrong') return null
  const { what, why, now } = ask.says.refusal(ask.refused)
  return <RefusalBox what={what} why={why} now={now} />
}

export async function fileView(ask: Ask) {
  const words = say(ask.language)
  const file = await showApplication(ask.caller, idOf(ask))
  const { application } = file
  const title = words('own.fileTitle', { institution: institutionOf(ask) })
  return {
    title,
    crumbs: crumbsTo(ask, { label: termOf(ask, application) }),
    unlisted: true,
    body: (
      <>
        <PageTitle kind={termOf(ask, application)}>{title}</PageTitle>
        <Refused ask={ask} />
        <StandingOf ask={ask} file={file} />
        <FileDeeds ask={ask} file={file} />
        <Sides sideTitle={words('file.happened')} side={<Timeline items={await happenedIn(ask, file)} />}>
          <Letter ask={ask} file={file} />
          <Remark ask={ask} file={file} />
          <MissingList ask={ask} file={file} />
          <StepList ask={ask} file={file} />
          <Printed ask={ask} file={file} />
          <Papers ask={ask} file={file} />
          <Student ask={ask} file={file} />
        </Sides>
      </>
    ),
  }
}

export const studentFilePage = page({ at: ofStudent('/:applicationid'), who: 'application.fill', get: fileView })

export function Letter({ ask, file }: { ask: Ask; file: ApplicationFile }) {
  const { letterDocument } = file.application
  const entry = letterDocument && entryOf(ask, file, letterDocument)
  if (!entry) return null
  return (
    <Section title={say(ask.language)('print.letter')}>
      <FileList items={[entry]} />
    </Section>
  )
}

function FileDeeds({ ask, file: { application, missing, closed } }: { ask: Ask; file: ApplicationFile }) {
  const words = say(ask.language)
  const to = (path: string) => fileAddress(ask, application.id, path)
  const gap = missing.find(one => one.kind === 'answer')
  const withdraws = applicationLife.can(application.state, 'withdraw')
  return (
    <Deeds>
      {isFillable(application.state) && gap?.kind === 'answer' && (
        <ButtonLink href={to(`/steps/${gap.step}`)} weight="main">
          {words('own.fill')}
        </ButtonLink>
      )}
      {isFillable(application.state) && !closed && (
        <Deed action={to('/submit')} weight={missing.length ? 'other' : 'main'}>
          {words('own.submit')}
        </Deed>
      )}
      {withdraws && (
        <ButtonLink href={to('/withdraw')} weight="quiet">
          {words('own.withdraw')}
        </ButtonLink>
      )}
    </Deeds>
  )
}

function StepList({ ask, file }: { ask: Ask; file: ApplicationFile }) {
  const words = say(ask.language)
  const { application, steps, missing } = file
  if (!isFillable(application.state)) return null
  const open = (step: StepName) => missing.some(one => one.kind === 'answer' && one.step === step)
  const items: Step[] = stepNames.map(step => ({
    label: words(`steps.${step}`),
    state: open(step) ? (steps.some(one => one.step === step) ? 'current' : 'next') : 'done',
    about: (
      <a href={fileAddress(ask, application.id, `/steps/${step}`)}>
        {words('own.openStep', { step: words(`steps.${step}`) })}
      </a>
    ),
  }))
  return (
    <Section title={words('own.form')}>
      <Steps label={words('own.form')} items={items} />
    </Section>
  )
}

export const printDeed = page({
  at: ofStudent('/:applicationid/print'),
  who: 'application.fill',
  async post(ask) {
    const facts = await askForForm(ask.caller, { application: idOf(ask) })
    const words = say(ask.language)
    return { to: fileAddress(ask, idOf(ask)), notice: words(facts.length ? 'printed.asked' : 'printed.current') }
  },
  again: fileView,
})

export const submitDeed = page({
  at: ofStudent('/:applicationid/submit'),
  who: 'application.fill',
  async post(ask) {
    await submitApplication(ask.caller, { application: idOf(ask) })
    return { to: fileAddress(ask, idOf(ask)), notice: say(ask.language)('own.submitted') }
  },
  again: fileView,
})

async function withdrawView(ask: Ask) {
  const words = say(ask.language)
  const { application } = await showApplication(ask.caller, idOf(ask))
  return {
    title: words('own.withdraw'),
    crumbs: crumbsTo(
      ask,
      { label: termOf(ask, application), href: fileAddress(ask, application.id) },
      { label: words('own.withdraw') },
    ),
    unlisted: true,
    body: (
      <Confirm
        title={words('own.withdraw')}
        consequences={[words('own.withdrawEffects', { institution: institutionOf(ask) })]}
        action={fileAddress(ask, application.id, '/withdraw')}
        deed={words('own.withdraw')}
        cancel={fileAddress(ask, application.id)}
        entered={ask.entered}
        final
      >
        <TextArea name="reason" label={words('own.withdrawReason')} maxlength={1000} />
      </Confirm>
    ),
  }
}

const withdrawAt = (address: string, who: 'application.fill' | 'application.decide') =>
  page({
    at: address,
    who,
    get: withdrawView,
    async post(ask, { fields }) {
      await withdrawApplication(ask.caller, { application: idOf(ask), reason: String(fields.reason ?? '') })
      return { to: fileAddress(ask, idOf(ask)), notice: say(ask.language)('own.withdrawn') }
    },
    again: withdrawView,
  })
export const withdrawPages = [
  withdrawAt(ofStudent('/:applicationid/withdraw'), 'application.fill'),
  withdrawAt('/:office/:language/applications/:applicationid/withdraw', 'application.decide'),
]
