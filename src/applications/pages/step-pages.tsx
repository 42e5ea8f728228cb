import { dayIn, type Zone } from '../../platform/calendar.ts'
import { type Fields, text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { cefrLevels, countriesByName, languagesByName } from '../../reference/index.ts'
import {
  Button,
  ButtonLink,
  DateField,
  Deeds,
  EmailField,
  type Entered,
  Form,
  PageTitle,
  Prose,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { type Answers, isStep, type Question, questions, type StepName, stepNames } from '../answers.ts'
import { isFillable } from '../application.ts'
import { problemsOf } from '../completeness.rules.ts'
import { saveStep } from '../save-step.ts'
import { showApplication } from '../show-application.ts'
import { say } from '../words/index.ts'
import { crumbsTo, fileAddress, idOf, ofStudent } from './address.ts'
import { termOf } from './student-pages.tsx'

function stepOf(ask: Ask): StepName {
  const step = ask.params.step ?? ''
  if (!isStep(step)) throw new Refusal('page.not-found')
  return step
}

async function stepView(ask: Ask) {
  const words = say(ask.language)
  const step = stepOf(ask)
  const { application, steps, closed: _, ...file } = await showApplication(ask.caller, idOf(ask))
  if (!isFillable(application.state)) throw new Refusal('application.not-fillable')
  const kept = steps.find(one => one.step === step)
  const answers = file.answers[step] ?? {}
  const number = stepNames.indexOf(step) + 1
  const own = fileAddress(ask, application.id)
  return {
    title: words(`steps.${step}`),
    crumbs: crumbsTo(ask, { label: termOf(ask, application), href: own }, { label: words(`steps.${step}`) }),
    unlisted: true,
    body: (
      <>
        <PageTitle kind={words('form.step', { number, of: stepNames.length })} lead={words(`leads.${step}`)}>
          {words(`steps.${step}`)}
        </PageTitle>
        <Form
          action={fileAddress(ask, application.id, `/steps/${step}`)}
          autosave={fileAddress(ask, application.id, `/steps/${step}/keep`)}
          version={kept?.revision ?? 0}
          entered={ask.entered ?? checked(ask, { step, answers, seen: kept !== undefined })}
        >
          {questions(step).map(question => (
            <QuestionField ask={ask} question={question} value={answers[question.name]} />
          ))}
          <Deeds>
            <Button>{words(number < stepNames.length ? 'form.saveAndNext' : 'form.saveAndBack')}</Button>
            <ButtonLink href={own} weight="quiet">
              {words('form.back')}
            </ButtonLink>
          </Deeds>
        </Form>
        {step === 'needs' && (
          <Prose>
            <p class="h-quiet">{words('form.needsKept')}</p>
          </Prose>
        )}
      </>
    ),
  }
}

/** A step that was saved before says at its fields what is still to be put right. */
function checked(
  ask: Ask,
  { step, answers, seen }: { step: StepName; answers: Answers; seen: boolean },
): Entered | undefined {
  if (!seen) return undefined
  const problems = Object.entries(problemsOf(step, answers, dayIn(ask.caller.now, ask.office.zone as Zone)))
  if (!problems.length) return undefined
  return { values: answers, errors: Object.fromEntries(problems.map(([name, one]) => [name, ask.says.problem(one)])) }
}

function QuestionField({ ask, question, value }: { ask: Ask; question: Question; value: string | undefined }) {
  const words = say(ask.language)
  const { name, most } = question
  const plain = { name, label: words(`questions.${name}` as 'questions.street'), required: question.asked === true }
  switch (question.as) {
    case 'long':
      return <TextArea {...plain} value={value} maxlength={most} />
    case 'date':
      return <DateField {...plain} value={value} />
    case 'email':
      return <EmailField {...plain} value={value} width="m" />
    case 'country':
    case 'language':
    case 'level':
    case 'choice':
      return <SelectField {...plain} value={value} choices={choicesOf(ask, question)} width="m" />
    default:
      return <TextField {...plain} value={value} maxlength={most} width={(most ?? 120) > 80 ? 'm' : 's'} />
  }
}

function choicesOf(ask: Ask, { as, of = [] }: Question) {
  const words = say(ask.language)
  const named = (all: { code: string; name: string }[]) => all.map(({ code, name }) => ({ value: code, label: name }))
  if (as === 'country') return named(countriesByName(ask.language))
  if (as === 'language') return named(languagesByName(ask.language))
  if (as === 'level') return cefrLevels.map(value => ({ value, label: value }))
  return of.map(value => ({ value, label: words(`choices.${value}` as 'choices.passport') }))
}

const answersFrom = (step: StepName, fields: Fields): Answers =>
  Object.fromEntries(questions(step).map(({ name }) => [name, text(fields, name)]))

const save = (ask: Ask, fields: Fields, byItself: boolean) => {
  const step = stepOf(ask)
  const version = text(fields, 'version') || '0'
  return saveStep(ask.caller, { application: idOf(ask), step, version, answers: answersFrom(step, fields), byItself })
}

/** Saving never fails because of what was typed: the same step comes back and says what is wrong, or the next one comes. */
export const stepPage = page({
  at: ofStudent('/:applicationid/steps/:step'),
  who: 'application.fill',
  get: stepView,
  async post(ask, { fields }) {
    await save(ask, fields, false)
    const step = stepOf(ask)
    const wrong = problemsOf(step, answersFrom(step, fields), dayIn(ask.caller.now, ask.office.zone as Zone))
    const next = stepNames[stepNames.indexOf(step) + 1]
    const place = Object.keys(wrong).length ? `/steps/${step}` : next ? `/steps/${next}` : ''
    const words = say(ask.language)
    const count = Object.keys(wrong).length
    return { to: fileAddress(ask, idOf(ask), place), notice: words('form.saved', { count }) }
  },
  again: stepView,
})

/** What the page saves by itself: answers with the version that the form then stands on. */
export const keepDeed = page({
  at: ofStudent('/:applicationid/steps/:step/keep'),
  who: 'application.fill',
  async post(ask, { fields }) {
    await save(ask, fields, true)
    const { steps } = await showApplication(ask.caller, idOf(ask))
    const version = steps.find(({ step }) => step === stepOf(ask))?.revision ?? 0
    return Response.json({ version }, { headers: { 'cache-control': 'no-store' } })
  },
})
