import { inLanguage, type Language } from '../../platform/words.ts'
import { type RecordKind, type Rulebook, recordsOf } from '../../rulebook/index.ts'
import { Table } from '../../ui/index.ts'
import type { ReferenceKind } from '../reference.ts'
import { say } from '../words/index.ts'

/** By which reference a record of a kind is quoted. */
const quotedAs: Partial<Record<RecordKind, ReferenceKind>> = {
  deadline: 'deadline',
  issue: 'month',
  window: 'month',
  level: 'level',
  amount: 'amount',
  figure: 'count',
  requirement: 'rule',
  'document-rule': 'rule',
  'transcript-rule': 'rule',
  'grading-rule': 'rule',
  'extension-rule': 'rule',
  statement: 'rule',
  publication: 'publication',
  list: 'list',
  contact: 'contact',
  programme: 'programme',
}

/** The records of the office with what to write in a text to quote each. */
export function ReferenceHelp({ language, rulebook }: { language: Language; rulebook: Rulebook }) {
  const words = say(language)
  const rows = (Object.entries(quotedAs) as [RecordKind, ReferenceKind][]).flatMap(([kind, reference]) =>
    recordsOf(rulebook, kind).map(record => ({
      written: `{{${reference}:${record.key}}}`,
      says: record.label ? inLanguage(record.label, language) : record.key,
    })),
  )
  return (
    <Table
      caption={words('editor.references')}
      captionHidden
      rows={rows}
      empty={words('editor.noReferences')}
      columns={[
        { label: words('editor.write'), cell: row => <code>{row.written}</code> },
        { label: words('editor.stands'), cell: row => row.says },
      ]}
    />
  )
}
