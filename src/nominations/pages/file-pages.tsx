import type { Child } from 'hono/jsx'
import { nameOf } from '../../directory/index.ts'
import { may } from '../../permissions.ts'
import { type Ask, page } from '../../platform/page.ts'
import { ButtonLink, Deed, Deeds, PageTitle } from '../../ui/index.ts'
import { waitsForAdmission } from '../nomination.rules.ts'
import { nominationLife, subjectOf } from '../nomination.ts'
import { type NominationFile, showNomination } from '../show-nomination.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, inWorkspace, studentOf } from './address.ts'
import { FileBody, StandingOf } from './nomination-parts.tsx'

export async function nominationView(ask: Ask) {
  const words = say(ask.language)
  const file = await showNomination(ask.caller, ask.params.nominationid ?? '')
  const { nomination, partner } = file
  const student = studentOf(nomination)
  const kind = `${nameOf(partner, ask.language)} · ${words(`terms.${nomination.term}`)} ${nomination.academicYear}`
  return {
    title: student,
    crumbs: crumbsTo(ask, { label: student }),
    unlisted: true,
    body: (
      <>
        <PageTitle kind={kind}>{student}</PageTitle>
        <StandingOf ask={ask} file={file} />
        <FileDeeds ask={ask} file={file} />
        {await FileBody({ ask, file })}
      </>
    ),
  }
}

/** The deeds that the state and the reader's permissions allow now, the likeliest first. */
function FileDeeds({ ask, file: { nomination } }: { ask: Ask; file: NominationFile }) {
  const words = say(ask.language)
  const { actor } = ask.caller
  const to = (path: string) => fileAddress(ask, nomination.id, path)
  const can = (action: Parameters<typeof nominationLife.can>[1]) => nominationLife.can(nomination.state, action)
  const decides = may(actor, 'nomination.decide')
  const corrects = may(actor, 'nomination.correct', subjectOf(nomination))
  const late = waitsForAdmission(nomination)
  const seen = { proposal: nomination.version }
  const correctsNow = nomination.state !== 'cancelled' && corrects
  const deeds: Child[] = [
    decides && late && can('approve') && (
      <ButtonLink href={to('/admit')} weight="main">
        {words('file.admit')}
      </ButtonLink>
    ),
    decides && !late && can('approve') && (
      <Deed action={to('/accept')} fields={seen} weight="main">
        {words('file.accept')}
      </Deed>
    ),
    decides && can('ask-for-correction') && <ButtonLink href={to('/ask')}>{words('file.ask')}</ButtonLink>,
    decides && can('reject') && <ButtonLink href={to('/refuse')}>{words('file.refuse')}</ButtonLink>,
    decides && can('take-back') && (
      <Deed action={to('/take-back')} fields={seen}>
        {words('file.takeBack')}
      </Deed>
    ),
    correctsNow && (
      <ButtonLink
        href={to('/correct')}
        weight={ask.guest && nomination.state === 'correction-asked' ? 'main' : 'other'}
      >
        {words('file.correct')}
      </ButtonLink>
    ),
    corrects && can('withdraw') && (
      <ButtonLink href={to('/withdraw')} weight="quiet">
        {words('file.withdraw')}
      </ButtonLink>
    ),
  ]
  return <Deeds>{deeds}</Deeds>
}

export const nominationPage = page({ at: at('/:nominationid'), who: 'nomination.read', get: nominationView })
export const nominationInWorkspace = page({
  at: inWorkspace('/nominations/:nominationid'),
  who: 'workspace.use',
  entrance: 'workspace',
  get: nominationView,
})
