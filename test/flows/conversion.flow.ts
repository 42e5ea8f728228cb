import type { Page } from '@playwright/test'
import { expect, test } from './story.ts'

test.describe.configure({ mode: 'serial' })

const frenchTable = ['16–20 30L', '15 30', '14 28', '13 27', '12 25', '11 22'].join('\n')
const tables = {
  France: `${frenchTable}\n10 18`,
  Germany: '1.0–1.3 30L\n1.7–2.0 29\n2.3–2.7 27\n3.0–3.3 24\n3.7–4.0 19',
  Spain: 'MH 30L\nSB 29\nNT 26\nAP 21',
  Romania: '10 30\n9 28\n8 26\n7 23\n6 20\n5 18',
}

/** Opens what a partner's grades become for a course of study, and gives the rows of the table: their grade and ours. */
async function becomes(page: Page, partner: string, course: string): Promise<string> {
  await page.goto('/milano/en/conversion/of')
  await page.getByRole('link', { name: partner }).click()
  await page.getByLabel('Course of study at home').selectOption({ label: course })
  await page.getByRole('button', { name: 'Show results' }).click()
  const rows = page.locator('main table').first().locator('tbody tr')
  const cells = await rows.evaluateAll(found =>
    found.map(row => [row.children[0]?.textContent?.trim(), row.lastElementChild?.textContent?.trim()].join(' ')),
  )
  return cells.join(', ')
}

test('an office drafts the rule of a School, and is told which grades its table leaves out', async ({
  page,
  signIn,
  seen,
}) => {
  await signIn('converter')
  await page.goto('/milano/en/rulebook')
  await page.getByRole('link', { name: 'Grade conversion' }).click()
  await seen('no-rules')
  await page.getByRole('link', { name: 'Draft a rule' }).click()
  await page.getByLabel('Whose rule').selectOption({ label: 'School of Engineering' })
  await page.getByRole('group', { name: 'What goes first' }).getByLabel('The fixed table, where there is one').check()
  await page.getByLabel('Decided by').fill('Council of the School, 12 May 2026')
  for (const [name, rows] of Object.entries(tables)) await page.getByLabel(`Fixed table: ${name}`).fill(rows)
  await page.getByLabel('Fixed table: France').fill(frenchTable)
  await page.getByRole('button', { name: 'Keep the draft' }).click()
  await expect(page.getByText('These passing grades are missing: 10').first()).toBeVisible()
  await seen('refused')
  await page.getByLabel('Fixed table: France').fill(tables.France)
  await page.getByRole('button', { name: 'Keep the draft' }).click()
  await expect(page.getByText('Version 1 is worked on. Nobody converts by it yet.')).toBeVisible()
})

test('a student on the way there finds no rule before it is published', async ({ page, signIn, seen }) => {
  await signIn('sofia')
  await page.goto('/milano/en/')
  await page.getByRole('link', { name: 'My exchange' }).first().click()
  await page.getByRole('link', { name: 'What grades become' }).first().click()
  await seen('my-partners')
  await expect(page.getByRole('link', { name: 'Universitatea Cluj' })).toHaveCount(0)
  expect(await becomes(page, 'École de Lyon', 'Mechanics')).toBe('')
  await expect(page.getByText('No rule is published')).toBeVisible()
})

test('published, it converts French, German, Spanish and Romanian grades by the School’s table', async ({
  page,
  signIn,
  seen,
}) => {
  await signIn('converter')
  await page.goto('/milano/en/conversion')
  await page.getByRole('link', { name: 'School of Engineering' }).click()
  await page.getByRole('link', { name: 'Publish version 1' }).click()
  await seen('publish')
  await page.getByRole('button', { name: 'Publish version 1' }).click()
  await expect(page.getByText('Version 1 is in force.')).toBeVisible()
  await seen('published')
  const french = '20 30L, 19 30L, 18 30L, 17 30L, 16 30L, 15 30, 14 28, 13 27, 12 25, 11 22, 10 18'
  expect(await becomes(page, 'École de Lyon', 'Mechanics')).toBe(french)
  await seen('by-table')
  const german = '1.0 30L, 1.3 30L, 1.7 29, 2.0 29, 2.3 27, 2.7 27, 3.0 24, 3.3 24, 3.7 19, 4.0 19'
  expect(await becomes(page, 'Hochschule Aachen', 'Mechanics')).toBe(german)
  expect(await becomes(page, 'Universidad de Sevilla', 'Mechanics')).toBe('MH 30L, SB 29, NT 26, AP 21')
  expect(await becomes(page, 'Universitatea Cluj', 'Mechanics')).toBe('10 30, 9 28, 8 26, 7 23, 6 20, 5 18')
})

test('a course of study decides by distribution: the difference is shown, and the grades follow', async ({
  page,
  signIn,
  seen,
}) => {
  await signIn('converter')
  await page.goto('/milano/en/conversion/new')
  await page.getByLabel('Whose rule').selectOption({ label: 'Industrial Design' })
  await page.getByLabel('Decided by').fill('Board of the course of study')
  await page.getByRole('button', { name: 'Keep the draft' }).click()
  await page.getByRole('link', { name: 'Publish version 1' }).click()
  await page.getByRole('button', { name: 'Publish version 1' }).click()
  const french = '20 30L, 19 30L, 18 30L, 17 30L, 16 30, 15 30, 14 28, 13 27, 12 26, 11 24, 10 20'
  expect(await becomes(page, 'École de Lyon', 'Industrial Design')).toBe(french)
  const german = '1.0 30L, 1.3 30, 1.7 28, 2.0 27, 2.3 26, 2.7 25, 3.0 24, 3.3 22, 3.7 21, 4.0 19'
  expect(await becomes(page, 'Hochschule Aachen', 'Industrial Design')).toBe(german)
  expect(await becomes(page, 'Universidad de Sevilla', 'Industrial Design')).toBe('MH 30L, SB 30, NT 28, AP 23')
  expect(await becomes(page, 'Universitatea Cluj', 'Industrial Design')).toBe('10 30, 9 29, 8 26, 7 24, 6 22, 5 19')
  await page.goto('/milano/en/conversion')
  await page.getByRole('link', { name: 'Industrial Design' }).click()
  await page.getByRole('link', { name: 'Draft a new version' }).click()
  await page.getByRole('group', { name: 'Which of the grades' }).getByLabel('The best grade').check()
  await page.getByRole('button', { name: 'Keep the draft' }).click()
  await expect(page.getByRole('heading', { name: 'What is different from version 1' })).toBeVisible()
  await seen('difference')
})

test('the student sees any grade of that partner before leaving, as a table and a plot', async ({
  page,
  signIn,
  seen,
}) => {
  await signIn('sofia')
  await becomes(page, 'École de Lyon', 'Industrial Design')
  await page.getByRole('link', { name: /^13 stands between/ }).click()
  await expect(page.getByText('13 stands between 33.6 % and 50.4 % and becomes 27').first()).toBeVisible()
  await seen('plot')
  await page.goto('/milano/en/conversion')
  await expect(page.getByRole('heading', { name: 'Grade conversion' })).toHaveCount(0)
})

test('a visitor sees nothing of what partners have told in confidence', async ({ page }) => {
  await page.goto('/milano/en/conversion/of')
  await expect(page).toHaveURL(/sign-in/)
})
