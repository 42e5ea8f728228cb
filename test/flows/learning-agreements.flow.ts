import type { Page } from '@playwright/test'
import { nominatedStudent } from './applicant.ts'
import { jena } from './hosts.ts'
import { lookAt } from './look.ts'
import { chooseCourses, openProgramme, signAsStudent, signAtHome, signHere } from './programme.ts'
import { expect, test } from './story.ts'

test.describe.configure({ mode: 'serial' })

let lena: Page
let greta: Page
let own = ''
let office = ''

const look = async (page: Page, name: string) => {
  if (test.info().project.name === 'embedded') await lookAt(page, `learning-agreements/${name}`)
}
const email = 'studentin@student.example'

test('whoever has opened her application finds a learning agreement, which says what is missing', async ({
  page,
  signIn,
  office: { mail },
  browser,
  baseURL,
}) => {
  await signIn('outsider')
  ;({ lena, greta } = await nominatedStudent({ page, browser, baseURL, mail }, { name: 'Müßig', email }))
  own = await openProgramme(lena, jena, /^Winter semester/)
  await expect(lena.getByText('Table A is empty.')).toBeVisible()
  await look(lena, '01-empty')
})

test('she chooses courses, writes down what they count for, and states her stay', async () => {
  await lena.getByRole('link', { name: 'Choose courses' }).first().click()
  await look(lena, '02-courses')
  await lena.getByLabel('Words of the title, code or teacher').fill('algebra')
  await lena.getByRole('button', { name: 'Show results' }).click()
  await lena.getByRole('button', { name: 'Choose Linear algebra' }).click()
  await expect(lena.getByText('“Linear algebra” now stands in the agreement.')).toBeVisible()
  await chooseCourses(lena, own, ['Real analysis', 'Numerical methods'])
  await lena.goto(`${own}/lines/new?list=recognised`)
  await look(lena, '03-line')
  await lena.getByLabel('Title').fill('Mathematics I to III')
  await lena.getByLabel('Term').selectOption('1/2')
  await lena.getByLabel('ECTS credits').fill('24')
  await lena.getByRole('button', { name: 'Add line' }).click()
  await lena.getByRole('link', { name: 'State stay and languages' }).click()
  await look(lena, '04-particulars')
  const year = Number(/(\d{4})\/\d{4}/.exec(await lena.locator('body').innerText())?.[1])
  await lena.getByLabel('Planned start of the stay').fill(`${year}-09-20`)
  await lena.getByLabel('Planned end of the stay').fill(`${year + 1}-02-10`)
  await lena.getByLabel('Language of instruction').selectOption('en')
  await lena.getByLabel('Level that you have in it, or will have at the start').selectOption('B2')
  await lena.getByLabel('Faculty or department at home').fill('Faculty of Mathematics')
  await lena.getByRole('button', { name: 'Save stay and languages' }).click()
  await lena.getByRole('link', { name: 'Name who signs at home' }).click()
  await look(lena, '05-person')
  await lena.getByLabel('Given names').fill('Greta')
  await lena.getByLabel('Family name').fill('Gast')
  await lena.getByLabel('Position').fill('Departmental coordinator')
  await lena.getByLabel('Mail address').fill('greta@leipzig.example')
  await lena.getByRole('button', { name: 'Name this person' }).click()
  await expect(lena.getByText('Nothing is missing: this version can be signed.')).toBeVisible()
  await expect(
    lena.getByText('“Linear algebra” and “Numerical methods” take the same hour', { exact: false }),
  ).toBeVisible()
  await look(lena, '06-complete')
})

test('she signs, her university declines with a reason, and the next version keeps everything else', async ({
  office: { mail },
}) => {
  await lena.getByRole('link', { name: 'Sign learning agreement' }).click()
  await look(lena, '07-sign')
  await lena.getByRole('button', { name: 'Sign learning agreement' }).click()
  await expect(lena.getByText('You have signed version 1.', { exact: false })).toBeVisible()
  const letter = await mail.to('greta@leipzig.example', /your signature/)
  await greta.goto(
    new URL(/https?:\/\/\S+\/workspace\/learning-agreements\/\S+/.exec(letter.text ?? '')?.[0] ?? '').pathname,
  )
  await look(greta, '08-at-home')
  await greta.getByRole('link', { name: 'Decline version' }).click()
  await greta.getByLabel('Why, and what should change').fill('Numerical methods clashes with Linear algebra.')
  await greta.getByRole('button', { name: 'Decline version' }).click()
  await lena.goto(own)
  await expect(lena.getByText('Numerical methods clashes with Linear algebra.').first()).toBeVisible()
  await look(lena, '09-declined')
  await lena.getByRole('button', { name: 'Write a new version' }).click()
  const numerical = lena.getByRole('row', { name: /Numerical methods/ })
  await numerical.getByRole('button', { name: 'Take out' }).click()
  await chooseCourses(lena, own, ['Probability'])
  await signAsStudent(lena, own)
})

test('home university and office sign, and all three can fetch it as PDF', async ({ page, signIn, seen }) => {
  await greta.goto('/jena/en/workspace/learning-agreements')
  await look(greta, '10-workspace-list')
  await greta.getByRole('link', { name: 'Müßig, Lena' }).click()
  await greta.getByRole('link', { name: 'Sign for Leipzig University' }).click()
  await greta.getByRole('button', { name: 'Sign for Leipzig University' }).click()
  await signIn('outsider')
  await page.goto('/jena/en/desk')
  await page.getByRole('link', { name: /^Sign or decline one learning agreement/ }).click()
  await seen('office-list')
  await page.getByRole('link', { name: 'Müßig, Lena' }).click()
  office = new URL(page.url()).pathname
  await seen('office-file')
  await page.getByRole('link', { name: /^Sign for/ }).click()
  await page.getByLabel('Your position').fill('International officer')
  await seen('office-sign')
  await page.getByRole('button', { name: /^Sign for/ }).click()
  await expect(page.getByText('Version 2 is agreed: all three have signed.')).toBeVisible()
  await expect(async () => {
    await lena.goto(own)
    await expect(lena.getByRole('link', { name: /^learning-agreement-M/ })).toBeVisible({ timeout: 500 })
  }).toPass()
  await look(lena, '14-agreed')
})

test('a course moves term after the signatures: she is told, and finds the change ready to be signed', async ({
  page,
  signIn,
  seen,
  office: { mail },
}) => {
  await signIn('outsider')
  await page.goto('/jena/en/catalogue')
  await page.getByLabel('Academic year').selectOption({ index: 0 })
  await page.getByRole('link', { name: 'Probability' }).click()
  await page.getByRole('link', { name: 'Change this year' }).click()
  await page.locator('select[name=term]').selectOption('2/2')
  await page.getByRole('button', { name: 'Save this year' }).click()
  const letter = await mail.to(email, /has changed/)
  expect(letter.text).toContain('“Probability” has moved from term 1/2 to term 2/2.')
  await page.goto(office)
  await seen('moved')
  await lena.goto(own)
  await look(lena, '16-moved')
  await lena.getByRole('button', { name: 'Prepare the change' }).click()
  await expect(
    lena.getByText('The course is not available at the receiving university', { exact: false }),
  ).toBeVisible()
  await look(lena, '17-prepared')
  await signAsStudent(lena, own)
  await signAtHome(greta, jena, 'Müßig, Lena')
  await page.goto(office)
  await signHere(page, 3)
  await page.getByRole('link', { name: 'Compare versions' }).click()
  await seen('versions')
  await lena.goto(`${own}/versions?one=1&other=3`)
  await look(lena, '19-versions')
})
