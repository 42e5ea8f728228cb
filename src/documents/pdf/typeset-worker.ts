import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { TypesetNews, TypesetTask } from './typeset.ts'

// Templates come as text and see no file: the workspace is a folder in which there is nothing of ours.
const compiler = NodeCompiler.create({ workspace: import.meta.dirname })
const tell = (news: TypesetNews) => parentPort?.postMessage(news)

parentPort?.on('message', ({ id, frame, template, data }: TypesetTask) => {
  try {
    compiler.addSource('/frame.typ', frame)
    const inputs = { data: JSON.stringify(data) }
    // PDF/UA-1 (ISO 14289-1): tagged, so that it is read aloud in its order.
    const bytes = compiler.pdf({ mainFileContent: template, inputs }, { pdfStandard: 'ua-1' })
    tell({ id, bytes: new Uint8Array(bytes) })
    compiler.evictCache(10)
  } catch (error) {
    tell({ id, wrong: error instanceof Error ? error.message.slice(0, 2000) : String(error).slice(0, 2000) })
  }
})
