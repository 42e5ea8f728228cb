import type { Page } from '@playwright/test'
import { expect, test } from './story.ts'

test.describe.configure({ mode: 'serial' })

const rule = 'Nominations for the winter semester'

async function stateRule(page: Page, kind: string, label: string, key: string) {
  await page.goto(`/pavia/en/rulebook/records/${kind}/new`)
  await page.getByLabel('What it says (English)').fill(label)
  await page.getByRole('textbox', { name: 'Key', exact: true }).fill(key)
}

async function save(page: Page, label: string) {
  await page.getByRole('button', { name: 'Save rule' }).click()
  await expect(page.getByText(`“${label}” was saved`)).toBeVisible()
}

test('an officer opens an academic year and states a deadline that comes back every year', async ({
  page,
  signIn,
  seen,
}) => {
  await signIn('officer')
  await page.goto('/pavia/en/rulebook')
  await seen('empty')
  await page.getByRole('link', { name: 'Open an academic year' }).click()
  await page.getByRole('button', { name: 'Open an academic year' }).click()
  await expect(page.getByText('is open.')).toBeVisible()
  await seen('year')
  await page.goto('/pavia/en/rulebook/deadlines/new')
  await page.getByRole('button', { name: 'State a deadline' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await seen('deadline-incomplete')
  await page.getByLabel('What is due (English)').fill(rule)
  await page.getByLabel('Key').fill('nomination-winter')
  await page.getByRole('combobox', { name: /^Concerns/ }).selectOption('nomination')
  await page.getByRole('combobox', { name: /^Direction/ }).selectOption('incoming')
  await page.getByLabel('winter semester').check()
  await page.getByRole('combobox', { name: /^Due from/ }).selectOption('partner')
  const year = await page.getByLabel('From the academic year').inputValue()
  await page.getByLabel('Falls on').fill(`${year.slice(0, 4)}-05-15`)
  await page.getByRole('button', { name: 'State a deadline' }).click()
  await expect(page.getByText(`“${rule}” holds from now on.`)).toBeVisible()
  await seen('deadline')
})

test('a language level, a requirement and a contact are records too', async ({ page, signIn, seen }) => {
  await signIn('officer')
  await stateRule(page, 'level', 'Italian for courses in Italian', 'italian')
  await page.getByRole('combobox', { name: /^Language/ }).selectOption('it')
  await page.getByRole('combobox', { name: /^From/ }).selectOption('B1')
  await page.getByRole('combobox', { name: /^How binding/ }).selectOption('recommended')
  await page.getByRole('combobox', { name: /^Direction/ }).selectOption('incoming')
  await seen('level')
  await save(page, 'Italian for courses in Italian')
  await stateRule(page, 'requirement', 'A certificate of the language', 'certificate')
  await page.getByRole('combobox', { name: /^Concerns/ }).selectOption('application')
  await page.getByRole('combobox', { name: /^Due from/ }).selectOption('home-university')
  await page.getByRole('combobox', { name: /^How binding/ }).selectOption('required')
  await page.getByRole('combobox', { name: /^Direction/ }).selectOption('incoming')
  await seen('requirement')
  await save(page, 'A certificate of the language')
  await stateRule(page, 'contact', 'Incoming students', 'incoming')
  await page.getByLabel('What one gets there (English)').fill('Answers about coming here.')
  await page.getByLabel('Code of the department or office').fill('LAW')
  await page.getByLabel('incoming students').check()
  await page.getByLabel('by e-mail').check()
  await page.getByRole('textbox', { name: /^E-mail/ }).fill('incoming@example.eu')
  await seen('contact')
  await save(page, 'Incoming students')
  await seen('contacts')
  await page.goto('/pavia/en/rulebook')
  await seen('rulebook')
})

test('a page that states a date by itself is reported with the record it means, and quotes it by one button', async ({
  page,
  signIn,
  seen,
}) => {
  await signIn('officer')
  await page.goto('/pavia/en/pages')
  await seen('no-pages')
  await page.getByLabel('Name of the page').fill('incoming')
  await page.getByRole('button', { name: 'Begin page' }).click()
  await page.getByRole('textbox', { name: /^Title/ }).fill('Coming to Pavia')
  await page.getByLabel('Description').fill('How students of our partners come to Pavia.')
  await page.getByRole('textbox', { name: /^Text/ }).fill('Partners nominate their students by 15 May.\n\nWrite to us.')
  await seen('editor')
  await page.getByRole('button', { name: /^Save text/ }).click()
  await expect(page.getByText('One thing to look at before publishing')).toBeVisible()
  await seen('preview')
  await page.goto('/pavia/en/pages/report')
  await expect(page.getByRole('row', { name: /15 May/ })).toContainText(rule)
  await seen('report')
  await page.getByRole('button', { name: `Quote “${rule}”` }).click()
  await expect(page.getByText('Every reference leads to a record')).toBeVisible()
  await page.getByRole('button', { name: 'Publish text' }).click()
  await expect(page.getByText('“Coming to Pavia” is published.')).toBeVisible()
  await page.goto('/pavia/en/pages')
  await seen('pages')
  await page.goto('/pavia/en/incoming')
  await expect(page.getByText(/by 15 May/)).toBeVisible()
  await seen('public-page')
})
