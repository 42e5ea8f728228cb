import { text as field } from '../../platform/form.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import { inLanguage, type Language } from '../../platform/words.ts'
import { languageName } from '../../reference/index.ts'
import { isRecordKind, type LikelyRecord, type RecordKind, type Rulebook, recordOf } from '../../rulebook/index.ts'
import { Deed, EmptyState, PageTitle, State, Table } from '../../ui/index.ts'
import type { PageName } from '../page-text.ts'
import { quoteRecord } from '../quote-record.ts'
import { type MentionOnPage, reportMentions } from '../report-mentions.ts'
import { say } from '../words/index.ts'
import { editorPath } from './editor-page.tsx'

/** Texts that contradict or bypass the rulebook: what stands there, and the record that it probably means. */
async function view(ask: Ask) {
  const words = say(ask.language)
  const { mentions, rulebook } = await reportMentions(ask.caller, undefined)
  const title = words('report.title')
  return {
    title,
    crumbs: [{ label: words('editor.pages'), href: ask.to('/pages') }, { label: title }],
    body: (
      <>
        <PageTitle count={mentions.length} lead={words('report.lead')}>
          {title}
        </PageTitle>
        <Table
          caption={title}
          captionHidden
          rows={mentions}
          empty={<EmptyState title={words('report.none')}>{words('report.noneWhy')}</EmptyState>}
          columns={[
            { label: words('editor.page'), cell: row => <Where ask={ask} row={row} /> },
            {
              label: words('report.says'),
              cell: ({ before, mention, after, language }) => (
                <span lang={language}>
                  {before}
                  <mark>{mention.text}</mark>
                  {after}
                </span>
              ),
            },
            {
              label: words('report.means'),
              cell: row => <Means row={row} rulebook={rulebook} language={ask.language} />,
            },
            { label: words('report.deed'), cell: row => <Replace ask={ask} row={row} rulebook={rulebook} /> },
          ]}
        />
      </>
    ),
  }
}

const Where = ({ ask, row }: { ask: Ask; row: MentionOnPage }) => (
  <>
    <a href={ask.to(editorPath(row.page, row.language))}>{row.title}</a>
    <br />
    <span class="h-quiet">
      {languageName(row.language, ask.language)}
      {row.part !== 'body' && `, ${say(ask.language)(`report.parts.${row.part}`)}`}
      {row.draft && `, ${say(ask.language)('editor.states.draft')}`}
    </span>
  </>
)

/** By which kinds of record a reference may be answered. */
const kindsBehind: Record<string, RecordKind[]> = { month: ['issue', 'window'] }

export function nameOfReference({ reference }: LikelyRecord, rulebook: Rulebook, language: Language): string {
  const at = reference.indexOf(':')
  const [kind, key] = [reference.slice(0, at), reference.slice(at + 1)]
  const kinds = kindsBehind[kind] ?? (isRecordKind(kind) ? [kind] : [])
  const record = kinds.map(one => recordOf(rulebook, one, key)).find(found => found !== undefined)
  return record?.label ? inLanguage(record.label, language) : key
}

type MeansProps = { row: MentionOnPage; rulebook: Rulebook; language: Language }

function Means({ row, rulebook, language }: MeansProps) {
  const words = say(language)
  const [likeliest] = row.likely
  if (!likeliest) return <span class="h-quiet">{words('report.nothing')}</span>
  return (
    <>
      {nameOfReference(likeliest, rulebook, language)}
      <br />
      {row.agrees ? (
        <State>{words('report.bypasses')}</State>
      ) : (
        <State tone="warning">{words('report.contradicts')}</State>
      )}
    </>
  )
}

function Replace({ ask, row, rulebook }: { ask: Ask; row: MentionOnPage; rulebook: Rulebook }) {
  const words = say(ask.language)
  if (row.part !== 'body') return <span class="h-quiet">{words('report.byHand')}</span>
  if (!row.likely.length) return <span class="h-quiet">{words('report.stateFirst')}</span>
  return (
    <div class="h-replace">
      {row.likely.map((likely, index) => (
        <Deed
          action={ask.to('/pages/report')}
          weight={index ? 'quiet' : 'other'}
          fields={{
            page: row.page,
            text: row.language,
            at: row.mention.at,
            words: row.mention.text,
            reference: likely.reference,
            version: row.revision,
          }}
        >
          {words('report.quote', { name: nameOfReference(likely, rulebook, ask.language) })}
        </Deed>
      ))}
    </div>
  )
}

const at = '/:office/:language/pages/report'
export const reportPage = page({ at, who: 'rulebook.edit', get: view })

export const quoteDeed = deed({
  at,
  who: 'rulebook.edit',
  command: quoteRecord,
  input: (_, { fields }) => ({
    page: field(fields, 'page') as PageName,
    language: field(fields, 'text') as Language,
    at: field(fields, 'at'),
    words: field(fields, 'words'),
    reference: field(fields, 'reference'),
    version: field(fields, 'version'),
  }),
  leads: (ask, [fact]) => {
    if (!fact) return { to: ask.to('/pages/report') }
    const { page: name, language } = fact.facts as { page: PageName; language: Language }
    return { to: ask.to(editorPath(name, language, '/preview')), notice: say(ask.language)('report.quoted') }
  },
  again: view,
})
