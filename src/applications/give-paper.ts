import { z } from 'zod'
import { checkFile, formats, keepDocument, openDocument } from '../documents/index.ts'
import { command } from '../platform/command.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { rulebookIn } from '../rulebook/index.ts'
import { happened } from './application.facts.ts'
import { answersIn, keepPaper, lockApplication, papersOf, stepsOf } from './application.store.ts'
import { type Application, type AskedPaper, isFillable, subjectOf } from './application.ts'
import { markOf, traceOf } from './completeness.rules.ts'
import { papersAsked } from './requirements.rules.ts'

/**
 * Hands in a paper that the rulebook asks for: the student what they owe, the home office in its workspace what it owes. A signed form
 * is compared with the one that was printed.
 */
export const givePaper = command(
  'give-paper',
  z.object({
    application: z.uuid(),
    requirement: z.string().max(80),
    file: z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
  }),
  async (scope, { application: id, requirement, file }) => {
    const application = await lockApplication(scope, id)
    scope.must('application.provide', subjectOf(application))
    if (!isFillable(application.state)) throw new Refusal('application.not-fillable')
    const asked = papersAsked(await rulebookIn(scope)).find(({ key }) => key === requirement)
    if (!asked) throw new Refusal('application.paper-not-asked')
    if (asked.from !== sideOf(scope)) throw new Refusal('application.paper-of-others', { paper: asked.label })
    const checked = checkFile(file)
    mustFit(asked, checked)
    const trace = asked.isForm ? await compared(scope, application, file.bytes) : null
    const before = (await papersOf(scope, id)).find(paper => paper.requirement === requirement)
    const kept = await keepDocument(
      scope,
      { subject: id, about: 'application', kind: asked.isForm ? 'signed-copy' : 'other', replaces: before?.document },
      checked,
    )
    const answersOf = asked.isForm ? application.printedOf : null
    await keepPaper(scope, id, { requirement, document: kept.id, trace, answersOf })
    return [happened('application.paper-given', id, { requirement, paper: asked.label, document: kept.id })]
  },
)

export const sideOf = ({ actor }: Pick<Scope, 'actor'>) => (actor.kind === 'partner' ? 'home' : 'student')

function mustFit({ label, formats: taken, megabytes }: AskedPaper, { format, bytes }: ReturnType<typeof checkFile>) {
  if (!taken.includes(format))
    throw new Refusal('application.paper-format', { paper: label, formats: taken.map(sayFormat).join(', ') })
  if (bytes.length > megabytes * 1_048_576)
    throw new Refusal('application.paper-too-large', { paper: label, megabytes })
}

const sayFormat = (key: string): string => formats[key as keyof typeof formats]?.label ?? key

/** The printed form is what must come back: of these answers, and signed. */
async function compared(scope: Scope, application: Application, bytes: Uint8Array) {
  const { id, printedDocument, printedOf } = application
  if (!printedDocument || !printedOf) throw new Refusal('application.form-not-printed')
  if (printedOf !== markOf(answersIn(await stepsOf(scope, id)))) throw new Refusal('application.form-outdated')
  const { content } = await openDocument(scope, id, printedDocument)
  const trace = traceOf(content, bytes)
  if (trace === 'unsigned') throw new Refusal('application.form-unsigned')
  return trace
}
