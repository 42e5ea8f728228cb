import { type DocumentKind, downloadOf, largestFile } from '../../documents/index.ts'
import { text } from '../../platform/form.ts'
import { deed, page } from '../../platform/page.ts'
import { attachDocument, removeAgreementDocument } from '../attach-document.ts'
import { readDocument } from '../read-document.ts'
import { printRecord } from '../record/print-record.ts'
import { say } from '../words/index.ts'
import { at, fileAddress } from './address.ts'
import { filePage } from './file-page.tsx'

export const downloadPage = page({
  at: at('/:id/documents/:documentId'),
  who: 'agreement.read',
  get: async ask =>
    downloadOf(
      await readDocument(ask.caller, { agreement: ask.params.id ?? '', document: ask.params.documentId ?? '' }),
    ),
})

/** What the agreement says today, as PDF: for a sitting, for signatures on paper, for the files of the partner. */
export const printPage = page({
  at: at('/:id/print'),
  who: 'agreement.read',
  async get(ask) {
    const { name, bytes } = await printRecord(ask.caller, { agreement: ask.params.id ?? '', language: ask.language })
    return downloadOf({ name, format: 'pdf', content: bytes })
  },
})

export const attachDeed = deed({
  at: at('/:id/documents'),
  who: 'agreement.edit',
  limit: largestFile + 100_000,
  command: attachDocument,
  input: async (ask, { fields, files }) => {
    const file = files.file?.[0]
    return {
      agreement: ask.params.id ?? '',
      kind: text(fields, 'kind') as DocumentKind,
      replaces: text(fields, 'replaces'),
      file: {
        name: file?.name ?? '',
        bytes: file ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(),
      },
    }
  },
  leads: ask => ({
    to: fileAddress(ask, ask.params.id ?? '', '#documents'),
    notice: say(ask.language)('file.documentAdded'),
  }),
  again: filePage,
})

export const removeDeed = deed({
  at: at('/:id/documents/:documentId/remove'),
  who: 'agreement.edit',
  command: removeAgreementDocument,
  input: ask => ({ agreement: ask.params.id ?? '', document: ask.params.documentId ?? '' }),
  leads: ask => ({
    to: fileAddress(ask, ask.params.id ?? '', '#documents'),
    notice: say(ask.language)('file.documentRemoved'),
  }),
  again: filePage,
})
