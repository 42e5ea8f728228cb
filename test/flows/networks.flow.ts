import type { Page } from '@playwright/test'
import { pick } from './fields.ts'
import { expect, test } from './story.ts'

test.describe.configure({ mode: 'serial' })

async function member(page: Page, name: string, role: string, since: string, until = '') {
  await page.getByRole('link', { name: 'Record a member' }).click()
  await pick(page, /^Organisation/, name, new RegExp(name))
  await page.getByLabel('Role').selectOption(role)
  await page.getByLabel('Since').fill(since)
  await page.getByLabel('Until').fill(until)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
}

test('an officer records a network with members, their roles and their time', async ({ page, signIn, seen }) => {
  await signIn('officer')
  await page.goto('/pavia/en/network-files')
  await seen('no-networks')
  await page.getByRole('link', { name: 'Record a network' }).first().click()
  await page.getByLabel('Kind').selectOption('alliance')
  await page.getByLabel('Name (English)').fill('Alliance of the Rhine')
  await page.getByLabel('What it is, in a few sentences (English)').fill('Universities along a river.')
  await page.getByLabel('Key').fill('rhine')
  await page.getByLabel('Founded').fill('2019')
  await seen('record')
  await page.getByRole('button', { name: 'Record the network' }).click()
  await expect(page.getByText('was recorded. Add its members and history now.')).toBeVisible()
  await member(page, 'Heidelberg University', 'coordinator', '2019')
  await member(page, 'Universidad de Salamanca', 'member', '2020-11-01', '2023-10-31')
  await page.getByRole('link', { name: 'Add to the history' }).click()
  await page.getByLabel('Kind').selectOption('phase')
  await page.getByLabel('What happened (English)').fill('The second phase begins.')
  await page.getByLabel('Since').fill('2023-11')
  await seen('milestone')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await seen('file')
})

test('asked for a day, it says who was a member then', async ({ page, signIn, seen }) => {
  await signIn('officer')
  await page.goto('/pavia/en/network-files')
  await page.getByRole('link', { name: 'Alliance of the Rhine' }).click()
  await expect(page.getByText('one member on this day').or(page.getByText('1 member on this day'))).toBeVisible()
  await page.getByLabel('As it was on').fill('2022-05-15')
  await page.getByRole('button', { name: 'Show that day' }).click()
  await expect(page.getByText('2 members on this day')).toBeVisible()
  await expect(page.getByText('You see the members and goals as they were on 15 May 2022.')).toBeVisible()
  await seen('on-a-day')
  await page.getByRole('link', { name: 'Back to today' }).click()
  await page.getByRole('button', { name: 'Publish the network' }).click()
  await expect(page.getByText('“Alliance of the Rhine” is on the public pages now.')).toBeVisible()
  await page.goto('/pavia/en/network-files')
  await expect(page.getByRole('row', { name: /Alliance of the Rhine/ })).toBeVisible()
  await seen('list')
})
