import type { Page } from '@playwright/test'
import { accept, another, guestOf, nominate, pathIn } from './applicant.ts'
import { jena } from './hosts.ts'
import { lookAt } from './look.ts'
import { admit, fillIn, handIn, printForm } from './papers.ts'
import { expect, test } from './story.ts'

test.describe.configure({ mode: 'serial' })

/** The student's and the partner's own browsers, which the office never sees. */
let lena: Page
let greta: Page
let file = ''
let office = ''
let printed: Buffer
const student = { givenNames: 'Lena', familyName: 'Bewerber', email: 'bewerber@student.example' }

/** Their pages are looked at as those of the office are: once, since they are the same on every engine. */
const look = async (page: Page, name: string) => {
  if (test.info().project.name === 'embedded') await lookAt(page, `applications/${name}`)
}
test('an accepted student gets a link by mail and makes an account with it', async ({
  page,
  signIn,
  office: { mail },
  browser,
  baseURL,
}) => {
  await signIn('outsider')
  const given = { page, browser, baseURL, mail }
  greta = await guestOf(given)
  await nominate(greta, jena, { student })
  await accept(page, jena, student)
  const link = await pathIn(given, student.email, [/link to apply/, '/application/link/'])
  lena = await another(given)
  await lena.goto(link)
  await look(lena, '01-link')
  await lena.getByLabel('Password').fill('tandem bicycle over the Neckar')
  await lena.getByRole('button', { name: 'Open my application' }).click()
  await expect(lena.getByText('This is your application.', { exact: false })).toBeVisible()
  file = new URL(lena.url()).pathname
  await expect(lena.getByText('Leipzig University: complete the application', { exact: false })).toBeVisible()
  await look(lena, '02-empty')
})

test('what is missing is named when it is handed in too early, and nothing that was typed is lost', async () => {
  await lena.getByRole('button', { name: 'Hand in application' }).click()
  await expect(lena.getByText('The application was not handed in.')).toBeVisible()
  await expect(lena.getByText('Passport or identity card (not handed in)')).toBeVisible()
  await look(lena, '03-incomplete')
  await lena.goto(`${file}/steps/contact`)
  await lena.getByLabel('Street and number').fill('Hauptstraße 1')
  await expect(lena.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()
  await lena.getByLabel('City').fill('Leipzig')
  await expect(lena.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()
  await lena.waitForResponse(answer => answer.url().endsWith('/keep'))
  await lena.reload()
  await expect(lena.getByLabel('Street and number')).toHaveValue('Hauptstraße 1')
  await expect(lena.getByLabel('City')).toHaveValue('Leipzig')
  await look(lena, '04-step-with-gaps')
})

test('she fills the form in, prints it, and hands in what is hers', async () => {
  await fillIn(lena, file)
  printed = await printForm(lena, 'Bewerber')
  await handIn(lena, 'passport', 'passport')
  await expect(lena.getByText('One thing is missing')).toBeVisible()
  await look(lena, '05-printed')
})

test('her university hands in the signed form: not an unsigned one, but one that was signed', async () => {
  await greta.goto('/jena/en/workspace/applications')
  await look(greta, '06-workspace-list')
  await greta.getByRole('link', { name: 'Bewerber, Lena' }).click()
  const form = greta.locator('#paper-signed-form')
  const upload = { name: 'form.pdf', mimeType: 'application/pdf', buffer: printed }
  await form.getByLabel('File').setInputFiles(upload)
  await form.getByRole('button', { name: 'Hand in file' }).click()
  await expect(greta.getByText('nobody has signed it', { exact: false })).toBeVisible()
  await handIn(greta, 'signed-form', 'a scan without a stamp')
  await greta.getByRole('button', { name: 'Hand in application' }).click()
  await expect(greta.getByText('The application has been handed in.', { exact: false })).toBeVisible()
  // What the student did is not said to be the office's.
  await expect(greta.getByText('Lena Bewerber saved answers.').first()).toBeVisible()
  await expect(greta.getByText('The office saved answers.')).toHaveCount(0)
  await look(greta, '07-workspace-file')
})

test('the office returns it for one paper, which is cured, and admits her', async ({
  page,
  signIn,
  seen,
  office: { mail },
}) => {
  await signIn('outsider')
  await page.goto('/jena/en/desk')
  await page.getByRole('link', { name: /^Check one application/ }).click()
  await seen('08-list')
  await page.getByRole('link', { name: 'Bewerber, Lena' }).click()
  office = new URL(page.url()).pathname
  const of = (legend: RegExp) => page.getByRole('group', { name: legend }).first()
  await of(/^Signed application form/)
    .getByLabel('a stamp is missing')
    .check()
  await of(/^Passport/)
    .getByLabel('In order', { exact: true })
    .check()
  await seen('09-check')
  await page.getByRole('button', { name: 'Keep findings' }).click()
  await page.getByRole('link', { name: 'Return application' }).click()
  await seen('10-return')
  await page.getByRole('button', { name: 'Return application' }).click()
  const letter = await mail.to('bewerber@student.example', /needs something more/)
  expect(letter.text).toContain('Signed application form (to be handed in anew: a stamp is missing)')
  await lena.goto(file)
  await look(lena, '11-returned')
  await greta.reload()
  await handIn(greta, 'signed-form', 'stamped')
  await greta.getByRole('button', { name: 'Hand in application' }).click()
  await page.goto(office)
  await admit(page, [/^Signed application form/])
  await mail.to('bewerber@student.example', /admits you/)
})

test('anybody can verify her letter, by its code and by the file', async ({ page }) => {
  await lena.goto(file)
  await look(lena, '12-admitted')
  const code = /under the code (\w{12})/.exec(
    (await lena.getByText('letter of admission was issued', { exact: false }).textContent()) ?? '',
  )?.[1]
  await page.goto(`/jena/en/verify?code=${code}`)
  await expect(page.getByText('Letter of admission', { exact: false }).first()).toBeVisible()
})
