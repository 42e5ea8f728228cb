import type { Page } from '@playwright/test'
import { pick } from './fields.ts'
import { expect, test } from './story.ts'

test.describe.configure({ mode: 'serial' })

const files = { framework: '', protocol: '' }
let signing = ''

async function propose(page: Page, type: string, title: string) {
  await page.goto(`/pavia/en/register/propose?type=${type}`)
  await pick(page, /^Partner/, 'heidelberg', /Heidelberg/)
  await page.getByLabel('Title in English').fill(title)
  await page.getByLabel('Duration in months').fill('60')
}

async function decide(page: Page, step: string, outcome: string) {
  await page
    .getByRole('link', { name: `Decide: ${step}` })
    .first()
    .click()
  await page.getByLabel(outcome, { exact: true }).check()
}

async function throughTheSenate(page: Page, resolution: string) {
  await decide(page, 'International office', 'In favour')
  await page.getByRole('button', { name: 'Record decision' }).click()
  await decide(page, 'Senate', 'Approved')
  await page.getByLabel('Day of the sitting').fill('2026-01-20')
  await page.getByLabel('Number of the resolution').fill(resolution)
  await page.getByRole('button', { name: 'Record decision' }).click()
  await expect(page.getByText('Ready to sign').first()).toBeVisible()
}

async function partnerSigns(page: Page, file: string) {
  await page.goto(file)
  await page
    .getByRole('link', { name: /^Record signature of/ })
    .first()
    .click()
  await page.getByLabel('Who signed').fill('The Rector of Heidelberg')
  await page.getByLabel('Day of the signature').fill('2026-01-21')
}

test('an officer proposes a framework agreement and sends it through its procedure', async ({ page, signIn, seen }) => {
  await signIn('officer')
  await page.goto('/pavia/en/register')
  await seen('register-empty')
  await page.getByRole('link', { name: 'Propose an agreement' }).first().click()
  await seen('types')
  await propose(page, 'framework-agreement', 'Framework of cooperation with Heidelberg')
  await seen('propose')
  await page.getByRole('button', { name: 'Propose agreement' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Framework of cooperation')
  files.framework = new URL(page.url()).pathname
  await seen('draft')
  await page.getByRole('button', { name: 'Send through the procedure' }).click()
  await seen('in-procedure')
  await page.getByRole('link', { name: 'Decide: International office' }).first().click()
  await seen('opinion')
  await page.goto(files.framework)
  await throughTheSenate(page, '14/2026')
  await seen('ready-to-sign')
})

test('the President finds it on the desk, with what signing means', async ({ page, signIn, seen }) => {
  await signIn('president')
  await page.goto('/pavia/en/desk')
  await seen('desk-of-the-president')
  await page
    .getByRole('link', { name: /^Sign / })
    .first()
    .click()
  await page.getByRole('link', { name: 'Sign agreement' }).click()
  await expect(page.getByText('You sign as President, by your mandate: Decree 1/2026.')).toBeVisible()
  signing = new URL(page.url()).pathname
  await seen('sign')
})

test('whoever is not the President is refused at that very page, and told why', async ({ page, signIn, seen }) => {
  for (const person of ['officer', 'administrator'] as const) {
    await page.context().clearCookies()
    await signIn(person)
    await page.goto(files.framework)
    await expect(page.getByRole('link', { name: 'Sign agreement' })).toHaveCount(0)
    const answer = await page.goto(signing)
    expect(answer?.status()).toBe(403)
    await expect(page.getByText('You cannot sign this agreement.')).toBeVisible()
    await expect(page.getByText('Signing needs a mandate of the institution')).toBeVisible()
    await expect(page.getByText('The file says whose turn it is')).toBeVisible()
  }
  await seen('refused')
  await page.goto(files.framework)
  await expect(page.getByText('Ready to sign').first()).toBeVisible()
})

test('the President signs, and with the partner’s signature it is in force', async ({ page, signIn, seen }) => {
  await signIn('president')
  await page.goto(signing)
  await page.getByRole('button', { name: 'Sign agreement' }).click()
  await expect(page.getByText('You have signed the agreement.')).toBeVisible()
  await page.context().clearCookies()
  await signIn('officer')
  await partnerSigns(page, files.framework)
  await seen('partner-signature')
  await page.getByRole('button', { name: 'Record signature' }).click()
  await expect(page.getByText('In force', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Publish agreement' }).click()
  await expect(page.getByText('published').first()).toBeVisible()
})

test('a protocol implements it, with what the two do together', async ({ page, signIn, seen }) => {
  await signIn('officer')
  await propose(page, 'implementing-protocol', 'Protocol on the exchange of teachers')
  const frameworks = page.getByLabel('Framework agreement', { exact: false })
  const framework = await frameworks.locator('option', { hasText: 'Framework of cooperation' }).getAttribute('value')
  await frameworks.selectOption(framework)
  await page.getByRole('button', { name: 'Propose agreement' }).click()
  await expect(page.getByRole('link', { name: /Framework of cooperation/ }).first()).toBeVisible()
  files.protocol = new URL(page.url()).pathname
  await page.getByRole('link', { name: 'Set activities' }).click()
  await seen('activities')
  await page
    .getByRole('group', { name: /Mobility of teachers/ })
    .getByRole('checkbox')
    .first()
    .check()
  await page.getByRole('button', { name: 'Save activities' }).click()
  await page.getByRole('link', { name: 'Set contacts' }).click()
  await seen('contacts')
  await page.goto(`${files.protocol}/conditions`)
  await seen('conditions')
})

test('the protocol is signed and published like its framework, and both show each other', async ({
  page,
  signIn,
  seen,
}) => {
  await signIn('officer')
  await page.goto(files.protocol)
  await page.getByRole('button', { name: 'Send through the procedure' }).click()
  await throughTheSenate(page, '15/2026')
  await page.context().clearCookies()
  await signIn('president')
  await page.goto('/pavia/en/desk')
  await page
    .getByRole('link', { name: /^Sign / })
    .first()
    .click()
  await page.getByRole('link', { name: 'Sign agreement' }).click()
  await page.getByRole('button', { name: 'Sign agreement' }).click()
  await page.context().clearCookies()
  await signIn('officer')
  await partnerSigns(page, files.protocol)
  await page.getByRole('button', { name: 'Record signature' }).click()
  await page.getByRole('button', { name: 'Publish agreement' }).click()
  await seen('protocol-in-force')
  await page.goto(files.framework)
  await expect(page.getByRole('link', { name: /Protocol on the exchange of teachers/ })).toBeVisible()
  await seen('framework-with-protocol')
  await page.goto('/pavia/en/register')
  await seen('register')
})

test('the public list and the map show both, and the page of the framework its protocol', async ({ page, seen }) => {
  await page.goto('/pavia/en/agreements')
  await expect(page.getByText('2 agreements in one country')).toBeVisible()
  await expect(page.locator('svg').getByText('Germany', { exact: false })).toHaveCount(1)
  await seen('public-list')
  await page
    .getByRole('row', { name: /Framework/ })
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByText('Heidelberg University').first()).toBeVisible()
  await seen('public-agreement')
})
