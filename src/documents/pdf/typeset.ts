import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Language } from '../../platform/words.ts'
import { say } from '../words/index.ts'
import frame from './frame.typ?raw'

export type TypesetTask = { id: number; template: string; data: unknown }
export type TypesetNews = { id: number } & ({ bytes: Uint8Array<ArrayBuffer> } | { wrong: string })

/** What stands around the content of every printed document, in its language. */
export type Sheet = {
  language: Language
  title: string
  institution: string
  /** Left in the head of every page: what this is and in which state, such as "Draft of 29 November 2026". */
  standing: string
  /** The code and the address by which a reader can check it: absent on what was not issued. */
  check?: { code: string; address: string } | undefined
}

type Waiting = {
  resolve: (bytes: Uint8Array<ArrayBuffer>) => void
  reject: (error: Error) => void
  timer: NodeJS.Timeout
}

const patience = 30_000
const waiting = new Map<number, Waiting>()
let worker: Worker | undefined
let last = 0

/** The source while developing and testing, the built file in `dist/server`. */
function workerFile(): string {
  const source = join(import.meta.dirname, 'typeset-worker.ts')
  return existsSync(source) ? source : join(import.meta.dirname, 'documents/pdf/typeset-worker.js')
}

/**
 * Sets a document as tagged PDF (PDF/UA-1) from a Typst template, in a thread of its own. What `frame.typ` defines stands before
 * the template; `sheet` and `content` reach it under these names, inert whatever they say.
 * One thread serves the process; one that takes too long or dies is replaced, and its documents fail.
 */
export function typeset(template: string, sheet: Sheet, content: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const id = ++last
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => giveUp(new Error(`a document was not set within ${patience} ms`)), patience)
    waiting.set(id, { resolve, reject, timer })
    worker ??= hire()
    worker.ref()
    const task: TypesetTask = { id, template: `${frame}\n${template}`, data: { sheet: said(sheet), content } }
    worker.postMessage(task)
  })
}

/** The frame's own words; the numbers of pages are known only while it is set. */
function said(sheet: Sheet) {
  const words = say(sheet.language)
  const { check } = sheet
  return {
    ...sheet,
    pageOf: words('printed.pageOf', { page: '{page}', pages: '{pages}' }),
    check: check && { ...check, text: words('printed.check', { code: check.code }) },
  }
}

function hire(): Worker {
  const hired = new Worker(workerFile(), { execArgv: [] })
  hired.on('message', (news: TypesetNews) => {
    const one = waiting.get(news.id)
    if (!one) return
    settle(news.id, one)
    if ('bytes' in news) one.resolve(news.bytes)
    else one.reject(new Error(`a document could not be set: ${news.wrong}`))
  })
  hired.on('error', giveUp)
  return hired
}

function settle(id: number, { timer }: Waiting): void {
  clearTimeout(timer)
  waiting.delete(id)
  // An idle thread keeps no process alive.
  if (waiting.size === 0) worker?.unref()
}

function giveUp(error: Error): void {
  const left = worker
  worker = undefined
  void left?.terminate()
  for (const [id, one] of waiting) {
    settle(id, one)
    one.reject(error)
  }
}
