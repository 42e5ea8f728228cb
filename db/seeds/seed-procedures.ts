import { type DesignedStep, describeType, designProcedure, sayAgreements } from '../../src/agreements/index.ts'
import { recordsOf } from './content/index.ts'
import { type Label, type OfficeKey, offices, type ProcedureStep } from './content/types.ts'
import { bodies, shortChains, shortChainWords, typeOf } from './examples/procedures.ts'
import type { Trial } from './trial.ts'

/** Who designs procedures: officers and administrators. An alliance has a secretary instead of officers. */
const designers: Record<OfficeKey, string> = {
  pavia: 'esempi',
  milano: 'provetti',
  bergamo: 'campioni',
  montpellier: 'modele',
  ec2u: 'reverie',
}

/** What each office calls its agreements and how they come about; every procedure is an example until the office confirms it. */
export async function seedProcedures(trial: Trial): Promise<void> {
  for (const office of offices) {
    const by = () => trial.as(designers[office], office)
    for (const [position, { key, name, description }] of recordsOf('agreement-type', office).entries())
      await describeType(by(), { type: type(key), name, description, position })
    for (const procedure of recordsOf('procedure', office)) {
      const { key, name, description, types, example } = procedure
      const steps = recordsOf('procedure-step', office).filter(step => step.procedure === key)
      for (const of of types)
        await designProcedure(by(), { type: type(of), name, description, example, steps: steps.map(designed) })
    }
    await seedShortChains(trial, office)
  }
}

const type = (key: string) => {
  const found = typeOf[key]
  if (!found) throw new Error(`no type of the register stands for ${key}`)
  return found
}

const kinds = {
  propose: 'preparation',
  draft: 'preparation',
  check: 'review',
  'give-opinion': 'opinion',
  resolve: 'approval',
  sign: 'our-signature',
  file: 'filing',
} as const satisfies Record<ProcedureStep['act'], DesignedStep['kind']>

const conditions: Record<NonNullable<ProcedureStep['when']>, NonNullable<DesignedStep['when']>> = {
  'curricula-touched': { curricula: 'touched' },
  'money-spent': { money: 'spent' },
  'no-money-spent': { money: 'not-spent' },
  'double-degree': { types: ['double-degree'] },
}

/** Bodies of a school or department: its own coordinators may record what they decide. */
const ofUnit = new Set(['proposer', 'faculty', 'department-council', 'faculty-council', 'promoter'])
const daysFor = { propose: 14, draft: 21, check: 14, 'give-opinion': 21, resolve: 45, sign: 14, file: 30 } as const

function bodyOf(key: string, sittings?: Label): Label {
  const name = bodies[key]
  if (!name) throw new Error(`no body is called ${key}`)
  const when = (language: 'en' | 'it' | 'fr') => (sittings ? ` (${sittings[language]})` : '')
  return { en: name.en + when('en'), it: name.it + when('it'), fr: name.fr + when('fr') }
}

function designed({
  key,
  procedure,
  order,
  act,
  body,
  label,
  when,
  sittings,
  records = [],
}: ProcedureStep): DesignedStep {
  const resolution = records.includes('resolution-number')
  return {
    key: key.slice(procedure.length + 1),
    order,
    name: label,
    body: bodyOf(body, sittings),
    kind: kinds[act],
    actsAs: act === 'sign' ? 'mandate' : ofUnit.has(body) ? 'unit' : 'office',
    ...(act === 'sign' && { office: body }),
    ...(when && { when: conditions[when] }),
    needsSitting: resolution,
    needsResolution: resolution,
    days: daysFor[act],
  }
}

async function seedShortChains(trial: Trial, office: OfficeKey): Promise<void> {
  const { types, drafts, resolves, signs } = shortChains[office]
  for (const each of types) {
    const called = (language: 'en' | 'it' | 'fr') =>
      `${sayAgreements(language)(`types.${each}`)}. ${shortChainWords.name[language]}`
    await designProcedure(trial.as(designers[office], office), {
      type: each,
      name: { en: called('en'), it: called('it'), fr: called('fr') },
      example: true,
      steps: [
        step('draft', 1, { act: 'draft', body: drafts, name: shortChainWords.draft }),
        step('resolve', 2, { act: 'resolve', body: resolves, name: shortChainWords.resolve }),
        { ...step('sign', 3, { act: 'sign', body: signs, name: shortChainWords.sign[signs] }), office: signs },
      ],
    })
  }
}

type Sketch = { act: 'draft' | 'resolve' | 'sign'; body: string; name: Label }

function step(key: string, order: number, { act, body, name }: Sketch): DesignedStep {
  return {
    key,
    order,
    name,
    body: bodyOf(body),
    kind: kinds[act],
    actsAs: act === 'sign' ? 'mandate' : ofUnit.has(body) ? 'unit' : 'office',
    needsSitting: act === 'resolve',
    needsResolution: act === 'resolve',
    days: daysFor[act],
  }
}
