import { pick } from './fields.ts'
import { expect, test } from './story.ts'

test('two people on one file: the second keeps what they typed and sees what changed', async ({
  page,
  signIn,
  seen,
  browser,
  baseURL,
  office,
}) => {
  await signIn('officer')
  await page.goto('/pavia/en/register/propose?type=memorandum')
  await pick(page, /^Partner/, 'heidelberg', /Heidelberg/)
  await page.getByLabel('Title in English').fill('Memorandum with Heidelberg')
  await page.getByRole('button', { name: 'Propose agreement' }).click()
  await page.getByRole('link', { name: 'Revise agreement' }).click()
  const form = page.url()

  const second = await browser.newContext({ baseURL: baseURL ?? '' })
  const hers = await second.newPage()
  const { email, password } = office.people.administrator
  await hers.goto('/sign-in')
  await hers.getByLabel('Mail address').fill(email)
  await hers.getByLabel('Password').fill(password)
  await hers.getByRole('button', { name: 'Sign in', exact: true }).click()
  await hers.waitForURL(/desk/)
  await hers.goto(form)
  await hers.getByLabel('Title in English').fill('Memorandum on Roman law')
  await hers.getByRole('button', { name: 'Save agreement' }).click()
  await expect(hers.getByText('The agreement was revised.')).toBeVisible()
  await second.close()

  await page.getByLabel('Title in English').fill('Memorandum on Romance studies')
  await page.getByLabel('Duration in months').fill('36')
  await page.getByRole('button', { name: 'Save agreement' }).click()
  await expect(page.getByLabel('Title in English')).toHaveValue('Memorandum on Romance studies')
  await expect(page.getByLabel('Duration in months')).toHaveValue('36')
  await expect(page.getByText('By now it says: Memorandum on Roman law')).toBeVisible()
  await expect(page.getByText('By now it is empty.')).toHaveCount(1)
  await seen('changed-meanwhile')
  await page.getByRole('button', { name: 'Save agreement' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Memorandum on Romance studies')
  await expect(page.getByText('Anna Administrator revised the agreement.')).toBeVisible()
})
