import { text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Button, ButtonLink, Deeds, Form, PageTitle } from '../../ui/index.ts'
import { addOrganisation } from '../add-organisation.ts'
import { describeOrganisation } from '../describe-organisation.ts'
import { nameOf } from '../organisation.ts'
import { showOrganisation } from '../show-organisation.ts'
import { say } from '../words/index.ts'
import { answersOf, LegalFields, OwnFields } from './organisation-form.tsx'

async function editView(ask: Ask) {
  const words = say(ask.language)
  const { organisation } = await showOrganisation(ask.caller, ask.params.organisationid ?? '')
  const name = nameOf(organisation, ask.language)
  const back = ask.to(`/directory/${organisation.id}`)
  const title = words('form.edit', { name })
  const listed = organisation.charter === 'listed'
  return {
    title,
    crumbs: [
      { label: words('directory.title'), href: ask.to('/directory') },
      { label: name, href: back },
      { label: words('organisation.edit') },
    ],
    body: (
      <>
        <PageTitle lead={listed ? words('form.listedLead') : words('form.editLead')}>{title}</PageTitle>
        <Form entered={ask.entered} version={organisation.revision} guarded>
          {!listed && <LegalFields ask={ask} organisation={organisation} />}
          <OwnFields ask={ask} organisation={organisation} />
          <Deeds>
            <Button>{words('form.save')}</Button>
            <ButtonLink href={back} weight="quiet">
              {words('form.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export const editOrganisationPage = page({
  at: '/:office/:language/directory/:organisationid/edit',
  who: 'organisation.describe',
  get: editView,
  async post(ask, { fields }) {
    const organisation = ask.params.organisationid ?? ''
    await describeOrganisation(ask.caller, { ...answersOf(fields), organisation, version: text(fields, 'version') })
    return { to: ask.to(`/directory/${organisation}`), notice: say(ask.language)('form.saved') }
  },
  again: editView,
})

async function addView(ask: Ask) {
  const words = say(ask.language)
  return {
    title: words('form.add'),
    crumbs: [{ label: words('directory.title'), href: ask.to('/directory') }, { label: words('form.add') }],
    body: (
      <>
        <PageTitle lead={words('form.addLead')}>{words('form.add')}</PageTitle>
        <Form entered={ask.entered} guarded>
          <LegalFields ask={ask} />
          <OwnFields ask={ask} />
          <Deeds>
            <Button>{words('form.save')}</Button>
            <ButtonLink href={ask.to('/directory')} weight="quiet">
              {words('form.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export const addOrganisationPage = page({
  at: '/:office/:language/directory/new',
  who: 'organisation.add',
  get: addView,
  async post(ask, { fields }) {
    // The command checks what came from the form; here it has only its shape.
    const input = answersOf(fields) as unknown as Parameters<typeof addOrganisation>[1]
    const [added] = await addOrganisation(ask.caller, input)
    return {
      to: ask.to(`/directory/${added?.subject ?? ''}`),
      notice: say(ask.language)('form.added', { name: String(added?.facts.name) }),
    }
  },
  again: addView,
})
