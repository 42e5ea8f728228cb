import { listOffices } from '../../src/institutions/index.ts'
import type { Deployment } from '../../src/platform/deployment.ts'
import { deploymentId } from '../../src/platform/ids.ts'
import { Refusal } from '../../src/platform/refusal.ts'
import { seedCalls } from './seed-calls.ts'
import { seedChecklists } from './seed-checklists.ts'
import { seedContacts } from './seed-contacts.ts'
import { seedDirectory } from './seed-directory.ts'
import { seedGrading } from './seed-grading.ts'
import { seedInstitutions } from './seed-institutions.ts'
import { seedChangeWindows } from './seed-learning-agreements.ts'
import { seedPages } from './seed-pages.ts'
import { seedPapers } from './seed-papers.ts'
import { seedPast } from './seed-past.ts'
import { seedPeople } from './seed-people.ts'
import { seedProcedures } from './seed-procedures.ts'
import { seedRecognition } from './seed-recognition.ts'
import { seedRequestWindow } from './seed-request-window.ts'
import { seedRulebook } from './seed-rulebook.ts'
import { beginTrial, type Trial } from './trial.ts'

export { trialAccounts } from './accounts.ts'

/** What is filled in, in this order, and what is said while it is. */
const parts: [title: string, fill: (trial: Trial) => Promise<void>][] = [
  ['universities and other organisations', seedDirectory],
  ['institutions, schools and courses of study', seedInstitutions],
  ['people, roles and mandates', seedPeople],
  ['promoters, coordinators and contacts', seedContacts],
  ['academic years, deadlines and rules', seedRulebook],
  ['a round of partnership requests', seedRequestWindow],
  ['papers that applications need', seedPapers],
  ['scales and grading tables', seedGrading],
  ['weeks for changes to learning agreements', seedChangeWindows],
  ['checklists of those who arrive and leave', seedChecklists],
  ['procedures of agreements', seedProcedures],
  ['partners, agreements and networks, day by day', seedPast],
  ['calls for applications', seedCalls],
  ['conversion of grades', seedRecognition],
  ['public pages', seedPages],
]

/** An empty deployment is one that serves no office yet. */
export const isEmpty = async (on: Deployment): Promise<boolean> => {
  const caller = {
    on,
    institution: deploymentId,
    actor: { kind: 'system', because: 'trial' },
    now: on.clock(),
  } as const
  return (await listOffices(caller, undefined)).length === 0
}

/** Fills an empty deployment with the five offices of the trial, through the commands that people use. Refuses any other. */
export async function seed(on: Deployment, say: (line: string) => void): Promise<void> {
  if (!(await isEmpty(on))) throw new Error('Only an empty deployment can be filled with the offices of the trial.')
  const trial = beginTrial(on, say)
  for (const [title, fill] of parts) {
    const started = performance.now()
    say(`Trial: ${title} …`)
    await fill(trial).catch(explain)
    const seconds = (performance.now() - started) / 1000
    if (seconds > 2) say(`Trial: ${title}: done in ${seconds.toFixed(1)} s.`)
  }
}

/** The trial breaks no rule: a refusal is a mistake of ours, and says in which field. */
function explain(error: unknown): never {
  if (!(error instanceof Refusal)) throw error
  const { code, facts, problems } = error
  throw new Error(`the trial was refused: ${code} ${JSON.stringify({ facts, problems })}`, { cause: error })
}
