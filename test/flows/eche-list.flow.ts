import { sharedFile } from '../support/shared.ts'
import { expect, test } from './story.ts'

test.describe.configure({ mode: 'serial' })

const list = sharedFile('data/eche-2026-04-08.xlsx')

let report = ''

test('the administrator of the deployment imports the Commission’s list and leaves the page', async ({
  page,
  signIn,
  seen,
}) => {
  await signIn('keeper')
  await page.goto('/directory/imports')
  await seen('no-list-yet')
  await page.getByLabel('File of the list').setInputFiles(list)
  await page.getByRole('button', { name: 'Import list' }).click()
  await page.waitForURL(/\/directory\/imports\/[0-9a-f-]{36}/)
  await expect(page.getByRole('progressbar')).toBeVisible()
  report = new URL(page.url()).pathname
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'University of Pavia' })).toBeVisible()
})

test('coming back, they read what it brought and every oddity with its row', async ({ page, signIn, seen }) => {
  await signIn('keeper')
  await page.goto(report)
  await expect(page.getByText(/\d institutions were added/)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('0 changed, 0 no longer named')).toBeVisible()
  await seen('report')
  await page.getByLabel('Oddities').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('row').nth(1).getByRole('cell').first()).toHaveText(/^\d+$/)
  await seen('oddities')
})

test('importing it again changes nothing', async ({ page, signIn, seen }) => {
  await signIn('keeper')
  await page.goto('/directory/imports')
  await page.getByLabel('File of the list').setInputFiles(list)
  await page.getByRole('button', { name: 'Import list' }).click()
  await expect(page.getByText('No institution was added, 0 changed, 0 no longer named')).toBeVisible({
    timeout: 60_000,
  })
  await page.goto('/directory/imports')
  await seen('imports-so-far')
})

test('whoever looks for a partner finds it without accents', async ({ page, signIn, seen }) => {
  await signIn('officer')
  await page.goto('/pavia/en/directory')
  await page.getByLabel('Name, Erasmus code, PIC, city or country').fill('universite montpellier')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: /montpellier/i }).first()).toBeVisible()
  await seen('found')
})
