import type { Page } from '@playwright/test'
import { italianCsv } from '../support/sheets.ts'
import { expect, test } from './story.ts'

test.describe.configure({ mode: 'serial' })

const partners = italianCsv(
  ['Denominazione', 'Paese', 'Città', 'Nome', 'Cognome', 'E-mail'],
  [
    ['Heidelberg University', 'Germania', 'Heidelberg', 'Greta', 'Gutenberg', 'greta@example.org'],
    ['Universidad de Salamanca', 'Spagna', 'Salamanca', 'Fray Luis', 'de León', 'fray.luis(at)example.org'],
  ],
)
const agreements = italianCsv(
  ['Numero', 'Tipo accordo', 'Oggetto', 'Partner', 'Data firma', 'Data inizio', 'Data fine', 'Faldone'],
  [
    ['12/2019', 'Accordo culturale', 'Studi romanzi', 'Heidelberg University', '12/03/2019', '12/03/2019', '', 'A 4'],
    ['13/2019', 'Accordo culturale', 'Diritto romano', 'Heidelberg University', '31/02/2019', '12/03/2019', '', 'A 5'],
  ],
)
const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) })

async function upload(page: Page, kind: string, name: string, bytes: Uint8Array) {
  await page.goto(`/pavia/en/imports/new/${kind}`)
  await page.getByLabel('The list').setInputFiles(file(name, bytes))
  await page.getByRole('button', { name: 'Upload list' }).click()
  await expect(page.getByRole('heading', { name: 'What the columns mean' })).toBeVisible()
}

/** The page reloads itself while the worker works. */
async function checked(page: Page) {
  await page.getByRole('button', { name: 'Check rows' }).click()
  await expect(page.getByText('To be decided').first()).toBeVisible({ timeout: 30_000 })
}

async function apply(page: Page, seen: (name: string) => Promise<void>) {
  await page.getByRole('link', { name: 'Apply import …' }).click()
  await seen('confirm')
  await page.getByRole('button', { name: 'Apply import' }).click()
  await expect(page.getByText('Applied', { exact: true }).first()).toBeVisible({ timeout: 30_000 })
  await seen('applied')
}

test('an officer brings along contacts; a wrong address is found, corrected on the page, and applied', async ({
  page,
  signIn,
  seen,
}) => {
  await signIn('officer')
  await page.goto('/pavia/en/imports')
  await seen('no-imports')
  await page.goto('/pavia/en/imports/new/partners')
  await seen('start')
  await upload(page, 'partners', 'contatti.csv', partners)
  await seen('columns')
  await checked(page)
  await expect(page.getByText('This is not an e-mail address').first()).toBeVisible()
  await seen('report')
  await page.getByRole('link', { name: /Salamanca/ }).click()
  await seen('row')
  await page.getByLabel('E-mail of the contact').fill('fray.luis@example.org')
  await page.getByRole('button', { name: 'Save row 3' }).click()
  await expect(page.getByText('Row 3 can be applied now.')).toBeVisible()
  await apply(page, seen)
  await page.goto('/pavia/en/partner-files')
  await page.getByRole('link', { name: 'Universidad de Salamanca' }).click()
  await expect(page.getByText('fray.luis@example.org')).toBeVisible()
})

test('old agreements say what their types mean once, and stand as their dates say', async ({ page, signIn, seen }) => {
  await signIn('officer')
  await upload(page, 'agreements', 'accordi.csv', agreements)
  await checked(page)
  await page.getByRole('link', { name: 'Say what they mean' }).click()
  await page.getByLabel(/Accordo culturale/).selectOption({ label: 'Framework agreement' })
  await seen('texts')
  await page.getByRole('button', { name: 'Save what they mean' }).click()
  await expect(page.getByText('To be decided').first()).toBeVisible({ timeout: 30_000 })
  await page.getByRole('link', { name: /13\/2019/ }).click()
  await page.getByLabel('Signed on').fill('28/02/2019')
  await page.getByRole('button', { name: 'Save row 3' }).click()
  await expect(page.getByText('Row 3 can be applied now.')).toBeVisible()
  await apply(page, seen)
  await page.goto('/pavia/en/register')
  await page.getByRole('row').filter({ hasText: '12/2019' }).getByRole('link').click()
  await expect(page.getByText('In force', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('Signed on paper on 12 March 2019')).toBeVisible()
  await seen('imported-agreement')
})

test('the same lists again change nothing, and nothing is asked twice', async ({ page, signIn, seen }) => {
  await signIn('officer')
  await upload(
    page,
    'agreements',
    'accordi.csv',
    agreements.map(byte => byte),
  )
  await checked(page)
  await expect(page.getByText('Say what they mean')).toHaveCount(0)
  await page.getByRole('link', { name: /13\/2019/ }).click()
  await page.getByLabel('Signed on').fill('28/02/2019')
  await page.getByRole('button', { name: 'Save row 3' }).click()
  await expect(page.getByText('Nothing changes: the records say all of this already.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Apply import …' })).toHaveCount(0)
  await seen('nothing-changes')
  await page.goto('/pavia/en/imports')
  await seen('imports')
})
