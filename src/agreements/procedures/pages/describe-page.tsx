import { localisedIn, text } from '../../../platform/form.ts'
import { type Ask, deed, page } from '../../../platform/page.ts'
import {
  Button,
  ButtonLink,
  Checkbox,
  Deeds,
  Form,
  LocalisedField,
  languageLabels,
  NumberField,
  PageTitle,
} from '../../../ui/index.ts'
import { describeType, listTypes } from '../../describe-type.ts'
import { say as sayAgreements } from '../../words/index.ts'
import { say } from '../words/index.ts'
import { nameOfType, typeIn } from './designer-page.tsx'

async function description(ask: Ask) {
  const words = say(ask.language)
  const type = typeIn(ask)
  const own = (await listTypes(ask.caller, undefined)).find(each => each.type === type)
  const labels = (label: string) => languageLabels(label, ask.office.languages, ask.language)
  const title = words('describe', { type: await nameOfType(ask, type) })
  return {
    title,
    unlisted: true,
    crumbs: [{ label: words('title'), href: ask.to('/procedures/design') }, { label: title }],
    body: (
      <>
        <PageTitle>{title}</PageTitle>
        <Form entered={ask.entered} version={own?.revision ?? 0} guarded>
          <LocalisedField
            name="name"
            labels={labels(words('typeName'))}
            value={own?.name ?? { en: sayAgreements('en')(`types.${type}`) }}
            maxlength={200}
          />
          <LocalisedField
            name="description"
            labels={labels(words('typeDescription'))}
            value={own?.description ?? {}}
            maxlength={2000}
            rows={4}
            optional
          />
          <NumberField name="position" label={words('position')} min={0} max={100} value={own?.position ?? 0} />
          <Checkbox name="offered" label={words('offered')} checked={own?.offered ?? true} />
          <Deeds>
            <Button>{words('saveType')}</Button>
            <ButtonLink href={ask.to('/procedures/design')}>{words('back')}</ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export const describeTypePage = page({
  at: '/:office/:language/agreement-types/:type/describe',
  who: 'procedure.design',
  get: description,
})

export const describeTypeDeed = deed({
  at: '/:office/:language/agreement-types/:type/describe',
  who: 'procedure.design',
  command: describeType,
  input: (ask, { fields }) => ({
    type: typeIn(ask),
    name: localisedIn(fields, 'name'),
    ...(text(fields, 'description.en') ? { description: localisedIn(fields, 'description') } : {}),
    position: text(fields, 'position') || 0,
    offered: text(fields, 'offered') === 'yes',
    version: text(fields, 'version'),
  }),
  leads: ask => ({ to: ask.to('/procedures/design'), notice: say(ask.language)('typeSaved') }),
  again: description,
})
