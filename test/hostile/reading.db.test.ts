import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { attachDocument } from '../../src/agreements/index.ts'
import { issueRecord } from '../../src/agreements/record/issue-record.ts'
import { addUnit } from '../../src/institutions/index.ts'
import { permissions, roleNames } from '../../src/permissions.ts'
import type { Kept } from '../../src/platform/facts.ts'
import type { Page } from '../../src/platform/page.ts'
import { routes } from '../../src/routes.ts'
import { useDeployment } from '../support/database.ts'
import { asSystem } from '../support/people.ts'
import { doorAt, type Found } from './addresses.ts'
import { twoOffices, type World } from './world.ts'

const on = useDeployment()
let world: World
let foundThere: Found
beforeAll(async () => {
  world = await twoOffices(on())
  foundThere = await world.exploreThere()
}, 300_000)

const readable = routes.filter(({ get }) => get)
const languageOf = (html: string) => /<html lang="(\w\w)"/.exec(html)?.[1]

type Wish = { as?: string | undefined; language?: string }
type Read = { address: string; status: number; text: string; kind: string }

async function read(address: string, { as, language = 'en' }: Wish = {}): Promise<Read> {
  const cookie = as ? world.people[as]?.cookie : undefined
  const headers = { 'accept-language': language, ...(cookie ? { cookie } : {}) }
  const response = await world.app.request(address, { headers })
  const text = await response.text()
  return { address, status: response.status, text, kind: response.headers.get('content-type') ?? '' }
}

