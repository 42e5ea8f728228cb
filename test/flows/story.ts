import { basename, dirname } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { lookAt } from './look.ts'
import { type OpenOffice, openOffice } from './office.ts'
import type { PersonName } from './world.ts'

export { expect } from '@playwright/test'

type Story = {
  /** The office of this story file: its people, its letters, its server. */
  office: OpenOffice
  /** Signs in as one of the people of the world, through the sign-in page. */
  signIn: (name: PersonName) => Promise<void>
  /** Looks at the page as it is now, under this name: accessible, nothing inline, nothing cut off; and takes its pictures. */
  seen: (name: string) => Promise<void>
  /** A story that lasts for months says so, and gets an office whose clock it moves. */
  movesClock: boolean
  /** Moves the clock of the office to noon of a day (in UTC), and lets happen what is due by then. */
  moveTo: (day: string) => Promise<void>
}
type Engine = 'embedded' | 'postgres'
type Keeper = { keeper: { of(file: string, engine: Engine, movesClock: boolean): Promise<OpenOffice> } }

export const test = base.extend<Story & { quiet: undefined }, Keeper>({
  /** One office per story file: opened for its first test, closed when the next file comes. */
  keeper: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern
    async ({}, use) => {
      let open: { key: string; office: OpenOffice } | undefined
      await use({
        async of(file, engine, movesClock) {
          const key = `${engine} ${file}`
          if (open?.key === key) return open.office
          await open?.office.close()
          open = undefined
          const office = await openOffice(engine, movesClock)
          open = { key, office }
          return office
        },
      })
      await open?.office.close()
    },
    { scope: 'worker' },
  ],
  movesClock: [false, { option: true }],
  office: async ({ keeper, movesClock }, use, { file, project }) => {
    await use(await keeper.of(file, project.name === 'postgres' ? 'postgres' : 'embedded', movesClock))
  },
  moveTo: async ({ office, request }, use) => {
    await use(async day => {
      const answer = await request.post(`${office.server.address}/clock`, { data: `${day}T12:00:00Z` })
      if (!(await answer.text()).startsWith(day)) throw new Error(`the clock does not stand on ${day}`)
    })
  },
  baseURL: async ({ office }, use) => use(office.server.address),
  signIn: async ({ page, office }, use) => {
    await use(async name => {
      const { email, password } = office.people[name]
      await page.goto('/sign-in')
      await page.getByLabel('Mail address').fill(email)
      await page.getByLabel('Password').fill(password)
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await page.waitForURL(url => url.pathname !== '/sign-in')
    })
  },
  seen: async ({ page }, use, { file, project }) => {
    const story = basename(file, '.flow.ts')
    let count = 0
    // Once is enough: the pages are the same on every engine, and an axe needs scripts.
    await use(async name =>
      project.name === 'embedded' ? lookAt(page, `${story}/${String(++count).padStart(2, '0')}-${name}`) : undefined,
    )
  },
  /** A page that complains in the console has failed, whatever it shows. */
  quiet: [
    async ({ page }, use) => {
      const complaints = listenTo(page)
      await use(undefined)
      if (complaints.length) throw new Error(`the browser complained:\n${complaints.join('\n')}`)
    },
    { auto: true },
  ],
})

function listenTo(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    // A page that says 404 or 422 is what its story asked for.
    const refused = /the server responded with a status of 4\d\d/.test(message.text())
    if (message.type() === 'error' && !refused)
      complaints.push(`${message.text()} (${dirname(message.location().url)})`)
  })
  return complaints
}
