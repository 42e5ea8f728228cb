import { type Fields, localisedIn, text } from '../../platform/form.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { inLanguage } from '../../platform/words.ts'
import {
  Button,
  ButtonLink,
  DateField,
  Deeds,
  Form,
  LocalisedField,
  languageLabels,
  PageTitle,
  Section,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import { addCourseOfStudy } from '../add-course-of-study.ts'
import { closeCourseOfStudy } from '../close-course-of-study.ts'
import { correctCourseOfStudy } from '../correct-course-of-study.ts'
import { listUnits } from '../list-units.ts'
import { inTreeOrder } from '../unit.rules.ts'
import type { CourseOfStudy } from '../unit.ts'
import { say } from '../words/index.ts'
import { choicesOf } from './unit-choices.ts'

const courseIn = (fields: Fields) => ({
  unit: text(fields, 'unit'),
  code: text(fields, 'code'),
  name: localisedIn(fields, 'name'),
  level: text(fields, 'level'),
  field: text(fields, 'field') || undefined,
})

async function form(ask: Ask, course?: CourseOfStudy) {
  const words = say(ask.language)
  const { units } = await listUnits(ask.caller, undefined)
  const placed = inTreeOrder(units, each => inLanguage(each.name, ask.language))
  return (
    <Form entered={ask.entered} version={course?.revision} guarded>
      <LocalisedField
        name="name"
        labels={languageLabels(words('units.name'), ask.office.languages, ask.language)}
        value={course?.name}
        maxlength={200}
      />
      <TextField name="code" label={words('units.code')} required maxlength={40} width="s" value={course?.code} />
      <SelectField
        name="unit"
        label={words('units.unit')}
        required
        value={course?.unit}
        choices={choicesOf(ask, placed)}
      />
      <SelectField
        name="level"
        label={words('units.level')}
        required
        value={course && String(course.level)}
        choices={(['5', '6', '7', '8'] as const).map(level => ({ value: level, label: words(`levels.${level}`) }))}
      />
      <TextField
        name="field"
        label={words('units.field')}
        hint={words('units.fieldHint')}
        maxlength={4}
        width="xs"
        value={course?.field}
      />
      <Deeds>
        <Button>{words('units.saveCourse')}</Button>
        <ButtonLink href={ask.to('/units')}>{words('units.back')}</ButtonLink>
      </Deeds>
    </Form>
  )
}

const crumbs = (ask: Ask, here: string) => [
  { label: say(ask.language)('units.title'), href: ask.to('/units') },
  { label: here },
]

async function addForm(ask: Ask) {
  const title = say(ask.language)('units.addCourse')
  return {
    title,
    crumbs: crumbs(ask, title),
    body: (
      <>
        <PageTitle>{title}</PageTitle>
        {await form(ask)}
      </>
    ),
  }
}

export const addCoursePage = page({
  at: '/:office/:language/courses-of-study/add',
  who: 'institution.shape',
  get: addForm,
})

export const addCourseDeed = deed({
  at: '/:office/:language/courses-of-study/add',
  who: 'institution.shape',
  command: addCourseOfStudy,
  input: (_, { fields }) => courseIn(fields),
  leads: (ask, facts) => ({
    to: ask.to('/units'),
    notice: say(ask.language)('units.added', { code: String(facts[0]?.facts.code ?? '') }),
  }),
  again: addForm,
})

async function correctForm(ask: Ask) {
  const words = say(ask.language)
  const { courses } = await listUnits(ask.caller, undefined)
  const course = courses.find(each => each.id === ask.params.id)
  if (!course) throw new Refusal('course-of-study.not-found')
  const title = words('units.correct', { code: course.code })
  return {
    title,
    crumbs: crumbs(ask, title),
    body: (
      <>
        <PageTitle>{title}</PageTitle>
        {await form(ask, course)}
        <Section title={words('units.closeCourse')} lead={words('units.closeHint')}>
          <Form action={ask.to(`/courses-of-study/${course.id}/close`)}>
            <DateField name="on" label={words('units.closeOn')} required value={course.closedOn} />
            <Deeds>
              <Button weight="other">{words('units.closeCourse')}</Button>
            </Deeds>
          </Form>
        </Section>
      </>
    ),
  }
}

export const correctCoursePage = page({
  at: '/:office/:language/courses-of-study/:id',
  who: 'institution.shape',
  get: correctForm,
})

export const correctCourseDeed = deed({
  at: '/:office/:language/courses-of-study/:id',
  who: 'institution.shape',
  command: correctCourseOfStudy,
  input: (ask, { fields }) => ({ ...courseIn(fields), id: ask.params.id ?? '', version: text(fields, 'version') }),
  leads: (ask, facts) => ({
    to: ask.to('/units'),
    notice: say(ask.language)('units.corrected', { code: String(facts[0]?.facts.code ?? '') }),
  }),
  again: correctForm,
})

export const closeCourseDeed = deed({
  at: '/:office/:language/courses-of-study/:id/close',
  who: 'institution.shape',
  command: closeCourseOfStudy,
  input: (ask, { fields }) => ({ id: ask.params.id ?? '', on: text(fields, 'on') }),
  leads: (ask, facts) => ({
    to: ask.to('/units'),
    ...(facts[0]
      ? {
          notice: say(ask.language)('units.wasClosed', {
            code: String(facts[0].facts.code),
            on: String(facts[0].facts.on),
          }),
        }
      : {}),
  }),
  again: correctForm,
})
