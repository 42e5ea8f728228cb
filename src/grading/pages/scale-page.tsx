import { type Fields, localisedIn, text } from '../../platform/form.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { asChoice, inLanguage } from '../../platform/words.ts'
import {
  Button,
  ButtonLink,
  Checkbox,
  Deeds,
  Form,
  Hidden,
  LocalisedField,
  languageLabels,
  PageTitle,
  RadioGroup,
  Section,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { describeScale } from '../describe-scale.ts'
import type { PassingGrade, ScaleContent } from '../grading.ts'
import { listGradingScales } from '../list-tables.ts'
import { standardScales } from '../standard-scales.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, files } from './address.ts'

const inLines = (passing: readonly PassingGrade[]): string =>
  passing
    .map(({ label, value, average }) => [label, value, ...(average === value ? [] : [average])].join(' '))
    .join('\n')

/** One grade a line: label, number, and the number in averages where it differs. */
function readPassing(typed: string): PassingGrade[] {
  const lines = typed
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  return lines.map(line => {
    const [label, value, average = value] = line.split(/\s+/)
    if (!label || !value || !average)
      throw new Refusal('input.wrong', { count: 1 }, { passing: { code: 'wrong-passing' } })
    return { label, value: value.replace(',', '.'), average: average.replace(',', '.') }
  })
}

const inList = (typed: string): string[] =>
  typed
    .split(/[,;\n]/)
    .map(one => one.trim())
    .filter(Boolean)

async function scaleIn(ask: Ask): Promise<{ scale: ScaleContent & { own?: boolean }; fresh: boolean }> {
  const scales = await listGradingScales(ask.caller, undefined)
  const kept = scales.find(({ key }) => key === ask.url.searchParams.get('key'))
  if (kept) return { scale: kept, fresh: false }
  const from = standardScales.find(({ key }) => key === ask.url.searchParams.get('from')) ?? standardScales[0]
  if (!from) throw new Refusal('page.not-found')
  return { scale: from, fresh: true }
}

async function view(ask: Ask) {
  const words = say(ask.language)
  const { scale, fresh } = await scaleIn(ask)
  const title = fresh ? words('scales.takeOver') : words('scales.edit')
  return {
    title,
    crumbs: crumbsTo(ask, { label: title }),
    unlisted: true,
    body: (
      <>
        <PageTitle>{title}</PageTitle>
        {fresh && (
          <Section title={words('scales.which')}>
            <ul class="ds-list">
              {standardScales.map(({ key, name }) => (
                <li>
                  <a href={ask.to(`${files}/scales?from=${key}`)} aria-current={key === scale.key ? 'true' : undefined}>
                    {inLanguage(name, ask.language)}
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <ScaleForm ask={ask} scale={scale} fresh={fresh} />
      </>
    ),
  }
}

function ScaleForm({ ask, scale, fresh }: { ask: Ask; scale: ScaleContent & { own?: boolean }; fresh: boolean }) {
  const words = say(ask.language)
  return (
    <Form action={`${ask.to(`${files}/scales`)}${ask.url.search}`} entered={ask.entered} guarded>
      <LocalisedField
        name="name"
        labels={languageLabels(words('scales.name'), ask.office.languages, ask.language)}
        value={scale.name}
        maxlength={80}
      />
      {fresh ? (
        <TextField
          name="key"
          label={words('scales.key')}
          hint={words('scales.keyHint')}
          required
          value={scale.key}
          width="s"
          maxlength={40}
        />
      ) : (
        <Hidden name="key" value={scale.key} />
      )}
      <RadioGroup
        name="better"
        label={words('scales.better')}
        required
        value={scale.better}
        choices={(['higher', 'lower'] as const).map(value => ({
          value,
          label: asChoice(words(`scales.${value}`), ask.language),
        }))}
      />
      <TextArea
        name="passing"
        label={words('scales.passing')}
        hint={words('scales.passingHint')}
        required
        rows={12}
        value={inLines(scale.passing)}
      />
      <TextField
        name="failing"
        label={words('scales.failing')}
        hint={words('scales.listHint')}
        value={scale.failing.join(', ')}
        width="m"
      />
      <TextField
        name="ungraded"
        label={words('scales.ungraded')}
        hint={words('scales.listHint')}
        value={scale.ungraded.join(', ')}
        width="m"
      />
      <Checkbox name="own" label={words('scales.makeOwn')} checked={scale.own ?? true} />
      <Deeds>
        <Button>{words('scales.save')}</Button>
        <ButtonLink href={ask.to(files)} weight="quiet">
          {words('title')}
        </ButtonLink>
      </Deeds>
    </Form>
  )
}

export const scalePage = page({ at: at('/scales'), who: 'grading.edit', get: view })

const scaleFrom = (fields: Fields) => ({
  key: text(fields, 'key'),
  name: localisedIn(fields, 'name'),
  better: text(fields, 'better') as 'higher',
  passing: readPassing(text(fields, 'passing')),
  failing: inList(text(fields, 'failing')),
  ungraded: inList(text(fields, 'ungraded')),
  own: text(fields, 'own') === 'yes',
})

export const scaleDeed = deed({
  at: at('/scales'),
  who: 'grading.edit',
  command: describeScale,
  input: (_, { fields }) => scaleFrom(fields),
  leads: ask => ({ to: ask.to(files), notice: say(ask.language)('scales.saved') }),
  again: view,
})
