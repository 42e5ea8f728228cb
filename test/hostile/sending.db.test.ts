import { beforeAll, describe, expect, test } from 'vitest'
import type { Page } from '../../src/platform/page.ts'
import { routes } from '../../src/routes.ts'
import { useDeployment } from '../support/database.ts'
import type { Field, Form } from './addresses.ts'
import { type Person, twoOffices, type World } from './world.ts'

const on = useDeployment()
let world: World
beforeAll(async () => {
  world = await twoOffices(on())
}, 300_000)

const postable = routes.filter(({ post }) => post)
/** Sessions end there and choices are kept there: what is sent to them says nothing of an office. */
const ofTheReader = ['/sign-out', '/look', '/sign-in', '/account/sessions/end', '/account/sessions/end-others']
const everyone = (): Person => world.people['all roles at once'] as Person
const nobody = '00000000-0000-4000-8000-000000000000'

/** The form that leads to a door, as its page shows it; where none was found, an empty one at an address of the right shape. */
function formOf(door: Page): Form {
  const address = door.at.replace(':office', world.here.slug).replace(':language', 'en').replaceAll(/:\w+/g, nobody)
  return world.found.forms.get(door) ?? { address, fields: [], rows: 1 }
}
const formsOf = (doors: Page[]) => doors.map(door => ({ door, form: formOf(door) }))

type Body = string | URLSearchParams | FormData
/** What was answered; how many commands were carried out, and how many facts stand there now that did not before. */
type Sent = { status: number; text: string; changed: number; facts: number; to: string }

async function send(address: string, body: Body, headers: Record<string, string> = {}): Promise<Sent> {
  const before = await world.changes()
  const response = await world.app.request(`http://localhost${address}`, { method: 'POST', body, headers })
  const text = await response.text()
  const after = await world.changes()
  return {
    status: response.status,
    text,
    changed: after.commands - before.commands,
    facts: after.facts - before.facts,
    to: response.headers.get('location') ?? '',
  }
}

const bodyOf = (fields: [string, string][], csrf: string) => new URLSearchParams([['csrf', csrf], ...fields])
const valuesOf = (fields: Field[]): [string, string][] => fields.map(({ name, value }) => [name, value])

/** A no that changes nothing, in words, from within the house; or a deed done whole, at most once for each row. */
function faults(what: string, { status, text, changed, facts }: Sent, rows = 1): string[] {
  const said = (wrong: string) => [`${what} (${status}): ${wrong}`]
  if (status >= 500) return said(`broke: ${world.lastBreak()}`)
  if (text.includes(world.there.mark)) return said('tells of another institution')
  if (status >= 400 && (changed || facts)) return said(`was refused, changed ${changed} and told ${facts}`)
  if (status >= 400 && !/<h[12]/.test(text)) return said('is no page')
  if (status < 400 && changed > rows) return said(`was done ${changed} times`)
  return []
}

test('the form of nearly every door was found on a page', () => {
  const unseen = postable.filter(door => !world.found.forms.has(door)).map(({ at }) => at)
  expect(unseen.length / postable.length, unseen.join('\n')).toBeLessThan(0.2)
})

/** A student volunteers by their own deed, once; nothing of the office’s stands behind that door. */
const isOwn = (who: Page['who'], as: string | undefined): boolean => who === 'buddy.volunteer' && as === 'a student'

describe('a form that is not ours', () => {
  const forged = {
    'without its token': () => ({ csrf: '', cookie: everyone().cookie }),
    'with another session’s token': () => ({
      csrf: world.people['an officer there']?.csrf ?? '',
      cookie: everyone().cookie,
    }),
    'from another site': () => ({ csrf: everyone().csrf, cookie: everyone().cookie, origin: 'https://evil.example' }),
    'as other sites’ frames send it': () => ({
      csrf: everyone().csrf,
      cookie: everyone().cookie,
      'sec-fetch-site': 'cross-site',
    }),
  }
  test.each(Object.entries(forged))('%s is refused at every door', async (_, make) => {
    const wrong: string[] = []
    for (const { door, form } of formsOf(postable)) {
      const { csrf, ...headers } = make()
      const sent = await send(form.address, bodyOf(valuesOf(form.fields), csrf), headers)
      if (sent.status !== 403 || sent.changed)
        wrong.push(`${door.at} answers ${sent.status}, and changed ${sent.changed}`)
    }
    expect(wrong.join('\n')).toBe('')
  })

  test.each(['a person without roles', 'an officer there', 'an administrator there', 'a student', undefined])(
    'sent by %s does nothing behind an office’s doors',
    async as => {
      const person = as ? world.people[as] : undefined
      const wrong: string[] = []
      for (const { door, form } of formsOf(
        postable.filter(({ who, at }) => who !== 'anyone' && at.startsWith('/:office')),
      )) {
        const sent = await send(
          form.address,
          bodyOf(valuesOf(form.fields), person?.csrf ?? ''),
          person ? { cookie: person.cookie } : {},
        )
        wrong.push(...faults(door.at, sent))
        if (sent.status < 400 && !isOwn(door.who, as)) wrong.push(`${door.at} answers ${sent.status}`)
      }
      expect(wrong.join('\n')).toBe('')
    },
  )
})

