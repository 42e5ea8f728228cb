import { text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Confirm, DateField, TextArea, TextField } from '../../ui/index.ts'
import { declineForReceiving, declineForSending, extendLearningAgreement } from '../answer-learning-agreement.ts'
import { prepareChange } from '../prepare-change.ts'
import { changeLearningAgreement, dropChange, reviseLearningAgreement } from '../revise-learning-agreement.ts'
import { showLearningAgreement } from '../show-learning-agreement.ts'
import { signAsStudent, signForReceiving, signForSending } from '../sign-learning-agreement.ts'
import { say } from '../words/index.ts'
import {
  at,
  crumbsTo,
  fileAddress,
  file as fileAt,
  idOf,
  institutionOf,
  inWorkspace,
  nameOfFile,
  ofStudent,
  sideOf,
  studentOf,
  universityOf,
} from './address.ts'
import { fileView } from './file-pages.tsx'
import { personOf, Refused } from './file-parts.tsx'

const sideWords = { student: 'own', home: 'home', office: 'office' } as const

async function signView(ask: Ask) {
  const words = say(ask.language)
  const file = await showLearningAgreement(ask.caller, idOf(ask))
  const { agreement, version, partner } = file
  const side = sideOf(ask)
  const values = {
    institution: institutionOf(ask),
    university: universityOf(ask, partner),
    student: studentOf(agreement),
    person: personOf(file),
    version: version.number,
  }
  const deed =
    side === 'student' && version.kind === 'change' ? words('own.signChange') : words(`${sideWords[side]}.sign`, values)
  const back = fileAddress(ask, agreement.id)
  return {
    title: deed,
    crumbs: crumbsTo(ask, { label: nameOfFile(ask, agreement), href: back }, { label: deed }),
    unlisted: true,
    body: (
      <>
        <Refused ask={ask} />
        <Confirm
          title={deed}
          consequences={[words(`${sideWords[side]}.signEffects`, values)]}
          action={fileAddress(ask, agreement.id, '/sign')}
          deed={deed}
          cancel={back}
          entered={ask.refused?.code === 'input.wrong' ? ask.entered : undefined}
          version={agreement.revision}
        >
          {side !== 'student' && (
            <TextField
              name="position"
              label={words('home.position')}
              value={side === 'home' ? version.sendingPerson?.position : undefined}
              maxlength={200}
              width="m"
              required
            />
          )}
        </Confirm>
      </>
    ),
  }
}

async function declineView(ask: Ask) {
  const words = say(ask.language)
  const { agreement, version } = await showLearningAgreement(ask.caller, idOf(ask))
  const title = words('office.declineTitle', { student: studentOf(agreement), version: version.number })
  const back = fileAddress(ask, agreement.id)
  return {
    title,
    crumbs: crumbsTo(ask, { label: nameOfFile(ask, agreement), href: back }, { label: words('office.decline') }),
    unlisted: true,
    body: (
      <Confirm
        title={title}
        consequences={[words('office.declineEffects')]}
        action={fileAddress(ask, agreement.id, '/decline')}
        deed={words('office.decline')}
        cancel={back}
        entered={ask.entered}
        version={agreement.revision}
      >
        <TextArea name="answer" label={words('office.answer')} required maxlength={2000} />
      </Confirm>
    ),
  }
}

async function extendView(ask: Ask) {
  const words = say(ask.language)
  const { agreement } = await showLearningAgreement(ask.caller, idOf(ask))
  const student = studentOf(agreement)
  const title = words('office.extendTitle', { student })
  const back = fileAddress(ask, agreement.id)
  return {
    title,
    crumbs: crumbsTo(ask, { label: student, href: back }, { label: words('office.extend') }),
    unlisted: true,
    body: (
      <Confirm
        title={title}
        consequences={[words('office.extendEffects', { student })]}
        action={fileAddress(ask, agreement.id, '/extend')}
        deed={words('office.extend')}
        cancel={back}
        entered={ask.entered}
      >
        <DateField name="until" label={words('office.until')} required />
        <TextArea name="reason" label={words('office.reason')} required maxlength={1000} />
      </Confirm>
    ),
  }
}

