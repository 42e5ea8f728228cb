import { expect, test } from './story.ts'

test.describe.configure({ mode: 'serial' })

let file = ''

/** A day so many days from today, as fields of dates take it. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
/** The academic year that runs on the server's clock. */
const year = (() => {
  const today = new Date()
  const first = today.getUTCFullYear() - (today.getUTCMonth() < 8 ? 1 : 0)
  return `${first}/${first + 1}`
})()

test('an officer draws up a call, and its formula is read at once', async ({ page, signIn, seen }) => {
  await signIn('registrar')
  await page.goto('/coimbra/en/call-files')
  await seen('none')
  await page.getByRole('link', { name: 'Draw up a call' }).click()
  await page.getByLabel('Name').first().fill('Exchange abroad')
  await page.getByLabel('Academic year abroad').fill(year)
  await page.getByLabel('First day for applications').fill(inDays(-1))
  await page.getByLabel('Last day for applications').fill(inDays(20))
  await page.getByLabel('How applicants are ranked').fill('average + luck')
  await page.getByRole('button', { name: 'Keep the draft' }).click()
  await expect(page.getByText('“luck” is none of the things that are recorded of applicants').first()).toBeVisible()
  await seen('formula-refused')
  await page.getByLabel('How applicants are ranked').fill('average + 0.1 * credits')
  await page.getByRole('button', { name: 'Keep the draft' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Exchange abroad')
  file = new URL(page.url()).pathname
  await expect(page.getByText('Only the office sees it.')).toBeVisible()
})

test('places come from agreements in force, and may be narrowed', async ({ page, signIn, seen }) => {
  await signIn('registrar')
  await page.goto(file)
  await page.getByRole('link', { name: 'Offer places' }).click()
  await page.getByRole('checkbox', { name: /Göttingen/ }).check()
  await seen('offer')
  await page.getByRole('button', { name: 'Offer the chosen places' }).click()
  await expect(page.getByText('One destination is in the call now.')).toBeVisible()
  await page.getByRole('link', { name: /Göttingen/ }).click()
  await page.getByRole('checkbox', { name: 'Full year' }).uncheck()
  await page.getByLabel('Persons').fill('1')
  await seen('place')
  await page.getByRole('button', { name: 'Keep these places' }).click()
  await seen('draft')
})

test('nobody outside the office reads the draft; published, everybody does, per course of study', async ({
  page,
  signIn,
  seen,
}) => {
  const id = file.split('/').at(-1)
  expect((await page.goto(`/coimbra/en/calls/${id}`))?.status()).toBe(404)
  await signIn('registrar')
  await page.goto(file)
  await page.getByRole('link', { name: 'See it as applicants will' }).click()
  await expect(page.getByText('It is not published')).toBeVisible()
  await page.goto(file)
  await page.getByRole('link', { name: 'Publish the call' }).click()
  await seen('publish')
  await page.getByRole('button', { name: 'Publish the call' }).click()
  await expect(page.getByText('The call is published.')).toBeVisible()
  await seen('published')
  await page.context().clearCookies()
  await page.goto('/coimbra/en/')
  await page.getByRole('link', { name: 'Calls', exact: true }).first().click()
  await seen('public-list')
  await page.getByRole('link', { name: 'Exchange abroad' }).click()
  await expect(page.getByText('1 destination for 1 person in the year')).toBeVisible()
  await page.getByLabel('Your course of study').selectOption({ label: 'Medicine (MD)' })
  await page.getByRole('button', { name: 'Show results' }).click()
  await expect(page.getByText(/Göttingen/).first()).toBeVisible()
  await seen('public')
  await page.goto(`/coimbra/fr/calls/${id}`)
  await expect(page.getByText('Appel à candidatures').first()).toBeVisible()
})

test('what applicants rely on no longer changes; the last day moves later, with a reason that stays', async ({
  page,
  signIn,
  seen,
}) => {
  await signIn('registrar')
  await page.goto(file)
  await page.getByRole('link', { name: 'Correct the call' }).click()
  await page.getByLabel('How applicants are ranked').fill('credits')
  await page.getByLabel('Last day for applications').fill(inDays(25))
  await page.getByLabel('Why it is corrected').fill('The library was closed')
  await page.getByRole('button', { name: 'Correct the call' }).click()
  await expect(
    page.getByText('This no longer changes once a call has opened: applicants rely on it').first(),
  ).toBeVisible()
  await seen('correction-refused')
  await page.getByLabel('How applicants are ranked').fill('average + 0.1 * credits')
  await page.getByRole('button', { name: 'Correct the call' }).click()
  await expect(page.getByText('corrected the call: The library was closed')).toBeVisible()
  await seen('corrected')
})
