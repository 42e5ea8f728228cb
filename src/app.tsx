import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { matchedRoutes } from 'hono/route'
import { secureHeaders } from 'hono/secure-headers'
import type { Config } from './config.ts'
import { renderPage } from './frame.tsx'
import { importKinds } from './import-kinds.ts'
import { offerImports } from './imports/index.ts'
import { everyInstitution, officeBySlug } from './institutions/index.ts'
import { findPerson } from './people/index.ts'
import { subscribe } from './platform/command.ts'
import { doors, type Hooks, notFound, preferredLanguage } from './platform/door.ts'
import type { Fields } from './platform/form.ts'
import { deploymentId } from './platform/ids.ts'
import { employ } from './platform/jobs.ts'
import { faultOf, type Log } from './platform/log.ts'
import type { Ask, Entered, Office, View } from './platform/page.ts'
import type { Refusal } from './platform/refusal.ts'
import type { Deployment } from './platform/scope.ts'
import { say } from './platform/words/index.ts'
import { type Language, languages } from './platform/words.ts'
import { reactions, ticks } from './reactions.ts'
import { routes } from './routes.ts'
import { problemSentence, refusalSentences, says } from './sentences.ts'
import { RefusalBox } from './ui/index.ts'
import { findGuest } from './workspaces/index.ts'

const deployment: Office = {
  id: deploymentId,
  slug: '',
  kind: 'deployment',
  name: { en: 'Habita' },
  languages: [...languages],
  zone: 'UTC',
}

/** Tells commands what follows from their facts, and the worker what it can do. Both processes call it first. */
export function wire() {
  offerImports(importKinds)
  subscribe(reactions)
  employ({ reactions: [...new Set(Object.values(reactions).flat())], ticks, institutions: everyInstitution })
}

export const hooksFor = (config: Pick<Config, 'address' | 'trustedProxies'>, log: Log): Hooks => ({
  findOffice: officeBySlug,
  findPerson,
  findGuest,
  render: renderPage,
  refusalView,
  says,
  entered,
  deployment,
  secure: config.address.startsWith('https:'),
  trustedProxies: config.trustedProxies,
  log,
})

function refusalView(ask: Ask, refusal: Refusal): View {
  const { what, why, now } = refusalSentences(ask.language, refusal)
  return { title: what, body: <RefusalBox what={what} why={why} now={now} level={1} /> }
}

function entered(ask: Ask, fields: Fields, refusal: Refusal): Entered {
  const errors = Object.fromEntries(
    Object.entries(refusal.problems).map(([field, problem]) => [field, problemSentence(ask.language, problem)]),
  )
  if (Object.keys(errors).length) return { values: fields, errors }
  const { what, why, now } = refusalSentences(ask.language, refusal)
  const stale = refusal.code.endsWith('changed-meanwhile')
  return { values: fields, errors: { '': `${what} ${why} ${now}` }, stale }
}

export function makeApp(on: Deployment, config: Config, log: Log): Hono {
  const hooks = hooksFor(config, log)
  const app = new Hono()
  // Outside of the headers of pages: what is downloaded keeps a policy of its own, under which nothing in it can run.
  app.use(async (context, next) => {
    await next()
    if (context.res.headers.get('content-disposition')?.startsWith('attachment'))
      context.res.headers.set('content-security-policy', "default-src 'none'; sandbox")
  })
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
      permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
      ...(hooks.secure ? {} : { strictTransportSecurity: false }),
    }),
  )
  app.get('/health', context => context.text('ok'))
  app.use('/assets/*', async (context, next) => {
    await next()
    if (context.res.ok) context.header('cache-control', 'public, max-age=31536000, immutable')
  })
  app.use('/assets/*', serveStatic({ root: config.publicDirectory, precompressed: true }))
  app.route('/', doors(on, routes, hooks))
  app.notFound(context => notFound(on, hooks, context))
  app.onError((error, context) => {
    // The pattern of the address: an address itself may hold a secret.
    const door = matchedRoutes(context).find(({ path }) => !path.endsWith('*'))?.path
    log.error({ ...faultOf(error), method: context.req.method, door }, 'a request failed')
    return context.html(brokenPage(preferredLanguage(context.req.raw)), 500)
  })
  return app
}

/** The page of last resort leans on nothing that could be broken: no session, no database, no components. */
function brokenPage(language: Language): string {
  const words = say(language)
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${words('broken.title')}</title><h1>${words('broken.title')}</h1><p>${words('broken.text')}</p></html>`
}

export const version = (root: string): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version
