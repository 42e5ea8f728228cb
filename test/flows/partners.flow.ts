import type { Page } from '@playwright/test'
import { downloaded } from './downloads.ts'
import { pick } from './fields.ts'
import { expect, test } from './story.ts'

test.describe.configure({ mode: 'serial' })

async function addPartner(page: Page, name: string) {
  await page.goto('/pavia/en/partner-files/add')
  await pick(page, /^Organisation/, name, new RegExp(name))
}

test('an officer adds partners, filters, sorts, ticks and publishes them', async ({ page, signIn, seen }) => {
  await signIn('officer')
  await page.goto('/pavia/en/partner-files')
  await seen('no-partners')
  await addPartner(page, 'Heidelberg University')
  await seen('add')
  await page.getByLabel('Tags').fill('law, Rhine')
  await page.getByRole('button', { name: 'Add partner' }).click()
  await expect(page.getByText('The partner’s file was opened.')).toBeVisible()
  await addPartner(page, 'Universidad de Salamanca')
  await page.getByRole('button', { name: 'Add partner' }).click()
  await page.goto('/pavia/en/partner-files')
  await page.getByRole('link', { name: 'Partner', exact: true }).click()
  await expect(page.getByRole('rowheader').first()).toContainText('Salamanca')
  await seen('list')
  await page.getByRole('combobox', { name: 'Country' }).selectOption('DE')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('rowheader')).toHaveCount(1)
  await page.getByRole('checkbox', { name: /Heidelberg/ }).check()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText('One partner was published.')).toBeVisible()
})

test('the list goes out to Excel and CSV, and comes back as it is', async ({ page, signIn }) => {
  await signIn('officer')
  await page.goto('/pavia/en/partner-files?sort=name')
  for (const link of ['Export to Excel', 'Export to CSV']) {
    const [headers = [], ...rows] = await downloaded(page, link)
    expect(headers.slice(0, 4), link).toEqual(['Partner', 'Erasmus', 'City', 'Country'])
    expect(rows.map(([name]) => name).toSorted(), link).toEqual(['Heidelberg University', 'Universidad de Salamanca'])
    const heidelberg = rows.find(([name]) => name === 'Heidelberg University') ?? []
    expect(heidelberg, link).toEqual(expect.arrayContaining(['Heidelberg', 'Germany', 'law, rhine', 'Yes']))
  }
})

test('a partner’s file takes contacts, visits and a strategic partnership by faculties', async ({
  page,
  signIn,
  seen,
}) => {
  await signIn('officer')
  await page.goto('/pavia/en/partner-files')
  await page.getByRole('link', { name: 'Heidelberg University' }).click()
  await seen('file')
  await page.getByRole('link', { name: 'Add a contact' }).click()
  await page.getByLabel('Given name').fill('Greta')
  await page.getByLabel('Family name').fill('Gutenberg')
  await page.getByLabel('Role').fill('Erasmus coordinator')
  await page.getByLabel('Mail').fill('greta@example.org')
  await seen('contact')
  await page.getByRole('button', { name: 'Save contact' }).click()
  await expect(page.getByText('The contact was saved.')).toBeVisible()
  await page.getByRole('link', { name: 'Write down a visit or project' }).click()
  await page.getByLabel('What').selectOption('visit-to-us')
  await page.getByLabel('Title').fill('Visit of the Faculty of Law')
  await page.getByLabel('First day').fill('2026-03-12')
  await seen('activity')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('It was written down.')).toBeVisible()
  await page.getByRole('link', { name: 'Make it a strategic partnership' }).click()
  await seen('strategic')
  await page.getByLabel('In English').fill('Law and Romance studies, together since the Middle Ages.')
  await page.getByLabel('Student exchanges', { exact: true }).check()
  await page.getByLabel('Symposia', { exact: true }).check()
  await page.getByRole('button', { name: 'Save strategic partnership' }).click()
  await expect(page.getByText('The strategic partnership was saved.')).toBeVisible()
  await expect(page.getByText('Symposia').first()).toBeVisible()
  await seen('file-filled')
  await page.goto('/pavia/en/partners')
  await expect(page.getByText('Heidelberg University').first()).toBeVisible()
  await seen('public-partners')
})
