import { applicationIn } from '../applications/index.ts'
import { freezeCourses, isPublicYear } from '../courses/index.ts'
import type { Scope } from '../platform/scope.ts'
import { rulebookIn } from '../rulebook/index.ts'
import { type Checks, checksOf, type Judged, type Skill } from './checks.rules.ts'
import { clashesAmong } from './clashes.ts'
import { type LearningAgreement, mobilityTypes, studentIn, type Version } from './learning-agreement.ts'
import { askedLevels, termKeysOfStay, termsInYear } from './periods.rules.ts'
import { resultOf, standing, studentDiffers } from './programme.rules.ts'
import { partsOf, versionIn, type Whole } from './versions.rules.ts'

/** What is wrong and what is doubtful about the newest version, by the catalogue and the rulebook of this moment. */
export async function judgeVersion(scope: Scope, whole: Whole): Promise<Checks> {
  const { agreement } = whole
  const version = versionIn(whole)
  const rulebook = await rulebookIn(scope)
  const parts = partsOf(whole, version)
  const instances = standing(resultOf(parts.first, parts.changes)).flatMap(({ instance }) => instance ?? [])
  const signed = whole.versions.find(({ number }) => number === agreement.agreedVersion)?.student ?? null
  const judged: Judged = {
    type: mobilityTypes[agreement.activityAttributes],
    ...parts,
    kind: version.kind,
    particulars: version.particulars,
    sendingPerson: version.sendingPerson,
    student: {
      email: agreement.email,
      esi: agreement.esi,
      onNetwork: agreement.keeper === 'theirs',
      changed: studentDiffers(signed, studentIn(agreement)),
    },
    stay: agreement,
    catalogue: await freezeCourses(scope, instances),
    hasCatalogue: await isPublicYear(scope, agreement.academicYear),
    terms: termKeysOfStay(rulebook, agreement),
    termsInYear: termsInYear(rulebook, agreement),
    asked: askedLevels(rulebook),
    skills: await skillsOf(scope, { agreement, version }),
    clashes: await clashesAmong(scope, { rulebook, instances }),
  }
  return checksOf(judged)
}

/** The language of the agreement, and what the student has said in the application of any other. */
async function skillsOf(scope: Scope, about: { agreement: LearningAgreement; version: Version }): Promise<Skill[]> {
  const { language, level } = about.version.particulars
  const answers = (await applicationIn(scope, about.agreement.nomination))?.answers.languages ?? {}
  const said = (tongue: string | undefined, held: string | undefined): Skill[] =>
    tongue && held ? [{ language: tongue, level: held as Skill['level'] }] : []
  return [
    ...said(language, level),
    ...said(answers.motherTongue, 'NS'),
    ...said(answers.firstLanguage, answers.firstLevel),
    ...said(answers.secondLanguage, answers.secondLevel),
  ]
}
