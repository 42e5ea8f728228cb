import { text } from '../../platform/form.ts'
import { type Ask, type Page, page } from '../../platform/page.ts'
import type { Caller } from '../../platform/scope.ts'
import { Confirm, Hidden, TextArea } from '../../ui/index.ts'
import { correctTranscript, withdrawTranscript } from '../issue-transcript.ts'
import { showTranscript } from '../show-transcript.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, idOf, studentOf } from './address.ts'

type Deciding = { transcript: string; version: string; reason: string }
type Decision = { name: 'correct' | 'withdraw'; run: (caller: Caller, input: Deciding) => Promise<unknown> }

/** Each decision that asks for words first, on a page that says what will happen. */
const decisions: readonly Decision[] = [
  { name: 'correct', run: correctTranscript },
  { name: 'withdraw', run: withdrawTranscript },
]

async function decisionView(ask: Ask, { name }: Decision) {
  const words = say(ask.language)
  const { transcript } = await showTranscript(ask.caller, idOf(ask))
  const student = studentOf(transcript)
  const title = words(`issue.${name}`)
  return {
    title,
    crumbs: crumbsTo(ask, { label: student, href: fileAddress(ask, transcript.id) }, { label: title }),
    unlisted: true,
    body: (
      <Confirm
        title={title}
        consequences={[words(`issue.${name}Effects`)]}
        action={fileAddress(ask, transcript.id, `/${name}`)}
        deed={title}
        cancel={fileAddress(ask, transcript.id)}
        entered={ask.entered}
      >
        <Hidden name="version" value={transcript.revision} />
        <TextArea
          name="reason"
          label={words(`issue.${name}Reason`)}
          hint={words('issue.correctHint')}
          required
          maxlength={500}
        />
      </Confirm>
    ),
  }
}

export const decisionPages: Page[] = decisions.map(decision =>
  page({
    at: at(`/:transcriptid/${decision.name}`),
    who: 'transcript.issue',
    get: ask => decisionView(ask, decision),
    async post(ask, { fields }) {
      const given = { version: text(fields, 'version'), reason: text(fields, 'reason') }
      await decision.run(ask.caller, { transcript: idOf(ask), ...given })
      return { to: fileAddress(ask, idOf(ask)), notice: say(ask.language)(`issue.${decision.name}Done`) }
    },
    again: ask => decisionView(ask, decision),
  }),
)
