import type { Page } from '@playwright/test'
import { choose } from './applicant.ts'
import { lookAt } from './look.ts'
import { expect, test } from './story.ts'

test.describe.configure({ mode: 'serial' })

/** In the partner's own browser, which the office never sees. */
let greta: Page
let workspace = ''

/** Her pages are looked at as those of the office are: once, since they are the same on every engine. */
const seenByHer = async (name: string) => {
  if (test.info().project.name === 'embedded') await lookAt(greta, `nominations/workspace-${name}`)
}

async function fillIn(page: Page, given: string, family: string) {
  await page.getByLabel('Given names').fill(given)
  await page.getByLabel('Family name').fill(family)
  await page.getByLabel('Date of birth').fill('2004-03-02')
  await choose(page, 'Nationality', /^Germany$/)
  await page.getByLabel('Mail address').fill(`${family.toLowerCase()}@student.example`)
  await choose(page, 'Place of the agreement', /0231/)
  await page.getByLabel('Length in months').fill('5')
  await page.getByLabel('The student’s field of study (ISCED-F 2013)').fill('0231')
  await choose(page, 'Level at departure', /bachelor/)
}

test('an officer invites a person of a partner university, who comes in by the mail', async ({
  page,
  signIn,
  seen,
  office,
  browser,
  baseURL,
}) => {
  await signIn('outsider')
  await page.goto('/jena/en/partner-files')
  await page.getByRole('link', { name: 'Leipzig University' }).click()
  await page.getByRole('link', { name: 'Invite people to the workspace' }).click()
  await seen('guests')
  await page.getByRole('button', { name: 'Invite Greta Gast' }).click()
  await expect(page.getByText('The invitation is on its way to greta@leipzig.example.')).toBeVisible()
  const letter = await office.mail.to('greta@leipzig.example')
  const link = /https?:\/\/\S+\/workspace\/link\/[\w-]+/.exec(letter.text ?? '')?.[0] ?? ''
  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  greta = await context.newPage()
  await greta.goto(new URL(link).pathname)
  await greta.reload()
  await seenByHer('link')
  await greta.getByRole('button', { name: 'Open the workspace' }).click()
  await expect(greta.getByText('Welcome. You act for Leipzig University here.')).toBeVisible()
  workspace = new URL(greta.url()).pathname
  await seenByHer('empty')
})

test('she nominates one student on the page', async () => {
  await greta.goto(`${workspace}/nominate`)
  await fillIn(greta, 'Lena', 'Muster')
  await choose(greta, 'Term', /^Winter semester .* open until/)
  await greta.getByRole('button', { name: 'Nominate student' }).click()
  await expect(greta.getByText('Lena Muster is nominated.', { exact: false })).toBeVisible()
  await seenByHer('file')
  await expect(greta.getByText('To be decided', { exact: true }).first()).toBeVisible()
})

test('a late one is refused with the date, and sent all the same for the office to decide', async () => {
  await greta.goto(`${workspace}/nominate`)
  await fillIn(greta, 'Tarda', 'Spaet')
  await choose(greta, 'Term', /^Spring semester .* closed on/)
  await greta.getByRole('button', { name: 'Nominate student' }).click()
  await expect(greta.getByRole('alert')).toContainText(/“Nominations for the spring semester” closed on .* \(Rome\)/)
  await seenByHer('too-late')
  await greta.getByLabel('The window may have closed', { exact: false }).check()
  await greta.getByRole('button', { name: 'Nominate student' }).click()
  await expect(greta.getByText('Late', { exact: true }).first()).toBeVisible()
})

test('twelve by sheet, three of them with an error that she puts right on the page', async () => {
  await greta.goto(`${workspace}/nominate`)
  const period = await greta.getByLabel('Term', { exact: true }).locator('option').allTextContents()
  const year = /^Winter semester (\d{4}\/\d{4}): open until/.exec(
    period.find(text => /^Winter .* open until/.test(text)) ?? '',
  )?.[1]
  const rows = Array.from({ length: 12 }, (_, n) =>
    [
      `Name${n}`,
      `Sheet${n}`,
      n === 2 ? 'no date' : `2004-05-0${1 + (n % 9)}`,
      'DE',
      n === 5 ? 'nobody' : `sheet${n}@student.example`,
      year,
      'winter',
      '5',
      n === 8 ? '0711' : '0231',
      'bachelor',
    ].join(','),
  )
  const header =
    'Given names,Family name,Date of birth,Nationality,Mail address,Academic year,Term,Months,ISCED-F code,Level at departure'
  await greta.goto(`${workspace}/sheet`)
  await seenByHer('sheet')
  await greta.getByLabel('Your file').setInputFiles({
    name: 'nominations.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([header, ...rows].join('\r\n')),
  })
  await greta.getByRole('button', { name: 'Look at the rows' }).click()
  await expect(greta.getByText('9 rows can be sent. 3 rows need a correction.')).toBeVisible()
  await seenByHer('dry-run')
  const correct = async (row: number, label: string, value: string) => {
    await greta
      .getByRole('row', { name: new RegExp(`^${row} `) })
      .getByRole('link', { name: 'Correct row' })
      .click()
    await greta.getByLabel(label).fill(value)
    await greta.getByRole('button', { name: 'Save row' }).click()
  }
  await correct(4, 'Date of birth', '2004-05-03')
  await correct(7, 'Mail address', 'sheet5@student.example')
  await correct(10, 'The student’s field of study (ISCED-F 2013)', '0231')
  await expect(greta.getByText('12 rows can be sent. Nothing needs a correction.')).toBeVisible()
  await greta.getByRole('button', { name: 'Nominate 12 students' }).click()
  await expect(greta.getByText('12 students were nominated.')).toBeVisible()
})

test('officers accept in bulk; the late one waits until somebody admits it with a reason', async ({
  page,
  signIn,
  seen,
  office,
}) => {
  await signIn('outsider')
  await page.goto('/jena/en/desk')
  await page.getByRole('link', { name: /^Decide 13 nominations/ }).click()
  await page.goto('/jena/en/nominations?state=to-decide')
  await seen('list')
  await page.getByRole('checkbox', { name: /all 14/i }).check()
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(page.getByText('13 nominations were accepted.', { exact: false })).toBeVisible()
  await seen('each-its-own-answer')
  await page.getByRole('link', { name: 'Spaet, Tarda' }).click()
  await page.getByRole('link', { name: 'Admit late nomination' }).click()
  await page.getByLabel('Reason').fill('The partner’s portal was down.')
  await page.getByRole('button', { name: 'Admit late nomination' }).click()
  await page.getByRole('button', { name: 'Accept nomination' }).click()
  await expect(page.getByText('The nomination is accepted.', { exact: false })).toBeVisible()
  await seen('file')
  const letter = await office.mail.to('muster@student.example')
  expect(letter.subject).toContain('your nomination is accepted')
  expect(letter.text).toMatch(/Your application must be here by .* 23:59 \(Rome\)/)
})

test('the partner sees what has become of each of them, and nobody else does', async ({ browser, baseURL }) => {
  await greta.goto(workspace)
  await expect(greta.getByText('Accepted', { exact: true })).toHaveCount(14)
  await seenByHer('overview')
  await greta.getByRole('link', { name: 'Muster, Lena' }).click()
  await expect(greta.getByText('The office accepted the nomination.', { exact: false })).toBeVisible()
  const file = greta.url()
  const stranger = await browser.newContext({ baseURL: baseURL ?? '' })
  const page = await stranger.newPage()
  await page.goto(file)
  expect(new URL(page.url()).pathname).toBe('/jena/en/workspace/enter')
  await stranger.close()
})