const noticeOf = async (ask: Ask, key: 'own.signed' | 'home.signed' | 'office.signed' | 'office.declined') => {
  const file = await showLearningAgreement(ask.caller, idOf(ask))
  const values = { version: file.version.number, person: personOf(file), institution: institutionOf(ask) }
  return { to: fileAddress(ask, idOf(ask)), notice: say(ask.language)(key, values) }
}

const signPages = [
  page({
    at: ofStudent(`${fileAt}/sign`),
    who: 'learning-agreement.fill',
    get: signView,
    async post(ask, { fields }) {
      await signAsStudent(ask.caller, { agreement: idOf(ask), version: text(fields, 'version') })
      return noticeOf(ask, 'own.signed')
    },
    again: fileView,
  }),
  page({
    at: inWorkspace(`${fileAt}/sign`),
    who: 'workspace.use',
    entrance: 'workspace',
    get: signView,
    async post(ask, { fields }) {
      const given = { version: text(fields, 'version'), position: text(fields, 'position') }
      await signForSending(ask.caller, { agreement: idOf(ask), ...given })
      return noticeOf(ask, 'home.signed')
    },
    again: signView,
  }),
  page({
    at: at(`${fileAt}/sign`),
    who: 'learning-agreement.sign-for-receiving',
    get: signView,
    async post(ask, { fields }) {
      const given = { version: text(fields, 'version'), position: text(fields, 'position') }
      await signForReceiving(ask.caller, { agreement: idOf(ask), ...given })
      return noticeOf(ask, 'office.signed')
    },
    again: signView,
  }),
]

const declinePages = [
  page({
    at: inWorkspace(`${fileAt}/decline`),
    who: 'workspace.use',
    entrance: 'workspace',
    get: declineView,
    async post(ask, { fields }) {
      const given = { version: text(fields, 'version'), answer: text(fields, 'answer') }
      await declineForSending(ask.caller, { agreement: idOf(ask), ...given })
      return noticeOf(ask, 'office.declined')
    },
    again: declineView,
  }),
  page({
    at: at(`${fileAt}/decline`),
    who: 'learning-agreement.sign-for-receiving',
    get: declineView,
    async post(ask, { fields }) {
      const given = { version: text(fields, 'version'), answer: text(fields, 'answer') }
      await declineForReceiving(ask.caller, { agreement: idOf(ask), ...given })
      return noticeOf(ask, 'office.declined')
    },
    again: declineView,
  }),
]

const extendPage = page({
  at: at(`${fileAt}/extend`),
  who: 'learning-agreement.extend',
  get: extendView,
  async post(ask, { fields }) {
    const given = { until: text(fields, 'until'), reason: text(fields, 'reason') }
    await extendLearningAgreement(ask.caller, { agreement: idOf(ask), ...given })
    const { agreement } = await showLearningAgreement(ask.caller, idOf(ask))
    const notice = say(ask.language)('office.extended', { student: studentOf(agreement) })
    return { to: fileAddress(ask, idOf(ask)), notice }
  },
  again: extendView,
})

const turning = {
  revise: reviseLearningAgreement,
  change: changeLearningAgreement,
  drop: dropChange,
  prepare: prepareChange,
}

const turnPages = (['revise', 'change', 'drop', 'prepare'] as const).map(name =>
  page({
    at: ofStudent(`${fileAt}/${name}`),
    who: 'learning-agreement.fill',
    async post(ask) {
      await turning[name](ask.caller, { agreement: idOf(ask) })
      const { version } = await showLearningAgreement(ask.caller, idOf(ask))
      const words = say(ask.language)
      const notice = {
        revise: words('own.revised', { version: version.number }),
        change: words('own.changed'),
        drop: words('own.dropped'),
        prepare: words('moved.prepared'),
      }
      return { to: fileAddress(ask, idOf(ask)), notice: notice[name] }
    },
    again: fileView,
  }),
)

export const decisionPages = [...signPages, ...declinePages, extendPage, ...turnPages]
