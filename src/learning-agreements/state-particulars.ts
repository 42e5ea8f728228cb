import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { maybe } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { happened } from './learning-agreement.facts.ts'
import { lockLearningAgreement, saveLearningAgreement, saveVersion } from './learning-agreement.store.ts'
import { isWritable, type LearningAgreement, particularsShape, personShape, subjectOf } from './learning-agreement.ts'
import { readWhole } from './read-whole.ts'
import { versionIn } from './versions.rules.ts'

const { shape } = particularsShape
/** Forms send an empty text for what is left open. */
const given = z.object({
  startOn: maybe(shape.startOn.unwrap()),
  endOn: maybe(shape.endOn.unwrap()),
  language: maybe(shape.language.unwrap()),
  level: maybe(shape.level.unwrap()),
  sendingUnit: maybe(shape.sendingUnit.unwrap()),
  fieldClarification: maybe(shape.fieldClarification.unwrap()),
  provisionsUrl: maybe(shape.provisionsUrl.unwrap()),
  remark: maybe(shape.remark.unwrap()),
})

/** States what stands beside the tables: days, language, faculty at home. What is missing is said when it is signed. */
export const stateParticulars = command(
  'state-particulars',
  given.extend({ agreement: z.uuid() }),
  async (scope, { agreement: id, ...particulars }) => {
    const agreement = await lockLearningAgreement(scope, id)
    scope.must('learning-agreement.fill', subjectOf(agreement))
    if (!isWritable(agreement.state)) throw new Refusal('learning-agreement.not-writable')
    const said = Object.fromEntries(Object.entries(particulars).filter(([, value]) => value !== undefined))
    const { particulars: before } = versionIn(await readWhole(scope, agreement))
    if (isDeepStrictEqual(said, before)) return nothingChanged
    await saveVersion(scope, id, { number: agreement.version, particulars: said })
    await saveLearningAgreement(scope, id, {})
    return [happened('learning-agreement.particulars-stated', id, { version: agreement.version })]
  },
)

/**
 * Names who is responsible at the sending university, by whom alone the version can then be signed for it. The student says whom while
 * writing; the university may name another of its people until somebody has signed for it. It needs no new version (EWP LA-28).
 */
export const nameResponsible = command(
  'name-responsible',
  personShape.extend({ agreement: z.uuid() }),
  async (scope, { agreement: id, ...person }) => {
    const agreement = await lockLearningAgreement(scope, id)
    mustBeTheirs(scope, agreement)
    const version = versionIn(await readWhole(scope, agreement))
    if (person.email === agreement.email.toLowerCase())
      throw new Refusal('input.wrong', { count: 1 }, { email: { code: 'signs-for-both' } })
    if (isDeepStrictEqual({ ...person }, { ...version.sendingPerson })) return nothingChanged
    await saveVersion(scope, id, { number: version.number, sendingPerson: person })
    await saveLearningAgreement(scope, id, {})
    return [happened('learning-agreement.person-named', id, { version: version.number })]
  },
)

function mustBeTheirs(scope: Scope, agreement: LearningAgreement): void {
  const writes = isWritable(agreement.state) && scope.may('learning-agreement.fill', subjectOf(agreement))
  if (!writes) scope.must('learning-agreement.name-responsible', subjectOf(agreement))
  else scope.must('learning-agreement.fill', subjectOf(agreement))
  if (!isWritable(agreement.state) && agreement.state !== 'student-signed')
    throw new Refusal('learning-agreement.signed-for-sending-already')
}
