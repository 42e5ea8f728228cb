import { z } from 'zod'
import { applicationIn, showApplication } from '../applications/index.ts'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { reaction } from '../platform/reaction.ts'
import { happened } from './learning-agreement.facts.ts'
import { insertLearningAgreement, insertVersion } from './learning-agreement.store.ts'
import { subjectOf } from './learning-agreement.ts'

/** Whoever has taken up an application has a learning agreement to draw up: one for each mobility. */
export const beginLearningAgreement = command(
  'begin-learning-agreement',
  z.object({ nomination: z.uuid() }),
  async (scope, { nomination }) => {
    const found = await applicationIn(scope, nomination)
    scope.must('learning-agreement.begin', found && subjectOf(found.application))
    const ended = ['refused', 'withdrawn'].includes(found?.application.state ?? '')
    if (!found?.application.account || ended) return nothingChanged
    const id = await insertLearningAgreement(scope, nomination)
    if (!id) return nothingChanged
    await insertVersion(scope, id, {
      ...{ number: 1, kind: 'first', particulars: {}, sendingPerson: null, becauseOfCatalogue: false },
    })
    return [happened('learning-agreement.opened', id, {})]
  },
)

export const beginWithApplication = reaction('begin-learning-agreement', async (caller, fact) => {
  const { application } = await showApplication(caller, fact.subject)
  await beginLearningAgreement(caller, { nomination: application.nomination })
})
