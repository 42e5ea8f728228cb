import { text } from '../../platform/form.ts'
import { type Ask, type Page, page } from '../../platform/page.ts'
import type { Caller } from '../../platform/scope.ts'
import { Confirm, DateField, Hidden, TextArea } from '../../ui/index.ts'
import { linesOf } from '../completeness.rules.ts'
import { extendApplication, refuseApplication, returnApplication } from '../decide-application.ts'
import { sayMissing } from '../say-missing.ts'
import { showApplication } from '../show-application.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, idOf, studentOf } from './address.ts'

type Deciding = { application: string; version: string; remark: string; until: string }
type Decision = {
  name: 'return' | 'refuse' | 'extend'
  required: boolean
  run: (caller: Caller, input: Deciding) => Promise<unknown>
}

/** Each decision that asks for words first, on a page that says what will happen. */
const decisions: readonly Decision[] = [
  { name: 'return', required: false, run: returnApplication },
  { name: 'refuse', required: true, run: refuseApplication },
  { name: 'extend', required: true, run: extendApplication },
]

async function decisionView(ask: Ask, { name, required }: Decision) {
  const words = say(ask.language)
  const { application, missing } = await showApplication(ask.caller, idOf(ask))
  const student = studentOf(application)
  const title = words(`decide.${name}Title`, { student })
  const wrong = name === 'return' ? linesOf(missing).map(one => sayMissing(ask.language, one)) : []
  return {
    title,
    crumbs: crumbsTo(
      ask,
      { label: student, href: fileAddress(ask, application.id) },
      { label: words(`office.${name}`) },
    ),
    unlisted: true,
    body: (
      <Confirm
        title={title}
        consequences={[words(`decide.${name}Effects`, { student }), ...wrong]}
        action={fileAddress(ask, application.id, `/${name}`)}
        deed={words(`office.${name}`)}
        cancel={fileAddress(ask, application.id)}
        entered={ask.entered}
        final={name === 'refuse'}
      >
        <Hidden name="version" value={application.revision} />
        {name === 'extend' && <DateField name="until" label={words('decide.until')} required />}
        <TextArea name="remark" label={words(`decide.${name}Remark`)} required={required} maxlength={1000} />
      </Confirm>
    ),
  }
}

export const decisionPages: Page[] = decisions.map(decision =>
  page({
    at: at(`/:applicationid/${decision.name}`),
    who: 'application.decide',
    get: ask => decisionView(ask, decision),
    async post(ask, { fields }) {
      const { application } = await showApplication(ask.caller, idOf(ask))
      const given = { version: text(fields, 'version'), remark: text(fields, 'remark'), until: text(fields, 'until') }
      await decision.run(ask.caller, { application: application.id, ...given })
      const notice = say(ask.language)(`decide.${decision.name}Done`, { student: studentOf(application) })
      return { to: fileAddress(ask, application.id), notice }
    },
    again: ask => decisionView(ask, decision),
  }),
)
