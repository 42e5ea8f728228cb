import { expect, test } from './story.ts'

test.describe.configure({ mode: 'serial' })

test('an administrator invites a person, who comes in by the link from the mail', async ({
  page,
  signIn,
  seen,
  office,
  browser,
}) => {
  await signIn('administrator')
  await page.goto('/pavia/en/people')
  await seen('people')
  await page.getByRole('link', { name: 'Invite a person' }).click()
  await page.getByLabel('Mail address').fill('nadia.new@example.eu')
  await page.getByLabel('Name', { exact: true }).fill('Nadia New')
  await page.getByLabel('English').check()
  await page.getByLabel('Coordinator').check()
  await page.getByLabel('Faculty of Law').check()
  await seen('invite')
  await page.getByRole('button', { name: 'Invite a person' }).click()
  await expect(page.getByText('nadia.new@example.eu has been invited.')).toBeVisible()
  const letter = await office.mail.to('nadia.new@example.eu')
  const link = /https?:\/\/\S+\/sign-in\/link\/\S+/.exec(letter.text ?? '')?.[0] ?? ''
  const hers = await browser.newPage()
  await hers.goto(new URL(link).pathname.replace(/^/, office.server.address))
  await hers.getByRole('button', { name: 'Accept the invitation and sign in' }).click()
  await expect(hers.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(hers.getByRole('button', { name: 'Nadia New' })).toBeVisible()
  await hers.close()
})

test('a role and a mandate are granted, and nobody grants one to themselves', async ({ page, signIn, seen }) => {
  await signIn('administrator')
  await page.goto('/pavia/en/people')
  await page.getByRole('link', { name: 'Nadia New' }).click()
  await seen('person')
  await page.getByRole('link', { name: 'Give a role' }).click()
  await page.getByLabel('Officer', { exact: true }).check()
  await page.getByRole('button', { name: 'Give a role' }).click()
  await expect(page.getByText('The role is given and holds from its first day.')).toBeVisible()
  await page.getByRole('link', { name: 'Grant a mandate' }).click()
  await page.getByLabel('Acts as').selectOption('delegate')
  await page.getByLabel('Sign agreements').check()
  await page.getByLabel('By which decree').fill('Decree 7/2026')
  await seen('mandate')
  await page.getByRole('button', { name: 'Grant a mandate' }).click()
  await expect(page.getByText('The mandate is granted.')).toBeVisible()
  await seen('person-with-mandate')
  await page.goto('/pavia/en/people')
  await page.getByRole('link', { name: 'Anna Administrator' }).click()
  await expect(page.getByText('Nobody may grant a mandate to themselves')).toBeVisible()
})

test('one person who works in two institutions switches between them', async ({ page, signIn, seen, office }) => {
  await signIn('administrator')
  await page.goto('/pavia/en/people/invite')
  await page.getByLabel('Mail address').fill(office.people.outsider.email)
  await page.getByLabel('Name', { exact: true }).fill('Jonas of Jena')
  await page.getByLabel('Officer', { exact: true }).check()
  await page.getByRole('button', { name: 'Invite a person' }).click()
  await page.context().clearCookies()
  await signIn('outsider')
  await page.goto('/jena/en/desk')
  await page.getByRole('button', { name: 'Jonas of Jena' }).click()
  await page.getByRole('link', { name: 'University of Pavia' }).click()
  await expect(page).toHaveURL(/\/pavia\/en\/desk$/)
  await page.getByRole('button', { name: 'Jonas of Jena' }).click()
  await expect(page.getByText('Officer').first()).toBeVisible()
  await page.getByRole('link', { name: 'University of Jena' }).click()
  await expect(page).toHaveURL(/\/jena\/en\/desk$/)
  await seen('desk-in-jena')
})

test('a session left open elsewhere is ended from one’s own account', async ({
  page,
  signIn,
  seen,
  browser,
  baseURL,
  office,
}) => {
  const elsewhere = await browser.newPage({ baseURL: baseURL ?? '' })
  await elsewhere.goto('/sign-in')
  await elsewhere.getByLabel('Mail address').fill(office.people.officer.email)
  await elsewhere.getByLabel('Password').fill(office.people.officer.password)
  await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click()
  await elsewhere.waitForURL(/desk/)
  await signIn('officer')
  await page.goto('/account')
  await seen('account')
  await page.getByRole('button', { name: 'End all other sessions' }).click()
  await expect(page.getByText('All your other sessions have ended.')).toBeVisible()
  await elsewhere.goto('/pavia/en/desk')
  await expect(elsewhere).toHaveURL(/\/sign-in/)
  await elsewhere.close()
})
