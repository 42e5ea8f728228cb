import { text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { languagesByName } from '../../reference/index.ts'
import {
  Button,
  ButtonLink,
  DateField,
  Deeds,
  Form,
  PageTitle,
  RadioGroup,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import { recordOtherCourse } from '../record-grades.ts'
import { showTranscript } from '../show-transcript.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, idOf, studentOf } from './address.ts'

async function view(ask: Ask) {
  const words = say(ask.language)
  const { transcript } = await showTranscript(ask.caller, idOf(ask))
  const here = fileAddress(ask, transcript.id)
  const tongues = languagesByName(ask.language).map(({ code, name }) => ({ value: code, label: name }))
  return {
    title: words('record.addTitle'),
    crumbs: crumbsTo(ask, { label: studentOf(transcript), href: here }, { label: words('record.add') }),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('record.addLead')}>{words('record.addTitle')}</PageTitle>
        <Form action={`${here}/add`} entered={ask.entered} guarded>
          <RadioGroup
            name="origin"
            label={words('record.kind')}
            required
            value="language-course"
            choices={(['language-course', 'extra'] as const).map(value => ({
              value,
              label: words(`origins.${value}`),
            }))}
          />
          <TextField name="code" label={words('record.code')} required width="s" maxlength={60} />
          <TextField name="title" label={words('record.title2')} required width="m" maxlength={300} />
          <TextField name="credits" label={words('record.credits')} required width="xs" maxlength={6} />
          <SelectField name="language" label={words('record.language')} empty="–" choices={tongues} width="m" />
          <TextField
            name="field"
            label={words('record.field')}
            hint={words('record.fieldHint')}
            width="xs"
            maxlength={4}
          />
          <TextField name="grade" label={words('file.grade')} required width="s" maxlength={40} />
          <DateField name="takenOn" label={words('file.takenOn')} />
          <Deeds>
            <Button>{words('record.addDeed')}</Button>
            <ButtonLink href={here} weight="quiet">
              {words('list.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

const asked = ['code', 'title', 'credits', 'language', 'field', 'grade', 'takenOn'] as const

export const addCoursePage = page({
  at: at('/:transcriptid/add'),
  who: 'transcript.grade',
  get: view,
  async post(ask, { fields }) {
    const answers = Object.fromEntries(asked.map(name => [name, text(fields, name)])) as Record<
      (typeof asked)[number],
      string
    >
    const origin = text(fields, 'origin') as 'extra'
    await recordOtherCourse(ask.caller, { transcript: idOf(ask), origin, ...answers })
    return { to: fileAddress(ask, idOf(ask)), notice: say(ask.language)('record.added') }
  },
  again: view,
})