/** What is wrong with an answer, whoever got it: it broke, it tells of another institution, it shows our inside, it is no page. */
function faults({ address, status, text, kind }: Read, secret = world.there.mark, language = 'en'): string[] {
  const said = (what: string) => [`${address.slice(0, 200)} (${status}): ${what}`]
  if (status >= 500) return said(`broke: ${world.lastBreak()}`)
  if (text.includes(secret)) return said('tells of another institution')
  if (/\n\s+at (async )?\S+ \(|node_modules\//.test(text)) return said('shows what is inside')
  if (status < 400) return []
  if (!kind.startsWith('text/html') || !/<h[12]/.test(text)) return said('is no page')
  return languageOf(text) === language ? [] : said(`is in ${languageOf(text)} instead of ${language}`)
}

const everyone = 'all roles at once'
const addressOf = (door: Page) => world.found.addresses.get(door)
/** Where nothing was found, what the pattern says with something in the place of each part. */
const somewhere = (door: Page, part: string) =>
  door.at.replace(':office', world.here.slug).replace(':language', 'en').replaceAll(/:\w+/g, part)
const anAddress = (door: Page) => addressOf(door) ?? somewhere(door, '00000000-0000-4000-8000-000000000000')

test('nearly every door was found open somewhere, so that what follows tries something', () => {
  const closed = readable.filter(door => !addressOf(door)).map(({ at }) => at)
  expect(closed.length / readable.length, closed.join('\n')).toBeLessThan(0.15)
})

describe('everything that can be read', () => {
  const readers = [
    undefined,
    'a person without roles',
    ...['administrator', 'officer', 'coordinator', 'signatory', 'student', 'partner', 'secretary'].map(
      role => `a ${role}`,
    ),
    everyone,
  ]
  test.each(readers)('tells %s nothing of another institution, and breaks nowhere', async as => {
    const found: string[] = []
    for (const door of readable) found.push(...faults(await read(anAddress(door), { as })))
    expect(found.join('\n')).toBe('')
  })

  test.each(['an officer there', 'an administrator there'])(
    'is to %s what it is to a person without roles',
    async as => {
      const different: string[] = []
      for (const door of readable.filter(({ at }) => at.startsWith('/:office'))) {
        const [theirs, nobodys] = [
          await read(anAddress(door), { as }),
          await read(anAddress(door), { as: 'a person without roles' }),
        ]
        if (theirs.status !== nobodys.status)
          different.push(`${theirs.address}: ${theirs.status}, not ${nobodys.status}`)
        different.push(...faults(theirs, 'nothing'))
      }
      expect(different.join('\n')).toBe('')
    },
  )
})

describe('an address of another institution’s row', () => {
  const crossed = () =>
    [...foundThere.addresses].flatMap(([door, address]) => {
      const here = address.replace(`/${world.there.slug}/`, `/${world.here.slug}/`)
      // What is shared, and keys that both offices use, lead to something of our own.
      return /[0-9a-f]{8}-/.test(address) && !address.includes('/directory/') ? [{ door, here }] : []
    })
  test.each([everyone, 'an officer there', undefined])('leads %s nowhere in this one', async as => {
    expect(crossed().length).toBeGreaterThan(20)
    const wrong: string[] = []
    for (const { here } of crossed()) {
      const answer = await read(here, { as })
      if (![404, 403].includes(answer.status) && !(answer.status === 303 && !as))
        wrong.push(`${here} answers ${answer.status}`)
      wrong.push(...faults(answer))
    }
    expect(wrong.join('\n')).toBe('')
  })
})

describe('an address that cannot be', () => {
  const parts = {
    'no id': 'not-an-id',
    'an id cut short': '00000000-0000-4000-8000-00000000000',
    'a way up': '..%2f..%2fetc%2fpasswd',
    'a NUL': 'a%00b',
    'half an escape': '%E0%A4%A',
    'a very long part': 'x'.repeat(6000),
    'signs that turn writing around': '%E2%80%AEfdp.%F0%9F%8E%93',
    'a name that objects have': '__proto__',
    'another such name': 'constructor',
    SQL: "1'%20or%20'1'='1",
    markup: '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  }
  const withParts = readable.filter(({ at }) => /:(?!office|language)/.test(at))
  test.each(Object.entries(parts))('by %s leads nowhere, kindly', async (_, part) => {
    const wrong: string[] = []
    for (const door of withParts) {
      const address = somewhere(door, part)
      const answer = await read(address, { as: everyone })
      wrong.push(...faults(answer))
      if (answer.status === 200) wrong.push(`${address} answers 200`)
      if (answer.text.includes('<script>alert')) wrong.push(`${address} runs what was asked`)
    }
    expect(wrong.join('\n')).toBe('')
  })

  test.each(['de', 'EN', 'en%00'])('in the language %s leads nowhere', async language => {
    const wrong: string[] = []
    for (const door of readable.filter(({ at }) => at.startsWith('/:office/:language'))) {
      const answer = await read(anAddress(door).replace('/en', `/${language}`), { as: everyone, language: 'it' })
      if (answer.status !== 404 && answer.status !== 303) wrong.push(`${answer.address} answers ${answer.status}`)
      if (answer.status === 404) wrong.push(...faults(answer, world.there.mark, 'it'))
    }
    expect(wrong.join('\n')).toBe('')
  })

  test.each(['it', 'fr'])('is refused in the language of the address: %s', async language => {
    const nowhere = [`/${world.here.slug}/${language}/nowhere`, `/${world.here.slug}/${language}/register/not-an-id`]
    const answers = await Promise.all(nowhere.map(address => read(address, { as: everyone })))
    expect(answers.flatMap(answer => faults(answer, world.there.mark, language))).toEqual([])
  })
})

describe('a question that cannot be answered', () => {
  const usual = ['q', 'page', 'size', 'sort', 'direction', 'to']
  const filters = ['text', 'country', 'unit', 'state', 'type', 'year', 'on']
  const values = [
    '-1',
    '1e9',
    '%00%F0%9F%8E%93%E2%80%AE%FF',
    "%25_%5C';drop table agreement--",
    '00000000-0000-4000-8000-000000000000',
    'x'.repeat(1500),
  ]
  /** Each name gets another of the values in every round, once alone, once as a list, and once more. */
  const queryFor = (door: Page, round: number) =>
    [...new Set([...usual, ...(world.found.queries.get(door) ?? filters)])]
      .flatMap((name, at) => {
        const value = values[(at + round) % values.length]
        return [`${name}=${value}`, `${name}[]=${value}`, `${name}=${value}`]
      })
      .slice(0, 60)
      .join('&')
  test.each(values.map((value, round) => [value.slice(0, 40), round] as const))(
    'such as for pages or texts like %j, is answered all the same',
    async (_, round) => {
      const wrong: string[] = []
      // Half of the doors in each round: every door meets three of the six.
      for (const [at, door] of readable.entries())
        if ((at + round) % 2 === 0)
          wrong.push(...faults(await read(`${anAddress(door)}?${queryFor(door, round)}`, { as: everyone })))
      expect(wrong.join('\n')).toBe('')
    },
  )
})

test('the addresses that were found lead to the doors they were found behind', () => {
  for (const [door, address] of world.found.addresses) expect(doorAt(address, 'get')).toBe(door)
})

describe('a paper of the office, by its address', () => {
  type Papers = { agreement: string; document: string }
  let own: Papers
  let record: Papers
  let ofAnotherUnit: Papers
  let others: { import: string; message: string }

  beforeAll(async () => {
    const { here } = world
    const by = here.office.as(here.officer)
    const withDocument = async (agreement: string): Promise<Papers> => {
      const file = { name: 'draft.txt', bytes: Buffer.from(`The text ${here.mark}`) }
      await attachDocument(by, { agreement, kind: 'draft', file })
      return { agreement, document: (await here.show(agreement)).documents[0]?.id ?? '' }
    }
    own = await withDocument(await here.propose())
    const unit = await addUnit(asSystem(on(), here.institution), {
      code: 'FAR',
      kind: 'department',
      name: { en: 'Far' },
    })
    ofAnotherUnit = await withDocument(await here.propose({ units: [unit[0]?.subject ?? ''] }))
    const agreement = await here.inForce(here.president)
    const { facts } = await here.show(agreement)
    const concluded = facts.find(({ name }) => name === 'agreement.concluded') as Kept
    await issueRecord.react(asSystem(on(), here.institution), concluded)
    record = { agreement, document: (await here.show(agreement)).documents[0]?.id ?? '' }
    others = { import: await oneOf('import'), message: await oneOf('message') }
  })

  const oneOf = async (table: string) =>
    (
      await sql<{
        id: string
      }>`select id from ${sql.id(table)} where institution = ${world.here.institution} limit 1`.execute(
        on().database.kysely,
      )
    ).rows[0]?.id ?? ''

  const ofAgreements = readable.filter(({ at }) => at.includes('/register/:id'))
  const ofPapers = readable.filter(({ at }) => /:(importId|messageId)/.test(at) && at.startsWith('/:office'))
  const addressIn = (door: Page, { agreement, document }: Papers) =>
    somewhere({ ...door, at: door.at.replace(':id', agreement).replace(':documentId', document) }, nothing)
  const nothing = '00000000-0000-4000-8000-000000000000'
  const everyAddress = (): [Page, string][] => [
    ...ofAgreements.flatMap(door =>
      [own, record, ofAnotherUnit].map((papers): [Page, string] => [door, addressIn(door, papers)]),
    ),
    ...ofPapers.map((door): [Page, string] => [
      door,
      somewhere(
        { ...door, at: door.at.replace(':importId', others.import).replace(':messageId', others.message) },
        '2',
      ),
    ]),
  ]
  const mayAll = (role: string, { who }: Page) =>
    who !== 'anyone' && permissions[who].some(({ to, reach }) => to === role && reach === 'everything')

  const mayOwn = ({ who }: Page) =>
    who !== 'anyone' && permissions[who].some(({ to, reach }) => to === 'coordinator' && reach === 'own units')

  test.each([
    undefined,
    'a person without roles',
    'an officer there',
    'an administrator there',
    ...roleNames.map(role => `a ${role}`),
  ])('is read by %s only as far as the page of permissions goes', async as => {
    expect(ofAgreements.map(({ at }) => at)).toContain('/:office/:language/register/:id/documents/:documentId')
    const wrong: string[] = []
    for (const [door, address] of everyAddress()) {
      if (as && mayAll(as.slice(2), door)) continue
      if (as === 'a coordinator' && mayOwn(door) && !address.includes(ofAnotherUnit.agreement)) continue
      const { status, text } = await read(address, { as })
      if (status < 300 || text.includes(world.here.mark)) wrong.push(`${address} answers ${status}`)
    }
    expect(wrong.join('\n')).toBe('')
  })

  const [download] = ofAgreements.filter(({ at }) => at.endsWith('/documents/:documentId'))
  test('is read by those who may, and under the address of its own agreement only', async () => {
    const door = download as Page
    for (const as of ['a officer', 'a administrator', 'a signatory', 'a secretary', 'a coordinator'])
      for (const papers of [own, record])
        expect((await read(addressIn(door, papers), { as })).status, `${as} ${papers.document}`).toBe(200)
    for (const as of ['a coordinator', 'a officer']) {
      expect((await read(addressIn(door, { ...own, document: ofAnotherUnit.document }), { as })).status).toBe(404)
      expect((await read(addressIn(door, { ...own, document: nothing }), { as })).status).toBe(404)
    }
  })
})
