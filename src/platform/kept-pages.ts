import { gunzipSync, gzipSync } from 'node:zlib'
import { etagOf } from './fresh.ts'
import type { Ask } from './page.ts'

/** A rendered page as browsers ask for it: small. */
export type KeptPage = { etag: string; gzip: Buffer }

const mostBytes = 16 * 1024 * 1024
const mostOfOne = 256 * 1024
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'public, no-cache',
  vary: 'cookie, accept-encoding',
}

export type KeptPages = ReturnType<typeof keepPages>

/**
 * Pages that visitors read, kept by this process. What the address, the appearance, the number of changes and the minute have in common
 * is the same page: every command raises the number in its own transaction, and deadlines end with a minute, so nothing stale is shown.
 */
export function keepPages(limit = mostBytes) {
  const pages = new Map<string, KeptPage>()
  let bytes = 0
  const drop = (key: string) => {
    const known = pages.get(key)
    if (known) bytes -= known.gzip.length
    pages.delete(key)
  }
  return {
    find(key: string): KeptPage | undefined {
      const known = pages.get(key)
      if (!known) return undefined
      // The last to be asked for is the last to go.
      pages.delete(key)
      pages.set(key, known)
      return known
    },
    keep(key: string, text: string): KeptPage {
      const page = { etag: etagOf(text), gzip: gzipSync(text, { level: 4 }) }
      if (page.gzip.length > mostOfOne) return page
      drop(key)
      pages.set(key, page)
      bytes += page.gzip.length
      for (const oldest of pages.keys()) {
        if (bytes <= limit) break
        drop(oldest)
      }
      return page
    },
    size: () => ({ pages: pages.size, bytes }),
  }
}

/** What decides how a page looks to a visitor; nothing where it depends on who asks. */
export function keyOf(
  { office, url, look, person, caller, request }: Ask,
  notice: string | undefined,
): string | undefined {
  if (person || notice || request.method !== 'GET' || !office.changes) return undefined
  const minute = Math.floor(caller.now.getTime() / 60_000)
  return `${office.changes} ${minute} ${look} ${office.id} ${url.href}`
}

export function keptResponse(request: Request, { etag, gzip }: KeptPage): Response {
  const wanted = (request.headers.get('if-none-match') ?? '').split(',').map(tag => tag.trim().replace(/^W\//, ''))
  if (wanted.includes(etag)) return new Response(null, { status: 304, headers: { ...headers, etag } })
  const small = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  return new Response(new Uint8Array(small ? gzip : gunzipSync(gzip)), {
    headers: { ...headers, etag, ...(small ? { 'content-encoding': 'gzip' } : {}) },
  })
}
