import { text } from '../../../platform/form.ts'
import { type Ask, page } from '../../../platform/page.ts'
import { Confirm, DateField, SelectField, TextArea, TextField } from '../../../ui/index.ts'
import { crumbsTo, fileAddress, idOf, institutionOf, ofStudent, termOf } from '../../pages/address.ts'
import { fileView } from '../../pages/file-pages.tsx'
import { showStay } from '../../show-stay.ts'
import { say } from '../../words/index.ts'
import { askLodging, withdrawLodging } from '../ask-lodging.ts'
import { dwellingKinds } from '../lodging.ts'

async function askView(ask: Ask) {
  const words = say(ask.language)
  const { stay } = await showStay(ask.caller, idOf(ask))
  return {
    title: words('lodging.ask'),
    crumbs: crumbsTo(
      ask,
      { label: termOf(ask, stay), href: fileAddress(ask, stay.id) },
      { label: words('lodging.ask') },
    ),
    unlisted: true,
    body: (
      <Confirm
        title={words('lodging.ask')}
        consequences={[words('lodging.askEffects', { institution: institutionOf(ask) })]}
        action={fileAddress(ask, stay.id, '/accommodation')}
        deed={words('lodging.ask')}
        cancel={fileAddress(ask, stay.id)}
        entered={ask.entered}
      >
        <DateField name="fromOn" label={words('lodging.fromOn')} value={stay.arrivedOn ?? stay.arrivesOn} required />
        <DateField name="untilOn" label={words('lodging.untilOn')} value={stay.leavesOn} required />
        <SelectField
          name="kind"
          label={words('lodging.wishKind')}
          empty={words('lodging.anyKind')}
          choices={dwellingKinds.map(value => ({ value: value as string, label: words(`lodging.kinds.${value}`) }))}
        />
        <TextField name="mostRent" label={words('lodging.mostRent')} hint={words('lodging.moneyHint')} width="s" />
        <TextArea name="wishes" label={words('lodging.wishes')} maxlength={1500} />
      </Confirm>
    ),
  }
}

export const askPage = page({
  at: ofStudent('/:stayid/accommodation'),
  who: 'stay.use',
  get: askView,
  async post(ask, { fields }) {
    const given = (name: string) => text(fields, name)
    await askLodging(ask.caller, {
      ...{ stay: idOf(ask), fromOn: given('fromOn'), untilOn: given('untilOn'), kind: given('kind') as '' },
      ...{ mostRent: given('mostRent'), wishes: given('wishes') },
    })
    return { to: fileAddress(ask, idOf(ask)), notice: say(ask.language)('lodging.asked') }
  },
  again: askView,
})

export const withdrawDeed = page({
  at: ofStudent('/:stayid/accommodation/withdraw'),
  who: 'stay.use',
  async post(ask) {
    await withdrawLodging(ask.caller, { stay: idOf(ask) })
    return { to: fileAddress(ask, idOf(ask)), notice: say(ask.language)('lodging.withdrawn') }
  },
  again: fileView,
})
