import { termKey } from '../../courses/index.ts'
import { type Fields, text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { inLanguage } from '../../platform/words.ts'
import { languagesByName } from '../../reference/index.ts'
import {
  Button,
  ButtonLink,
  Confirm,
  Deeds,
  Form,
  PageTitle,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { type Component, deletionReasons, insertionReasons, type List, listsOf, type ReasonCode } from '../component.ts'
import { isWritable, mobilityTypes } from '../learning-agreement.ts'
import { type LearningAgreementFile, showLearningAgreement } from '../show-learning-agreement.ts'
import { say } from '../words/index.ts'
import { addComponent, correctComponent, keepComponent, removeComponent, renewCourse } from '../write-tables.ts'
import { crumbsTo, fileAddress, file as fileAt, idOf, ofStudent, termOf } from './address.ts'

/** The file as its student writes in it. */
export async function writing(ask: Ask): Promise<LearningAgreementFile> {
  const file = await showLearningAgreement(ask.caller, idOf(ask))
  if (!isWritable(file.agreement.state)) throw new Refusal('learning-agreement.not-writable')
  return file
}

function lineOf(ask: Ask, file: LearningAgreementFile) {
  const line = file.lines.find(({ id }) => id === ask.params.line)
  if (!line) throw new Refusal('learning-agreement.no-such-line')
  return line
}

function listIn(ask: Ask, { agreement }: LearningAgreementFile): List {
  const known = listsOf[mobilityTypes[agreement.activityAttributes]]
  return (
    known.find(list => list === ask.url.searchParams.get('list')) ?? known[known.length > 1 ? 1 : 0] ?? 'recognised'
  )
}

type Shown = {
  ask: Ask
  file: LearningAgreementFile
  list: List
  line?: Component | undefined
  action: string
  deed: string
}

function lineForm({ ask, file, list, line, action, deed }: Shown) {
  const words = say(ask.language)
  const title = words('form.lineTitle', { list: words(`lists.${list}`) })
  const back = `${fileAddress(ask, file.agreement.id)}#${list}`
  return {
    title,
    crumbs: crumbsTo(ask, { label: termOf(ask, file.agreement), href: back }, { label: title }),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words(`leads.${list}`)}>
          {line?.frozen ? inLanguage(line.title, ask.language) : title}
        </PageTitle>
        <Form action={action} entered={ask.entered}>
          {line?.frozen ? (
            <input type="hidden" name="title" value={line.title.en} />
          ) : (
            <TypedFields ask={ask} file={file} list={list} line={line} />
          )}
          <DescriptionFields ask={ask} list={list} line={line} />
          {file.version.kind === 'change' && <ReasonFields ask={ask} of="inserted" line={line} />}
          <Deeds>
            <Button>{deed}</Button>
            <ButtonLink href={back} weight="quiet">
              {words('courses.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

type FieldsProps = { ask: Ask; file: LearningAgreementFile; list: List; line?: Component | undefined }

function TypedFields({ ask, file, list, line }: FieldsProps) {
  const words = say(ask.language)
  const home = list === 'recognised'
  const here = file.terms.map(term => ({
    value: termKey(term),
    label: inLanguage(term.name, ask.language) || words('line.year'),
  }))
  const theirs = ['1/2', '2/2', '1/1', '1/3', '2/3', '3/3'].map(value => ({
    value,
    label: words(`form.terms.${value.replace('/', 'of') as '1of2'}`),
  }))
  const languages = languagesByName(ask.language).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      <TextField name="title" label={words('line.title')} value={line?.title.en} required maxlength={300} />
      <TextField name="losCode" label={words('line.code')} value={line?.losCode} maxlength={60} width="s" />
      <SelectField
        name="term"
        label={words('line.term')}
        hint={words('form.termHint')}
        choices={home ? theirs : here}
        value={line?.term ? `${line.term}/${line.terms}` : undefined}
        required={home || list === 'studied'}
      />
      <TextField name="credits" label={words('line.credits')} value={line?.credits} width="xs" />
      {!home && (
        <SelectField
          name="language"
          label={words('line.language')}
          choices={languages}
          value={line?.language}
          width="m"
        />
      )}
    </>
  )
}

function DescriptionFields({ ask, list, line }: Omit<FieldsProps, 'file'>) {
  const words = say(ask.language)
  return (
    <>
      {list !== 'studied' && list !== 'recognised' && (
        <TextArea
          name="shortDescription"
          label={words('line.description')}
          hint={words('form.descriptionHint')}
          value={line?.shortDescription}
          maxlength={1000}
          required={list === 'virtual'}
        />
      )}
      {(list === 'recognised' || list === 'virtual') && (
        <TextArea
          name="recognitionConditions"
          label={words('form.conditions')}
          hint={words('form.conditionsHint')}
          value={line?.recognitionConditions}
          maxlength={1000}
        />
      )}
    </>
  )
}

/** The network's codes, each where it fits, or a reason in words. */
export function ReasonFields({
  ask,
  of,
  line,
}: {
  ask: Ask
  of: 'inserted' | 'deleted'
  line?: Component | undefined
}) {
  const words = say(ask.language)
  const codes: readonly ReasonCode[] = of === 'inserted' ? insertionReasons : deletionReasons
  return (
    <>
      <SelectField
        name="reasonCode"
        label={words('form.reason')}
        empty={words('form.noReason')}
        choices={codes.map(value => ({ value, label: words(`reasons.${value}`) }))}
        value={line?.reasonCode}
      />
      <TextField name="reasonText" label={words('form.reasonText')} value={line?.reasonText} maxlength={500} />
    </>
  )
}

export const reasonIn = (fields: Fields) => ({
  reasonCode: text(fields, 'reasonCode') as ReasonCode,
  reasonText: text(fields, 'reasonText'),
})

const typedIn = (fields: Fields) => ({
  title: text(fields, 'title'),
  losCode: text(fields, 'losCode'),
  term: text(fields, 'term'),
  credits: text(fields, 'credits'),
  language: text(fields, 'language'),
  shortDescription: text(fields, 'shortDescription'),
  recognitionConditions: text(fields, 'recognitionConditions'),
  ...reasonIn(fields),
})

async function newView(ask: Ask) {
  const file = await writing(ask)
  const list = listIn(ask, file)
  const action = fileAddress(ask, file.agreement.id, `/lines/new?list=${list}`)
  return lineForm({ ask, file, list, action, deed: say(ask.language)('form.add') })
}

const newLine = page({
  at: ofStudent(`${fileAt}/lines/new`),
  who: 'learning-agreement.fill',
  get: newView,
  async post(ask, { fields }) {
    const list = listIn(ask, await writing(ask))
    await addComponent(ask.caller, { agreement: idOf(ask), list, ...typedIn(fields) })
    return { to: `${fileAddress(ask, idOf(ask))}#${list}`, notice: say(ask.language)('form.saved') }
  },
  again: newView,
})

async function lineView(ask: Ask) {
  const file = await writing(ask)
  const line = lineOf(ask, file)
  const action = fileAddress(ask, file.agreement.id, `/lines/${line.id}`)
  return lineForm({ ask, file, list: line.list, line, action, deed: say(ask.language)('form.save') })
}

const oneLine = page({
  at: ofStudent(`${fileAt}/lines/:line`),
  who: 'learning-agreement.fill',
  get: lineView,
  async post(ask, { fields }) {
    await correctComponent(ask.caller, { agreement: idOf(ask), component: ask.params.line ?? '', ...typedIn(fields) })
    return { to: fileAddress(ask, idOf(ask)), notice: say(ask.language)('form.saved') }
  },
  again: lineView,
})

async function removeView(ask: Ask) {
  const words = say(ask.language)
  const file = await writing(ask)
  const line = lineOf(ask, file)
  const title = words('form.removeTitle', { course: inLanguage(line.title, ask.language) })
  const back = fileAddress(ask, file.agreement.id)
  return {
    title,
    crumbs: crumbsTo(ask, { label: termOf(ask, file.agreement), href: back }, { label: title }),
    unlisted: true,
    body: (
      <Confirm
        title={title}
        consequences={[words('form.removeEffects')]}
        action={fileAddress(ask, file.agreement.id, `/lines/${line.id}/remove`)}
        deed={words('line.remove')}
        cancel={back}
        entered={ask.entered}
      >
        <ReasonFields ask={ask} of="deleted" />
      </Confirm>
    ),
  }
}

const removal = page({
  at: ofStudent(`${fileAt}/lines/:line/remove`),
  who: 'learning-agreement.fill',
  get: removeView,
  async post(ask, { fields }) {
    const { title, list } = lineOf(ask, await writing(ask))
    const which = { agreement: idOf(ask), component: ask.params.line ?? '' }
    await removeComponent(ask.caller, { ...which, ...reasonIn(fields) })
    const notice = say(ask.language)('form.removed', { course: inLanguage(title, ask.language) })
    return { to: `${fileAddress(ask, idOf(ask))}#${list}`, notice }
  },
  again: removeView,
})

const lineDeed = (path: 'keep' | 'renew', run: typeof keepComponent | typeof renewCourse) =>
  page({
    at: ofStudent(`${fileAt}/lines/:line/${path}`),
    who: 'learning-agreement.fill',
    async post(ask) {
      const { title, list } = lineOf(ask, await writing(ask))
      await run(ask.caller, { agreement: idOf(ask), component: ask.params.line ?? '' })
      const words = say(ask.language)
      const notice =
        path === 'keep' ? words('form.kept', { course: inLanguage(title, ask.language) }) : words('form.renewed')
      return { to: `${fileAddress(ask, idOf(ask))}#${list}`, notice }
    },
    again: lineView,
  })

export const linePages = [newLine, oneLine, removal, lineDeed('keep', keepComponent), lineDeed('renew', renewCourse)]
