import { createHash, timingSafeEqual } from 'node:crypto'

const cookieName = (secure: boolean) => (secure ? '__Host-session' : 'session')

/** The session's secret from the request's cookies, if it carries one. */
export const sessionIn = (cookies: Record<string, string>, secure: boolean): string | undefined =>
  cookies[cookieName(secure)]

/** Each office's workspace has a cookie of its own: one person may be a partner of several offices of a deployment. */
const workspaceName = (slug: string, secure: boolean) => `${secure ? '__Host-' : ''}workspace-${slug}`

export const workspaceIn = (cookies: Record<string, string>, slug: string, secure: boolean): string | undefined =>
  cookies[workspaceName(slug, secure)]

export const workspaceCookie = (
  slug: string,
  { value, seconds, secure }: { value: string; seconds: number; secure: boolean },
): string => cookie({ name: workspaceName(slug, secure), value, seconds, secure })

type Cookie = { name: string; value: string; seconds: number; secure: boolean }

export const cookie = ({ name, value, seconds, secure }: Cookie): string =>
  `${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`

export const sessionCookie = (secret: string, seconds: number, secure: boolean): string =>
  cookie({ name: cookieName(secure), value: secret, seconds, secure })

export const readCookies = (header: string | null): Record<string, string> =>
  Object.fromEntries(
    (header ?? '').split(';').flatMap(part => {
      const at = part.indexOf('=')
      if (at < 0) return []
      try {
        return [[part.slice(0, at).trim(), decodeURIComponent(part.slice(at + 1).trim())]]
      } catch {
        // A cookie that is not ours and not URI-encoded.
        return []
      }
    }),
  )

/** The token that a session's forms carry: derived from its secret, so nothing more is stored. */
export const csrfOf = (sessionSecret: string): string =>
  createHash('sha256').update(`form ${sessionSecret}`).digest('base64url')

export const sameToken = (a: string, b: string): boolean => {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}
