import {
  addComponent,
  changeLearningAgreement,
  declineForReceiving,
  learningAgreementOf,
  nameResponsible,
  reviseLearningAgreement,
  showLearningAgreement,
  signAsStudent,
  signForReceiving,
  signForSending,
  stateParticulars,
} from '../../src/learning-agreements/index.ts'
import type { Caller } from '../../src/platform/scope.ts'

type Filling = {
  mark: string
  nomination: string
  /** Which of them: the first is being written, the next waits at home, the next here, the last is agreed and being changed. */
  n: number
  student: Caller
  home: Caller
  here: Caller
  signer: { name: string; email: string }
}

/** A learning agreement whose every text carries the word, in a state of its own. */
export async function fillLearningAgreement({
  mark,
  nomination,
  n,
  student,
  home,
  here,
  signer,
}: Filling): Promise<void> {
  const agreement = (await learningAgreementOf(student, nomination)) ?? ''
  const seen = async () => ({
    agreement,
    version: (await showLearningAgreement(here, agreement)).agreement.revision,
    position: mark,
  })
  const line = { agreement, title: mark, losCode: mark, term: '1/2', credits: '30' }
  await addComponent(student, { ...line, list: 'studied', language: 'en' })
  await addComponent(student, { ...line, list: 'recognised', recognitionConditions: mark })
  await addComponent(student, { ...line, list: 'virtual', shortDescription: mark })
  const stay = { startOn: '2027-09-20', endOn: '2028-02-10', language: 'en', level: 'C1' as const }
  await stateParticulars(student, { agreement, ...stay, sendingUnit: mark, remark: mark })
  await nameResponsible(student, {
    ...{ agreement, givenNames: 'Greta', familyName: signer.name, position: mark, email: signer.email },
  })
  if (n === 0) return
  await signAsStudent(student, await seen())
  if (n === 1) return
  await signForSending(home, await seen())
  if (n === 2) return
  await declineForReceiving(here, { ...(await seen()), answer: mark })
  await reviseLearningAgreement(student, { agreement })
  await signAsStudent(student, await seen())
  await signForSending(home, await seen())
  await signForReceiving(here, await seen())
  await changeLearningAgreement(student, { agreement })
}
