import { listUnits } from '../../../institutions/index.ts'
import { type Fields, localisedIn, text } from '../../../platform/form.ts'
import { type Ask, deed, page } from '../../../platform/page.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { inLanguage } from '../../../platform/words.ts'
import {
  Button,
  ButtonLink,
  Checkbox,
  Deeds,
  Form,
  LocalisedField,
  languageLabels,
  PageTitle,
} from '../../../ui/index.ts'
import { type AgreementType, agreementTypes } from '../../agreement.ts'
import { listTypes } from '../../describe-type.ts'
import { say as sayAgreements } from '../../words/index.ts'
import { designProcedure } from '../design-procedure.ts'
import { showProcedure } from '../list-procedures.ts'
import { stepsIn } from '../steps-in.ts'
import { say } from '../words/index.ts'
import { StepFields } from './step-fields.tsx'

const spare = 2

export function typeIn(ask: Ask): AgreementType {
  const type = agreementTypes.find(each => each === ask.params.type)
  if (!type) throw new Refusal('page.not-found')
  return type
}

/** The office's own name for a type, else the common one. */
export async function nameOfType(ask: Ask, type: AgreementType): Promise<string> {
  const described = (await listTypes(ask.caller, undefined)).find(each => each.type === type)
  return described ? inLanguage(described.name, ask.language) : sayAgreements(ask.language)(`types.${type}`)
}

/** How many steps the form had when it was sent, so that it comes back as long as it was. */
const sentSteps = (values: Fields): number =>
  Math.max(-1, ...Object.keys(values).flatMap(name => Number(/^steps\.(\d+)\./.exec(name)?.[1] ?? -1))) + 1

async function designer(ask: Ask) {
  const words = say(ask.language)
  const type = typeIn(ask)
  const procedure = await showProcedure(ask.caller, type)
  const { units } = await listUnits(ask.caller, undefined)
  const steps = procedure?.steps ?? []
  const length = ask.entered ? sentSteps(ask.entered.values as Fields) : steps.length + spare
  const labels = (label: string) => languageLabels(label, ask.office.languages, ask.language)
  const title = words('design', { type: await nameOfType(ask, type) })
  return {
    title,
    unlisted: true,
    crumbs: [{ label: words('title'), href: ask.to('/procedures/design') }, { label: title }],
    body: (
      <>
        <PageTitle lead={words('designLead')}>{title}</PageTitle>
        <Form entered={ask.entered} version={procedure?.version ?? 0} guarded>
          <LocalisedField name="name" labels={labels(words('name'))} value={procedure?.name} maxlength={200} />
          <LocalisedField
            name="description"
            labels={labels(words('description'))}
            value={procedure?.description ?? {}}
            maxlength={2000}
            rows={3}
            optional
          />
          <h2 class="ds-heading h-section-title">{words('steps')}</h2>
          {Array.from({ length }, (_, index) => (
            <StepFields ask={ask} index={index} step={steps[index]} units={units} />
          ))}
          <Checkbox name="example" label={words('isExample')} checked={procedure?.example} />
          <Deeds>
            <Button>{words('save')}</Button>
            <ButtonLink href={ask.to('/procedures/design')}>{words('back')}</ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export const designerPage = page({
  at: '/:office/:language/procedures/design/:type',
  who: 'procedure.design',
  get: designer,
})

export const designDeed = deed({
  at: '/:office/:language/procedures/design/:type',
  who: 'procedure.design',
  command: designProcedure,
  input: (ask, { fields }) => ({
    type: typeIn(ask),
    name: localisedIn(fields, 'name'),
    ...(text(fields, 'description.en') ? { description: localisedIn(fields, 'description') } : {}),
    steps: stepsIn(fields) as never,
    example: text(fields, 'example') as 'yes' | '',
    version: text(fields, 'version'),
  }),
  leads: (ask, facts) => ({
    to: ask.to('/procedures/design'),
    notice: say(ask.language)('saved', { version: Number(facts[0]?.facts.version ?? 0) }),
  }),
  again: designer,
})
