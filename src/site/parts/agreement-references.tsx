import type { Procedure } from '../../agreements/index.ts'
import { sayAgreements } from '../../agreements/index.ts'
import { officeInWords } from '../../people/index.ts'
import { inLanguage } from '../../platform/words.ts'
import { Facts, State, Table } from '../../ui/index.ts'
import type { Sources } from '../sources.ts'
import { say } from '../words/index.ts'
import type { Shows } from './shows.ts'

type Props = { sources: Sources }

/** What the office calls a type, else its common name. */
export const typeName = (
  type: Procedure['type'],
  { agreements, language }: Pick<Sources, 'agreements' | 'language'>,
) => {
  const own = agreements.types.find(one => one.type === type)?.name
  return own ? inLanguage(own, language) : sayAgreements(language)(`types.${type}`)
}

function TypeFacts({ sources }: Props) {
  const words = say(sources.language)
  const offered = sources.agreements.types.filter(type => type.offered)
  const parent = offered.find(({ type }) => type === 'framework-agreement')
  return (
    <Facts
      items={offered.map(({ type, description }) => ({
        term: typeName(type, sources),
        fact: (
          <>
            <State>{words(type === 'memorandum' ? 'agreements.generic' : 'agreements.negotiated')}</State>{' '}
            {description && inLanguage(description, sources.language)}
            {type === 'implementing-protocol' &&
              parent &&
              ` ${words('agreements.implements', { type: typeName(parent.type, sources) })}`}
          </>
        ),
      }))}
    />
  )
}

/** Steps in their order; those with the same number go on beside each other. */
export function ProcedureSteps({ procedure, sources }: Props & { procedure: Procedure }) {
  const { language, heading: Heading } = sources
  const words = say(language)
  const name = inLanguage(procedure.name, language)
  return (
    <section class="h-procedure">
      <Heading class="ds-heading h-group-title">
        {name} {procedure.example && <State>{words('contact.example')}</State>}
      </Heading>
      {procedure.description && <p class="h-prose">{inLanguage(procedure.description, language)}</p>}
      <Table
        caption={words('agreements.steps', { procedure: name })}
        captionHidden
        rows={procedure.steps}
        columns={[
          { label: words('agreements.step'), cell: step => step.order, numeric: true },
          { label: words('agreements.what'), cell: step => inLanguage(step.name, language), head: true },
          { label: words('agreements.body'), cell: step => inLanguage(step.body, language) },
          { label: words('agreements.needs'), cell: step => needsOf(step, sources) },
        ]}
      />
    </section>
  )
}

function needsOf(step: Procedure['steps'][number], { language }: Sources): string {
  const words = say(language)
  const { when } = step
  return [
    ...(step.actsAs === 'mandate' && step.office
      ? [words('agreements.only', { office: officeInWords(language, step.office) })]
      : []),
    ...(step.needsResolution ? [words('agreements.resolution')] : []),
    ...(when?.curricula === 'touched' ? [words('agreements.curricula')] : []),
    ...(when?.money === 'spent' ? [words('agreements.money')] : []),
    ...(when?.money === 'not-spent' ? [words('agreements.noMoney')] : []),
  ].join(' · ')
}

/** Procedures by the name that the office gave them: one that serves several types is told once. */
function distinct(procedures: readonly Procedure[]): Procedure[] {
  return [...new Map(procedures.map(procedure => [procedure.name.en, procedure])).values()]
}

/** Who alone signs: the office that every signature of ours asks for, where they agree. */
export function signatoryOf(procedures: readonly Procedure[]): string | undefined {
  const offices = new Set(
    procedures.flatMap(({ steps }) => steps.filter(step => step.kind === 'our-signature').map(step => step.office)),
  )
  return offices.size === 1 ? [...offices][0] : undefined
}

export const agreementLines: Shows = {
  signatory: (_, { agreements, language }) => {
    const office = signatoryOf(agreements.procedures)
    return office && say(language)('agreements.signatory', { office: officeInWords(language, office) })
  },
}

export const agreementBlocks: Shows = {
  'agreement-types': (_, sources) =>
    sources.agreements.types.some(type => type.offered) ? <TypeFacts sources={sources} /> : undefined,
  procedures: (_, sources) => {
    const all = distinct(sources.agreements.procedures)
    return all.length ? all.map(procedure => <ProcedureSteps procedure={procedure} sources={sources} />) : undefined
  },
  procedure: ({ key }, sources) => {
    const procedure = sources.agreements.procedures.find(one => one.type === key)
    return procedure && <ProcedureSteps procedure={procedure} sources={sources} />
  },
}
