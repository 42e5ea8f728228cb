import { expect, test } from './story.ts'

test('a visitor finds the offices of this deployment @no-scripts', async ({ page, seen }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: 'University of Pavia' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'University of Jena' })).toBeVisible()
  await seen('offices')
})

test('an address that leads nowhere says so, and what can be done now', async ({ page, seen }) => {
  const paths = ['/jena/it', '/nowhere', '/pavia/en/nowhere', '/pavia/xx', '/nobody/en']
  for (const path of paths) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
    // In the language of the address, where it names one; this office publishes in English alone.
    const said = path === '/jena/it' ? 'Questa pagina non esiste.' : 'This page does not exist.'
    await expect(page.getByRole('heading', { name: said })).toBeVisible()
  }
  await seen('not-found')
})

test('the server says that it is well, and sends every page with its policies', async ({ request }) => {
  expect(await (await request.get('/health')).text()).toBe('ok')
  const headers = (await request.get('/')).headers()
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).not.toContain('unsafe')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('same-origin')
})

test('an officer signs in with the password and out again @no-scripts', async ({ page, office, signIn, seen }) => {
  await page.goto('/sign-in')
  await seen('sign-in')
  await page.getByLabel('Mail address').fill(office.people.officer.email)
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByLabel('Mail address')).toHaveValue(office.people.officer.email)
  await seen('sign-in-refused')
  await signIn('officer')
  await expect(page).toHaveURL(/\/pavia\/en\/desk$/)
  await seen('desk')
})
