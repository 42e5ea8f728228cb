import { expect, test } from './story.ts'

test.describe.configure({ mode: 'serial' })

let file = ''

/** The academic year that runs on the server's clock. */
const year = (() => {
  const today = new Date()
  const first = today.getUTCFullYear() - (today.getUTCMonth() < 8 ? 1 : 0)
  return `${first}/${first + 1}`
})()

test('an office proposes a course', async ({ page, signIn, seen }) => {
  await signIn('officer')
  await page.goto('/pavia/en/catalogue')
  await seen('empty-catalogue')
  await page.getByRole('link', { name: 'Propose a course' }).click()
  await page.getByLabel('Title (English)').fill('Macroeconomics')
  await page.getByLabel('Title (Italian)').fill('Macroeconomia')
  await page.locator('input[name=code]').fill('ECO-201')
  await page.locator('select[name=unit]').selectOption({ label: 'Department of Economics' })
  await page.locator('select[name=level]').selectOption('6')
  await page.getByLabel('Field of study').selectOption('0311')
  await page.locator('select[name=year]').selectOption(year)
  await page.locator('select[name=term]').selectOption('1/2')
  await page.getByLabel('ECTS credits').fill('7,5')
  await page.locator('select[name=language]').selectOption('en')
  await page.getByLabel('Teachers').fill('Ersilia Esempi')
  await page.getByLabel('Timetable').fill('whenever')
  await page.getByRole('button', { name: 'Propose course' }).click()
  await expect(page.getByText('Write each meeting in a line of its own').first()).toBeVisible()
  await seen('refused')
  await page.getByLabel('Timetable').fill('Mon 10:00-12:00 Room 4')
  await page.getByRole('button', { name: 'Propose course' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Macroeconomics')
  file = new URL(page.url()).pathname
  await seen('proposed')
})

test('what is only proposed is not public', async ({ page }) => {
  await page.goto('/pavia/en/courses')
  await expect(page.getByText('No catalogue is published yet')).toBeVisible()
  const id = file.split('/').at(-1)
  expect((await page.goto(`/pavia/en/courses/${id}`))?.status()).toBe(404)
})

test('its department approves the catalogue, which no day of the rulebook holds back', async ({
  page,
  signIn,
  seen,
}) => {
  await signIn('officer')
  await page.goto('/pavia/en/desk')
  await page.getByRole('link', { name: `Approve the catalogue of Department of Economics for ${year}` }).click()
  await page.getByLabel('Number of the resolution').fill('12/2026')
  await seen('approve')
  await page.getByRole('button', { name: 'Approve catalogue' }).click()
  await expect(page.getByText('One course is approved.')).toBeVisible()
  await seen('departments')
})

test('a visitor searches without accents and reads it', async ({ page, seen }) => {
  await page.goto('/pavia/it/courses?q=MACROÉCONOMIA')
  await page.getByRole('link', { name: 'Macroeconomia' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Macroeconomia')
  await expect(page.getByText('Lun 10:00-12:00 Room 4')).toBeVisible()
  await page.goto('/pavia/en/courses')
  await seen('public-list')
  await page.getByRole('link', { name: 'Subjects taught in English' }).click()
  await page.getByLabel('Credits from').selectOption('9')
  await page.getByRole('button', { name: 'Show results' }).click()
  await expect(page.getByText('No course was found')).toBeVisible()
})

test('the course moves term, and everybody reads that it did', async ({ page, signIn, seen }) => {
  await signIn('officer')
  await page.goto(file)
  await page.getByRole('link', { name: 'Change this year' }).click()
  await seen('revise')
  await page.locator('select[name=term]').selectOption('2/2')
  await page.getByRole('button', { name: 'Save this year' }).click()
  await expect(page.getByText(/moved it in .*: from First semester to Second semester/)).toBeVisible()
  await seen('moved')
  await page.context().clearCookies()
  await page.goto(`/pavia/en/courses/${file.split('/').at(-1)}`)
  await expect(page.getByText(`${year}: moved from`)).toBeVisible()
  await seen('public-course')
})
