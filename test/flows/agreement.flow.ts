import { expect, test } from './story.ts'

test.describe.configure({ mode: 'serial' })

let file = ''

test('an officer proposes an agreement and records what the Senate resolved', async ({ page, signIn, seen }) => {
  await signIn('officer')
  await page.goto('/pavia/en/register/propose?type=memorandum')
  await seen('propose')
  await page.getByRole('combobox', { name: 'Partner 1' }).fill('Heidelberg University')
  await page.getByRole('option', { name: /Heidelberg/ }).click()
  await page.getByLabel('Title in English').fill('Memorandum with Heidelberg')
  await page.getByLabel('Duration in months').fill('60')
  await page.getByRole('button', { name: 'Propose agreement' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Memorandum with Heidelberg')
  file = new URL(page.url()).pathname
  await seen('draft')
  await page.getByRole('button', { name: 'Send through the procedure' }).click()
  await page.getByRole('link', { name: 'Decide: Senate' }).first().click()
  await seen('decide')
  await page.getByLabel('Approved', { exact: true }).check()
  await page.getByLabel('Day of the sitting').fill('2026-01-20')
  await page.getByLabel('Number of the resolution').fill('14/2026')
  await page.getByRole('button', { name: 'Record decision' }).click()
  await expect(page.getByText('Ready to sign').first()).toBeVisible()
  await seen('ready-to-sign')
})

test('whoever is not the President finds no way to sign', async ({ page, signIn }) => {
  for (const person of ['officer', 'administrator'] as const) {
    await page.context().clearCookies()
    await signIn(person)
    await page.goto(file)
    await expect(page.getByRole('link', { name: 'Sign agreement' })).toHaveCount(0)
    const step = (await page.content()).match(/steps?\/([0-9a-f-]{36})/)?.[1] ?? '00000000-0000-4000-8000-000000000000'
    const answer = await page.goto(`${file}/sign/${step}`)
    expect(answer?.status()).toBeGreaterThanOrEqual(400)
  }
})

test('the President signs from the desk', async ({ page, signIn, seen }) => {
  await signIn('president')
  await page.goto('/pavia/en/desk')
  await seen('desk-of-the-president')
  await page
    .getByRole('link', { name: /^Sign / })
    .first()
    .click()
  await page.getByRole('link', { name: 'Sign agreement' }).click()
  await seen('sign')
  await page.getByRole('button', { name: 'Sign agreement' }).click()
  await expect(page.getByText('You have signed the agreement.')).toBeVisible()
})

test('with the partner’s signature it is in force, and a visitor finds it', async ({
  page,
  signIn,
  seen,
  browser,
  baseURL,
}) => {
  await signIn('officer')
  await page.goto(file)
  await page
    .getByRole('link', { name: /^Record signature of/ })
    .first()
    .click()
  await page.getByLabel('Who signed').fill('The Rector of Heidelberg')
  await page.getByLabel('Day of the signature').fill('2026-01-21')
  await page.getByRole('button', { name: 'Record signature' }).click()
  await expect(page.getByText('In force', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Publish agreement' }).click()
  await seen('in-force')
  const visitor = await browser.newPage()
  await visitor.goto(`${baseURL}/pavia/en/agreements`)
  await expect(visitor.getByRole('link', { name: 'Heidelberg University' })).toBeVisible()
  await expect(visitor.getByText('1 agreement in one country')).toBeVisible()
  await visitor.close()
})
