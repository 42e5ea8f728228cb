import { dayIn, type Zone } from '../../platform/calendar.ts'
import { text } from '../../platform/form.ts'
import { type Ask, type Page, page } from '../../platform/page.ts'
import type { Caller } from '../../platform/scope.ts'
import { inLanguage } from '../../platform/words.ts'
import { Confirm, DateField, Hidden, TextArea } from '../../ui/index.ts'
import { requiredOnes } from '../checklist.rules.ts'
import { correctArrival, noteAbsence, registerArrival, takeBackDate } from '../register-arrival.ts'
import { correctDeparture, endStay, registerDeparture } from '../register-departure.ts'
import { type StayFile, showStay } from '../show-stay.ts'
import { earlyMargin } from '../turn.rules.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, idOf, studentOf } from './address.ts'

type Given = { stay: string; version: string; arrivedOn: string; leftOn: string; comment: string; reason: string }
type Name = 'arrival' | 'correctArrival' | 'departure' | 'correctDeparture' | 'absence' | 'takeBack' | 'end'
type Registering = {
  path: string
  /** Which deed the address stands for, as the stay stands now. */
  name: (file: StayFile) => Name
  run: (name: Name) => (caller: Caller, input: Given) => Promise<unknown>
}

/** Everything that the office registers, each on a page that says what will happen. */
const registering: readonly Registering[] = [
  {
    path: '/arrival',
    name: ({ stay }) => (stay.arrivedOn ? 'correctArrival' : 'arrival'),
    run: name => (name === 'arrival' ? registerArrival : correctArrival),
  },
  {
    path: '/departure',
    name: ({ stay }) => (stay.leftOn ? 'correctDeparture' : 'departure'),
    run: name => (name === 'departure' ? registerDeparture : correctDeparture),
  },
  { path: '/absence', name: () => 'absence', run: () => noteAbsence },
  { path: '/take-back', name: () => 'takeBack', run: () => takeBackDate },
  { path: '/end', name: () => 'end', run: () => endStay },
]

async function registerView(ask: Ask, { path, name: nameOf }: Registering) {
  const words = say(ask.language)
  const file = await showStay(ask.caller, idOf(ask))
  const { stay, entries } = file
  const name = nameOf(file)
  const student = studentOf(stay)
  const open = name === 'end' ? requiredOnes(entries) : []
  const items = open.map(({ label }) => inLanguage(label, ask.language).replace(/\.$/, '')).join('; ')
  const title = words(`deeds.${name}Title`, { student })
  return {
    title,
    crumbs: crumbsTo(ask, { label: student, href: fileAddress(ask, stay.id) }, { label: words(`office.${name}`) }),
    unlisted: true,
    body: (
      <Confirm
        title={title}
        consequences={[
          words(`deeds.${name}Effects`, { student }),
          ...(open.length ? [words('deeds.endOpen', { count: open.length, items })] : []),
        ]}
        action={fileAddress(ask, stay.id, path)}
        deed={words(`office.${name}`)}
        cancel={fileAddress(ask, stay.id)}
        entered={ask.entered}
        final={name === 'end'}
      >
        <Hidden name="version" value={stay.revision} />
        <Questions ask={ask} file={file} name={name} />
      </Confirm>
    ),
  }
}

function Questions({ ask, file: { stay, entries }, name }: { ask: Ask; file: StayFile; name: Name }) {
  const words = say(ask.language)
  const today = dayIn(ask.caller.now, ask.office.zone as Zone)
  const likely = (planned: string | null) => (planned && planned <= today ? planned : today)
  if (name === 'arrival' || name === 'correctArrival')
    return (
      <>
        <DateField
          name="arrivedOn"
          label={words('deeds.arrivedOn')}
          value={stay.arrivedOn ?? likely(stay.arrivesOn)}
          required
        />
        <TextArea name="comment" label={words('deeds.comment')} value={stay.comment} maxlength={2000} />
      </>
    )
  if (name === 'departure' || name === 'correctDeparture')
    return (
      <>
        <DateField name="leftOn" label={words('deeds.leftOn')} value={stay.leftOn ?? likely(stay.leavesOn)} required />
        {name === 'departure' && (
          <TextArea
            name="reason"
            label={words('deeds.earlyReason', { days: earlyMargin })}
            value={stay.earlyBecause}
            maxlength={1000}
          />
        )}
      </>
    )
  if (name !== 'end') return <TextArea name="reason" label={words('deeds.reason')} required maxlength={1000} />
  return requiredOnes(entries).length ? (
    <TextArea name="reason" label={words('deeds.openReason')} required maxlength={1000} />
  ) : null
}

export const registerPages: Page[] = registering.map(one =>
  page({
    at: at(`/:stayid${one.path}`),
    who: 'stay.register',
    get: ask => registerView(ask, one),
    async post(ask, { fields }) {
      const file = await showStay(ask.caller, idOf(ask))
      const name = one.name(file)
      const given = (field: string) => text(fields, field)
      await one.run(name)(ask.caller, {
        ...{ stay: file.stay.id, version: given('version'), arrivedOn: given('arrivedOn'), leftOn: given('leftOn') },
        ...{ comment: given('comment'), reason: given('reason') },
      })
      const notice = say(ask.language)(`deeds.${name}Done`, { student: studentOf(file.stay) })
      return { to: fileAddress(ask, file.stay.id), notice }
    },
    again: ask => registerView(ask, one),
  }),
)
