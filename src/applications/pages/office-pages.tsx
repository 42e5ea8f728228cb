import { may } from '../../permissions.ts'
import { type Fields, list, text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { asChoice, inLanguage } from '../../platform/words.ts'
import {
  Button,
  ButtonLink,
  Checkbox,
  CheckboxGroup,
  Deed,
  Deeds,
  Fieldset,
  Form,
  Hidden,
  PageTitle,
  Section,
  Sides,
  TextField,
  Timeline,
} from '../../ui/index.ts'
import { applicationLife, faults, isFillable } from '../application.ts'
import { unchecked } from '../completeness.rules.ts'
import { admitApplicant, checkPapers } from '../decide-application.ts'
import { inviteAgain } from '../open-application.ts'
import { type ApplicationFile, showApplication } from '../show-application.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, idOf, studentOf, universityOf } from './address.ts'
import { Answered, happenedIn, MissingList, Remark, StandingOf, Student } from './file-parts.tsx'
import { Papers, Printed } from './paper-parts.tsx'
import { Letter, Refused, termOf } from './student-pages.tsx'

export async function officeView(ask: Ask) {
  const words = say(ask.language)
  const file = await showApplication(ask.caller, idOf(ask))
  const { application, partner } = file
  const student = studentOf(application)
  return {
    title: student,
    crumbs: crumbsTo(ask, { label: student }),
    unlisted: true,
    body: (
      <>
        <PageTitle kind={`${universityOf(ask, partner)} · ${termOf(ask, application)}`}>{student}</PageTitle>
        <Refused ask={ask} />
        <StandingOf ask={ask} file={file} />
        <OfficeDeeds ask={ask} file={file} />
        <Sides sideTitle={words('file.happened')} side={<Timeline items={await happenedIn(ask, file)} />}>
          <Letter ask={ask} file={file} />
          <Remark ask={ask} file={file} />
          <MissingList ask={ask} file={file} />
          <Printed ask={ask} file={file} />
          <Papers ask={ask} file={file} />
          <CheckForm ask={ask} file={file} />
          <Student ask={ask} file={file} />
          <Answered ask={ask} file={file} />
        </Sides>
      </>
    ),
  }
}

export const officeFilePage = page({ at: at('/:applicationid'), who: 'application.read', get: officeView })

type FileProps = { ask: Ask; file: ApplicationFile }

/** The deeds that the state and the reader's permissions allow now, the likeliest first. */
function OfficeDeeds({ ask, file: { application, missing, papers } }: FileProps) {
  const words = say(ask.language)
  const to = (path: string) => fileAddress(ask, application.id, path)
  const can = (action: Parameters<typeof applicationLife.can>[1]) => applicationLife.can(application.state, action)
  const decides = may(ask.caller.actor, 'application.decide')
  const invites = may(ask.caller.actor, 'application.invite') && !application.account
  const ready = !missing.length && !unchecked(papers).length
  const seen = { version: application.revision }
  if (!decides) return null
  return (
    <Deeds>
      {can('admit') && ready && (
        <Deed action={to('/admit')} fields={seen} weight="main">
          {words('office.admit')}
        </Deed>
      )}
      {can('return') && <ButtonLink href={to('/return')}>{words('office.return')}</ButtonLink>}
      {invites && isFillable(application.state) && <Deed action={to('/invite')}>{words('office.invite')}</Deed>}
      {isFillable(application.state) && <ButtonLink href={to('/extend')}>{words('office.extend')}</ButtonLink>}
      {can('refuse') && (
        <ButtonLink href={to('/refuse')} weight="quiet">
          {words('office.refuse')}
        </ButtonLink>
      )}
      {can('withdraw') && (
        <ButtonLink href={to('/withdraw')} weight="quiet">
          {words('own.withdraw')}
        </ButtonLink>
      )}
    </Deeds>
  )
}

/** Paper by paper: in order, or what is wrong with it. What is left blank stays as it was. */
function CheckForm({ ask, file: { application, papers, asked } }: FileProps) {
  const words = say(ask.language)
  if (application.state !== 'submitted' || !papers.length || !may(ask.caller.actor, 'application.check')) return null
  const choices = faults.map(value => ({
    value: value as string,
    label: asChoice(words(`faults.${value}`), ask.language),
  }))
  return (
    <Section title={words('check.title')}>
      <Form
        action={fileAddress(ask, application.id, '/check')}
        entered={ask.refused?.code === 'input.wrong' ? ask.entered : undefined}
      >
        {papers.map(({ requirement, document, finding, faults: found, note }) => {
          const label = asked.find(({ key }) => key === requirement)?.label ?? { en: requirement }
          return (
            <Fieldset legend={inLanguage(label, ask.language)}>
              <Hidden name={`document.${requirement}`} value={document} />
              <Checkbox name={`right.${requirement}`} label={words('check.inOrder')} checked={finding === 'in-order'} />
              <CheckboxGroup
                name={`faults.${requirement}`}
                label={words('check.faults')}
                choices={choices}
                values={found}
              />
              <TextField
                name={`note.${requirement}`}
                label={words('check.note')}
                value={note}
                maxlength={1000}
                width="m"
              />
            </Fieldset>
          )
        })}
        <Deeds>
          <Button weight="other">{words('check.deed')}</Button>
        </Deeds>
      </Form>
    </Section>
  )
}

/** Of each paper of the form that something is said about. */
const findingsIn = (fields: Fields) =>
  Object.keys(fields).flatMap(name => {
    const requirement = name.startsWith('document.') ? name.slice('document.'.length) : undefined
    if (!requirement) return []
    const inOrder = text(fields, `right.${requirement}`) === 'yes'
    const found = list(fields, `faults.${requirement}`) as (typeof faults)[number][]
    const note = text(fields, `note.${requirement}`)
    const said = inOrder || found.length > 0
    return said ? [{ requirement, document: text(fields, name), inOrder, faults: found, note }] : []
  })

export const checkDeed = page({
  at: at('/:applicationid/check'),
  who: 'application.check',
  async post(ask, { fields }) {
    await checkPapers(ask.caller, { application: idOf(ask), findings: findingsIn(fields) })
    return { to: fileAddress(ask, idOf(ask)), notice: say(ask.language)('check.done') }
  },
  again: officeView,
})

export const admitDeed = page({
  at: at('/:applicationid/admit'),
  who: 'application.decide',
  async post(ask, { fields }) {
    await admitApplicant(ask.caller, { application: idOf(ask), version: text(fields, 'version') })
    return { to: fileAddress(ask, idOf(ask)), notice: say(ask.language)('office.admitted') }
  },
  again: officeView,
})

export const inviteDeed = page({
  at: at('/:applicationid/invite'),
  who: 'application.invite',
  async post(ask) {
    await inviteAgain(ask.caller, { application: idOf(ask) })
    return { to: fileAddress(ask, idOf(ask)), notice: say(ask.language)('office.invited') }
  },
  again: officeView,
})