describe('a body that is none', () => {
  const bodies: Record<string, [string, Body]> = {
    JSON: ['application/json', '{"title":{"en":1},"csrf":"x"}'],
    'plain text': ['text/plain', 'title=1'],
    'a multipart without end': [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nhal',
    ],
    'a multipart without boundary': ['multipart/form-data', 'title=1'],
    nothing: ['application/x-www-form-urlencoded', ''],
    'broken escapes': ['application/x-www-form-urlencoded', '%E0%A4%A=%00&csrf=%&&&=&==&a[b]=1'],
  }
  test.each(Object.entries(bodies))('is refused: %s', async (_, [type, body]) => {
    const wrong: string[] = []
    for (const { door, form } of formsOf(postable)) {
      const sent = await send(form.address, body, { cookie: everyone().cookie, 'content-type': type })
      wrong.push(...faults(door.at, sent))
      if (sent.status < 400 || sent.changed) wrong.push(`${door.at} answers ${sent.status}`)
    }
    expect(wrong.join('\n')).toBe('')
  })
})

describe('a form that somebody else was faster with', () => {
  const typed = 'Typed by hand, at length'
  /** The version before; another than any, where nothing had been kept. */
  const staleOf = (version: string) =>
    /^\d+$/.test(version) ? String(Number(version) > 0 ? Number(version) - 1 : 999) : `${version}, once`
  const withVersion = () =>
    formsOf(postable).filter(({ form }) => form.fields.some(({ name, value }) => name === 'version' && value !== ''))

  test('is refused at every door that shows a version, and what was typed comes back', async () => {
    expect(withVersion().length).toBeGreaterThan(10)
    const wrong: string[] = []
    const { cookie, csrf } = everyone()
    for (const { door, form } of withVersion()) {
      const written = form.fields.find(
        ({ name, kind, value }) => kind === 'text' && /title|name|note|text|label/i.test(name + value),
      )
      const fields = form.fields.map(({ name, value }): [string, string] => [
        name,
        name === 'version' ? staleOf(value) : name === written?.name ? typed : value,
      ])
      const sent = await send(form.address, bodyOf(fields, csrf), { cookie })
      wrong.push(...faults(door.at, sent))
      // What says no more than what is kept loses nothing.
      if (sent.status < 400 && sent.changed) wrong.push(`${door.at} answers ${sent.status}`)
      if (sent.status === 409 && written && !sent.text.includes(typed)) wrong.push(`${door.at} loses what was typed`)
    }
    expect(wrong.join('\n')).toBe('')
  })
})

/** Ways to spoil a form, each given its fields as the page filled them in. */
const spoilt: Record<string, (fields: Field[]) => [string, string][]> = {
  'without any answer': () => [],
  'with every answer twice': fields => [...valuesOf(fields), ...valuesOf(fields)],
  'with endless answers': fields => fields.map(({ name }, at) => [name, 'é'.repeat(at === 0 ? 400_000 : 3000)]),
  'with control characters': fields => fields.map(({ name }) => [name, '\u0001\u001b[31m\u202e\ud800 🎓 \u0000']),
  'with markup': fields => fields.map(({ name }) => [name, '"><script>alert(1)</script>']),
  'with numbers out of all bounds': fields => fields.map(({ name }) => [name, '-99999999999999999999']),
  'with days that are none': fields => fields.map(({ name }) => [name, '2026-02-30']),
  'with ids of nothing': fields => fields.map(({ name, value, kind }) => [name, kind === 'text' ? value : nobody]),
  'with names that objects have': fields => [
    ...valuesOf(fields),
    ...[
      '__proto__',
      '__proto__.x',
      'constructor',
      'a.__proto__.b',
      'toString',
      'rows.999999.x',
      'parties.1e9.name',
    ].map((name): [string, string] => [name, 'x']),
  ],
}

describe('a form of ours, spoilt', () => {
  const doors = postable.filter(({ at }) => !ofTheReader.includes(at))
  test.each(Object.entries(spoilt))('%s is refused or done whole', async (_, spoil) => {
    const wrong: string[] = []
    const { cookie, csrf } = everyone()
    for (const { door, form } of formsOf(doors)) {
      const sent = await send(form.address, bodyOf(spoil(form.fields), csrf), { cookie })
      wrong.push(...faults(door.at, sent, form.rows))
      if (sent.text.includes('<script>alert')) wrong.push(`${door.at} runs what was typed`)
    }
    expect(wrong.join('\n')).toBe('')
  })

  test('with a file where text belongs is refused or done whole', async () => {
    const wrong: string[] = []
    const { cookie, csrf } = everyone()
    for (const { door, form } of formsOf(doors)) {
      const body = new FormData()
      body.set('csrf', csrf)
      for (const { name } of form.fields) body.append(name, new File(['MZ\u0090'], '../../a.exe'))
      wrong.push(...faults(door.at, await send(form.address, body, { cookie })))
    }
    expect(wrong.join('\n')).toBe('')
  })
})

describe('a form of ours, sent twice at the same moment', () => {
  test('does its deed once', async () => {
    const wrong: string[] = []
    const { cookie, csrf } = everyone()
    for (const { door, form } of formsOf(postable.filter(({ at }) => !ofTheReader.includes(at)))) {
      const before = await world.changes()
      const once = () =>
        world.app.request(`http://localhost${form.address}`, {
          method: 'POST',
          body: bodyOf(valuesOf(form.fields), csrf),
          headers: { cookie },
        })
      const statuses = (await Promise.all([once(), once()])).map(({ status }) => status)
      const changed = (await world.changes()).commands - before.commands
      if (changed > form.rows || statuses.some(status => status >= 500))
        wrong.push(`${door.at}: ${statuses}, ${changed} deeds`)
    }
    expect(wrong.join('\n')).toBe('')
  })
})
