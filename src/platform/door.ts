import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { type Actor, mayAnywhere } from '../permissions.ts'
import type { Fields, Posted } from './form.ts'
import { deploymentId } from './ids.ts'
import { isUuid } from './input.ts'
import { type KeptPages, keepPages, keptResponse, keyOf } from './kept-pages.ts'
import type { Log } from './log.ts'
import type { Answer, Ask, Entered, Guest, Leads, Office, Page, Says, SignedIn, View } from './page.ts'
import { readPosted } from './posted.ts'
import { Refusal } from './refusal.ts'
import type { Caller, Deployment } from './scope.ts'
import { cookie, readCookies, sessionIn, workspaceIn } from './session.ts'
import { isLanguage, type Language } from './words.ts'

/** What the doors need from the slices, given by `app.ts` so that the platform knows none of them. */
export type Hooks = {
  findOffice(on: Deployment, slug: string): Promise<Office | undefined>
  /** The person behind a session's secret, and what they are in this institution. */
  findPerson(on: Deployment, secret: string, office: Office): Promise<{ person: SignedIn; actor: Actor } | undefined>
  /** The guest behind a remembered browser's secret, and for which university they act in this institution. */
  findGuest(on: Deployment, secret: string, office: Office): Promise<{ guest: Guest; actor: Actor } | undefined>
  render(ask: Ask, view: View, notice: string | undefined): Promise<string>
  refusalView(ask: Ask, refusal: Refusal): View
  says(caller: Caller, language: Language): Says
  /** What was typed and what is wrong, in the reader's words. */
  entered(ask: Ask, fields: Fields, refusal: Refusal): Entered
  deployment: Office
  secure: boolean
  /** How many proxies of our own stand before us: their X-Forwarded-For is believed. */
  trustedProxies: number
  log: Log
}

const officePath = '/:office/:language'

export function doors(on: Deployment, pages: Page[], hooks: Hooks): Hono {
  const app = new Hono()
  const kept = keepPages()
  app.use(tidyAddress)
  for (const page of pages) {
    if (page.get) app.get(page.at, context => enter({ on, hooks, kept }, page, context))
    if (page.post) app.post(page.at, context => enter({ on, hooks, kept }, page, context))
  }
  return app
}

/** `/pavia/en/` and `/pavia//en` are written for `/pavia/en`. */
const tidyAddress: MiddlewareHandler = async (context, next) => {
  const { pathname, search } = new URL(context.req.url)
  const tidy = pathname.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1')
  if (tidy === pathname || context.req.method === 'POST') return next()
  return new Response(null, { status: 308, headers: { location: headerSafe(tidy + search) } })
}

type House = { on: Deployment; hooks: Hooks; kept: KeptPages }

async function enter({ on, hooks, kept }: House, page: Page, context: Context): Promise<Response> {
  const cookies = readCookies(context.req.raw.headers.get('cookie'))
  const ask = await askOf(on, hooks, page, context, cookies)
  let posted: Posted | undefined
  try {
    if (!ask) throw new Refusal('page.not-found')
    admit(page, ask)
    const key = page.kept ? keyOf(ask, cookies.notice) : undefined
    const known = key && kept.find(key)
    if (known) return keptResponse(ask.request, known)
    if (context.req.method === 'POST') posted = await readPosted(page, ask)
    const answer = posted && page.post ? await page.post(ask, posted) : page.get ? await page.get(ask) : undefined
    if (!answer) throw new Refusal('page.not-found')
    if (key && 'body' in answer && !(answer instanceof Response) && (answer.status ?? 200) === 200)
      return keptResponse(ask.request, kept.keep(key, await hooks.render(ask, answer, undefined)))
    return await reply(hooks, ask, answer, cookies.notice)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refuse({ on, hooks, page, ask: ask ?? lostAsk(on, hooks, context), posted }, error)
  }
}

type Refused = { on: Deployment; hooks: Hooks; page: Page; ask: Ask; posted: Posted | undefined }

