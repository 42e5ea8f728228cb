import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { questions, type StepName, stepNames } from '../../src/applications/answers.ts'
import { aPdf, fullAnswers } from '../support/answers.ts'
import { lookAt } from './look.ts'
import { expect, test } from './story.ts'

test.describe.configure({ mode: 'serial' })

/** The student's and the partner's own browsers, which the office never sees. */
let lena: Page
let greta: Page
let file = ''
let office = ''
let printed: Buffer

/** Their pages are looked at as those of the office are: once, since they are the same on every engine. */
const look = async (page: Page, name: string) => {
  if (test.info().project.name === 'embedded') await lookAt(page, `applications/${name}`)
}
const choose = async (page: Page, label: string, text: RegExp) => {
  const field = page.getByLabel(label, { exact: true })
  const options = await field.locator('option').allTextContents()
  await field.selectOption({ label: options.find(option => text.test(option)) ?? 'not there' })
}
const hand = (page: Page, paper: string, mark: string) =>
  page
    .locator(`#paper-${paper}`)
    .getByLabel('File')
    .setInputFiles({ name: `${paper}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(aPdf(mark)) })
    .then(() => page.locator(`#paper-${paper}`).getByRole('button', { name: 'Hand in file' }).click())

test('an accepted student gets a link by mail and makes an account with it', async ({
  page,
  signIn,
  office: { mail },
  browser,
  baseURL,
}) => {
  await signIn('outsider')
  await page.goto('/jena/en/partner-files')
  await page.getByRole('link', { name: 'Leipzig University' }).click()
  await page.getByRole('link', { name: 'Invite people to the workspace' }).click()
  await page.getByRole('button', { name: 'Invite Greta Gast' }).click()
  const invitation = await mail.to('greta@leipzig.example')
  const entrance = /https?:\/\/\S+\/workspace\/link\/[\w-]+/.exec(invitation.text ?? '')?.[0] ?? ''
  greta = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
  await greta.goto(new URL(entrance).pathname)
  await greta.getByRole('button', { name: 'Open the workspace' }).click()
  await greta.goto('/jena/en/workspace/nominate')
  await greta.getByLabel('Given names').fill('Lena')
  await greta.getByLabel('Family name').fill('Bewerber')
  await greta.getByLabel('Date of birth').fill('2004-03-02')
  await choose(greta, 'Nationality', /^Germany$/)
  await greta.getByLabel('Mail address').fill('bewerber@student.example')
  await choose(greta, 'Place of the agreement', /0231/)
  await choose(greta, 'Term', /^Winter semester .* open until/)
  await greta.getByLabel('Length in months').fill('5')
  await greta.getByLabel('The student’s field of study (ISCED-F 2013)').fill('0231')
  await choose(greta, 'Level at departure', /bachelor/)
  await greta.getByRole('button', { name: 'Nominate student' }).click()
  await page.goto('/jena/en/nominations')
  await page.getByRole('link', { name: 'Bewerber, Lena' }).click()
  await page.getByRole('button', { name: 'Accept nomination' }).click()
  const letters = async () => (await mail.to('bewerber@student.example', /link to apply/)).text ?? ''
  const link = /https?:\/\/\S+\/application\/link\/[\w-]+/.exec(await letters())?.[0] ?? ''
  lena = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
  await lena.goto(new URL(link).pathname)
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

async function fill(step: StepName) {
  const answers: Record<string, string> = fullAnswers[step]
  for (const { name, as } of questions(step)) {
    const field = lena.locator(`[name="${name}"]`)
    const value = answers[name]
    if (!value) continue
    if (['country', 'language', 'level', 'choice'].includes(as)) await field.selectOption(value)
    else await field.fill(value)
  }
  await lena.getByRole('button', { name: /^Save and/ }).click()
}

test('she fills the form in, prints it, and hands in what is hers', async () => {
  await lena.goto(`${file}/steps/personal`)
  for (const step of stepNames) await fill(step)
  await expect(lena).toHaveURL(new RegExp(`${file}$`))
  await lena.getByRole('button', { name: 'Print form' }).click()
  await expect(async () => {
    await lena.reload()
    await expect(lena.getByRole('link', { name: /^application-Bewerber/ })).toBeVisible({ timeout: 500 })
  }).toPass()
  const download = lena.waitForEvent('download')
  await lena.getByRole('link', { name: /^application-Bewerber/ }).click()
  printed = await readFile(await (await download).path())
  await hand(lena, 'passport', 'passport')
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
  await hand(greta, 'signed-form', 'a scan without a stamp')
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
  await hand(greta, 'signed-form', 'stamped')
  await greta.getByRole('button', { name: 'Hand in application' }).click()
  await page.goto(office)
  await of(/^Signed application form/)
    .getByLabel('In order', { exact: true })
    .check()
  await page.getByRole('button', { name: 'Keep findings' }).click()
  await page.getByRole('button', { name: 'Admit student' }).click()
  await expect(page.getByText('The student is admitted.', { exact: false })).toBeVisible()
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
