import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { schemaFaults } from '../support/schemas.ts'
import { utf8Csv } from '../support/sheets.ts'
import { lookAt } from './look.ts'
import { expect, test } from './story.ts'
import { alba, gustav } from './transcript-people.ts'

test.describe.configure({ mode: 'serial' })

let file = ''
let pdf: Buffer = Buffer.from('')
let gustavs: Page

const look = async (page: Page, name: string) => {
  if (test.info().project.name === 'embedded') await lookAt(page, `transcripts/${name}`)
}
const download = async (page: Page, name: string | RegExp): Promise<Buffer> => {
  const [taken] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).first().click()])
  return readFile(await taken.path())
}

test('results come by a sheet: what is no grade is put right on the page, and a course that was not taken is a result too', async ({
  page,
  signIn,
  seen,
}) => {
  await signIn('outsider')
  await page.goto('/jena/en/desk')
  await page.getByRole('link', { name: /Record the results of one student/ }).click()
  await expect(page.getByRole('link', { name: 'Müller-Łukasz, Alba' })).toBeVisible()
  await seen('list')
  await page.getByRole('link', { name: 'Record by sheet' }).click()
  await seen('sheet')
  const sheet = utf8Csv(
    ['Mail address', 'Course code', 'Grade', 'Day of the exam'],
    [
      [alba.email, 'ALG-1', '28', '2026-11-20'],
      [alba.email, 'ANA-1', '33', ''],
      [alba.email, 'PRO-1', 'not taken', ''],
      ['nobody@student.example', 'ALG-1', '30', ''],
    ],
  )
  await page
    .getByLabel('File')
    .setInputFiles({ name: 'november.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) })
  await page.getByRole('button', { name: 'Look at the sheet' }).click()
  await expect(page.getByText('2 rows can be recorded. 2 rows need a correction.')).toBeVisible()
  await expect(page.getByText('“33” is no grade of the scale', { exact: false })).toBeVisible()
  await seen('rows')
  await page
    .getByRole('row', { name: /“33” is no grade/ })
    .getByRole('link', { name: 'Correct' })
    .click()
  await page.getByLabel('Grade').fill('failed')
  await seen('row')
  await page.getByRole('button', { name: 'Keep the row' }).click()
  await page
    .getByRole('row', { name: /No student of ours/ })
    .getByRole('button', { name: 'Leave out' })
    .click()
  await page.getByRole('button', { name: 'Record 3 results' }).click()
  await expect(page.getByText('3 results were recorded.')).toBeVisible()
  await page.getByRole('link', { name: 'Transcript of records' }).first().click()
  file = new URL(page.url()).pathname
  await expect(page.getByRole('row', { name: /Linear algebra ALG-1 28 9/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Real analysis ANA-1 F – fail 0/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Probability PRO-1 F – fail 0/ })).toBeVisible()
  await expect(page.getByText('9 ECTS passed')).toBeVisible()
  await seen('complete')
})

test('it is issued, and anybody who holds the document can check it by its code and by the file', async ({
  page,
  signIn,
  seen,
}) => {
  await signIn('outsider')
  await page.goto(file)
  await page.getByRole('button', { name: 'Issue transcript' }).click()
  await expect(page.getByText('The transcript has been issued.', { exact: false })).toBeVisible()
  await expect(async () => {
    await page.goto(file)
    await expect(page.getByRole('link', { name: /\.pdf/ })).toBeVisible({ timeout: 1000 })
  }).toPass()
  await seen('issued')
  pdf = await download(page, /\.pdf/)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const elmo = await download(page, /\.xml/)
  expect(schemaFaults(elmo.toString(), 'elmo-schemas-v2.1.1/schema.xsd')).toEqual([])
  await page.getByRole('link', { name: /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/ }).click()
  await expect(page.getByText('Alba Müller-Łukasz')).toBeVisible()
  await page
    .getByLabel('The document as PDF')
    .setInputFiles({ name: 'copy.pdf', mimeType: 'application/pdf', buffer: pdf })
  await page.getByRole('button', { name: 'Check file' }).click()
  await expect(page.getByText('Alba Müller-Łukasz')).toBeVisible()
})

test('the original lies in the workspace of the home university, the copy at its student', async ({
  page,
  office: { mail },
  browser,
  baseURL,
}) => {
  const told = await mail.to(gustav.email, /Alba Müller-Łukasz/)
  const address = /https?:\/\/\S+\/workspace\/transcripts\/[\w-]+/.exec(told.text ?? '')?.[0] ?? ''
  gustavs = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
  await gustavs.goto('/jena/en/workspace/enter')
  await gustavs.getByLabel('Your mail address at your university').fill(gustav.email)
  await gustavs.getByRole('button', { name: 'Send me a link' }).click()
  const way = await mail.to(gustav.email, /link back to the workspace/)
  await gustavs.goto(new URL(/https?:\/\/\S+\/workspace\/link\/[\w-]+/.exec(way.text ?? '')?.[0] ?? '').pathname)
  await gustavs.getByRole('button', { name: 'Open the workspace' }).click()
  await gustavs.goto(new URL(address).pathname)
  await expect(gustavs.getByText('This is the original.', { exact: false })).toBeVisible()
  expect(await download(gustavs, /\.pdf/)).toEqual(pdf)
  await look(gustavs, 'home')
  await page.goto('/sign-in')
  await page.getByLabel('Mail address').fill(alba.email)
  await page.getByLabel('Password').fill(alba.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.goto('/jena/en/my-transcripts')
  await page.getByRole('link', { name: /Winter semester/ }).click()
  await expect(page.getByText('This is your copy.', { exact: false })).toBeVisible()
  await look(page, 'student')
})

test('a correction is a new version with its reason; the earlier one can still be read, and says that it was replaced', async ({
  page,
  signIn,
  seen,
}) => {
  await signIn('outsider')
  await page.goto(file)
  await page.getByRole('link', { name: 'Correct transcript' }).click()
  await page.getByLabel('What was wrong').fill('The examiner has corrected the grade.')
  await page.getByRole('button', { name: 'Correct transcript' }).click()
  await page.getByLabel('ANA-1 Real analysis').fill('30')
  await page.getByRole('button', { name: 'Record the results' }).click()
  await seen('correcting')
  await page.getByRole('button', { name: 'Issue correction' }).click()
  await expect(page.getByRole('row', { name: /Real analysis ANA-1 30 9/ })).toBeVisible()
  await expect(async () => {
    await gustavs.reload()
    await expect(gustavs.getByRole('link', { name: /-2\.pdf/ })).toBeVisible({ timeout: 1000 })
  }).toPass()
  await gustavs.getByRole('link', { name: 'Version 1' }).click()
  await expect(gustavs.getByRole('row', { name: /Real analysis ANA-1 F – fail 0/ })).toBeVisible()
  await page.goto('/jena/en/verify')
  await page
    .getByLabel('The document as PDF')
    .setInputFiles({ name: 'old.pdf', mimeType: 'application/pdf', buffer: pdf })
  await page.getByRole('button', { name: 'Check file' }).click()
  await expect(page.getByText('The examiner has corrected the grade.')).toBeVisible()
})
