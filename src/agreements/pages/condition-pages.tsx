import { listUnits } from '../../institutions/index.ts'
import { type Fields, list, text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { inLanguage } from '../../platform/words.ts'
import { Button, ButtonLink, Deed, Deeds, EmptyState, Form, PageTitle, Table } from '../../ui/index.ts'
import type { Condition } from '../agreement.ts'
import { setConditions } from '../set-conditions.ts'
import { showAgreement } from '../show-agreement.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress } from './address.ts'
import { conditionColumns } from './condition-columns.tsx'
import { ConditionFields, languageRows, subjectRows } from './condition-fields.tsx'
import { type FileView, fileView } from './file-view.ts'
import { SettledNumbers } from './settled-numbers.tsx'

type Given = Parameters<typeof setConditions>[1]['conditions']
type OneGiven = Exclude<NonNullable<Given>, ''>[number]

/** Stored conditions as the command takes them: it always takes all of them, in their order. */
const given = ({ parties }: FileView['shown'], condition: Condition): OneGiven => {
  const { id: _, position: __, party, months, days, partnerUnit, otherTerms, ...rest } = condition
  return {
    ...rest,
    partner: parties.find(one => one.id === party)?.organisation ?? '',
    months: months ?? '',
    days: days ?? '',
    partnerUnit: partnerUnit ?? '',
    otherTerms: otherTerms ?? '',
  }
}

async function conditionsList(ask: Ask) {
  const view = await fileView(ask)
  const words = say(ask.language)
  const { agreement, conditions } = view.shown
  const title = words('conditions.title', { code: agreement.code })
  const to = (part: string) => fileAddress(ask, agreement.id, `/conditions${part}`)
  const moved = { version: agreement.revision }
  return {
    title,
    unlisted: true,
    crumbs: crumbsTo(
      ask,
      { label: agreement.code, href: fileAddress(ask, agreement.id) },
      { label: words('file.conditions') },
    ),
    body: (
      <>
        <PageTitle
          count={conditions.length}
          lead={words('conditions.lead')}
          deeds={
            view.may.conditions && (
              <ButtonLink href={to('/new')} weight="main">
                {words('conditions.add')}
              </ButtonLink>
            )
          }
        >
          {title}
        </PageTitle>
        <SettledNumbers ask={ask} shown={view.shown} />
        <Table
          caption={title}
          captionHidden
          columns={[
            ...conditionColumns(view),
            {
              label: words('conditions.change'),
              cell: row =>
                view.may.conditions && (
                  <Deeds>
                    <ButtonLink href={to(`/${row.position}`)} weight="quiet">
                      {words('conditions.change')}
                    </ButtonLink>
                    {row.position > 1 && (
                      <Deed action={to(`/${row.position}/up`)} fields={moved} weight="quiet">
                        {words('conditions.up')}
                      </Deed>
                    )}
                    {row.position < conditions.length && (
                      <Deed action={to(`/${row.position}/down`)} fields={moved} weight="quiet">
                        {words('conditions.down')}
                      </Deed>
                    )}
                    <Deed action={to(`/${row.position}/remove`)} fields={moved} weight="quiet" destructive>
                      {words('conditions.remove')}
                    </Deed>
                  </Deeds>
                ),
            },
          ]}
          rows={conditions}
          empty={<EmptyState title={words('conditions.none')}>{words('conditions.lead')}</EmptyState>}
        />
      </>
    ),
  }
}

export const conditionsPage = page({ at: at('/:id/conditions'), who: 'agreement.read', get: conditionsList })

/** `new`, or the place of a condition from 1. */
function placeAsked(ask: Ask, conditions: readonly Condition[]): number {
  if (ask.params.place === 'new') return conditions.length
  const place = Number(ask.params.place) - 1
  if (!conditions[place]) throw new Refusal('page.not-found')
  return place
}

async function conditionForm(ask: Ask) {
  const shown = await showAgreement(ask.caller, ask.params.id ?? '')
  const { agreement, conditions, parties } = shown
  const place = placeAsked(ask, conditions)
  const words = say(ask.language)
  const title =
    ask.params.place === 'new' ? words('conditions.addTitle') : words('conditions.changeTitle', { n: place + 1 })
  const { units, courses } = await listUnits(ask.caller, undefined)
  const named = (one: { id: string; name: Parameters<typeof inLanguage>[0] }) => ({
    value: one.id,
    label: inLanguage(one.name, ask.language),
  })
  const back = fileAddress(ask, agreement.id, '/conditions')
  return {
    title,
    unlisted: true,
    crumbs: crumbsTo(
      ask,
      { label: agreement.code, href: fileAddress(ask, agreement.id) },
      { label: words('file.conditions'), href: back },
      { label: title },
    ),
    body: (
      <>
        <PageTitle>{title}</PageTitle>
        <SettledNumbers ask={ask} shown={shown} />
        <Form entered={ask.entered} version={agreement.revision} guarded>
          <ConditionFields
            ask={ask}
            agreement={agreement}
            parties={parties}
            condition={conditions[place]}
            units={units.map(named)}
            courses={courses.map(named)}
          />
          <Deeds>
            <Button>{words('conditions.save')}</Button>
            <ButtonLink href={back}>{words('back')}</ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

const numbered = <T,>(count: number, make: (n: number) => T | null): T[] =>
  Array.from({ length: count }, (_, n) => make(n)).filter((one): one is Awaited<T> & NonNullable<T> => one !== null)

function conditionIn(fields: Fields): OneGiven {
  const of = (name: string) => text(fields, name)
  return {
    kind: of('kind') as 'student-studies',
    direction: of('direction') as 'outgoing',
    partner: of('partner'),
    ...{
      firstYear: of('firstYear'),
      lastYear: of('lastYear'),
      persons: of('persons'),
      per: (of('per') || 'year') as 'year',
    },
    ...{ months: of('months'), days: of('days'), blended: of('blended') as 'yes' },
    eqfLevels: list(fields, 'eqfLevels'),
    subjects: numbered(subjectRows, n =>
      of(`subjects.${n}.isced`)
        ? { isced: of(`subjects.${n}.isced`), clarification: of(`subjects.${n}.clarification`) }
        : null,
    ),
    languages: numbered(languageRows, n =>
      of(`languages.${n}.language`)
        ? { language: of(`languages.${n}.language`), level: of(`languages.${n}.level`) as 'B1' }
        : null,
    ),
    units: list(fields, 'units'),
    coursesOfStudy: list(fields, 'coursesOfStudy'),
    partnerUnit: of('partnerUnit'),
    contacts: (['sending', 'receiving'] as const)
      .filter(side => of(`contacts.${side}.name`))
      .map(side => ({ side, name: of(`contacts.${side}.name`), email: of(`contacts.${side}.email`) })),
    otherTerms: of('otherTerms'),
  }
}

/** Where a group as a whole is missing, its first field says so. */
const firstFields: Record<string, string> = { subjects: 'subjects.0.isced', languages: 'languages.0.language' }

/** What is wrong with one condition of the list is wrong with this form. */
async function setAll(ask: Ask, place: number, conditions: OneGiven[], version: string) {
  try {
    return await setConditions(ask.caller, { agreement: ask.params.id ?? '', version, conditions })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const own = `conditions.${place}.`
    const problems = Object.entries(error.problems).map(([field, problem]) => [
      field.startsWith(own) ? (firstFields[field.slice(own.length)] ?? field.slice(own.length)) : field,
      problem,
    ])
    throw new Refusal(error.code, error.facts, Object.fromEntries(problems))
  }
}

export const conditionPage = page({
  at: at('/:id/conditions/:place'),
  who: 'agreement.edit',
  get: conditionForm,
  again: conditionForm,
  async post(ask, { fields }) {
    const { shown } = await fileView(ask)
    const all = shown.conditions.map(condition => given(shown, condition))
    const place = placeAsked(ask, shown.conditions)
    all[place] = conditionIn(fields)
    await setAll(ask, place, all, text(fields, 'version'))
    return { to: fileAddress(ask, shown.agreement.id, '/conditions'), notice: say(ask.language)('conditions.saved') }
  },
})

const changes = {
  up: (all: OneGiven[], place: number) => swapped(all, place, place - 1),
  down: (all: OneGiven[], place: number) => swapped(all, place, place + 1),
  remove: (all: OneGiven[], place: number) => all.toSpliced(place, 1),
}

function swapped(all: OneGiven[], one: number, other: number): OneGiven[] {
  const [a, b] = [all[one], all[other]]
  return a && b ? all.with(one, b).with(other, a) : all
}

export const conditionOrderPages = (['up', 'down', 'remove'] as const).map(change =>
  page({
    at: at(`/:id/conditions/:place/${change}`),
    who: 'agreement.edit',
    again: conditionsList,
    async post(ask, { fields }) {
      const { shown } = await fileView(ask)
      const all = shown.conditions.map(condition => given(shown, condition))
      const next = changes[change](all, placeAsked(ask, shown.conditions))
      await setConditions(ask.caller, {
        agreement: shown.agreement.id,
        version: text(fields, 'version'),
        conditions: next,
      })
      const notice = say(ask.language)(change === 'remove' ? 'conditions.removed' : 'conditions.moved')
      return { to: fileAddress(ask, shown.agreement.id, '/conditions'), notice }
    },
  }),
)
