import {
  Button,
  ChangedOn,
  Checkbox,
  CheckboxGroup,
  Confirm,
  DateField,
  Day,
  Deeds,
  EmailField,
  Fieldset,
  FileField,
  Form,
  type Frame,
  More,
  NumberField,
  Page,
  PageTitle,
  PasswordField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '../index.ts'

const entered = {
  values: {
    partner: 'Universität Heidelberg',
    type: 'mou',
    start: '2026-13-01',
    mail: 'heidelberg',
    topics: ['students'],
  },
  errors: {
    start: 'The first day is not a date of the calendar: write it as 15/05/2026.',
    mail: 'This is not a mail address: the part after @ is missing.',
    file: 'The file is a picture: choose a PDF.',
  },
}

const kinds = [
  { value: 'mou', label: 'Memorandum of understanding', hint: 'Says that two institutions want to work together.' },
  { value: 'framework', label: 'Framework agreement' },
  { value: 'double', label: 'Rahmenvereinbarung über ein gemeinsames Doppelabschlussprogramm' },
]

/** A form that came back with three things to correct. */
export const FormSpecimen = ({ frame }: { frame: Frame }) => (
  <Page
    frame={frame}
    title="Propose an agreement"
    crumbs={[
      { label: 'Agreements', href: '/agreements' },
      { label: 'Propose', href: '' },
    ]}
    wrong
  >
    <PageTitle lead="Two institutions, what they want to do together, and from when to when.">
      Propose an agreement
    </PageTitle>
    <Form action="/agreements/new" entered={entered} version={3} files guarded>
      <Fieldset legend="Who and what" hint="The partner must be in the directory.">
        <TextField
          name="partner"
          label="Partner institution"
          required
          autocomplete="organization"
          maxlength={200}
          width="l"
        />
        <RadioGroup name="type" label="Type of agreement" choices={kinds} required />
        <CheckboxGroup
          name="topics"
          label="Topics"
          hint="As many as apply."
          choices={[
            { value: 'students', label: 'Students' },
            { value: 'staff', label: 'Staff' },
          ]}
        />
        <SelectField
          name="unit"
          label="Department"
          required
          choices={[
            { group: 'Sciences', choices: [{ value: 'phy', label: 'Physics' }] },
            { value: 'law', label: 'Law' },
          ]}
          width="m"
        />
      </Fieldset>
      <Fieldset legend="When and by whom">
        <DateField name="start" label="First day" hint="The day from which it is in force." required />
        <NumberField name="places" label="Places a year" min={0} value={4} />
        <EmailField name="mail" label="Mail address of the coordinator at the partner" required />
        <TextArea name="notes" label="Notes" maxlength={2000} />
        <FileField name="file" label="Signed copy" accept={['.pdf']} largest={10_000_000} />
        <Checkbox name="sure" label="The rector has been told" required />
        <PasswordField name="password" label="Your password, once more" required />
      </Fieldset>
      <Deeds>
        <Button>Propose agreement</Button>
        <Button weight="other" name="then" value="later">
          Keep as a draft
        </Button>
        <Button weight="quiet" destructive>
          Delete draft
        </Button>
      </Deeds>
    </Form>
  </Page>
)

/** A page that asks before something final, with what only some need to read. */
export const ConfirmSpecimen = ({ frame }: { frame: Frame }) => (
  <Page
    frame={frame}
    title="Terminate the agreement"
    crumbs={[
      { label: 'Agreements', href: '/agreements' },
      { label: 'Terminate', href: '' },
    ]}
  >
    <Confirm
      title="Terminate the agreement with Universität Heidelberg?"
      consequences={[
        'Heidelberg is told by mail.',
        'Students who are there now finish their stay.',
        <>
          No new places are offered from <Day on="2026-10-01" />.
        </>,
      ]}
      action="/terminate"
      version={7}
      deed="Terminate agreement"
      cancel="/agreements/7"
      final
    >
      <TextArea name="reason" label="Reason" hint="Heidelberg reads it." required />
    </Confirm>
    <More summary="What happens to the protocols?">They end on the same day.</More>
    <ChangedOn on="2026-04-08" />
  </Page>
)
