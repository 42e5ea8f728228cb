import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { TypesetNews, TypesetTask } from './typeset.ts'

// A template comes whole, as text, and names no file.
const compiler = NodeCompiler.create({ workspace: import.meta.dirname })
const tell = (news: TypesetNews) => parentPort?.postMessage(news)

parentPort?.on('message', ({ id, template, data }: TypesetTask) => {
  try {
    const inputs = { data: JSON.stringify(data) }
    // PDF/UA-1 (ISO 14289-1): tagged, so that it is read aloud in its order.
    const bytes = compiler.pdf({ mainFileContent: template, inputs }, { pdfStandard: 'ua-1' })
    tell({ id, bytes: new Uint8Array(bytes) })
    compiler.evictCache(10)
  } catch (error) {
    tell({ id, wrong: whatWentWrong(error).slice(0, 2000) })
  }
})

/** The compiler says under `code` what it leaves out of its message. */
function whatWentWrong(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message || String((error as Error & { code?: unknown }).code ?? error.stack)
}
