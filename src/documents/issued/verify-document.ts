import { createHash } from 'node:crypto'
import { query } from '../../platform/query.ts'
import { readCode } from './code.rules.ts'
import { type Issued, issuedByCode, issuedByHash } from './issued.store.ts'

/** The document that carries this code, however the code was typed; nothing where we have issued none. */
export const verifyByCode = query('verify-by-code', async (scope, typed: string): Promise<Issued | undefined> => {
  scope.must('document.verify', { published: true })
  const code = readCode(typed)
  return code ? issuedByCode(scope, code) : undefined
})

/** The document that consists of exactly these bytes; nothing where we have issued none, or one that was changed since. */
export const verifyByContent = query('verify-by-content', async (scope, bytes: Uint8Array) => {
  scope.must('document.verify', { published: true })
  return issuedByHash(scope, createHash('sha256').update(bytes).digest('hex'))
})
