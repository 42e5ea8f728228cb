import type { PropsWithChildren } from 'hono/jsx'
import type { Ask } from '../../platform/page.ts'
import { languageName } from '../../reference/index.ts'
import type { RecordPart } from '../../rulebook/index.ts'
import { listQuotingPages, type QuotingPage } from '../list-quoting-pages.ts'
import { say } from '../words/index.ts'

type Props = PropsWithChildren<{ ask: Ask; quoting: readonly QuotingPage[] }>

/** The public pages that say what a record says. */
export const QuotingList = ({ ask, quoting, children }: Props) => (
  <ul class="h-plain-list">
    {quoting.map(({ path, title, language }) => (
      <li>
        <a href={ask.to(path, language)}>{title}</a> ({languageName(language, ask.language)})
      </li>
    ))}
    {children}
  </ul>
)

/** What changes with a rule at once: shown to the officer before it is changed or withdrawn. */
export const whereShown: RecordPart = {
  title: language => say(language)('shown.title'),
  async body(ask, { kind, key }) {
    const words = say(ask.language)
    const quoting = await listQuotingPages(ask.caller, { kind, key })
    if (!quoting.length) return <p class="h-quiet">{words('shown.nowhere', { reference: `{{${kind}:${key}}}` })}</p>
    return (
      <>
        <p>{words('shown.lead')}</p>
        <QuotingList ask={ask} quoting={quoting} />
      </>
    )
  },
}
