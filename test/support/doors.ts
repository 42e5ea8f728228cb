import type { Hono } from 'hono'
import { hooksFor } from '../../src/app.tsx'
import { foundInstitution } from '../../src/institutions/index.ts'
import type { Actor, RoleName } from '../../src/permissions.ts'
import { doors } from '../../src/platform/door.ts'
import { deploymentId } from '../../src/platform/ids.ts'
import { makeLog } from '../../src/platform/log.ts'
import type { Caller, Deployment } from '../../src/platform/scope.ts'
import { routes } from '../../src/routes.ts'

export const anOfficer = (...roles: RoleName[]): Actor => ({
  kind: 'user',
  account: '11111111-1111-4111-8111-111111111111',
  roles: (roles.length ? roles : (['officer'] as const)).map(role => ({ role, units: [], partners: [] })),
  mandates: [],
})
export const theSystem: Actor = { kind: 'system', because: 'test' }
export const aVisitor: Actor = { kind: 'visitor' }

/** Opens an office in the deployment of a test, and gives its id. */
export async function anOffice(
  on: Deployment,
  slug: string,
  more: Partial<Parameters<typeof foundInstitution>[1]> = {},
) {
  const caller: Caller = { on, institution: deploymentId, actor: theSystem, now: on.clock() }
  const [founded] = await foundInstitution(caller, {
    slug,
    kind: 'university',
    name: { en: `University of ${slug}` },
    languages: ['en', 'it', 'fr'],
    zone: 'Europe/Rome',
    ...more,
  })
  return founded?.subject ?? ''
}

export const csrf = 'a-token-of-a-test'

/** All doors, entered as this actor; a visitor has no session. */
export function doorsAs(on: Deployment, actor: Actor): Hono {
  const hooks = hooksFor({ address: 'http://localhost', trustedProxies: 0 }, makeLog('silent'))
  const person = {
    account: '11111111-1111-4111-8111-111111111111',
    session: '22222222-2222-4222-8222-222222222222',
    name: 'Ada Invented',
    language: 'en' as const,
    zone: 'Europe/Rome',
    csrf,
    offices: [],
  }
  return doors(on, routes, {
    ...hooks,
    findPerson: async () => (actor.kind === 'visitor' ? undefined : { person, actor }),
  })
}

const session = { cookie: 'session=test' }

export const getPage = (app: Hono, path: string, headers: Record<string, string> = {}) =>
  app.request(`http://localhost${path}`, { headers: { ...session, ...headers } })

/** Sends a form as a browser would, with the token of the session. */
export function postForm(app: Hono, path: string, fields: Record<string, string | string[]>) {
  const body = new URLSearchParams([['csrf', csrf]])
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value)
  return app.request(`http://localhost${path}`, { method: 'POST', body, headers: session })
}
