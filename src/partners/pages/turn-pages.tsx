import { nameOf } from '../../directory/index.ts'
import { text } from '../../platform/form.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import { Confirm, DateField, TextArea } from '../../ui/index.ts'
import { showPartner } from '../show-partner.ts'
import { activatePartner, endPartner, letPartnerRest, resumePartner } from '../turn-partner.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress } from './address.ts'
import { partnerView } from './partner-page.tsx'

const partnerIn = (ask: Ask) => ({ partner: ask.params.partnerid ?? '' })
const back = (ask: Ask, notice: string) => ({ to: fileAddress(ask, ask.params.partnerid ?? ''), notice })

export const activateDeed = deed({
  at: at('/:partnerid/activate'),
  who: 'partner.edit',
  command: activatePartner,
  input: partnerIn,
  leads: ask => back(ask, say(ask.language)('turned.activated')),
  again: partnerView,
})

export const restDeed = deed({
  at: at('/:partnerid/rest'),
  who: 'partner.edit',
  command: letPartnerRest,
  input: partnerIn,
  leads: ask => back(ask, say(ask.language)('turned.rested')),
  again: partnerView,
})

export const resumeDeed = deed({
  at: at('/:partnerid/resume'),
  who: 'partner.end',
  command: resumePartner,
  input: partnerIn,
  leads: ask => back(ask, say(ask.language)('turned.resumed')),
  again: partnerView,
})

async function endView(ask: Ask) {
  const words = say(ask.language)
  const { partner, organisation } = await showPartner(ask.caller, ask.params.partnerid ?? '')
  const name = nameOf(organisation, ask.language)
  return {
    title: words('ending.title', { partner: name }),
    crumbs: crumbsTo(ask, { label: name, href: fileAddress(ask, partner.id) }, { label: words('file.end') }),
    unlisted: true,
    body: (
      <Confirm
        title={words('ending.title', { partner: name })}
        consequences={[
          words('ending.kept'),
          ...(partner.published ? [words('ending.hidden')] : []),
          words('ending.agreements'),
        ]}
        action={ask.url.pathname}
        deed={words('ending.deed')}
        cancel={fileAddress(ask, partner.id)}
        entered={ask.entered}
      >
        <DateField name="on" label={words('ending.on')} />
        <TextArea name="reason" label={words('ending.reason')} required maxlength={1000} />
      </Confirm>
    ),
  }
}

export const endPage = page({
  at: at('/:partnerid/end'),
  who: 'partner.end',
  get: endView,
  async post(ask, { fields }) {
    await endPartner(ask.caller, { ...partnerIn(ask), on: text(fields, 'on'), reason: text(fields, 'reason') })
    return back(ask, say(ask.language)('ending.done'))
  },
  again: endView,
})
