import type { Child } from 'hono/jsx'
import { inLanguage } from '../../platform/words.ts'
import { ButtonLink, Deed } from '../../ui/index.ts'
import { mayDo } from '../whose-turn.rules.ts'
import { say } from '../words/index.ts'
import { fileAddress } from './address.ts'
import type { FileView } from './file-view.ts'

/** What this person may do with it now; what most likely is meant stands first. */
export function FileDeeds({ view }: { view: FileView }) {
  const { ask, shown, may } = view
  const words = say(ask.language)
  const { id, revision, published } = shown.agreement
  const to = (part: string) => fileAddress(ask, id, part)
  const main = StepDeeds(view)
  if (may.submit)
    main.push(
      <Deed action={to('/submit')} fields={{ version: revision }} weight={main.length ? 'other' : 'main'}>
        {words('deeds.submit')}
      </Deed>,
    )
  const links: [boolean, string, string][] = [
    [may.revise, '/revise', words('deeds.revise')],
    [may.renew, '/renew', words('deeds.renew')],
    [may.notice, '/notice', words('deeds.notice')],
    [may.terminate, '/terminate', words('deeds.terminate')],
    [may.sendBack, '/send-back', words('deeds.sendBack')],
    [may.withdraw, '/withdraw', words('deeds.withdraw')],
  ]
  return (
    <>
      {main}
      {may.publish && (
        <Deed action={to(published ? '/unpublish' : '/publish')} weight="other">
          {words(published ? 'deeds.unpublish' : 'deeds.publish')}
        </Deed>
      )}
      {may.takeBack && (
        <Deed action={to('/take-back-notice')} fields={{ version: revision }}>
          {words('deeds.takeBack')}
        </Deed>
      )}
      {links
        .filter(([allowed]) => allowed)
        .map(([, part, label]) => (
          <ButtonLink href={to(part)}>{label}</ButtonLink>
        ))}
      <ButtonLink href={to('/print')} weight="quiet">
        {words('print.deed')}
      </ButtonLink>
    </>
  )
}

function StepDeeds({ ask, shown }: FileView): Child[] {
  const words = say(ask.language)
  const { agreement, steps, parties } = shown
  const to = (part: string) => fileAddress(ask, agreement.id, part)
  return steps.flatMap((step, index) => {
    const deed = mayDo(ask.caller.actor, agreement, step)
    const weight = index === steps.findIndex(one => mayDo(ask.caller.actor, agreement, one)) ? 'main' : 'other'
    const party = parties.find(({ id }) => id === step.party)?.name ?? ''
    if (deed === 'sign')
      return [
        <ButtonLink href={to(`/sign/${step.id}`)} weight={weight}>
          {words('deeds.sign')}
        </ButtonLink>,
      ]
    if (deed === 'record')
      return [
        <ButtonLink href={to(`/partner-signature/${step.id}`)} weight={weight}>
          {words('deeds.recordPartner', { party })}
        </ButtonLink>,
      ]
    if (deed === 'decide')
      return [
        <ButtonLink href={to(`/steps/${step.id}`)} weight={weight}>
          {words('deeds.decide', { step: inLanguage(step.body, ask.language) })}
        </ButtonLink>,
      ]
    return []
  })
}