/** A refusal leads back to the form with what was typed; without a form, to a page that says what can be done. */
async function refuse(refused: Refused, refusal: Refusal): Promise<Response> {
  const { hooks, page, ask, posted } = refused
  if (refusal.code === 'not-allowed' && !ask.person && !ask.guest && ask.request.method !== 'POST') {
    const wayIn = page.entrance === 'workspace' ? ask.to('/workspace/enter') : '/sign-in'
    // Relative, since behind a proxy our own idea of the address may be another.
    return lead({ to: `${wayIn}?to=${encodeURIComponent(ask.url.pathname + ask.url.search)}` }, hooks.secure)
  }
  const status = statusOf(refusal)
  if (posted && page.again && status !== 403 && status !== 404)
    try {
      const answer = await page.again({ ...ask, entered: hooks.entered(ask, posted.fields, refusal), refused: refusal })
      if ('body' in answer && !(answer instanceof Response))
        return later(await reply(hooks, ask, { ...answer, status }, undefined), refusal)
      return reply(hooks, ask, answer, undefined)
    } catch (error) {
      // There is no form to go back to: what it was about is not there, or not for this person.
      if (!(error instanceof Refusal)) throw error
      return refuse({ ...refused, posted: undefined }, error)
    }
  return later(
    await reply(hooks, ask, { ...hooks.refusalView(ask, refusal), status, unlisted: true }, undefined),
    refusal,
  )
}

/** Programs read from a header when to come back (RFC 9110, 10.2.3). */
function later(response: Response, refusal: Refusal): Response {
  if (response.status === 429) response.headers.set('retry-after', String(refusal.facts.seconds ?? 60))
  return response
}

export function statusOf(refusal: Refusal): number {
  if (refusal.code === 'not-allowed' || refusal.code === 'form.forged') return 403
  if (refusal.code.endsWith('not-found')) return 404
  if (refusal.code.endsWith('changed-meanwhile')) return 409
  if (refusal.code.endsWith('too-large')) return 413
  if (refusal.code.endsWith('too-many-attempts')) return 429
  return 422
}

function admit(page: Page, ask: Ask) {
  for (const [name, value] of Object.entries(ask.params))
    if (name.toLowerCase().endsWith('id') && !isUuid(value)) throw new Refusal('page.not-found')
  if (page.who !== 'anyone' && !mayAnywhere(ask.caller.actor, page.who))
    throw new Refusal('not-allowed', { permission: page.who })
}

async function askOf(
  on: Deployment,
  hooks: Hooks,
  page: Page,
  context: Context,
  cookies: Record<string, string>,
): Promise<Ask | undefined> {
  const ofOffice = page.at.startsWith(officePath)
  const params = context.req.param() as Record<string, string>
  if (Object.values(params).some(value => value.includes('\0'))) return undefined
  const office = ofOffice ? await hooks.findOffice(on, params.office ?? '') : hooks.deployment
  if (!office) return undefined
  const language = ofOffice ? params.language : preferredLanguage(context.req.raw)
  if (!isLanguage(language) || !office.languages.includes(language)) return undefined
  const found = await whoComes({ on, hooks, office }, page, cookies)
  return makeAsk({ on, hooks, office, language, context, params, found })
}

type Found = { person?: SignedIn; guest?: Guest; actor: Actor }

/** A page knows its visitors by one cookie only, so that nobody acts as a partner by being signed in, or the other way round. */
async function whoComes(
  { on, hooks, office }: Pick<Known, 'on' | 'hooks' | 'office'>,
  page: Page,
  cookies: Record<string, string>,
): Promise<Found | undefined> {
  if (page.entrance === 'workspace') {
    const secret = workspaceIn(cookies, office.slug, hooks.secure)
    return secret ? hooks.findGuest(on, secret, office) : undefined
  }
  const secret = sessionIn(cookies, hooks.secure)
  return secret ? hooks.findPerson(on, secret, office) : undefined
}

type Known = {
  on: Deployment
  hooks: Hooks
  office: Office
  language: Language
  context: Context
  params: Record<string, string>
  found: Found | undefined
}

