import type { Hono } from 'hono'
import type { Page } from '../../src/platform/page.ts'
import { routes } from '../../src/routes.ts'

/** A form as a page shows it, filled in with what the page has put there; on how many rows its deed can be done, one where it is about one thing. */
export type Form = { address: string; fields: Field[]; rows: number }
export type Field = { name: string; value: string; kind: 'text' | 'hidden' | 'choice' | 'file' }
/** What the doors of one office answer to: a real address for each of them, and the form that leads there. */
export type Found = { addresses: Map<Page, string>; forms: Map<Page, Form>; queries: Map<Page, Set<string>> }

type Method = 'get' | 'post'

const patterns = routes.map(page => ({
  page,
  pattern: new RegExp(`^${page.at.replaceAll(/[.]/g, '\\.').replaceAll(/:\w+/g, '([^/]+)')}$`),
}))

/** The door that answers to an address, in the order in which addresses are tried. */
export const doorAt = (path: string, method: Method): Page | undefined =>
  patterns.find(({ page, pattern }) => page[method] && pattern.test(path))?.page

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const plain = (text: string) => text.replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plain(found)
}

/** Goes from page to page as somebody who may everything would, and remembers one or two addresses of every door. */
export async function explore(app: Hono, cookie: string, starts: string[], within: string): Promise<Found> {
  const found: Found = { addresses: new Map(), forms: new Map(), queries: new Map() }
  const visits = new Map<Page, number>()
  const waiting = [...starts]
  const known = new Set(waiting)
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const path = new URL(address, 'http://localhost').pathname
    const door = doorAt(path, 'get')
    const visited = door ? (visits.get(door) ?? 0) : 0
    if (!door || visited >= visitsOf(door)) continue
    visits.set(door, visited + 1)
    const response = await app.request(address, { headers: { cookie } })
    if (response.status >= 500) throw new Error(`${address} answers ${response.status}`)
    if (response.status !== 200) continue
    if (!found.addresses.has(door)) found.addresses.set(door, path)
    if (!response.headers.get('content-type')?.includes('html')) continue
    const html = await response.text()
    for (const href of linksIn(html).flatMap(plainFirst))
      if (href.startsWith(within) && !known.has(href)) {
        known.add(href)
        waiting.push(href)
      }
    noteForms(found, path, html)
  }
  return found
}

/** Files differ by their state, and so do their deeds: several of them are looked at. */
const visitsOf = (door: Page) =>
  /\/(register|call-files|partnership-requests|network-files|imports|nominations|applications|my-application|learning-agreements|my-learning-agreement|stays|my-stay|appointments|accommodation|partner-files|conversion)\/:\w+(\/guests)?$|\/(propose|nominate)$/.test(
    door.at,
  )
    ? 20
    : 1

/** A list is seen whole before it is seen as some link narrows it. */
const plainFirst = (href: string): string[] => (href.includes('?') ? [href.split('?')[0] ?? '', href] : [href])

const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*>/g)].flatMap(([tag]) => {
    const href = attribute(tag, 'href')
    return href?.startsWith('/') ? [href.split('#')[0] ?? ''] : []
  })

function noteForms(found: Found, path: string, html: string): void {
  for (const [whole, tag = '', inner = ''] of html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)) {
    const fields = fieldsIn(inner)
    if (attribute(tag, 'method') !== 'post') {
      const door = doorAt(attribute(tag, 'action')?.split('?')[0] ?? path, 'get')
      if (door) noteQueries(found, door, fields)
      continue
    }
    const id = attribute(tag, 'id')
    const others = [...html.matchAll(/<button\b[^>]*>/g)].filter(
      ([button]) => whole.includes(button) || (id && attribute(button, 'form') === id),
    )
    const actions = [
      attribute(tag, 'action') ?? path,
      ...others.flatMap(([button]) => attribute(button, 'formaction') ?? []),
    ]
    const all = [...fields, ...ofForm(html, id)]
    const form = { fields: all, rows: all.some(({ name }) => name === 'scope') ? rowsIn(html) : 1 }
    for (const action of actions) noteForm(found, action, form)
  }
}

function noteForm(found: Found, action: string, form: Omit<Form, 'address'>) {
  const door = doorAt(new URL(action, 'http://localhost').pathname, 'post')
  const before = door && found.forms.get(door)
  if (door && (!before || before.fields.length < form.fields.length))
    found.forms.set(door, { address: action, ...form })
}

/** The rows that a list lets one tick. */
function rowsIn(html: string): number {
  const boxes = [...html.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag)
  const ticked = boxes.filter(tag => attribute(tag, 'type') === 'checkbox').map(tag => attribute(tag, 'value') ?? '')
  return Math.max(1, new Set(ticked.filter(value => /^[0-9a-f]{8}-/.test(value))).size)
}

function noteQueries({ queries }: Found, door: Page, fields: Field[]) {
  const names = queries.get(door) ?? new Set()
  for (const { name } of fields) names.add(name)
  queries.set(door, names)
}

/** Fields that stand elsewhere on the page and name their form. */
const ofForm = (html: string, id: string | undefined): Field[] =>
  id
    ? fieldsIn(
        [...html.matchAll(/<input\b[^>]*>/g)]
          .map(([tag]) => tag)
          .filter(tag => attribute(tag, 'form') === id)
          .join(''),
      )
    : []

function fieldsIn(html: string): Field[] {
  const fields: Field[] = []
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const [name, type = 'text', value = ''] = [attribute(tag, 'name'), attribute(tag, 'type'), attribute(tag, 'value')]
    if (!name || name === 'csrf') continue
    const box = type === 'checkbox' || type === 'radio'
    if (box && !/\schecked/.test(tag) && fields.some(field => field.name === name)) continue
    fields.push({ name, value, kind: box ? 'choice' : type === 'hidden' || type === 'file' ? type : 'text' })
  }
  for (const [, tag = '', text = ''] of html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g))
    fields.push({ name: attribute(tag, 'name') ?? '', value: plain(text), kind: 'text' })
  for (const [, tag = '', inner = ''] of html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const options = [...inner.matchAll(/<option\b[^>]*>/g)].map(([option]) => option)
    const chosen =
      options.find(option => /\sselected/.test(option)) ?? options.find(option => attribute(option, 'value'))
    fields.push({ name: attribute(tag, 'name') ?? '', value: attribute(chosen ?? '', 'value') ?? '', kind: 'choice' })
  }
  return fields.filter(({ name }) => name !== '')
}
