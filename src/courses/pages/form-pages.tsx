import { text } from '../../platform/form.ts'
import { type Ask, page, type View } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { inLanguage } from '../../platform/words.ts'
import { Button, ButtonLink, Confirm, Deeds, Form, NoticeBox, PageTitle, TextArea } from '../../ui/index.ts'
import { describeCourse } from '../describe-course.ts'
import { proposeCourse, proposeInstance } from '../propose-course.ts'
import { reviseInstance } from '../revise-instance.ts'
import { showCourse } from '../show-course.ts'
import { withdrawInstances } from '../withdraw-courses.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, files, planOf } from './address.ts'
import { CourseFields, courseAnswers, OfferFields, offerAnswers, ownUnitChoices } from './course-fields.tsx'

const courseIn = (ask: Ask): string => ask.params.courseid ?? ''
const back = (ask: Ask, notice: string) => ({ to: fileAddress(ask, courseIn(ask)), notice })

function Foot({ ask, deed, to }: { ask: Ask; deed: string; to: string }) {
  return (
    <Deeds>
      <Button>{deed}</Button>
      <ButtonLink href={to} weight="quiet">
        {say(ask.language)('form.back')}
      </ButtonLink>
    </Deeds>
  )
}

async function newView(ask: Ask): Promise<View> {
  const words = say(ask.language)
  return {
    title: words('form.newTitle'),
    crumbs: crumbsTo(ask, { label: words('form.newTitle') }),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('form.newLead')}>{words('form.newTitle')}</PageTitle>
        <Form entered={ask.entered} guarded>
          <CourseFields ask={ask} units={await ownUnitChoices(ask)} />
          <OfferFields ask={ask} plan={await planOf(ask)} year={undefined} />
          <Foot ask={ask} deed={words('form.propose')} to={ask.to(files)} />
        </Form>
      </>
    ),
  }
}

export const newCoursePage = page({
  at: at('/new'),
  who: 'course.edit',
  get: newView,
  async post(ask, { fields }) {
    const answers = { ...offerAnswers(fields), ...courseAnswers(fields) }
    const [added] = await proposeCourse(ask.caller, answers as never)
    return { to: fileAddress(ask, added?.subject ?? ''), notice: say(ask.language)('form.proposed') }
  },
  again: newView,
})

async function fileOf(ask: Ask) {
  const file = await showCourse(ask.caller, courseIn(ask))
  const title = inLanguage(file.course.title, ask.language)
  const to = fileAddress(ask, file.course.id)
  const crumbs = (label: string) => crumbsTo(ask, { label: `${file.course.code} ${title}`, href: to }, { label })
  return { ...file, title, to, crumbs }
}

async function editView(ask: Ask): Promise<View> {
  const words = say(ask.language)
  const { course, title, to, crumbs } = await fileOf(ask)
  return {
    title: words('form.editTitle', { course: title }),
    crumbs: crumbs(words('file.edit')),
    unlisted: true,
    body: (
      <>
        <PageTitle>{words('form.editTitle', { course: title })}</PageTitle>
        <Form entered={ask.entered} version={course.revision} guarded>
          <CourseFields ask={ask} course={course} units={await ownUnitChoices(ask)} />
          <Foot ask={ask} deed={words('form.save')} to={to} />
        </Form>
      </>
    ),
  }
}

export const editCoursePage = page({
  at: at('/:courseid/edit'),
  who: 'course.edit',
  get: editView,
  async post(ask, { fields }) {
    const version = text(fields, 'version')
    await describeCourse(ask.caller, { ...courseAnswers(fields), course: courseIn(ask), version } as never)
    return back(ask, say(ask.language)('form.saved'))
  },
  again: editView,
})

async function newYearView(ask: Ask): Promise<View> {
  const words = say(ask.language)
  const { instances, title, to, crumbs } = await fileOf(ask)
  return {
    title: words('form.yearTitle', { course: title }),
    crumbs: crumbs(words('file.addYear')),
    unlisted: true,
    body: (
      <>
        <PageTitle>{words('form.yearTitle', { course: title })}</PageTitle>
        <Form entered={ask.entered} guarded>
          <OfferFields ask={ask} plan={await planOf(ask)} year={undefined} instance={instances[0]} />
          <Foot ask={ask} deed={words('form.proposeYear')} to={to} />
        </Form>
      </>
    ),
  }
}

export const newYearPage = page({
  at: at('/:courseid/years/new'),
  who: 'course.edit',
  get: newYearView,
  async post(ask, { fields }) {
    await proposeInstance(ask.caller, { ...offerAnswers(fields), course: courseIn(ask) } as never)
    return back(ask, say(ask.language)('form.proposedYear'))
  },
  again: newYearView,
})

async function yearOf(ask: Ask) {
  const file = await fileOf(ask)
  const instance = file.instances.find(({ id }) => id === ask.params.instanceid)
  if (!instance) throw new Refusal('course.not-found')
  return { ...file, instance }
}

async function reviseView(ask: Ask): Promise<View> {
  const words = say(ask.language)
  const { instance, title, to, crumbs } = await yearOf(ask)
  const named = words('form.reviseTitle', { course: title, year: instance.year })
  return {
    title: named,
    crumbs: crumbs(words('file.revise')),
    unlisted: true,
    body: (
      <>
        <PageTitle>{named}</PageTitle>
        {instance.state === 'published' && <NoticeBox tone="info">{words('form.told')}</NoticeBox>}
        <Form entered={ask.entered} version={instance.revision} guarded>
          <OfferFields ask={ask} plan={await planOf(ask)} year={instance.year} instance={instance} />
          <Foot ask={ask} deed={words('form.saveYear')} to={to} />
        </Form>
      </>
    ),
  }
}

export const reviseYearPage = page({
  at: at('/:courseid/years/:instanceid/revise'),
  who: 'course.edit',
  get: reviseView,
  async post(ask, { fields }) {
    const seen = { instance: ask.params.instanceid ?? '', version: text(fields, 'version') }
    await reviseInstance(ask.caller, { ...offerAnswers(fields), ...seen } as never)
    return back(ask, say(ask.language)('form.savedYear'))
  },
  again: reviseView,
})

async function withdrawView(ask: Ask): Promise<View> {
  const words = say(ask.language)
  const { instance, title, to, crumbs } = await yearOf(ask)
  const named = words('form.withdrawTitle', { course: title, year: instance.year })
  return {
    title: named,
    crumbs: crumbs(words('file.withdraw')),
    unlisted: true,
    body: (
      <Confirm
        title={named}
        consequences={[...(instance.state === 'published' ? [words('form.willHide')] : []), words('form.willStay')]}
        action={ask.url.pathname}
        deed={words('form.withdrawDeed')}
        cancel={to}
        entered={ask.entered}
      >
        <TextArea
          name="reason"
          label={words('form.withdrawReason')}
          hint={words('form.withdrawReasonHint')}
          required
          maxlength={1000}
        />
      </Confirm>
    ),
  }
}

export const withdrawYearPage = page({
  at: at('/:courseid/years/:instanceid/withdraw'),
  who: 'course.edit',
  get: withdrawView,
  async post(ask, { fields }) {
    await withdrawInstances(ask.caller, {
      instances: [ask.params.instanceid ?? ''],
      reason: text(fields, 'reason'),
    })
    return back(ask, say(ask.language)('file.withdrawnNow'))
  },
  again: withdrawView,
})