function makeAsk({ on, hooks, office, language, context, params, found }: Known): Ask {
  const { look } = readCookies(context.req.raw.headers.get('cookie'))
  const url = urlOf(context.req.url, on.settings.address)
  const reads = context.req.method === 'GET' || context.req.method === 'HEAD'
  const caller: Caller = {
    on,
    institution: office.id,
    actor: found?.actor ?? { kind: 'visitor' },
    now: on.clock(),
    changes: (reads && office.changes) || undefined,
  }
  return {
    caller,
    office,
    language,
    url,
    to: (path, other = language) =>
      office.kind === 'deployment' ? path : `/${office.slug}/${other}${path === '/' ? '' : path}`,
    params,
    person: found?.person,
    guest: found?.guest,
    entered: undefined,
    refused: undefined,
    says: hooks.says(caller, language),
    look: look === 'light' || look === 'dark' ? look : 'auto',
    request: context.req.raw,
    from: visitorAddress(context, hooks.trustedProxies),
  }
}

const ofThisMachine = /^(localhost|127\.0\.0\.1|\[::1\])$/

/**
 * The address that was asked for. What stands in front of the path is what we are called, not what the request says; only where
 * nothing but this machine is configured (a trial, development), one may call us by any name. PostgreSQL keeps no NUL.
 */
function urlOf(asked: string, address: string): URL {
  const url = new URL(asked.replaceAll('%00', ''))
  return ofThisMachine.test(new URL(address).hostname)
    ? url
    : new URL(url.pathname.replace(/^\/+/, '/') + url.search, address)
}

/** The network address of the visitor: of the socket, or what the outermost of our own proxies saw. */
function visitorAddress(context: Context, trustedProxies: number): string {
  const socket = (context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket
  const forwarded = (context.req.header('x-forwarded-for') ?? '').split(',').map(part => part.trim())
  return (trustedProxies > 0 && forwarded.at(-trustedProxies)) || (socket?.remoteAddress ?? 'unknown')
}

/** For an address that leads nowhere: the deployment itself answers. */
const lostAsk = (on: Deployment, hooks: Hooks, context: Context): Ask =>
  makeAsk({
    on,
    hooks,
    office: hooks.deployment,
    language: preferredLanguage(context.req.raw),
    context,
    params: {},
    found: undefined,
  })

/** Of the address, also where it leads nowhere; else what the reader has chosen; else what the browser asks for. */
export function preferredLanguage(request: Request): Language {
  const [, , inAddress] = new URL(request.url).pathname.split('/')
  if (isLanguage(inAddress)) return inAddress
  const { language } = readCookies(request.headers.get('cookie'))
  if (isLanguage(language)) return language
  const wished = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map(part => part.trim().slice(0, 2).toLowerCase())
  return wished.find(isLanguage) ?? 'en'
}

async function reply(hooks: Hooks, ask: Ask, answer: Answer, notice: string | undefined): Promise<Response> {
  if (answer instanceof Response) return answer
  if ('to' in answer) return lead(answer, hooks.secure)
  const html = await hooks.render(ask, answer, notice)
  const headers = new Headers({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': ask.person || ask.guest ? 'private, no-store' : 'public, no-cache',
  })
  if (notice) headers.append('set-cookie', cookie({ name: 'notice', value: '', seconds: 0, secure: hooks.secure }))
  return new Response(html, { status: answer.status ?? 200, headers })
}

function lead({ to, notice, cookies = [] }: Leads, secure: boolean): Response {
  const headers = new Headers({ location: headerSafe(to) })
  if (notice) headers.append('set-cookie', cookie({ name: 'notice', value: shortened(notice), seconds: 60, secure }))
  for (const line of cookies) headers.append('set-cookie', line)
  return new Response(null, { status: 303, headers })
}

/** A header holds Latin letters only; what an address names may be Łódź. */
const headerSafe = (to: string): string => to.replace(/[^\x21-\x7e]/gu, sign => encodeURIComponent(sign.toWellFormed()))

/** Browsers drop a cookie of more than four kilobytes, and a letter may become nine of them. */
const shortened = (notice: string): string => [...notice.toWellFormed()].slice(0, 400).join('')

/** The visitor's view of an address that no page answers. */
export const notFound = async (on: Deployment, hooks: Hooks, context: Context): Promise<Response> => {
  const ask = lostAsk(on, hooks, context)
  return reply(
    hooks,
    ask,
    { ...hooks.refusalView(ask, new Refusal('page.not-found')), status: 404, unlisted: true },
    undefined,
  )
}

export const isDeployment = (ask: Ask): boolean => ask.caller.institution === deploymentId
