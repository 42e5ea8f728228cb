import { dayIn, type Zone } from '../../../platform/calendar.ts'
import { text } from '../../../platform/form.ts'
import { type Ask, type Page, page } from '../../../platform/page.ts'
import type { Caller } from '../../../platform/scope.ts'
import {
  ButtonLink,
  Confirm,
  DateField,
  Deeds,
  Facts,
  Hidden,
  PageTitle,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { files, studentOf } from '../../pages/address.ts'
import { Refused } from '../../pages/file-parts.tsx'
import { say } from '../../words/index.ts'
import { allocateLodging, refuseLodging, releaseLodging } from '../allocate-lodging.ts'
import { giveKeys, noteDeposit, settleLodging, takeKeys } from '../keep-keys.ts'
import { type Lodging, lodgingLife } from '../lodging.ts'
import { listDwellings, showLodging } from '../show-lodgings.ts'
import { at, crumbsIn, lodgingIn, rooms, sayMoney } from './address.ts'
import { lodgingFacts } from './lodging-parts.tsx'

type Given = { lodging: string; version: string; on: string; reason: string; withheld: string; dwelling: string }
type Deciding = {
  name: 'allocate' | 'refuse' | 'release' | 'deposit' | 'giveKeys' | 'takeKeys' | 'settle'
  can: (lodging: Lodging) => boolean
  asks: readonly ('dwelling' | 'on' | 'reason' | 'withheld')[]
  run: (caller: Caller, input: Given) => Promise<unknown>
}
const can = (action: Parameters<typeof lodgingLife.can>[1]) => (lodging: Lodging) =>
  lodgingLife.can(lodging.state, action)

/** What the accommodation service does with a request, the likeliest first. */
const deciding: readonly Deciding[] = [
  { name: 'allocate', can: can('allocate'), asks: ['dwelling'], run: allocateLodging },
  {
    name: 'deposit',
    can: lodging => lodging.state === 'allocated' && !lodging.depositPaidOn,
    asks: ['on'],
    run: noteDeposit,
  },
  { name: 'giveKeys', can: can('give-keys'), asks: ['on'], run: giveKeys },
  { name: 'takeKeys', can: can('take-keys'), asks: ['on'], run: takeKeys },
  { name: 'settle', can: can('settle'), asks: ['on', 'withheld', 'reason'], run: settleLodging },
  { name: 'release', can: can('release'), asks: ['reason'], run: releaseLodging },
  { name: 'refuse', can: can('refuse'), asks: ['reason'], run: refuseLodging },
]

async function fileView(ask: Ask) {
  const words = say(ask.language)
  const { lodging, stay, dwelling } = await showLodging(ask.caller, lodgingIn(ask))
  const student = studentOf(stay)
  const possible = deciding.filter(one => one.can(lodging))
  return {
    title: student,
    crumbs: crumbsIn(ask, { label: student }),
    unlisted: true,
    body: (
      <>
        <PageTitle kind={words('lodging.title')}>{student}</PageTitle>
        <Refused ask={ask} />
        <Deeds>
          {possible.map((one, i) => (
            <ButtonLink href={ask.to(`${rooms}/${lodging.id}/${one.name}`)} weight={i === 0 ? 'main' : 'quiet'}>
              {words(`lodging.deeds.${one.name}`)}
            </ButtonLink>
          ))}
          <ButtonLink href={ask.to(`${files}/${stay.id}`)} weight="quiet">
            {words('lodging.openStay')}
          </ButtonLink>
        </Deeds>
        <Facts items={lodgingFacts(ask, lodging, dwelling)} />
      </>
    ),
  }
}

async function decideView(ask: Ask, { name, asks }: Deciding) {
  const words = say(ask.language)
  const { lodging, stay } = await showLodging(ask.caller, lodgingIn(ask))
  const student = studentOf(stay)
  const dwellings = asks.includes('dwelling') ? await listDwellings(ask.caller, undefined) : []
  const file = ask.to(`${rooms}/${lodging.id}`)
  return {
    title: words(`lodging.deeds.${name}`),
    crumbs: crumbsIn(ask, { label: student, href: file }, { label: words(`lodging.deeds.${name}`) }),
    unlisted: true,
    body: (
      <Confirm
        title={words(`lodging.deeds.${name}`)}
        consequences={[words(`lodging.effects.${name}`, { student })]}
        action={`${file}/${name}`}
        deed={words(`lodging.deeds.${name}`)}
        cancel={file}
        entered={ask.entered}
      >
        <Hidden name="version" value={lodging.revision} />
        {asks.includes('dwelling') && (
          <SelectField
            name="dwelling"
            label={words('lodging.dwelling')}
            empty={words('lodging.firstThatFits')}
            choices={dwellings.map(one => ({ value: one.id, label: `${one.name}, ${sayMoney(ask, one.rent, one)}` }))}
          />
        )}
        {asks.includes('on') && (
          <DateField
            name="on"
            label={words('lodging.on')}
            value={dayIn(ask.caller.now, ask.office.zone as Zone)}
            required
          />
        )}
        {asks.includes('withheld') && (
          <TextField name="withheld" label={words('lodging.withheld')} hint={words('lodging.moneyHint')} width="s" />
        )}
        {asks.includes('reason') && (
          <TextArea name="reason" label={words('deeds.reason')} required={name !== 'settle'} maxlength={1000} />
        )}
      </Confirm>
    ),
  }
}

export const lodgingPages: Page[] = [
  page({ at: at('/:lodgingid'), who: 'lodging.decide', get: fileView }),
  ...deciding.map(one =>
    page({
      at: at(`/:lodgingid/${one.name}`),
      who: 'lodging.decide',
      get: ask => decideView(ask, one),
      async post(ask, { fields }) {
        const given = (name: string) => text(fields, name)
        await one.run(ask.caller, {
          ...{ lodging: lodgingIn(ask), version: given('version'), on: given('on'), reason: given('reason') },
          ...{ withheld: given('withheld'), dwelling: given('dwelling') },
        })
        const { stay } = await showLodging(ask.caller, lodgingIn(ask))
        const notice = say(ask.language)(`lodging.done.${one.name}`, { student: studentOf(stay) })
        return { to: ask.to(`${rooms}/${lodgingIn(ask)}`), notice }
      },
      again: ask => decideView(ask, one),
    }),
  ),
]
