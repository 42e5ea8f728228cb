import { may } from '../../permissions.ts'
import { text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { languagesByName } from '../../reference/index.ts'
import {
  Button,
  ButtonLink,
  Deeds,
  EmailField,
  Form,
  PageTitle,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { skillLevels, subjectOf } from '../learning-agreement.ts'
import { showLearningAgreement } from '../show-learning-agreement.ts'
import { nameResponsible, stateParticulars } from '../state-particulars.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, file as fileAt, idOf, inWorkspace, nameOfFile, ofStudent } from './address.ts'
import { Refused } from './file-parts.tsx'
import { writing } from './line-pages.tsx'

async function particularsView(ask: Ask) {
  const words = say(ask.language)
  const { agreement, version, known } = await writing(ask)
  const said = { ...known, ...version.particulars }
  const back = fileAddress(ask, agreement.id)
  const languages = languagesByName(ask.language).map(({ code, name }) => ({ value: code, label: name }))
  const levels = skillLevels.map(value => ({
    value: value as string,
    label: value === 'NS' ? words('particulars.native') : value,
  }))
  return {
    title: words('particulars.title'),
    crumbs: crumbsTo(ask, { label: nameOfFile(ask, agreement), href: back }, { label: words('particulars.title') }),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('particulars.lead')}>{words('particulars.title')}</PageTitle>
        <Form action={fileAddress(ask, agreement.id, '/particulars')} entered={ask.entered} guarded>
          <TextField
            name="startOn"
            label={words('particulars.start')}
            hint={words('particulars.dayHint')}
            value={said.startOn}
            width="s"
            required
          />
          <TextField
            name="endOn"
            label={words('particulars.end')}
            hint={words('particulars.dayHint')}
            value={said.endOn}
            width="s"
            required
          />
          <SelectField
            name="language"
            label={words('particulars.language')}
            choices={languages}
            value={said.language}
            width="m"
            required
          />
          <SelectField
            name="level"
            label={words('particulars.level')}
            choices={levels}
            value={said.level}
            width="m"
            required
          />
          <TextField
            name="sendingUnit"
            label={words('particulars.sendingUnit')}
            value={said.sendingUnit}
            maxlength={200}
            required
          />
          <TextField
            name="fieldClarification"
            label={words('particulars.fieldClarification')}
            value={said.fieldClarification}
            maxlength={300}
          />
          <TextField
            name="provisionsUrl"
            type="url"
            label={words('particulars.provisionsUrl')}
            value={said.provisionsUrl}
            maxlength={500}
          />
          <TextArea
            name="remark"
            label={words('particulars.remark')}
            hint={words('particulars.remarkHint')}
            value={said.remark}
            maxlength={1000}
          />
          <Deeds>
            <Button>{words('particulars.save')}</Button>
            <ButtonLink href={back} weight="quiet">
              {words('courses.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

const names = [
  'startOn',
  'endOn',
  'language',
  'level',
  'sendingUnit',
  'fieldClarification',
  'provisionsUrl',
  'remark',
] as const

const particularsPage = page({
  at: ofStudent(`${fileAt}/particulars`),
  who: 'learning-agreement.fill',
  get: particularsView,
  async post(ask, { fields }) {
    const given = Object.fromEntries(names.map(name => [name, text(fields, name)])) as Record<
      (typeof names)[number],
      string
    >
    await stateParticulars(ask.caller, { agreement: idOf(ask), ...given } as Parameters<typeof stateParticulars>[1])
    return { to: fileAddress(ask, idOf(ask)), notice: say(ask.language)('particulars.saved') }
  },
  again: particularsView,
})

async function personView(ask: Ask) {
  const words = say(ask.language)
  const { agreement, version, coordinator } = await showLearningAgreement(ask.caller, idOf(ask))
  const person = version.sendingPerson ?? coordinator
  const back = fileAddress(ask, agreement.id)
  const plain = { required: true, width: 'm' as const }
  return {
    title: words('person.title'),
    crumbs: crumbsTo(ask, { label: nameOfFile(ask, agreement), href: back }, { label: words('person.title') }),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('person.lead')}>{words('person.title')}</PageTitle>
        <Refused ask={ask} />
        <Form action={fileAddress(ask, agreement.id, '/person')} entered={ask.entered}>
          <TextField
            name="givenNames"
            label={words('person.givenNames')}
            value={person?.givenNames}
            maxlength={100}
            {...plain}
          />
          <TextField
            name="familyName"
            label={words('person.familyName')}
            value={person?.familyName}
            maxlength={100}
            {...plain}
          />
          <TextField
            name="position"
            label={words('person.position')}
            value={person?.position}
            maxlength={200}
            {...plain}
          />
          <EmailField name="email" label={words('person.email')} value={person?.email} autocomplete="off" {...plain} />
          <Deeds>
            <Button>{words('person.save')}</Button>
            <ButtonLink href={back} weight="quiet">
              {words('courses.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

const personAt = (
  address: string,
  who: 'learning-agreement.fill' | 'workspace.use' | 'learning-agreement.name-responsible',
) =>
  page({
    at: address,
    who,
    ...(who === 'workspace.use' ? { entrance: 'workspace' as const } : {}),
    get: personView,
    async post(ask, { fields }) {
      const [givenNames, familyName] = [text(fields, 'givenNames'), text(fields, 'familyName')]
      const person = { givenNames, familyName, position: text(fields, 'position'), email: text(fields, 'email') }
      await nameResponsible(ask.caller, { agreement: idOf(ask), ...person })
      const notice = say(ask.language)('person.saved', { name: `${givenNames} ${familyName}` })
      return { to: `${fileAddress(ask, idOf(ask))}#person`, notice }
    },
    again: personView,
  })

export const mayName = (ask: Ask, agreement: Parameters<typeof subjectOf>[0]): boolean =>
  may(ask.caller.actor, 'learning-agreement.name-responsible', subjectOf(agreement))

export const particularsPages = [
  particularsPage,
  personAt(ofStudent(`${fileAt}/person`), 'learning-agreement.fill'),
  personAt(inWorkspace(`${fileAt}/person`), 'workspace.use'),
  personAt(at(`${fileAt}/person`), 'learning-agreement.name-responsible'),
]
