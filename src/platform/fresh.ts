import { createHash } from 'node:crypto'

/** A name for exactly these bytes. */
export const etagOf = (body: string): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`

const names = (header: string | null): string[] => (header ?? '').split(',').map(tag => tag.trim().replace(/^W\//, ''))

/**
 * A text that anybody may keep, but must ask about before each use: what has changed shows at once, what has not costs a few bytes.
 */
export function freshText(request: Request, body: string, type: string, more: Record<string, string> = {}): Response {
  const etag = etagOf(body)
  const headers = { etag, 'cache-control': 'public, no-cache', 'content-type': type, ...more }
  return names(request.headers.get('if-none-match')).includes(etag)
    ? new Response(null, { status: 304, headers })
    : new Response(body, { headers })
}
