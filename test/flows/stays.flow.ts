import type { Page } from '@playwright/test'
import { lookAt } from './look.ts'
import { expect, test } from './story.ts'

test.describe.configure({ mode: 'serial' })

/** The student's and the partner's own browsers, which the office never sees. */
let lena: Page
let gema: Page

const look = async (page: Page, name: string) => {
  if (test.info().project.name === 'embedded') await lookAt(page, `stays/${name}`)
}
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('an admitted student finds the stay, with its checklists and their dates', async ({
  browser,
  baseURL,
  office: { people },
}) => {
  lena = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
  await lena.goto('/sign-in')
  await lena.getByLabel('Mail address').fill(people.lena.email)
  await lena.getByLabel('Password').fill(people.lena.password)
  await lena.getByRole('button', { name: 'Sign in', exact: true }).click()
  await lena.waitForURL(url => url.pathname !== '/sign-in')
  await lena.goto('/bergamo/en/my-stay')
  await look(lena, '01-own')
  await lena.getByRole('link', { name: /^Winter semester/ }).click()
  await expect(lena.getByText('Expected', { exact: true })).toBeVisible()
  await expect(lena.locator('#item-books')).toContainText('confirmed by the international office')
  await look(lena, '02-expected')
})

test('the office invites the home university and registers the arrival', async ({
  page,
  signIn,
  seen,
  browser,
  baseURL,
  office: { mail, people },
}) => {
  await signIn('welcomer')
  await page.goto('/bergamo/en/partner-files')
  await page.getByRole('link', { name: 'Universidad de Granada' }).click()
  await page.getByRole('link', { name: 'Invite people to the workspace' }).click()
  await page.getByRole('button', { name: 'Invite Gema Invitada' }).click()
  const invitation = await mail.to('gema@granada.example')
  const entrance = /https?:\/\/\S+\/workspace\/link\/[\w-]+/.exec(invitation.text ?? '')?.[0] ?? ''
  gema = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
  await gema.goto(new URL(entrance).pathname)
  await gema.getByRole('button', { name: 'Open the workspace' }).click()
  await page.goto('/bergamo/en/desk')
  await seen('03-desk')
  await page.getByRole('link', { name: 'Register 2 arrivals' }).click()
  await seen('04-list')
  await page.getByRole('link', { name: 'Ankunft, Lena' }).click()
  await page.getByRole('link', { name: 'Register arrival' }).click()
  await page.getByLabel('First day on which the student was here').fill(day(2))
  await page.getByRole('button', { name: 'Register arrival' }).click()
  await expect(page.getByText('This day has not come yet.').first()).toBeVisible()
  await page.getByLabel('First day on which the student was here').fill(day(-1))
  await page.getByLabel('Comment for the home university').fill('Came a day early.')
  await seen('05-arrival')
  await page.getByRole('button', { name: 'Register arrival' }).click()
  await expect(page.getByText('The arrival of Lena Ankunft is registered.', { exact: false })).toBeVisible()
  const letter = await mail.to('gema@granada.example', /has arrived/)
  expect(letter.text).toContain('Came a day early.')
  await mail.to(people.lena.email, /certificate of arrival/)
})

test('the home university reads the days and the certificate in its workspace', async () => {
  await gema.goto('/bergamo/en/workspace/stays')
  await look(gema, '06-workspace-list')
  await gema.getByRole('link', { name: 'Ankunft, Lena' }).click()
  await expect(gema.getByRole('link', { name: /^arrival-Ankunft/ })).toBeVisible()
  await expect(gema.getByText('Came a day early.')).toBeVisible()
  await look(gema, '07-workspace-file')
})
